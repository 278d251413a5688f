import { readFileSync } from 'node:fs';
import { generateExampleIncidents } from '@lagesbild/db/seed/example/generate_incidents.ts';
import { PLANTED_PLACES } from '@lagesbild/db/seed/example/planted_places.ts';
import { PROCESS } from '@lagesbild/db/seed/example/process.ts';
import { readTown } from '@lagesbild/db/seed/example/read_town.ts';
import { locateCells } from '@lagesbild/shared/analysis/grid.ts';
import { describe, expect, test } from 'vitest';
import { brokenTruths, fortnightOf, isCounted, judgeExample, layExampleGrid } from './judge_example.ts';

const town = readTown();
const generate = (seed: number, lastClosedFortnightEnd = '2026-11-16') =>
  generateExampleIncidents({ seed, lastClosedFortnightEnd, town });
const { incidents, truth } = generate(1);
const grid = layExampleGrid(town, truth);

/** Counted incidents by planted place and fortnight 1–52, in the place's cells. */
function countsInPlants(seed: number, lastClosedFortnightEnd?: string): number[][] {
  const generated = generate(seed, lastClosedFortnightEnd);
  const mapped = generated.incidents.filter((incident) => isCounted(incident) && incident.lon !== null);
  const meters = mapped.map(({ lon, lat }) => town.projection.toMeters(lon!, lat!));
  const column = (axis: 0 | 1) => Float64Array.from(meters, (point) => point[axis]);
  const cells = locateCells(grid, column(0), column(1));
  return generated.truth.places.map((place) => {
    const own = locateCells(
      grid,
      Float64Array.from(place.cells, ([x]) => x),
      Float64Array.from(place.cells, ([, y]) => y),
    );
    const counts = Array.from({ length: 52 }, () => 0);
    mapped.forEach((incident, i) => {
      if (own.includes(cells[i]!)) counts[fortnightOf(incident, generated.truth) - 1]!++;
    });
    return counts;
  });
}

describe('the stated truth of the example', () => {
  test('is what the committed file says', () => {
    const file = new URL('../../db/seed/example/truth.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(truth)));
  });

  test('holds for the committed seed', () => {
    expect(brokenTruths(truth, judgeExample(incidents, truth, town, grid))).toEqual([]);
  });

  test('names a place of every class, and one that has faded', () => {
    const classes = new Set(truth.places.map((place) => place.class));
    expect([...classes].sort()).toEqual(
      ['diminishing', 'faded', 'increasing', 'new', null, 'persistent', 'recurring'].sort(),
    );
  });

  test('lies in cells of the study area', () => {
    for (const { key, cells } of truth.places) {
      for (const [x, y] of cells) {
        const [cell] = locateCells(grid, Float64Array.of(x), Float64Array.of(y));
        expect(cell, key).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('keeps every spot well inside its cell', () => {
    for (const { key, spots } of PLANTED_PLACES) {
      for (const { at } of spots) {
        for (const meters of at) {
          const inCell = ((meters % 100) + 100) % 100;
          expect(inCell, key).toBeGreaterThanOrEqual(PROCESS.plantedSpreadMeters);
          expect(inCell, key).toBeLessThanOrEqual(100 - PROCESS.plantedSpreadMeters);
        }
      }
    }
  });

  test.each([1, 2, 3])('is planted whole in every fortnight, under the scatter of seed %i', (seed) => {
    const counts = countsInPlants(seed);
    truth.places.forEach((place, i) => {
      const missing = place.countsByFortnight.filter(
        (planted, fortnight) => counts[i]![fortnight]! < planted,
      );
      expect(missing, place.key).toEqual([]);
      const scattered = counts[i]!.reduce((a, b) => a + b) - place.countsByFortnight.reduce((a, b) => a + b);
      expect(scattered / 52, place.key).toBeLessThan(0.5);
    });
  });

  test('does not move with the date: told in fortnights it is the same a quarter later', () => {
    const later = generate(1, '2027-02-22');
    expect(later.truth.places).toEqual(truth.places);
    const counts = countsInPlants(1, '2027-02-22');
    truth.places.forEach((place, i) => {
      expect(
        place.countsByFortnight.every((planted, f) => counts[i]![f]! >= planted),
        place.key,
      ).toBe(true);
    });
  });

  test('has an åtgärd that helped with at least 100 incidents before, and one without effect', () => {
    const [helped, useless] = truth.interventions;
    expect(helped).toMatchObject({ placeKey: 'sodervik_centrum', startFortnight: 31, incidentsBefore: 110 });
    expect(helped!.incidentsAfter / helped!.incidentsBefore).toBe(helped!.trueRatio);
    expect(useless!.trueRatio).toBe(1);
    expect(useless!.incidentsAfter).toBe(useless!.incidentsBefore);
  });
});

describe('the process behind the truth', () => {
  test('hears the guards from their first fortnight on only', () => {
    const first = Math.min(
      ...incidents.filter((i) => i.organizationKey === 'guards').map((i) => fortnightOf(i, truth)),
    );
    expect(truth.organizationStart).toMatchObject({ key: 'guards', fortnight: 27, date: '2025-11-17' });
    expect(first).toBe(27);
  });

  test('scatters as often as it says, over twenty seeds', () => {
    let scattered = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const planted = truth.places.flatMap((place) => place.countsByFortnight).reduce((a, b) => a + b);
      scattered += generate(seed).incidents.filter(isCounted).length - planted;
    }
    const { scatteredPerFortnight, guardsPerFortnight, unplacedShare, nearRepeats } = PROCESS;
    const burglaries = nearRepeats.originsPerFortnight * (1 + nearRepeats.followedShare);
    const mean = 52 * (scatteredPerFortnight + unplacedShare + burglaries) + 26 * guardsPerFortnight;
    // Late reports of the last fortnight are missing: about one. 3.5 standard errors of a sum of Poisson counts.
    expect(Math.abs(scattered / 20 - mean)).toBeLessThan(3.5 * Math.sqrt((1.3 * mean) / 20) + 1.5);
  });

  test('follows burglaries up close by within the week more often than chance does', () => {
    let pairs = 0;
    let expectedByChance = 0;
    for (let seed = 1; seed <= 5; seed++) {
      const burglaries = generate(seed)
        .incidents.filter((i) => i.categoryCode === 'theft.burglary' && i.lon !== null && i.placeKey === null)
        .map((i) => ({
          meters: town.projection.toMeters(i.lon!, i.lat!),
          at: i.occurredFrom ?? i.noticedAt,
        }));
      const near: number[] = [];
      for (const [i, a] of burglaries.entries()) {
        for (const b of burglaries.slice(i + 1)) {
          const apart = Math.hypot(a.meters[0] - b.meters[0], a.meters[1] - b.meters[1]);
          if (apart >= 25 && apart <= 110) near.push(Math.abs(a.at - b.at) / 86_400_000);
        }
      }
      pairs += near.filter((days) => days >= 0.9 && days <= 6.1).length;
      expectedByChance += near.filter((days) => days > 14).length * (5.2 / (728 - 14));
    }
    expect(pairs).toBeGreaterThan(40);
    expect(pairs).toBeGreaterThan(4 * expectedByChance);
  });
});
