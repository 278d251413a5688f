import { timesOverlap } from '@lagesbild/shared/domain/duplicate_rule.ts';
import { joinTexts } from '@lagesbild/shared/domain/merge_fields.ts';
import { describe, expect, it } from 'vitest';

const HOUR = 3_600_000;
const exact = (hour: number) => ({
  timeKind: 'exact' as const,
  occurredFrom: hour * HOUR,
  occurredTo: null,
  noticedAt: 1000 * HOUR,
});
const span = (from: number, to: number) => ({
  timeKind: 'span' as const,
  occurredFrom: from * HOUR,
  occurredTo: to * HOUR,
  noticedAt: 1000 * HOUR,
});
const unknown = (noticed: number) => ({
  timeKind: 'unknown' as const,
  occurredFrom: null,
  occurredTo: null,
  noticedAt: noticed * HOUR,
});

describe('times of likely duplicates', () => {
  it('may be six hours apart, no more, whichever comes first', () => {
    expect(timesOverlap(exact(0), exact(6))).toBe(true);
    expect(timesOverlap(exact(6), exact(0))).toBe(true);
    expect(timesOverlap(exact(0), exact(6.01))).toBe(false);
  });

  it('reach as far as their spans, and three days back from when an unknown one was noticed', () => {
    expect(timesOverlap(span(0, 60), exact(30))).toBe(true);
    expect(timesOverlap(span(0, 60), exact(67))).toBe(false);
    expect(timesOverlap(unknown(100), exact(23))).toBe(true);
    expect(timesOverlap(unknown(100), exact(21))).toBe(false);
    expect(timesOverlap(unknown(100), exact(107))).toBe(false);
  });
});

describe('joining two texts', () => {
  it('puts the kept one first, and the same text once', () => {
    expect(joinTexts('Ett. ', 'Två.')).toBe('Ett.\n\nTvå.');
    expect(joinTexts('Ett.', 'Ett.')).toBe('Ett.');
    expect(joinTexts(null, ' Två.')).toBe('Två.');
    expect(joinTexts(null, '  ')).toBeNull();
  });
});
