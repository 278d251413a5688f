import { ownReportTime, REPORT_CHIPS, reportChipTime } from '@lagesbild/shared/time/report_chips.ts';
import { epochToLocal } from '@lagesbild/shared/time/zone.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const zone = 'Europe/Stockholm';
const at = (moment: string) => Date.parse(moment);
// what a chip means, as local wall clocks
const meaning = (chip: (typeof REPORT_CHIPS)[number], moment: string) => {
  const { time, daysAgo } = reportChipTime(chip, at(moment), zone);
  const clocks = [time.from, ...(time.kind === 'span' ? [time.to] : [])].map((epoch) =>
    epochToLocal(epoch, zone),
  );
  return [clocks.join('/'), daysAgo];
};

describe('time chips on Monday 16 November 2026', () => {
  it('reads "now" as one moment', () => {
    expect(meaning('now', '2026-11-16T08:00+01:00')).toEqual(['2026-11-16T08:00', 0]);
  });

  it('cuts this morning to now while it lasts', () => {
    expect(meaning('morning', '2026-11-16T08:00+01:00')).toEqual(['2026-11-16T06:00/2026-11-16T08:00', 0]);
    expect(meaning('morning', '2026-11-16T14:00+01:00')).toEqual(['2026-11-16T06:00/2026-11-16T10:00', 0]);
  });

  it('takes yesterday morning before six', () => {
    expect(meaning('morning', '2026-11-16T05:59+01:00')).toEqual(['2026-11-15T06:00/2026-11-15T10:00', 1]);
  });

  it('takes yesterday evening before 17, this evening from 17', () => {
    expect(meaning('evening', '2026-11-16T16:59+01:00')).toEqual(['2026-11-15T17:00/2026-11-15T22:00', 1]);
    expect(meaning('evening', '2026-11-16T17:00+01:00')).toEqual(['2026-11-16T17:00', 0]);
    expect(meaning('evening', '2026-11-16T21:30+01:00')).toEqual(['2026-11-16T17:00/2026-11-16T21:30', 0]);
    expect(meaning('evening', '2026-11-16T23:30+01:00')).toEqual(['2026-11-16T17:00/2026-11-16T22:00', 0]);
  });

  it('takes the last night that has begun', () => {
    expect(meaning('night', '2026-11-16T03:00+01:00')).toEqual(['2026-11-15T22:00/2026-11-16T03:00', 1]);
    expect(meaning('night', '2026-11-16T12:00+01:00')).toEqual(['2026-11-15T22:00/2026-11-16T06:00', 1]);
    expect(meaning('night', '2026-11-16T23:00+01:00')).toEqual(['2026-11-16T22:00/2026-11-16T23:00', 0]);
  });

  it('takes the last weekend from Friday 17 to Monday 06', () => {
    expect(meaning('weekend', '2026-11-16T08:00+01:00')).toEqual(['2026-11-13T17:00/2026-11-16T06:00', 3]);
    expect(meaning('weekend', '2026-11-14T12:00+01:00')).toEqual(['2026-11-13T17:00/2026-11-14T12:00', 1]);
    expect(meaning('weekend', '2026-11-13T16:00+01:00')).toEqual(['2026-11-06T17:00/2026-11-09T06:00', 7]);
  });
});

it('keeps the wall clock on the nights when the clocks change', () => {
  const night = (moment: string) => reportChipTime('night', at(moment), zone).time;
  expect(night('2026-03-29T12:00+02:00')).toEqual({
    kind: 'span',
    from: at('2026-03-28T22:00+01:00'),
    to: at('2026-03-29T06:00+02:00'),
  });
  expect(night('2026-10-25T12:00+01:00')).toEqual({
    kind: 'span',
    from: at('2026-10-24T22:00+02:00'),
    to: at('2026-10-25T06:00+01:00'),
  });
});

it('never reaches into the future, nor further back than ten days', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: at('2024-01-01T00:00Z'), max: at('2028-01-01T00:00Z') }),
      fc.constantFrom(...REPORT_CHIPS),
      fc.constantFrom('Europe/Stockholm', 'America/Los_Angeles', 'Asia/Kathmandu'),
      (now, chip, timeZone) => {
        const { time } = reportChipTime(chip, now, timeZone);
        expect(time.from).toBeLessThanOrEqual(now);
        expect(now - time.from).toBeLessThan(10 * 86_400_000);
        if (time.kind === 'span') {
          expect(time.to).toBeGreaterThan(time.from);
          expect(time.to).toBeLessThanOrEqual(now);
        }
      },
    ),
  );
});

describe('an own time', () => {
  const now = at('2026-11-16T08:00+01:00');

  it('is one moment without an end, or with an end equal to the start', () => {
    const moment = { kind: 'exact', from: at('2026-11-14T21:40+01:00') };
    expect(ownReportTime('2026-11-14T21:40', '', now, zone)).toEqual(moment);
    expect(ownReportTime('2026-11-14T21:40', '2026-11-14T21:40', now, zone)).toEqual(moment);
  });

  it('has its end cut to now', () => {
    expect(ownReportTime('2026-11-15T21:40', '2026-11-17T10:00', now, zone)).toEqual({
      kind: 'span',
      from: at('2026-11-15T21:40+01:00'),
      to: now,
    });
  });

  it('says what is wrong', () => {
    expect(ownReportTime('', '', now, zone)).toBe('time_missing');
    expect(ownReportTime('2026-11-31T10:00', '', now, zone)).toBe('time_missing');
    expect(ownReportTime('2026-11-16T08:01', '', now, zone)).toBe('time_in_future');
    expect(ownReportTime('2026-11-15T10:00', '2026-11-15T09:00', now, zone)).toBe('time_reversed');
  });
});
