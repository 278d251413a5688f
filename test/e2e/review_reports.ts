import type { Page } from 'playwright-core';
import { uuidv7 } from 'uuidv7';
import { AT_THE_STATION, type Stage } from './stage.ts';

/** Sends reports as a rapportör without the form, each at the station this morning but for what is given. */
export async function sendReports(
  stage: Stage,
  changes: readonly Record<string, unknown>[],
): Promise<string[]> {
  const page = await stage.openAs('reporter');
  const ids: string[] = [];
  for (const change of changes) {
    const id = uuidv7();
    const answer = await page.context().request.post('/api/v1/municipalities/9999/incidents', {
      headers: { 'x-requested-with': 'lagesbild' },
      data: {
        id,
        categoryCode: 'vandalism.graffiti',
        lon: AT_THE_STATION.longitude,
        lat: AT_THE_STATION.latitude,
        timeKind: 'exact',
        occurredFrom: '2026-11-16T06:30:00+01:00',
        ...change,
      },
    });
    if (!answer.ok()) throw new Error(`A report: ${answer.status()} ${await answer.text()}`);
    ids.push(id);
  }
  await page.close();
  return ids;
}

/** What the service tells of an incident, asked by whoever has the page. */
export async function readIncident(page: Page, id: string): Promise<Record<string, unknown>> {
  return (await page.context().request.get(`/api/v1/municipalities/9999/incidents/${id}`)).json();
}
