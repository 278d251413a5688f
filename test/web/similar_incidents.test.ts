import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import {
  countedAt,
  nearestSimilar,
  similarQuery,
} from '@lagesbild/web/src/pages/granska/similar_incidents.ts';
import { expect, it } from 'vitest';

const sweref = createProjection('+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs');
const [originX, originY] = sweref.toMeters(15, 59);
/** An incident so many metres east and north of 15° E, 59° N. */
const incidentAt = (id: string, east: number, north: number): Incident => {
  const [lon, lat] = sweref.toLonLat(originX + east, originY + north);
  return {
    id,
    lon,
    lat,
    timeKind: 'exact',
    occurredFrom: '2026-11-14T20:00:00.000Z',
    noticedAt: '2026-11-15T08:00:00.000Z',
    receivedAt: '2026-11-16T07:00:00.000Z',
  } as Incident;
};
const incident = incidentAt('this', 0, 0);

it('asks for three days before and after and 250 metres around', () => {
  const query = similarQuery(incident, sweref);
  expect(query).toMatchObject({
    datetime: '2026-11-11T20:00:00.000Z/2026-11-17T20:00:00.000Z',
    status: 'new,reviewed',
  });
  const [west, south, east, north] = query!.bbox!.split(',').map(Number) as [number, number, number, number];
  const [x0, y0] = sweref.toMeters(west, south);
  const [x1, y1] = sweref.toMeters(east, north);
  for (const side of [x1 - x0, y1 - y0]) expect(side).toBeCloseTo(500, 0);
});

it('asks for nothing when the incident has no point', () => {
  expect(similarQuery({ ...incident, lon: null, lat: null }, sweref)).toBeNull();
});

it('gives the nearest first, without itself and without the corners of the square', () => {
  const found = [
    incidentAt('far', 120, 0),
    incident,
    incidentAt('near', 0, 30),
    incidentAt('corner', 240, 240),
  ];
  expect(
    nearestSimilar(incident, found, sweref).map(({ incident: { id }, distanceMeters }) => [
      id,
      Math.round(distanceMeters),
    ]),
  ).toEqual([
    ['near', 30],
    ['far', 120],
  ]);
});

it('counts by when it happened, else when it was noticed, else when it came in', () => {
  expect(countedAt(incident)).toBe(Date.parse('2026-11-14T20:00Z'));
  expect(countedAt({ ...incident, timeKind: 'unknown', occurredFrom: null })).toBe(
    Date.parse('2026-11-15T08:00Z'),
  );
  expect(countedAt({ ...incident, timeKind: 'unknown', occurredFrom: null, noticedAt: null })).toBe(
    Date.parse('2026-11-16T07:00Z'),
  );
});
