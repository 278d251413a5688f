import { followsCodeWord } from './code_words.ts';
import { type Stretch, stretches } from './finding.ts';
import { hasChecksum, isDate, isRecent } from './identity_digits.ts';
import { BETWEEN_WORDS, NUMBER_WORD, TENS_WORD } from './number_words.ts';

/** Ten digits, with or without a century, however they are divided: "811228 987 4", "1981-1228-9874", over two lines. */
const DIVIDED =
  /(?<![\p{L}\p{N}_+]|\d[-.,:/ ])(?:(?:19|20)[ -]?)?\d(?:[ ,._:/–-]{0,3}\n? ?\d){9}(?![\p{L}\p{N}_]|[-.,:/]\d)/gu;
/** O for a nought, l or I for a one, where the rest is written as a number of the kind. */
const MISTYPED =
  /(?<![\p{L}\p{N}_]|\d[-.,:])(?:(?:19|20|2[Oo])[ -]?)?([\dOoIl]{2})([\dOoIl]{2})([\dOoIl]{2}) ?[-+–] ?([\dOoIl]{4})(?![\p{L}\p{N}_]|[-.,:]\d)/gu;
/** What stands in for the last four when they are unknown, or given in care: "98XX", "000T", "TF12", "K123", "----". */
const RESERVE =
  /(?<![\p{L}\p{N}_]|\d[-.,:])(?:19|20)?(\d\d)(\d\d)(\d\d) ?[-+–] ?(?:\d{0,3}[xX*?]{1,4}|\d{3}[A-ZÅÄÖ]|\d{2}[A-ZÅÄÖ]{2}|[A-ZÅÄÖ]{1,2}\d{2,3}|[A-ZÅÄÖ]\d[A-ZÅÄÖ]\d|[-_.?]{4})(?![\p{L}\p{N}_]|[-.,:]\d)/gu;
/** "åttioett tolv tjugoåtta 9874"; six number words or more after "personnummer". */
const SPOKEN = new RegExp(
  `(?<!\\p{L})(?:nitton(?:hundra)?[ -]?)?${TENS_WORD}(?:${BETWEEN_WORDS}${NUMBER_WORD}){2,4}${BETWEEN_WORDS}\\d\\d ?\\d\\d(?!\\d)|(?<=(?<!\\p{L})(?:person|pers\\.?|p-?)(?:nr|num\\p{L}+)(?: är| var)?[: ]{1,2})${NUMBER_WORD}(?:${BETWEEN_WORDS}${NUMBER_WORD}){4,12}`,
  'giu',
);

const plainDigits = (written: string): string => written.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');

function isDivided(text: string, match: RegExpExecArray): boolean {
  const ten = match[0].replace(/\D/g, '').slice(-10);
  return (
    isDate(Number(ten.slice(2, 4)), Number(ten.slice(4, 6))) &&
    hasChecksum(ten) &&
    !match[0].startsWith('0') &&
    !isRecent('', Number(ten.slice(0, 2))) &&
    !followsCodeWord(text, match.index)
  );
}

function isMistyped(text: string, match: RegExpExecArray): boolean {
  const letters = match[0].replace(/[^OoIl]/g, '').length;
  const [yy, mm, dd] = [match[1]!, match[2]!, match[3]!].map((part) => Number(plainDigits(part)));
  return (
    letters > 0 &&
    letters < 4 &&
    isDate(mm!, dd!) &&
    !isRecent('', yy!) &&
    !followsCodeWord(text, match.index)
  );
}

/** Identity numbers that are divided, mistyped, cut short or spoken as no other number is. */
export const findIdentityNumbersAnyhow = (text: string): Stretch[] => [
  ...stretches(text, DIVIDED, (match) => isDivided(text, match)),
  ...stretches(text, MISTYPED, (match) => isMistyped(text, match)),
  ...stretches(
    text,
    RESERVE,
    ([, yy, mm, dd]) => isDate(Number(mm), Number(dd)) && !isRecent('', Number(yy)),
  ),
  ...stretches(text, SPOKEN),
];
