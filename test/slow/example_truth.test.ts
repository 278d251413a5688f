import { generateExampleIncidents } from '@lagesbild/db/seed/example/generate_incidents.ts';
import { readTown } from '@lagesbild/db/seed/example/read_town.ts';
import { expect, test } from 'vitest';
import { brokenTruths, judgeExample, layExampleGrid } from '../seed/judge_example.ts';

test('the stated truth of the example holds for at least 95 of 100 seeds', () => {
  const town = readTown();
  const broken: string[] = [];
  let holds = 0;
  let mapsWithAccident = 0;
  for (let seed = 1; seed <= 100; seed++) {
    const { incidents, truth } = generateExampleIncidents({
      seed,
      lastClosedFortnightEnd: '2026-11-16',
      town,
    });
    const judged = judgeExample(incidents, truth, town, layExampleGrid(town, truth));
    const differences = brokenTruths(truth, judged);
    if (differences.length === 0) holds++;
    broken.push(...differences.map((difference) => `seed ${seed}, ${difference}`));
    if (judged.accidental > 0) mapsWithAccident++;
  }
  expect(holds, broken.join('\n')).toBeGreaterThanOrEqual(95);
  // Scatter alone is flagged on at most the stated 5 % of maps, give or take three standard errors.
  expect(mapsWithAccident).toBeLessThanOrEqual(5 + 3 * Math.sqrt(100 * 0.05 * 0.95));
});
