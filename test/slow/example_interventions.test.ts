import { expect, test } from 'vitest';
import { assessPlanted } from '../seed/assess_planted.ts';

test('what was planted of effect is said for at least 95 of 100 towns, no effect for at most the stated share, and the limits hold the truth in 93', () => {
  const said = { helped: 0, planted: 0, falselyHelped: 0, without: 0 };
  const held = new Map<string, number>();
  for (let seed = 1; seed <= 100; seed++) {
    for (const { planted, assessment } of assessPlanted(seed)) {
      const helped = assessment.verdict === 'helped';
      const { low = Number.NaN, high = Number.NaN } = assessment.rateRatio ?? {};
      const holds = low <= planted.trueRatio && planted.trueRatio <= high;
      held.set(planted.key, (held.get(planted.key) ?? 0) + Number(holds));
      if (planted.trueRatio < 1) {
        said.planted++;
        if (helped) said.helped++;
      } else {
        said.without++;
        if (helped) said.falselyHelped++;
      }
    }
  }
  for (const [key, towns] of held) expect(towns, key).toBeGreaterThanOrEqual(93);
  expect(said.helped).toBeGreaterThanOrEqual(0.95 * said.planted);
  // 2.5 % and three standard errors
  expect(said.falselyHelped).toBeLessThanOrEqual(
    0.025 * said.without + 3 * Math.sqrt(0.025 * 0.975 * said.without),
  );
});
