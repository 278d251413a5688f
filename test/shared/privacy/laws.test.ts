import { isHardKind, PERSONAL_DATA_KINDS } from '@lagesbild/shared/domain/personal_data.ts';
import { findPersonalData } from '@lagesbild/shared/privacy/find_personal_data.ts';
import { maskPersonalData } from '@lagesbild/shared/privacy/mask_personal_data.ts';
import { readable } from '@lagesbild/shared/privacy/readable_text.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundIn } from './found.ts';

const PIECES = [
  ...[
    '811228-9874',
    '0701234567',
    '070-123 45 67',
    'anna@example.se',
    'ABC 123',
    'abc12d',
    'volvo',
    'reg nr',
    'tel',
  ],
  ...[
    'Anna',
    'Björn',
    'Berg',
    'Eriks',
    'gata',
    'heter',
    '@kalle',
    'lgh 3',
    '3 tr',
    'våning',
    'pnr',
    '46',
    '0',
    '00',
  ],
  ...[
    '\n',
    ' ',
    ' ',
    '-',
    '.',
    ',',
    '+',
    '@',
    '(',
    'å',
    'a\u030a',
    '🚲',
    '👩‍👩‍👧',
    '\u00AD',
    '\u200B',
    '\u2011',
    '٣',
    '𝟗',
    'ß',
    'İ',
  ],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe('whatever the text', () => {
  it('finds stretches within it, of known kinds, sorted and apart', () => {
    fc.assert(
      fc.property(text, (written) => {
        const found = findPersonalData(written);
        let end = 0;
        for (const { from, to, kind } of found) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(PERSONAL_DATA_KINDS).toContain(kind);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(written.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves no hard find in what is masked', () => {
    fc.assert(
      fc.property(text, (written) => {
        const masked = maskPersonalData(written).text;
        expect(findPersonalData(masked).filter(({ kind }) => isHardKind(kind))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives every read sign a place in the written text, in order', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { text: read, writtenOffset } = readable(written);
        let last = 0;
        for (let at = 0; at <= read.length; at++) {
          expect(writtenOffset(at)).toBeGreaterThanOrEqual(last);
          last = writtenOffset(at);
        }
        expect(last).toBeLessThanOrEqual(written.length);
      }),
    );
  });

  it('finds the same whether å is one sign or two', () => {
    const words = 'Åsa Öberg bor i lägenhet 12, når på 070-123 45 67';
    const composed = foundIn(words);
    expect(composed.map((found) => found.normalize('NFD'))).toEqual(
      foundIn(words.normalize('NFD')).map((found) => found.normalize('NFD')),
    );
    expect(composed).toHaveLength(3);
  });
});

describe('positions', () => {
  it('count UTF-16 units, as the field that shows them does', () => {
    expect(findPersonalData('🚲🚲 Anna')).toEqual([{ from: 5, to: 9, kind: 'name' }]);
    expect(findPersonalData('rad ett\r\nAnna')).toEqual([{ from: 9, to: 13, kind: 'name' }]);
  });

  it('are none in an empty text', () => {
    expect(findPersonalData('')).toEqual([]);
    expect(findPersonalData(' \n\t ')).toEqual([]);
  });

  it('reach the end of a text of 2,000 signs', () => {
    const long = `${'Glas på marken. '.repeat(130).slice(0, 1988)} 811228-9874`;
    expect(long).toHaveLength(2000);
    expect(findPersonalData(long)).toEqual([{ from: 1989, to: 2000, kind: 'personal_identity_number' }]);
  });
});

describe('hostile input', () => {
  const hostile = [
    '0',
    '0 ',
    '1-',
    '07 ',
    'a',
    'a.',
    'A ',
    'Anna ',
    '@',
    '@a',
    'a@',
    'a@a.',
    '+46 ',
    'tel ',
    'reg nr ',
    'Snapchat ',
    '81',
    '8 ',
    '3 tr ',
    'våning ',
    '\u0301',
    'svart och ',
    '(',
    '\n',
    ' ',
    '- ',
    'A. ',
    'noll ',
    'adam ',
    'född 1',
    '+4(',
    'pnr 8',
    'börjar på ABC ',
    'ABC123/',
  ];
  it.each(hostile)('takes ten times as much of %j in time that grows with the length', (piece) => {
    const timed = (length: number): number => {
      const written = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      const start = performance.now();
      findPersonalData(written);
      return performance.now() - start;
    };
    timed(500);
    const short = Math.min(timed(2000), timed(2000), timed(2000));
    // a pattern that goes back and forth takes minutes for ten times the longest text that a report holds
    const long = Math.min(timed(20_000), timed(20_000), timed(20_000));
    expect(long).toBeLessThan(Math.max(50 * short, 1500));
  });
});
