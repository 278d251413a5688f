import { readFileSync } from 'node:fs';
import { drawTown } from '@lagesbild/db/seed/example/town/draw_town.ts';
import { EXEMPELKOMMUN_PLAN } from '@lagesbild/db/seed/example/town/exempelkommun_plan.ts';
import { NEIGHBOUR_PLAN } from '@lagesbild/db/seed/example/town/neighbour_plan.ts';
import { toGeoJson } from '@lagesbild/db/seed/example/town/to_geojson.ts';
import { expect, test } from 'vitest';

test.each([
  ['town.geojson', EXEMPELKOMMUN_PLAN],
  ['neighbour_town.geojson', NEIGHBOUR_PLAN],
] as const)('%s is what the script draws', (file, plan) => {
  const committed = readFileSync(new URL(`../../db/seed/example/${file}`, import.meta.url), 'utf8');
  expect(toGeoJson(drawTown(plan)) === committed).toBe(true);
});
