import { parseClock, parseWrittenTime } from '@lagesbild/server/imports/written_time.ts';
import { describe, expect, it } from 'vitest';

const midnightless = (date: string, clock: string | null, offset: string | null = null) => ({
  date,
  clock,
  offset,
});

describe('times as files write them', () => {
  it.each([
    ['2026-11-02T21:40:05', midnightless('2026-11-02', '21:40:05.000')],
    ['2026-11-02 21:40', midnightless('2026-11-02', '21:40:00.000')],
    ['2026-11-02 21.40', midnightless('2026-11-02', '21:40:00.000')],
    ['2026-11-02 kl. 9:05', midnightless('2026-11-02', '09:05:00.000')],
    ['02.11.2026 21.40', midnightless('2026-11-02', '21:40:00.000')],
    ['2.11.2026', midnightless('2026-11-02', null)],
    ['2026-11-02', midnightless('2026-11-02', null)],
    ['20261102', midnightless('2026-11-02', null)],
    ['2026/11/02 21:40:05.25', midnightless('2026-11-02', '21:40:05.250')],
    ['2026-11-02T21:40:00Z', midnightless('2026-11-02', '21:40:00.000', 'Z')],
    ['2026-11-02T21:40:00+01:00', midnightless('2026-11-02', '21:40:00.000', '+01:00')],
    ['2026-11-02 21:40:00 -0800', midnightless('2026-11-02', '21:40:00.000', '-08:00')],
  ])('reads %s', (text, written) => {
    expect(parseWrittenTime(text)).toEqual(written);
  });

  it('reads the day numbers of workbooks, with the clock as their fraction', () => {
    expect(parseWrittenTime('46328')).toEqual({ date: '2026-11-02', clock: null, offset: null });
    const evening = { date: '2026-11-02', clock: '21:40:00.000', offset: null };
    expect(parseWrittenTime('46328.90277777778')).toEqual(evening);
    expect(parseWrittenTime('46328,9027777777')).toEqual(evening);
    expect(parseClock('0.902777777777778')).toEqual({ clock: '21:40:00.000', offset: null });
  });

  it.each(['2/11/2026', '02-11-2026', '2/11/26 21:40'])(
    'refuses %s, which is another day in another country, and says how to write it',
    (text) => {
      expect(parseWrittenTime(text)).toEqual({ problem: expect.stringContaining('två olika dagar') });
    },
  );

  it.each(['2026-02-30', '31.4.2026'])('refuses %s, which no calendar has', (text) => {
    expect(parseWrittenTime(text)).toEqual({ problem: expect.stringContaining('kalendern') });
  });

  it.each([
    'i går',
    '2026-11-02 25:00',
    '2026-11-02 21:60',
    '2026-11-02 21',
    '2026-11-0221:40',
    '459619',
    '25961',
  ])('refuses %s and names it', (text) => {
    expect(parseWrittenTime(text)).toEqual({ problem: expect.stringContaining(text) });
  });

  it('reads a clock of its own column with colon, point or four digits', () => {
    expect(['21:40', '21.40', '2140', '940'].map((text) => parseClock(text)?.clock)).toEqual([
      '21:40:00.000',
      '21:40:00.000',
      '21:40:00.000',
      '09:40:00.000',
    ]);
    expect(parseClock('kväll')).toBeNull();
    expect(parseClock('2460')).toBeNull();
  });
});
