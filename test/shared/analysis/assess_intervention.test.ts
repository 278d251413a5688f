import { assessIntervention } from '@lagesbild/shared/analysis/assess_intervention.ts';
import type { InterventionInput } from '@lagesbild/shared/analysis/intervention_assessment.ts';
import { describe, expect, it } from 'vitest';
import { rectangleGrid } from './small_grids.ts';

const day = 86_400_000;
const startOf = (fortnight: number) => 14 * day * fortnight;
const grid = rectangleGrid(20, 1);

/**
 * Thirty fortnights, oldest first in `countsOf`; twenty cells in a row, four incidents in each and every fortnight
 * unless said otherwise; something is done in cell 0 from the 21st fortnight on.
 */
function town(countsOf: (fortnight: number) => Record<number, number>, usually = 4): InterventionInput {
  const oldestFirst = Array.from({ length: 30 }, (_, fortnight) => {
    const counts = new Int32Array(20).fill(usually);
    for (const [cell, count] of Object.entries(countsOf(fortnight))) counts[Number(cell)] = count;
    return counts;
  });
  return {
    fortnights: oldestFirst.map((_, i) => ({ from: startOf(29 - i), to: startOf(30 - i) })),
    countsByFortnight: oldestFirst.toReversed(),
    footprint: [0],
    origin: 'drawn',
    decidedAt: startOf(20),
    startsAt: startOf(20),
    endsAt: startOf(30),
  };
}
const quarterAfter = town((fortnight): Record<number, number> => (fortnight < 20 ? {} : { 0: 1 }));

describe('assessIntervention', () => {
  it('tells the whole way from place and dates to verdict', () => {
    const answer = assessIntervention(grid, quarterAfter);
    expect(answer.verdict).toBe('helped');
    expect(answer.buffer).toEqual([1]);
    // cell 2 touches the buffer; the nearest of equals
    expect(answer.control).toMatchObject({
      rule: 'matched',
      cells: [3, 4, 5, 6, 7],
      candidates: 17,
      comparable: 17,
      size: 5,
    });
    expect(answer.totals).toEqual({
      treatedBefore: 40,
      treatedAfter: 10,
      controlBefore: 200,
      controlAfter: 200,
    });
    expect(answer.rateRatio!.ratio).toBe(0.25);
    expect(answer.difference!.estimate).toBe(-30);
    expect(answer.displacement).toMatchObject({ reading: 'none', wdq: 0, beyondChance: false });
    expect(answer.power!.map(({ reduction }) => reduction)).toEqual([0.2, 0.4]);
    expect(answer.parameters).toEqual({
      fortnightsPerSide: 10,
      closedAfter: 10,
      lengthRule: 'planned_end',
      choosingRule: 'last_two_closed',
      choosingFortnights: 2,
      matchingFortnights: 8,
      bufferWidthCells: 1,
      cellSizeMeters: 100,
      overdispersion: { phi: 1, chiSquare: 0, degreesOfFreedom: 36 },
      statedRate: 0.025,
    });
    expect(answer.caveats).toEqual([]);
  });

  it('shows every fortnight with its part in it, oldest first', () => {
    const { series } = assessIntervention(grid, quarterAfter);
    const roles = series.map(({ role }) => role);
    expect(roles.slice(0, 8)).toEqual(Array(8).fill('matching'));
    expect(roles.slice(8, 18)).toEqual(Array(10).fill('before'));
    expect(roles.slice(18, 20)).toEqual(['choosing', 'choosing']);
    expect(roles.slice(20)).toEqual(Array(10).fill('after'));
    expect(series[20]).toEqual({
      from: startOf(20),
      to: startOf(21),
      role: 'after',
      treated: 1,
      buffer: 4,
      control: 20,
    });
  });

  it('does not take the worst weeks, which the place was chosen on, for what it was like before', () => {
    const picked = town(
      (fortnight): Record<number, number> => (fortnight === 18 || fortnight === 19 ? { 0: 40 } : {}),
    );
    expect(assessIntervention(grid, { ...picked, origin: 'hotspot' })).toMatchObject({
      verdict: 'not_shown',
      rateRatio: { ratio: 1 },
      parameters: { choosingRule: 'flagged_run', choosingFortnights: 2 },
    });
  });

  it('sees what moved next door', () => {
    const moved = town((fortnight): Record<number, number> => (fortnight < 20 ? {} : { 0: 1, 1: 6 }));
    const { displacement } = assessIntervention(grid, moved);
    expect(displacement).toMatchObject({ reading: 'displacement', beyondChance: true });
    expect(displacement!.wdq).toBeCloseTo(-2 / 3, 12);
  });

  it('waits until after is closed, and says beforehand what could be seen', () => {
    const early = assessIntervention(grid, { ...quarterAfter, endsAt: startOf(31) });
    expect(early).toMatchObject({ verdict: 'too_early', totals: null, rateRatio: null, displacement: null });
    expect(early.parameters).toMatchObject({ fortnightsPerSide: 11, closedAfter: 10, overdispersion: null });
    expect(early.power![1]!.power).toBeGreaterThan(early.power![0]!.power);
  });

  it('says nothing of nine incidents before', () => {
    const few = town((fortnight): Record<number, number> => (fortnight === 10 ? { 0: 0 } : {}), 1);
    expect(assessIntervention(grid, few)).toMatchObject({
      verdict: 'too_few',
      rateRatio: null,
      difference: null,
    });
    expect(
      assessIntervention(
        grid,
        town(() => ({}), 1),
      ).verdict,
    ).toBe('not_shown');
  });

  it('has no control where no place is alike, none near other åtgärder, and none without history to match on', () => {
    const alone = town(() => ({ 0: 9 }));
    expect(assessIntervention(grid, alone)).toMatchObject({
      verdict: 'no_control',
      control: null,
      power: null,
    });
    const others = { ...quarterAfter, otherFootprints: [[5], [12], [18]] };
    expect(assessIntervention(grid, others).control!.cells).toEqual([8, 9, 15]);
    const short = { ...quarterAfter, decidedAt: startOf(4), startsAt: startOf(4) };
    expect(assessIntervention(grid, short).verdict).toBe('short_history');
  });

  it('has nothing to compare when no whole fortnight lies between start and planned end', () => {
    const evening = { ...quarterAfter, startsAt: startOf(20) + day, endsAt: startOf(20) + 2 * day };
    expect(assessIntervention(grid, evening)).toMatchObject({
      verdict: 'too_short',
      totals: null,
      power: null,
    });
    expect(assessIntervention(grid, { ...evening, endsAt: startOf(19) }).verdict).toBe('too_short');
  });

  it('goes by the control that an analyst gives, and says when it lies too near', () => {
    const given = assessIntervention(grid, { ...quarterAfter, control: [9, 10] });
    expect(given.control).toMatchObject({ rule: 'given', cells: [9, 10], places: [], size: 2 });
    expect(given).toMatchObject({ rateRatio: { ratio: 0.25 }, difference: { estimate: -30 }, caveats: [] });
    const near = assessIntervention(grid, { ...quarterAfter, control: [2] });
    expect(near.caveats).toEqual(['control_touched']);
  });

  it('says when the control was matched on little', () => {
    const early = { ...quarterAfter, decidedAt: startOf(14), startsAt: startOf(14), endsAt: startOf(24) };
    // twelve fortnights before the choosing ones: ten are before, two are left
    expect(assessIntervention(grid, early)).toMatchObject({
      parameters: { fortnightsPerSide: 10, matchingFortnights: 2, lengthRule: 'planned_end' },
      caveats: ['few_matching'],
    });
  });

  it('says that an after period without a planned end is looked at again and again', () => {
    expect(assessIntervention(grid, { ...quarterAfter, endsAt: null })).toMatchObject({
      verdict: 'helped',
      caveats: ['open_ended'],
    });
  });

  it('does not throw on an empty place, no fortnights or no cells', () => {
    expect(assessIntervention(grid, { ...quarterAfter, footprint: [] }).verdict).toBe('no_control');
    const none = { ...quarterAfter, fortnights: [], countsByFortnight: [] };
    expect(assessIntervention(grid, none).verdict).toBe('short_history');
    expect(assessIntervention(rectangleGrid(0, 0), { ...none, footprint: [] }).series).toEqual([]);
  });

  it('refuses a cell that is not there or twice, a date that is none, and fortnights without counts', () => {
    expect(() => assessIntervention(grid, { ...quarterAfter, footprint: [0, 20] })).toThrow('twice: 20');
    expect(() => assessIntervention(grid, { ...quarterAfter, footprint: [3, 3] })).toThrow('twice: 3');
    expect(() => assessIntervention(grid, { ...quarterAfter, startsAt: Number.NaN })).toThrow('NaN');
    expect(() => assessIntervention(grid, { ...quarterAfter, fortnights: [] })).toThrow('counts of 30');
  });
});
