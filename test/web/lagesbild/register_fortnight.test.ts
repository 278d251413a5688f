import { USUAL_ANALYST_CHOICES } from '@lagesbild/web/src/analysis/analyst_choices.ts';
import { numbersAsRegister } from '@lagesbild/web/src/pages/lagesbild/register_fortnight.ts';
import { expect, it } from 'vitest';

const last = { from: 14, to: 28 };
const usual = {
  periods: [
    { from: 14, to: 28, days: 14 },
    { from: 0, to: 14, days: 14 },
  ],
  categories: [],
  sources: ['staff', 'fault_report'],
  sameSources: false,
  hours: null,
  analyst: USUAL_ANALYST_CHOICES,
};

it('numbers as the register does over the last closed fortnight, as it is', () => {
  expect(numbersAsRegister(usual, last)).toBe(true);
  // what is computed beside decides no hotspot
  expect(numbersAsRegister({ ...usual, analyst: { ...USUAL_ANALYST_CHOICES, gistar: true } }, last)).toBe(
    true,
  );
});

it.each([
  ['an earlier fortnight', { periods: [usual.periods[1]!] }],
  ['a month that begins alike', { periods: [{ from: 14, to: 44, days: 30 }] }],
  ['police figures beside', { sources: ['staff', 'fault_report', 'police_import'] }],
  ['some of the own reports', { sources: ['staff'] }],
  ['like sources', { sameSources: true }],
  ['one category', { categories: ['theft'] }],
  ['some hours', { hours: { days: [4, 5], hours: [20, 24] } as never }],
  ['other cells', { analyst: { ...USUAL_ANALYST_CHOICES, cellSizeMeters: 200 } }],
  ['hexagons', { analyst: { ...USUAL_ANALYST_CHOICES, shape: 'hexagon' as const } }],
  ['no period', { periods: [] }],
])('does not with %s', (_, change) => {
  expect(numbersAsRegister({ ...usual, ...change }, last)).toBe(false);
});
