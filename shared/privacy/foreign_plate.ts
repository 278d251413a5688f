import { before, type Stretch, stretches } from './finding.ts';
import { NO_PLATE_LETTERS, VEHICLE_WORD } from './vehicle_words.ts';

const COUNTRY =
  '(?<!\\p{L})(?:(?:norsk|dansk|finsk|polsk|tysk|litauisk|lettisk|estnisk|rumänsk|bulgarisk|utländsk|engelsk|brittisk|holländsk|nederländsk|belgisk|fransk|italiensk|spansk|portugisisk|ukrainsk|rysk|vitrysk|tjeckisk|slovakisk|slovensk|ungersk|serbisk|bosnisk|kroatisk|turkisk|schweizisk|österrikisk|isländsk|grekisk|moldavisk)\\p{L}*|utlands\\p{L}+|(?:diplomat|provisorisk|tillfällig)\\p{L}*)';
const VEHICLE =
  '\\p{L}*(?:bil|bilen|skylt|skyltar|skyltarna|skylten|plåt|plåtar|plåtarna|plåten|nummerskylt|reg|regnr|buss|bussen|trailer|långtradare|lastbilen|mc|motorcykel|släp|släpet|van|registrerad|fordon|fordonet)';

/** "norsk bil AB 12345", "polska plåtar", "utlandsregistrerad": what stands right before a plate of another form. */
const FOREIGN_VEHICLE = new RegExp(
  `${COUNTRY}(?:[ -]${VEHICLE}|(?: \\p{L}+)? ${VEHICLE})?,? ?(?:(?:med|reg|regnr|reg\\.nr|nr|nummer|skyltar|plåtar)[ :]{1,2}){0,2}$`,
  'u',
);
/** Capital letters and digits in one to four groups. */
const FOREIGN = /(?<![\p{L}\p{N}_-])[A-ZÅÄÖ\d]{1,8}(?:[ -][A-ZÅÄÖ\d]{1,5}){0,3}(?![\p{L}\p{N}_]|[-/.,]\d)/gu;

function isForeign(text: string, match: RegExpExecArray): boolean {
  const signs = match[0].replace(/[ -]/g, '');
  const digits = signs.replace(/\D/g, '').length;
  if (signs.length < 5 || signs.length > 8 || digits < 2 || digits === signs.length) return false;
  if (NO_PLATE_LETTERS.get(match[0].slice(0, 3)) === 'make') return false;
  // a model and its year: "V70 2024"
  if (/^[A-Z]{1,2} ?\d{1,3}[ -](?:19|20)\d\d$/.test(match[0])) return false;
  const lead = before(text, match.index, 60);
  return FOREIGN_VEHICLE.test(lead) && (/reg|skylt|plåt|\p{L}bil/u.test(lead) || VEHICLE_WORD.test(lead));
}

/** Plates of other countries, and of other forms, where the words before say so. */
export const findForeignPlates = (text: string): Stretch[] =>
  stretches(text, FOREIGN, (match) => isForeign(text, match));
