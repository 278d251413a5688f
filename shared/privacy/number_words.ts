const ONES =
  'ett|en|ettan?|två|tvåan?|tre|trean?|fyra|fyran?|fem|femman?|sex|sexan?|sju|sjuan?|åtta|åttan?|nio|nian?';
const TENS = '(?:tjugo|trettio?|fyrtio?|femtio?|sextio?|sjuttio?|åttio?|nittio?)';
const BELOW_HUNDRED = `tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|${TENS}(?:${ONES})?|${ONES}`;
/** A Swedish number word up to 999 as it is dictated ("noll", "nolla", "sjuttiotvå", "hundratjugo"): source of a pattern. */
export const NUMBER_WORD = `(?:nolla?n?|(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?hundra(?:${BELOW_HUNDRED})?|${BELOW_HUNDRED})(?!\\p{L})`;
/** What is said or written between two of them. */
export const BETWEEN_WORDS = '(?:[ ,.-]{1,3}(?:och )?)';
/** The words of the tens with their ones: how the year of a birth is said ("åttioett"). */
export const TENS_WORD = `${TENS}(?:${ONES})?(?!\\p{L})`;
