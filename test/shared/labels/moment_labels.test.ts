import {
  ageLabel,
  chipLabel,
  clockLabel,
  momentLabel,
  reportTimeLabel,
} from '@lagesbild/shared/labels/moment_labels.ts';
import { reportChipTime } from '@lagesbild/shared/time/report_chips.ts';
import { expect, it } from 'vitest';

const zone = 'Europe/Stockholm';
const at = (moment: string) => Date.parse(moment);
const now = at('2026-11-16T08:00+01:00');

it('writes the clock as each language does', () => {
  expect(clockLabel(at('2026-11-15T21:05+01:00'), zone, 'sv')).toBe('21.05');
  expect(clockLabel(at('2026-11-15T00:05+01:00'), zone, 'en')).toBe('00:05');
});

it('says today and yesterday by local days, and names the day before that', () => {
  expect(momentLabel(at('2026-11-16T00:10+01:00'), now, zone, 'sv')).toBe('i dag 00.10');
  expect(momentLabel(at('2026-11-15T23:59+01:00'), now, zone, 'sv')).toBe('i går 23.59');
  expect(momentLabel(at('2026-11-13T17:00+01:00'), now, zone, 'sv')).toBe('fre 13 nov 17.00');
  expect(momentLabel(at('2025-11-13T17:00+01:00'), now, zone, 'sv')).toBe('tors 13 nov 2025 17.00');
  expect(momentLabel(at('2026-11-13T17:00+01:00'), now, zone, 'en')).toBe('Fri 13 Nov 17:00');
});

it('names the day of a span once when it is the same', () => {
  const time = (from: string, to: string) => ({ kind: 'span' as const, from: at(from), to: at(to) });
  expect(reportTimeLabel(time('2026-11-15T17:00+01:00', '2026-11-15T22:00+01:00'), now, zone, 'sv')).toBe(
    'i går 17.00–22.00',
  );
  expect(reportTimeLabel(time('2026-11-15T22:00+01:00', '2026-11-16T06:00+01:00'), now, zone, 'sv')).toBe(
    'i går 22.00 – i dag 06.00',
  );
  expect(reportTimeLabel({ kind: 'exact', from: now }, now, zone, 'en')).toBe('today 08:00');
});

it('reads "i går kväll" on the chip before 17', () => {
  const evening = (moment: string) => chipLabel(reportChipTime('evening', at(moment), zone), 'sv');
  expect(evening('2026-11-16T16:59+01:00')).toBe('I går kväll 17–22');
  expect(evening('2026-11-16T17:00+01:00')).toBe('I kväll 17–22');
});

it('rounds ages down and never shows a negative one', () => {
  const minute = 60_000;
  expect(ageLabel(-5, 'sv')).toBe('nyss');
  expect(ageLabel(59 * minute, 'sv')).toBe('59 min');
  expect(ageLabel(47.9 * 60 * minute, 'sv')).toBe('47 tim');
  expect(ageLabel(48 * 60 * minute, 'sv')).toBe('2 dygn');
});
