import { type DayRule, isLocalMidnight, readOccurredTime } from '@lagesbild/server/imports/occurred_time.ts';
import { parseWrittenTime, type WrittenTime } from '@lagesbild/server/imports/written_time.ts';
import { describe, expect, it } from 'vitest';

const NO_RULE: DayRule = { declared: false, midnightIsDay: false };
const MIDNIGHT: DayRule = { declared: false, midnightIsDay: true };
const DAYS: DayRule = { declared: true, midnightIsDay: true };
const stockholm = 'Europe/Stockholm';
const now = Date.parse('2026-11-16T08:00:00+01:00');

const written = (text: string | null) => (text === null ? null : (parseWrittenTime(text) as WrittenTime));
function read(
  start: string | null,
  {
    end = null,
    noticed = null,
    rule = NO_RULE,
    timeZone = stockholm,
  }: Partial<{
    end: string | null;
    noticed: string | null;
    rule: DayRule;
    timeZone: string;
  }> = {},
) {
  const times = { start: written(start), end: written(end), noticed: written(noticed) };
  const result = readOccurredTime(times, { timeZone, dayRule: rule, now });
  if ('code' in result) return result;
  const iso = (epoch: number | null) =>
    epoch === null ? null : new Date(epoch).toISOString().replace('.000Z', 'Z');
  return {
    kind: result.timeKind,
    from: iso(result.occurredFrom),
    to: iso(result.occurredTo),
    noticed: iso(result.noticedAt),
  };
}

describe('when a row’s incident happened', () => {
  it('is the wall clock of the municipality when the file gives no offset', () => {
    expect(read('2026-07-02 21:40')).toEqual({
      kind: 'exact',
      from: '2026-07-02T19:40:00Z',
      to: null,
      noticed: '2026-07-02T19:40:00Z',
    });
    expect(read('2012-07-02 21:40', { timeZone: 'America/Los_Angeles' })).toMatchObject({
      from: '2012-07-03T04:40:00Z',
    });
  });

  it('is the instant itself when the file gives an offset', () => {
    expect(read('2026-07-02T21:40:00+01:00')).toMatchObject({ from: '2026-07-02T20:40:00Z' });
  });

  it('is a span when there is an end, and exact when the end is the start', () => {
    expect(read('2026-10-16 17:00', { end: '2026-10-19 07:00' })).toEqual({
      kind: 'span',
      from: '2026-10-16T15:00:00Z',
      to: '2026-10-19T05:00:00Z',
      noticed: '2026-10-19T05:00:00Z',
    });
    expect(read('2026-10-16 17:00', { end: '2026-10-16 17:00' })).toMatchObject({ kind: 'exact', to: null });
  });

  it('is the whole local day when only the day is given: 24 hours, 23 in March, 25 in October', () => {
    expect(read('2026-07-02')).toMatchObject({
      kind: 'span',
      from: '2026-07-01T22:00:00Z',
      to: '2026-07-02T22:00:00Z',
    });
    expect(read('2026-03-29')).toMatchObject({ from: '2026-03-28T23:00:00Z', to: '2026-03-29T22:00:00Z' });
    expect(read('2026-10-25')).toMatchObject({ from: '2026-10-24T22:00:00Z', to: '2026-10-25T23:00:00Z' });
  });

  it('is the whole day at 00:00 only where the file’s rule says so', () => {
    expect(read('2026-07-02 00:00')).toMatchObject({ kind: 'exact' });
    expect(read('2026-07-02 00:00', { rule: MIDNIGHT })).toMatchObject({
      kind: 'span',
      to: '2026-07-02T22:00:00Z',
    });
    expect(read('2026-07-02 00:01', { rule: MIDNIGHT })).toMatchObject({ kind: 'exact' });
  });

  it('sees a local midnight that is written with another offset', () => {
    expect(isLocalMidnight(written('2026-07-01T22:00:00Z')!, stockholm)).toBe(true);
    expect(isLocalMidnight(written('2026-07-02T00:00:00Z')!, stockholm)).toBe(false);
    expect(read('2026-07-01T22:00:00Z', { rule: MIDNIGHT })).toMatchObject({
      from: '2026-07-01T22:00:00Z',
      to: '2026-07-02T22:00:00Z',
    });
  });

  it('is the written day whatever its clock when the column is declared to hold days', () => {
    expect(read('2026-07-02 12:00', { rule: DAYS })).toMatchObject({
      from: '2026-07-01T22:00:00Z',
      to: '2026-07-02T22:00:00Z',
    });
    expect(read('2026-07-02T00:00:00Z', { rule: DAYS })).toMatchObject({ from: '2026-07-01T22:00:00Z' });
  });

  it('lasts to the end of the last day when both are days', () => {
    expect(read('2026-07-02', { end: '2026-07-04' })).toMatchObject({
      from: '2026-07-01T22:00:00Z',
      to: '2026-07-04T22:00:00Z',
    });
  });

  it('ends now on a day that is not over', () => {
    expect(read('2026-11-16')).toMatchObject({
      from: '2026-11-15T23:00:00Z',
      to: '2026-11-16T07:00:00Z',
      noticed: '2026-11-16T07:00:00Z',
    });
  });

  it('was noticed when the file says, and by the end of a day that stands alone', () => {
    expect(read('2026-07-02 10:14', { noticed: '2026-07-02T10:19:26+02:00' })).toMatchObject({
      noticed: '2026-07-02T08:19:26Z',
    });
    expect(read('2026-07-02 10:14', { noticed: '2026-07-02' })).toMatchObject({
      noticed: '2026-07-02T22:00:00Z',
    });
  });

  it('is unknown when only the noticed time is there, and missing without that', () => {
    expect(read(null, { noticed: '2026-07-02 10:14' })).toEqual({
      kind: 'unknown',
      from: null,
      to: null,
      noticed: '2026-07-02T08:14:00Z',
    });
    expect(read(null)).toMatchObject({ code: 'time_missing' });
    expect(read(null, { end: '2026-07-02 10:14', noticed: '2026-07-02 10:14' })).toMatchObject({
      code: 'time_missing',
    });
  });

  it('refuses a clock that was skipped in spring, naming clock, day and zone', () => {
    expect(read('2026-03-29 02:30')).toEqual({
      field: 'start',
      code: 'time_does_not_exist',
      detail: expect.stringMatching(/02:30.*2026-03-29.*Europe\/Stockholm/),
    });
    expect(read('2026-03-28 20:00', { end: '2026-03-29 02:30' })).toMatchObject({ field: 'end' });
    expect(read('2026-03-29 02:30', { timeZone: 'America/Chicago' })).toMatchObject({ kind: 'exact' });
  });

  it('takes the first of a clock that was shown twice in autumn, and says that it was', () => {
    const reading = { timeZone: stockholm, dayRule: NO_RULE, now };
    const at = (text: string) =>
      readOccurredTime({ start: written(text), end: null, noticed: null }, reading);
    expect(at('2026-10-25 02:30')).toMatchObject({
      occurredFrom: Date.parse('2026-10-25T00:30:00Z'),
      isAmbiguous: true,
    });
    expect(at('2026-10-25 03:30')).toMatchObject({ isAmbiguous: false });
  });
});
