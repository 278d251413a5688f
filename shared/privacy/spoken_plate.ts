import { type Stretch, stretches } from './finding.ts';
import { NUMBER_WORD } from './number_words.ts';

/** The Swedish spelling alphabet and NATO's, as plates are read out over a radio or a telephone. */
const LETTER_WORD =
  '(?:adam|bertil|c[aeæ]{1,2}sar|david|erik|filip|gustav|helge|johan|kalle|ludvig|martin|niklas|olof|petter|rudolf|sigurd|tore|urban|wilhelm|xerxes|yngve|zäta|alfa|bravo|charlie|delta|echo|foxtrot|golf|hotel|juliett?|kilo|lima|mike|november|oscar|papa|romeo|sierra|tango|uniform|whiske?y|x-?ray|yankee|zulu)';
const DIGITS = `(?:\\d[ ,-]?\\d[ ,-]?(?:\\d|[a-hj-pr-uw-z]|${LETTER_WORD})|(?:${NUMBER_WORD}[ ,-]{1,2}){1,2}(?:${NUMBER_WORD}|${LETTER_WORD}))(?![\\p{L}\\p{N}])`;
const SPOKEN = new RegExp(`(?<!\\p{L})(?:${LETTER_WORD}[ ,-]{1,2}){3}${DIGITS}`, 'giu');
/** "ABC ett två tre": the digits in words. */
const DIGITS_IN_WORDS =
  /(?<![\p{L}\p{N}_-])(?:[A-HJ-PR-UW-Z]{3}|[a-hj-pr-uw-zA-HJ-PR-UW-Z](?: [a-hj-pr-uw-zA-HJ-PR-UW-Z]){2})[ ,]{1,2}(?:(?:noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio)[ ,]{1,2}){2}(?:noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio|[a-zA-Z])(?![\p{L}\p{N}])/gu;

/** Plates that were read out and written down as they were heard. */
export const findSpokenPlates = (text: string): Stretch[] => [
  ...stretches(text, SPOKEN),
  ...stretches(text, DIGITS_IN_WORDS),
];
