/** A text as the finders read it, and where each of its characters stood in the text as written. */
export interface ReadableText {
  text: string;
  /** UTF-16 offset in the written text of the character at `at`; `at` = length gives the written length. */
  writtenOffset(at: number): number;
}

// soft hyphen, zero-width signs, direction marks, variation selectors: invisible, so they may not hide a number
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;
const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t]/;
const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;
const COMBINING = /\p{M}/u;
const DIGIT = /\p{Nd}/u;

/** Value of a decimal digit of any script: the ten digits of each lie in a row. */
function digitValue(sign: string): string {
  const code = sign.codePointAt(0)!;
  for (let zero = code; zero > code - 10; zero--) {
    if (!DIGIT.test(String.fromCodePoint(zero - 1))) return String(code - zero);
  }
  return String((code - 0xff10 + 10) % 10);
}

function readSign(sign: string): string {
  if (INVISIBLE.test(sign)) return '';
  if (SPACE.test(sign)) return ' ';
  if (DASH.test(sign)) return '-';
  if (sign === '\uFF20') return '@';
  return DIGIT.test(sign) ? digitValue(sign) : sign;
}

const PLAIN = /^[\n\r\x20-\x7EåäöÅÄÖéÉüÜ”’…]*$/;

/** Composes letters (å as one sign), and reads every space, dash and digit as the plain one. */
export function readable(written: string): ReadableText {
  if (PLAIN.test(written)) return { text: written, writtenOffset: (at) => at };
  const offsets: number[] = [];
  let text = '';
  let at = 0;
  const signs = [...written];
  for (let index = 0; index < signs.length; ) {
    let cluster = signs[index++]!;
    while (index < signs.length && COMBINING.test(signs[index]!)) cluster += signs[index++]!;
    const composed = cluster.length > 1 ? cluster.normalize('NFC') : cluster;
    const read = readSign(composed);
    for (let unit = 0; unit < read.length; unit++) offsets.push(at);
    text += read;
    at += cluster.length;
  }
  offsets.push(at);
  return { text, writtenOffset: (place) => offsets[place] ?? at };
}
