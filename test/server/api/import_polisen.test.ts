import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { addMember } from '@lagesbild/server/services/account_setup.ts';
import { createMunicipality } from '@lagesbild/server/services/municipality_setup.ts';
import type { Import } from '@lagesbild/shared/schemas/import_job.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { PINNED_NOW, projectFolder } from '../../engine_template.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { TOWN_PASSWORD } from '../../town.ts';
import { wizardOf } from './import_wizard.ts';

/** The police's open data, beside the checkout where it is kept; the file is not ours to commit. */
const file = join(projectFolder, '..', 'shared', 'data', 'polisen_se_events.csv');
const isThere = existsSync(file);
const NOT_HERE = 'Left out: ../shared/data/polisen_se_events.csv is not beside this checkout.\n';

const CODE = '1960';
let db: Database;
let app: App;
let client: Client;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  const deps = { db, clock: () => PINNED_NOW };
  const zone = { timeZone: 'Europe/Stockholm', fortnightAnchor: '2026-11-02' };
  await createMunicipality(deps, { code: CODE, name: 'Kungsör', boundary: null, srid: 3006, ...zone });
  const member = { name: 'Sam', municipalityId: CODE, role: 'coordinator', organization: null } as const;
  await addMember(deps, { ...member, email: 'sam.kungsor@example.org' }, TOWN_PASSWORD);
  client = await clientFor(app, 'sam.kungsor@example.org');
});

afterAll(async () => {
  await app.close();
  await db.close();
});

/** What stands in the file itself, counted apart from the import: simple since its names hold no comma. */
function countedByHand(text: string) {
  const places = text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, ''));
      return { category: cells[4]!, place: cells[5]!.replaceAll('"', '') };
    });
  const own = places.filter(({ place }) => /^kungsör$/i.test(place));
  const counties = places.filter(({ place }) => / län$/i.test(place));
  return {
    rows: places.length,
    county_row: counties.length,
    other_municipality: places.length - own.length - counties.length,
    not_an_incident: own.filter(({ category }) => category.includes('Sammanfattning')).length,
    own: own.length,
  };
}

it('takes one municipality’s rows of a national file, and says of the others why they are not its own, while reports come in', async () => {
  if (!isThere) return void process.stdout.write(NOT_HERE);
  const text = readFileSync(file, 'utf8');
  const byHand = countedByHand(text);
  const wizard = wizardOf(client, CODE);
  const draft: Import = await wizard.upload(text, 'polisen_se_events.csv');
  expect(draft.profile?.columns.find(({ name }) => name === 'place')).toMatchObject({
    meaning: 'municipality',
  });
  await wizard.begin(draft.id, 'check');
  const { check } = await wizard.settled(draft.id);
  const { county_row, other_municipality } = byHand;
  expect(check).toMatchObject({ rows: byHand.rows, rejectedByCode: { county_row, other_municipality } });
  const refusedOwn = byHand.own - check!.accepted;
  expect(refusedOwn).toBeGreaterThanOrEqual(byHand.not_an_incident);
  expect(check?.rejectedByCode.not_an_incident ?? 0).toBeGreaterThanOrEqual(byHand.not_an_incident);

  await wizard.begin(draft.id, 'run');
  const seconds: number[] = [];
  const answered: string[] = [];
  for (let i = 0; i < 3; i++) {
    const sent = performance.now();
    const report = {
      id: crypto.randomUUID(),
      categoryCode: 'vandalism',
      lon: 16.09,
      lat: 59.42,
      timeKind: 'exact',
      occurredFrom: '2026-11-14T21:30:00+01:00',
    };
    const answer = await client.request('POST', `/municipalities/${CODE}/incidents`, report);
    answered.push(`${answer.statusCode} ${(await wizard.read(draft.id)).state}`);
    seconds.push((performance.now() - sent) / 1000);
  }
  process.stdout.write(
    `Reports during the import of ${byHand.rows} rows took ${seconds.map((s) => s.toFixed(2)).join(', ')} s.\n`,
  );
  expect(answered).toEqual(['201 running', '201 running', '201 running']);
  const done = await wizard.settled(draft.id);
  expect(done).toMatchObject({
    state: 'finished',
    accepted: check!.accepted,
    rejected: check!.rejectedCount,
  });
  expect(done.result?.rejectedByCode).toEqual(check?.rejectedByCode);
  expect(done.result?.notes.map(({ code }) => code)).toContain('municipality_precision');
}, 300_000);
