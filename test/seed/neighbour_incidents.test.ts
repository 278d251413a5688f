import { generateNeighbourIncidents } from '@lagesbild/db/seed/example/generate_neighbour_incidents.ts';
import { EXAMPLE_ORGANIZATIONS, NEIGHBOUR_ORGANIZATIONS } from '@lagesbild/db/seed/example/organizations.ts';
import { readTown } from '@lagesbild/db/seed/example/read_town.ts';
import { polygonContains, polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';
import { expect, test } from 'vitest';
import { isCounted } from './judge_example.ts';

const town = readTown('neighbour_town.geojson');
const options = { seed: 1, lastClosedFortnightEnd: '2026-11-16', town };
const incidents = generateNeighbourIncidents(options);

test('Grannköping has a few incidents a fortnight, the same for the same seed', () => {
  const perFortnight = incidents.filter(isCounted).length / 52;
  expect(perFortnight).toBeGreaterThan(2);
  expect(perFortnight).toBeLessThan(4);
  expect(generateNeighbourIncidents(options)).toEqual(incidents);
});

test('they lie in Grannköping and come from its own organizations', () => {
  const boundary = polygonToMeters(town.boundary, town.projection);
  const own = NEIGHBOUR_ORGANIZATIONS.map(({ key }) => key);
  for (const { lon, lat, organizationKey } of incidents) {
    expect(polygonContains(boundary, ...town.projection.toMeters(lon!, lat!))).toBe(true);
    expect(own).toContain(organizationKey);
  }
});

test('the two municipalities share no organization', () => {
  const keys = [...EXAMPLE_ORGANIZATIONS, ...NEIGHBOUR_ORGANIZATIONS].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
