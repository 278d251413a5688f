import { comparedPositions, type ExpectedCount, expectedCount } from '@lagesbild/shared/analysis/expected.ts';
import { judgeFamily } from '@lagesbild/shared/analysis/judge_family.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaBinomialProbability, binomialProbability, sumOf } from './direct_sums.ts';

const fortnights = (history: number[]) => ({ nowDays: 14, history, historyDays: history.map(() => 14) });
const level22 = fortnights([22, 22, 22, 22, 22, 22]);

/** Every y whose two tails, summed term by term, are above 2.5 %. */
function spanByDirectSummation(before: number, probability: (y: number, n: number) => number): number[] {
  const within: number[] = [];
  for (let y = 0; y <= before + 50; y++) {
    const n = before + y;
    const high = sumOf(y, n, (k) => probability(k, n));
    const low = sumOf(0, y, (k) => probability(k, n));
    if (high > 0.025 && low > 0.025) within.push(y);
  }
  return [within[0]!, within.at(-1)!];
}
const spanOf = ({ spanLow, spanHigh }: ExpectedCount) => [spanLow, spanHigh];

describe('the expected span', () => {
  it('of 132 incidents in six fortnights is 13–33 when they are as regular as chance', () => {
    const direct = spanByDirectSummation(132, (y, n) => binomialProbability(y, n, 1 / 7));
    expect(direct).toEqual([13, 33]);
    expect(spanOf(expectedCount({ now: 22, ...level22, dispersion: Infinity }))).toEqual(direct);
  });

  it('of 132 incidents is 11–35 when they vary more (r = 50)', () => {
    const direct = spanByDirectSummation(132, (y, n) => betaBinomialProbability(y, n, 50, 300));
    expect(direct).toEqual([11, 35]);
    expect(spanOf(expectedCount({ now: 22, ...level22, dispersion: 50 }))).toEqual(direct);
  });

  it('of nothing at all is 0–1', () => {
    const direct = spanByDirectSummation(0, (y, n) => binomialProbability(y, n, 1 / 7));
    expect(direct).toEqual([0, 1]);
    expect(
      spanOf(expectedCount({ now: 0, ...fortnights([0, 0, 0, 0, 0, 0]), dispersion: Infinity })),
    ).toEqual(direct);
  });

  it('can be counted also when everything happened in one fortnight', () => {
    const burst = expectedCount({ now: 0, ...fortnights([0, 0, 3000, ...Array(9).fill(0)]) });
    expect(burst.spanLow).toBe(0);
    expect(burst.spanHigh).toBeGreaterThan(3000);
    expect(burst.spanHigh).toBeLessThan(100_000);
  });

  it('holds exactly the counts that are neither more nor fewer', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom(2, 20, Infinity),
        (history, now, r) => {
          const result = expectedCount({ now, ...fortnights(history), dispersion: r });
          const within = now >= result.spanLow! && now <= result.spanHigh!;
          expect(result.pHigh > 0.025 && result.pLow > 0.025).toBe(within);
          expect(result.p > 0.05).toBe(within);
        },
      ),
    );
  });
});

describe('expectedCount', () => {
  it('calls 41 where 22 are expected more', () => {
    const result = expectedCount({ now: 41, ...level22, dispersion: 50 });
    expect(result).toMatchObject({ observed: 41, expected: 22, spanLow: 11, spanHigh: 35, verdict: 'more' });
    expect(result.p).toBeCloseTo(2 * sumOf(41, 173, (y) => betaBinomialProbability(y, 173, 50, 300)), 12);
  });

  it('calls 5 where 22 are expected fewer, and 22 as expected', () => {
    expect(expectedCount({ now: 5, ...level22, dispersion: 50 }).verdict).toBe('fewer');
    expect(expectedCount({ now: 22, ...level22, dispersion: 50 })).toMatchObject({
      verdict: 'as_expected',
      p: 1,
    });
  });

  it('expects by day: 31 days after six months of 184 days', () => {
    const months = { history: [30, 31, 31, 30, 31, 31], historyDays: [30, 31, 31, 30, 31, 31] };
    expect(expectedCount({ now: 31, nowDays: 31, ...months }).expected).toBe(31);
  });

  it('judges by the six latest periods only, the dispersion by all', () => {
    const calm = expectedCount({ now: 10, ...fortnights([10, 9, 11, 10, 12, 8]) });
    const wildBefore = expectedCount({ now: 10, ...fortnights([10, 9, 11, 10, 12, 8, 40, 0, 40, 0]) });
    expect([calm.expected, wildBefore.expected]).toEqual([10, 10]);
    expect(calm.dispersionRule).toBe('poisson_not_overdispersed');
    expect(wildBefore.dispersionRule).toBe('estimated');
    expect(wildBefore.spanHigh!).toBeGreaterThan(calm.spanHigh!);
  });

  it('says too few when observed and expected are both below five, however unlikely', () => {
    expect(expectedCount({ now: 4, ...fortnights([0, 0, 0, 0, 0, 0]) })).toMatchObject({
      verdict: 'too_few',
    });
    expect(expectedCount({ now: 5, ...fortnights([0, 0, 0, 0, 0, 0]) })).toMatchObject({ verdict: 'more' });
    expect(expectedCount({ now: 0, ...fortnights([9, 9, 9, 9, 9, 9]) })).toMatchObject({ verdict: 'fewer' });
  });

  it('says short history with fewer than three earlier periods, and marks Poisson with fewer than six', () => {
    expect(expectedCount({ now: 9, ...fortnights([9, 9]) })).toEqual({
      observed: 9,
      expected: null,
      spanLow: null,
      spanHigh: null,
      pHigh: 1,
      pLow: 1,
      p: 1,
      verdict: 'short_history',
      dispersion: Infinity,
      dispersionRule: 'poisson_few_periods',
    });
    expect(expectedCount({ now: 9, ...fortnights([9, 9, 9]) })).toMatchObject({
      expected: 9,
      dispersionRule: 'poisson_few_periods',
    });
  });

  it.each([
    [{ now: -1, nowDays: 14, history: [], historyDays: [] }, 'counts', -1],
    [{ now: 1.5, nowDays: 14, history: [], historyDays: [] }, 'counts', -1],
    [{ now: 1, nowDays: 0, history: [], historyDays: [] }, 'period_days', -1],
    [{ now: 1, nowDays: 14, history: [1, Number.NaN], historyDays: [14, 14] }, 'counts', 1],
    [{ now: 1, nowDays: 14, history: [1], historyDays: [-14] }, 'period_days', 0],
    [{ now: 1, nowDays: 14, history: [1], historyDays: [] }, 'length_mismatch', -1],
  ])('refuses %o', (input, code, index) => {
    expect(() => expectedCount(input)).toThrow(expect.objectContaining({ code, index }));
  });
});

describe('what a count is compared with', () => {
  const history = [20, 10, 10, 10, 10, 10];

  it('may be the previous period alone: the law of two counts', () => {
    const result = expectedCount({ now: 7, ...fortnights(history), compared: [1], dispersion: Infinity });
    expect(result).toMatchObject({ observed: 7, expected: 20, verdict: 'fewer' });
    expect(result.pLow).toBeCloseTo(
      sumOf(0, 7, (y) => binomialProbability(y, 27, 1 / 2)),
      12,
    );
    const direct = spanByDirectSummation(20, (y, n) => binomialProbability(y, n, 1 / 2));
    expect(spanOf(result)).toEqual(direct);
  });

  it('may be any earlier periods, of unequal days', () => {
    const months = { history: [30, 0, 31, 0], historyDays: [30, 31, 31, 30] };
    expect(expectedCount({ now: 1, nowDays: 30, ...months, compared: [1, 3] }).expected).toBe(30);
  });

  it('allows for more when a single period tells less', () => {
    const [one, six] = [[1], undefined].map((compared) =>
      expectedCount({
        now: 10,
        ...fortnights(Array(6).fill(10)),
        ...(compared && { compared }),
        dispersion: 20,
      }),
    );
    expect(one!.spanLow!).toBeLessThan(six!.spanLow!);
    expect(one!.spanHigh!).toBeGreaterThan(six!.spanHigh!);
  });

  it('ends also for a series of one burst beside one period', () => {
    const burst = expectedCount({ now: 0, ...fortnights([300, ...Array(12).fill(0)]), compared: [1] });
    expect(burst.verdict).toBe('as_expected');
    expect(burst.spanHigh!).toBeLessThan(1_000_000);
  });

  it('is the six previous by rule, and what is at hand of those asked for', () => {
    expect(comparedPositions(9)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(comparedPositions(3)).toEqual([1, 2, 3]);
    expect(comparedPositions(2)).toEqual([]);
    expect(comparedPositions(30, [26, 52])).toEqual([26]);
    expect(comparedPositions(9, [])).toEqual([]);
    expect(expectedCount({ now: 9, ...fortnights([9, 9, 9]), compared: [26] }).verdict).toBe('short_history');
  });

  it.each([[[0]], [[1.5]], [[2, 2]]])('refuses %j', (compared) => {
    expect(() => comparedPositions(9, compared)).toThrow(
      expect.objectContaining({ code: 'compared_periods' }),
    );
  });
});

describe('judgeFamily', () => {
  const member = (now: number) => expectedCount({ now, ...level22, dispersion: Infinity });

  it('drops a verdict that one of many would have by chance', () => {
    expect(member(34).verdict).toBe('more');
    const family = judgeFamily([member(34), ...Array.from({ length: 9 }, () => member(22))]);
    expect(family.map(({ verdict }) => verdict)).toEqual(Array(10).fill('as_expected'));
  });

  it('keeps a strong one in both directions, and leaves the unjudged unjudged', () => {
    const short = expectedCount({ now: 40, ...fortnights([1]) });
    const few = expectedCount({ now: 4, ...fortnights([0, 0, 0, 0, 0, 0]) });
    const family = judgeFamily([member(60), member(2), member(22), short, few]);
    expect(family.map(({ verdict }) => verdict)).toEqual([
      'more',
      'fewer',
      'as_expected',
      'short_history',
      'too_few',
    ]);
  });
});
