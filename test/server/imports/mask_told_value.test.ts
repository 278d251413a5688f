import { maskToldValue } from '@lagesbild/server/imports/mask_told_value.ts';
import { expect, it } from 'vitest';

it('keeps hard kinds of personal data out of what is told of a file', () => {
  expect(maskToldValue('Ring 070-174 06 12')).toBe('Ring [telefonnummer borttaget]');
  expect(maskToldValue('kim@example.se')).not.toContain('kim@');
});

it('leaves what a file is otherwise made of as it was', () => {
  for (const value of [
    '2026-11-02 21:40',
    '20261102',
    '59,41',
    '16.37015',
    'Klotter',
    'Storgatan 14',
    'dnr 2026/1234',
  ]) {
    expect(maskToldValue(value)).toBe(value);
  }
});
