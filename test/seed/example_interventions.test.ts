import { describe, expect, test } from 'vitest';
import { assessPlanted } from './assess_planted.ts';

describe('the åtgärder planted in the example', () => {
  const assessed = assessPlanted(1);

  test('are said to have helped when they did, and only then', () => {
    expect(assessed.map(({ planted }) => planted.trueRatio < 1)).toContain(true);
    expect(assessed.map(({ planted }) => planted.trueRatio < 1)).toContain(false);
    for (const { planted, assessment } of assessed) {
      expect(assessment.verdict, planted.key).toBe(planted.trueRatio < 1 ? 'helped' : 'not_shown');
      expect(assessment.rateRatio!.low, planted.key).toBeLessThanOrEqual(planted.trueRatio);
      expect(assessment.rateRatio!.high, planted.key).toBeGreaterThanOrEqual(planted.trueRatio);
    }
  });

  test('have the before and after that the truth tells', () => {
    for (const { planted, assessment } of assessed) {
      expect(assessment.parameters, planted.key).toMatchObject({
        choosingRule: 'flagged_run',
        choosingFortnights: 6,
        fortnightsPerSide: planted.fortnightsAfter,
      });
      // what is scattered over the town comes on top of what was planted
      const { treatedBefore, treatedAfter } = assessment.totals!;
      expect(treatedBefore, planted.key).toBeGreaterThanOrEqual(planted.incidentsBefore);
      expect(treatedBefore, planted.key).toBeLessThanOrEqual(1.1 * planted.incidentsBefore);
      expect(treatedAfter, planted.key).toBeGreaterThanOrEqual(planted.incidentsAfter);
      expect(treatedAfter, planted.key).toBeLessThanOrEqual(1.1 * planted.incidentsAfter);
    }
  });
});
