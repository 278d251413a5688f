import { expect, test } from 'vitest';
import { assessPlanted } from '../seed/assess_planted.ts';

test('what was planted of effect is said for at least 95 of 100 seeds, and no effect for at most the stated share', () => {
  const said = { helped: 0, planted: 0, falselyHelped: 0, without: 0 };
  for (let seed = 1; seed <= 100; seed++) {
    for (const { planted, assessment } of assessPlanted(seed)) {
      const helped = assessment.verdict === 'helped';
      if (planted.trueRatio < 1) {
        said.planted++;
        if (helped) said.helped++;
      } else {
        said.without++;
        if (helped) said.falselyHelped++;
      }
    }
  }
  expect(said.helped).toBeGreaterThanOrEqual(0.95 * said.planted);
  // 2.5 % and three standard errors
  expect(said.falselyHelped).toBeLessThanOrEqual(
    0.025 * said.without + 3 * Math.sqrt(0.025 * 0.975 * said.without),
  );
});
