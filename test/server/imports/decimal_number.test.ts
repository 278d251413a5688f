import { DecimalTally, parseDecimal } from '@lagesbild/server/imports/decimal_number.ts';
import { describe, expect, it } from 'vitest';

describe('numbers with a decimal sign', () => {
  it('reads points in a column of points and commas in a column of commas', () => {
    expect(parseDecimal(' 59.3293 ', '.')).toBe(59.3293);
    expect(parseDecimal('59,3293', ',')).toBe(59.3293);
    expect(parseDecimal('-8', ',')).toBe(-8);
    expect(parseDecimal('\u221289.94', '.')).toBe(-89.94);
    expect(parseDecimal('1.2e1', '.')).toBe(12);
  });

  it('refuses the other sign, and both at once, as mixed', () => {
    expect(parseDecimal('59,3293', '.')).toBe('mixed_decimals');
    expect(parseDecimal('59.3293', ',')).toBe('mixed_decimals');
    expect(parseDecimal('1.234,5', ',')).toBe('mixed_decimals');
  });

  it('refuses what is no number', () => {
    for (const text of ['', 'N 59', '59°', '1 234', '0x10', 'Infinity', '59.']) {
      expect(parseDecimal(text, '.'), text).toBe('invalid_number');
    }
  });

  it('takes the commoner sign for the column’s; whole numbers have no say, a point wins a draw', () => {
    const signOf = (...texts: string[]) => {
      const tally = new DecimalTally();
      for (const text of texts) tally.add(text);
      return tally.sign;
    };
    expect(signOf('1,5', '2,5', '3.5', '4', '5')).toBe(',');
    expect(signOf('1,5', '2.5')).toBe('.');
    expect(signOf()).toBe('.');
  });
});
