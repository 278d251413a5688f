export type DecimalSign = '.' | ',';

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?[eE][+-]?\d+$/;

/** Counts which decimal sign a column uses. */
export class DecimalTally {
  #commas = 0;
  #points = 0;

  add(text: string): void {
    if (text.includes(',')) this.#commas++;
    else if (text.includes('.')) this.#points++;
  }

  /** The commoner sign; a point when they are as many. */
  get sign(): DecimalSign {
    return this.#commas > this.#points ? ',' : '.';
  }
}

/**
 * Reads a number written with the column's decimal sign. 'mixed_decimals' when it is written with the other sign or
 * with both (1.234,5): which one means thousands is then a guess. Thousands separators are not read.
 */
export function parseDecimal(text: string, sign: DecimalSign): number | 'mixed_decimals' | 'invalid_number' {
  const plain = text.trim().replace('\u2212', '-');
  if (sign === '.' && SCIENTIFIC.test(plain)) return Number(plain);
  const other = sign === ',' ? '.' : ',';
  if (/^[+-]?[\d.,]+$/.test(plain) && plain.includes(other)) return 'mixed_decimals';
  if (!NUMBER.test(plain)) return 'invalid_number';
  return Number(plain.replace(',', '.'));
}
