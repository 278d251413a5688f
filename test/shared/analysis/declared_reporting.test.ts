import { declaredChange } from '@lagesbild/shared/analysis/declared_reporting.ts';
import { expect, it } from 'vitest';

const span = { firstDay: '2026-08-10', lastDay: '2026-11-15' };

it.each([
  ['began on a day in between', '2026-10-01', null, { change: 'began', date: '2026-10-01' }],
  ['began on the last day', '2026-11-15', null, { change: 'began', date: '2026-11-15' }],
  ['reported from the first day on', '2026-08-10', null, null],
  ['begins later', '2026-11-16', null, null],
  ['stopped on a day in between', null, '2026-10-01', { change: 'stopped', date: '2026-10-01' }],
  ['reported on the first day only', null, '2026-08-10', { change: 'stopped', date: '2026-08-10' }],
  ['reports to the last day', null, '2026-11-15', null],
  ['stopped long before', null, '2026-08-09', null],
  ['began and stopped within', '2026-09-01', '2026-10-01', { change: 'stopped', date: '2026-10-01' }],
  ['has no days', null, null, null],
])('an organization that %s', (_, reportsFrom, reportsTo, expected) => {
  expect(declaredChange({ reportsFrom, reportsTo }, span)).toEqual(expected);
});
