import { type EffectTiming, effectPeriods, spanLength } from '@lagesbild/shared/analysis/effect_periods.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const day = 86_400_000;
/** Fortnight 0 is the most recent; number i lies between 14·(n − i − 1) and 14·(n − i) days. */
const fortnights = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ from: 14 * day * (n - i - 1), to: 14 * day * (n - i) }));
/** The moment that a fortnight begins, counted from the oldest. */
const startOf = (number: number) => 14 * day * number;

/** Thirty fortnights; decided and begun where the 21st begins, so that ten are after. */
const plain: EffectTiming = {
  fortnights: fortnights(30),
  decidedAt: startOf(20),
  startsAt: startOf(20),
  endsAt: null,
  isFlagged: null,
  matchingFortnights: 6,
};
const flaggedAt =
  (...positions: number[]) =>
  (fortnight: number) =>
    positions.includes(fortnight);

describe('effectPeriods', () => {
  it('leaves the last two fortnights before the decision out for a drawn place', () => {
    expect(effectPeriods(plain)).toEqual({
      choosing: { newest: 10, oldest: 11 },
      choosingRule: 'last_two_closed',
      before: { newest: 12, oldest: 21 },
      after: { newest: 0, oldest: 9 },
      matching: { newest: 22, oldest: 29 },
      length: 10,
      closed: 10,
      lengthRule: 'all_closed',
    });
  });

  it('leaves the run of flagged fortnights out that led to the decision', () => {
    const { choosing, choosingRule, before } = effectPeriods({
      ...plain,
      isFlagged: flaggedAt(10, 11, 12, 14),
    });
    expect(choosing).toEqual({ newest: 10, oldest: 12 });
    expect(choosingRule).toBe('flagged_run');
    expect(before!.newest).toBe(13);
  });

  it('goes back six fortnights at most, however long the run', () => {
    const { choosing } = effectPeriods({ ...plain, isFlagged: () => true });
    expect(choosing).toEqual({ newest: 10, oldest: 15 });
  });

  it('takes the latest run when the place was calm just before the decision', () => {
    const { choosing } = effectPeriods({ ...plain, isFlagged: flaggedAt(12, 13) });
    expect(choosing).toEqual({ newest: 10, oldest: 13 });
  });

  it('leaves out from the fortnight on record, whatever was flagged', () => {
    const onRecord = { ...plain, isFlagged: flaggedAt(10), chosenFrom: startOf(15) };
    const { choosing, choosingRule, before } = effectPeriods(onRecord);
    expect([choosing, choosingRule, before!.newest]).toEqual([{ newest: 10, oldest: 14 }, 'on_record', 15]);
  });

  it('looks for the run when the record says no fortnight that had closed before the decision', () => {
    const { choosingRule } = effectPeriods({ ...plain, isFlagged: flaggedAt(10), chosenFrom: startOf(20) });
    expect(choosingRule).toBe('flagged_run');
  });

  it('treats a place without a flag in six fortnights as a drawn one', () => {
    const { choosing, choosingRule } = effectPeriods({ ...plain, isFlagged: flaggedAt(0, 1, 16, 17) });
    expect(choosing).toEqual({ newest: 10, oldest: 11 });
    expect(choosingRule).toBe('last_two_closed');
  });

  it('leaves out all from the choice to the first whole fortnight after the start', () => {
    // decided where the 19th begins, begun a day into the 21st
    const { choosing, after, before } = effectPeriods({
      ...plain,
      decidedAt: startOf(18),
      startsAt: startOf(20) + day,
    });
    expect(after).toEqual({ newest: 0, oldest: 8 });
    expect(choosing).toEqual({ newest: 9, oldest: 13 });
    expect(before).toEqual({ newest: 14, oldest: 22 });
  });

  it('ends after where it was planned to end', () => {
    const { after, before, length, lengthRule } = effectPeriods({ ...plain, endsAt: startOf(24) + 3 * day });
    expect(after).toEqual({ newest: 6, oldest: 9 });
    expect(before).toEqual({ newest: 12, oldest: 15 });
    expect({ length, lengthRule }).toEqual({ length: 4, lengthRule: 'planned_end' });
  });

  it('has no after until the planned end is closed', () => {
    const early = effectPeriods({ ...plain, endsAt: startOf(32) });
    expect(early).toMatchObject({ after: null, before: { newest: 12, oldest: 23 }, length: 12, closed: 10 });
    // an hour short of a fortnight is a change of clock, not half a fortnight
    expect(effectPeriods({ ...plain, endsAt: startOf(32) - 3_600_000 }).length).toBe(12);
    expect(effectPeriods({ ...plain, endsAt: startOf(32) - day }).length).toBe(11);
  });

  it('counts what is to come from a start that is to come', () => {
    const planned = effectPeriods({
      ...plain,
      startsAt: startOf(31),
      decidedAt: startOf(30),
      endsAt: startOf(36),
    });
    expect(planned).toMatchObject({ after: null, length: 5, closed: 0, choosing: { newest: 0, oldest: 1 } });
    expect(planned.before).toEqual({ newest: 2, oldest: 6 });
  });

  it('looks six fortnights ahead without a planned end', () => {
    const planned = effectPeriods({ ...plain, startsAt: startOf(30), decidedAt: startOf(30) });
    expect(planned).toMatchObject({ after: null, length: 6, closed: 0, lengthRule: 'to_come' });
  });

  it('is as short as the history, six fortnights for the control left aside', () => {
    const short = effectPeriods({
      ...plain,
      fortnights: fortnights(24),
      decidedAt: startOf(12),
      startsAt: startOf(12),
    });
    expect(short).toMatchObject({ length: 4, lengthRule: 'history', after: { newest: 8, oldest: 11 } });
    expect(short.before).toEqual({ newest: 14, oldest: 17 });
    expect(short.matching).toEqual({ newest: 18, oldest: 23 });
  });

  it('is at most 26 fortnights', () => {
    const long = effectPeriods({
      ...plain,
      fortnights: fortnights(90),
      decidedAt: startOf(60),
      startsAt: startOf(60),
    });
    expect(long).toMatchObject({ length: 26, lengthRule: 'most_fortnights' });
    expect(long.after).toEqual({ newest: 4, oldest: 29 });
    expect(long.matching).toEqual({ newest: 58, oldest: 83 });
  });

  it('has nothing before without history, and nothing at all without fortnights', () => {
    const started = effectPeriods({ ...plain, fortnights: fortnights(5), decidedAt: 0, startsAt: 0 });
    expect(started).toMatchObject({ before: null, after: null, length: 0, choosing: null });
    const none = effectPeriods({ ...plain, fortnights: [] });
    expect(none).toMatchObject({ before: null, after: null, matching: null, choosing: null, length: 0 });
  });

  it('always has before as long as after, directly ahead of what is left out, and nothing twice', () => {
    const timing = fc.record({
      count: fc.integer({ min: 0, max: 80 }),
      start: fc.integer({ min: -20, max: 1200 }),
      lead: fc.integer({ min: -30, max: 60 }),
      end: fc.option(fc.integer({ min: -10, max: 500 })),
      flags: fc.option(fc.func(fc.boolean())),
      matchingFortnights: fc.constantFrom(0, 6),
    });
    fc.assert(
      fc.property(timing, ({ count, start, lead, end, flags, matchingFortnights }) => {
        const { before, after, choosing, matching, length, closed } = effectPeriods({
          fortnights: fortnights(count),
          startsAt: start * day,
          decidedAt: (start - lead) * day,
          endsAt: end === null ? null : (start + end) * day,
          isFlagged: flags,
          matchingFortnights,
        });
        expect(length).toBeLessThanOrEqual(26);
        expect(before === null ? 0 : spanLength(before)).toBe(length);
        if (after) expect(spanLength(after)).toBe(length);
        if (after && choosing) expect(choosing.newest).toBe(after.oldest + 1);
        if (before && choosing) expect(before.newest).toBe(choosing.oldest + 1);
        if (before && matching) expect(matching.newest).toBe(before.oldest + 1);
        if (before && matchingFortnights > 0) expect(spanLength(matching!)).toBeGreaterThanOrEqual(6);
        expect(after !== null).toBe(length > 0 && closed === length);
        for (const span of [before, after, choosing, matching]) {
          if (!span) continue;
          expect(span.newest).toBeGreaterThanOrEqual(0);
          expect(span.oldest).toBeLessThan(count);
        }
      }),
      { numRuns: 500 },
    );
  });
});
