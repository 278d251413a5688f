import type { Page } from 'playwright-core';

/** What is known of incidents, as it would stand in an answer. */
interface KnownOfIncidents {
  ids: Set<string>;
  /** "lon,lat" as JSON writes a position. */
  points: Set<string>;
  texts: Set<string>;
  times: Set<string>;
}

interface Feature {
  id: string;
  geometry: { coordinates: [number, number] } | null;
  properties: Record<string, unknown>;
}

/** Reads the incidents of the last two years as somebody who may, in the words that they have on the wire. */
export async function knownOfIncidents(page: Page): Promise<KnownOfIncidents> {
  const features = await page.evaluate(async () => {
    const read = async (path: string) =>
      (await (await fetch(`/api/v1/municipalities/9999/${path}`)).json()).features;
    const period = 'datetime=2025-01-01/2027-01-01';
    // the file has every incident; the list has their texts
    return [
      ...(await read(`incidents.geojson?${period}`)),
      ...(await read(`incidents?${period}&limit=1000`)),
    ];
  });
  const known: KnownOfIncidents = {
    ids: new Set(),
    points: new Set(),
    texts: new Set(),
    times: new Set(),
  };
  for (const { id, geometry, properties } of features as Feature[]) {
    known.ids.add(id);
    if (geometry) known.points.add(geometry.coordinates.join(','));
    const { text } = properties;
    if (typeof text === 'string' && text.length > 10) known.texts.add(text);
    for (const value of Object.values(properties)) {
      // whole days and hours may be ends of periods
      if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:(?!00)\d\d/.test(value)) {
        known.times.add(value.slice(0, 16));
      }
    }
  }
  return known;
}

/** Keeps what the server answers to a page: the paths asked, and all answers as one text. */
export function listenToAnswers(page: Page) {
  const paths: string[] = [];
  const bodies: Promise<string>[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/api/')) return;
    bodies.push(response.text().catch(() => ''));
  });
  return { heard: async () => ({ paths, answers: (await Promise.all(bodies)).join('\n') }) };
}
