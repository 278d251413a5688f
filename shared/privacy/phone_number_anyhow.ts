import { followsCodeWord } from './code_words.ts';
import { type Stretch, stretches } from './finding.ts';
import { BETWEEN_WORDS, NUMBER_WORD } from './number_words.ts';

/** A mobile number whatever stands around and between: two after each other, letters for noughts and ones, any sign between, over two lines. */
const MOBILE_ANYHOW =
  /(?<![\p{L}\p{N}_+]|\d[-.:])(?:[0oO] ?|\([0oO]\) ?)7 ?[02369Oo](?:[-/ ,;._–~*=|'’´`·…():]{0,3}\n?[\dOolI]){7}(?![\p{L}\p{N}_]|[-.:]\d)/gu;
/** "0701740605Ring", "070-1740605mobil", "tel0701740605": a word right before or after. */
const GLUED =
  /(?<![\p{L}\p{N}_+]|\d[-.:])07[02369](?:[- ]?\d){7}(?=\p{L}{3})|(?<=(?<!\p{L})(?:tel|tfn|tele|telefon|mob|mobil|ring|på|nr|nummer|sms|smsa|swish|kontakt))07[02369](?:[- ]?\d){7}(?!\d)/giu;
/** "070-17 40 XXX": the last ones left out. */
const CUT_SHORT =
  /(?<![\p{L}\p{N}_+]|\d[-.:])07[02369](?:[- ]{0,3}\d){2,6}[- ]?(?:[xX*?][- ]?){1,5}(?![\p{L}\p{N}_])/gu;
/** "noll sju noll ett två tre …", "noll sjuttio …", "076 noll ett två …". */
const SPOKEN = new RegExp(
  `(?<!\\p{L})noll(?:a?${BETWEEN_WORDS})?(?:sju(?:a?${BETWEEN_WORDS})?(?:nolla?|två|tre|sex|nio)|sjuttio(?:två|tre|sex|nio)?|åtta)(?:${BETWEEN_WORDS}(?:${NUMBER_WORD}|\\d{1,3}(?!\\d))){3,9}|(?<!\\p{L})nolla?(?:${BETWEEN_WORDS}${NUMBER_WORD}){6,10}|(?<![\\p{L}\\p{N}])07[02369](?:${BETWEEN_WORDS}${NUMBER_WORD}){3,7}`,
  'giu',
);

/** "Ärende 070-2024-1188", "Felanmälan 070812-3321": how a case's number is divided, behind a word for one. */
export const THINGS_FORM = /-(?:19|20)\d\d-\d{4}$|^\d{6}-\d{4}$/;

function isMobile(text: string, match: RegExpExecArray): boolean {
  const written = match[0];
  if (THINGS_FORM.test(written) && followsCodeWord(text, match.index, true)) return false;
  // clock times under each other: "0730", "0815", …
  if (/^\d{4}\D{0,2}\n/.test(written)) return false;
  return written.replace(/\D/g, '').length >= 7;
}

/** Mobile and other numbers written or spoken as no other number is. */
export const findPhoneNumbersAnyhow = (text: string): Stretch[] => [
  ...stretches(text, MOBILE_ANYHOW, (match) => isMobile(text, match)),
  ...stretches(text, GLUED),
  ...stretches(text, CUT_SHORT),
  ...stretches(text, SPOKEN),
];
