import { expect, it } from 'vitest';
import { runWeb } from '../bench/web_run.ts';
import { percentile95, runRows } from '../bench/web_tables.ts';

it('measures the page: every step has its figures and marks, the map its paint, the first load its bytes', async () => {
  const run = await runWeb({ incidents: 200, steps: 3, rounds: 2 });
  expect(run.brush.steps).toHaveLength(3);
  for (const { figures, marks } of run.brush.steps) {
    expect(figures).toBeGreaterThan(0);
    expect(marks).toBeGreaterThan(0);
  }
  expect(run.empty.filter((time) => time > 0)).toHaveLength(2);
  expect(run.paint.pictures.every((time) => time > 0)).toBe(true);
  expect(run.paint.circles).toHaveLength(2);
  expect(run.firstMap.map).toBeGreaterThanOrEqual(run.firstMap.figures);
  // MapLibre alone is 290 kB: a page that has not loaded it would pass for a light one
  expect(run.scriptBytes).toBeGreaterThan(400_000);
  expect(run.scriptBytes).toBeLessThanOrEqual(700_000);
  expect(runRows([run]).find(({ figure }) => figure === 'ratio')!['+200 incidents']).toMatch(/^\d+\.\d\d$/);
});

it('takes for p95 the smallest time that 95 of 100 do not exceed', () => {
  const times = Array.from({ length: 60 }, (_, i) => 60 - i);
  expect(percentile95(times)).toBe(57);
  expect(percentile95([7])).toBe(7);
});
