import { followsCodeWord, followsDevice } from './code_words.ts';
import { before, type Stretch, stretches } from './finding.ts';
import { findForeignPlates } from './foreign_plate.ts';
import { findNamedPlates } from './named_plate.ts';
import { findSpokenPlates } from './spoken_plate.ts';
import { NO_PLATE_LETTERS, VEHICLE_WORD } from './vehicle_words.ts';

// three letters without I, Q, V, Å, Ä, Ö; two digits; a digit or a letter that is not O either (Transportstyrelsen)
const UPPER =
  /(?<![\p{L}\p{N}_]|(?<! )-|(?<!\d[\dA-Z])\/)[A-HJ-PR-UW-Z]{3} ?-?\d\d[\dA-HJ-NPR-UW-Z](?![\p{N}_]|(?!s(?!\p{L}))\p{L}|[-/.,]\d)/gu;
const ANY_CASE =
  /(?<![\p{L}\p{N}_@.#]|(?<! )-|(?<!\p{L}{3} ?\d\d[\p{L}\d])\/)[a-hj-pr-uw-z]{3}[ _.-]?\d\d[\da-hj-npr-uw-z](?![\p{L}\p{N}_]|[-/.,:]\d)/giu;
/** Letters and digits apart or with another sign: only beside a vehicle. */
const APART =
  /(?<![\p{L}\p{N}_@.#/-])(?:[A-HJ-PR-UW-Z]{3}(?: {2}|[.:_/*]| ?\n| ?-? ?)\d[ ]?\d ?[\dA-HJ-NPR-UW-Z]|[A-HJ-PR-UW-Z](?:(?<split>[.-])[A-HJ-PR-UW-Z])(?:\k<split>[A-HJ-PR-UW-Z])(?:\k<split>\d){2}\k<split>[\dA-HJ-NPR-UW-Z]|[A-HJ-PR-UW-Z](?: [A-HJ-PR-UW-Z]){2}(?: -)? \d ?\d ?[\dA-HJ-NPR-UW-Z]|[a-hj-pr-uw-z](?: [a-hj-pr-uw-z]){2} \d\d[\da-hj-npr-uw-z])(?![\p{L}\p{N}_]|[-/.,]\d)/gu;
/** "svart Volvo, börjar på ABC". */
const PART_BESIDE =
  /(?<=(?:börja[rt]?|började|inleds|slutar|slutade) (?:på|med) )[A-HJ-PR-UW-Z]{3}(?: ?\d{1,2})?(?![\p{L}\p{N}_-])/gu;
/** "u k d 1 4 m": letters and digits one by one. */
const SPELT =
  /(?<![\p{L}\p{N}]|(?<![\p{L}\p{N}])[\p{L}\p{N}] )[a-hj-pr-uw-z](?: [a-hj-pr-uw-z]){2}(?: \d){2} [\da-hj-npr-uw-z](?! ?[\p{L}\p{N}](?:[ ]|$)|[\p{L}\p{N}])/giu;
/** "bilen ABC O12", "ABC l23", "ABC 12?": a letter for a digit, and beside a vehicle only. */
const MISTYPED =
  /(?<![\p{L}\p{N}_@.#/-])(?:[A-HJ-PR-UW-Z]{3}[ -]?(?:[OIl]\d\d|\d[OIl]\d|\d\d\?|\d\?\d|\?\d\d)|[A-HJ-PR-UW-Z]{2}\? ?\d{3}|0[A-HJ-PR-UW-Z]{2}[ -]?\d{3}|[A-HJ-PR-UW-Z]{2}[08][ -]\d{3})(?![\p{L}\p{N}_]|[-/.,]\d)/gu;
/** Graffiti, a pass word and a hired scooter's number, right before. */
const WRITING =
  /(?<!\p{L})(?:(?:klott|tagg|sprej|spray)\p{L}*|texten|ordet|ristat|lösen\p{L}*|wifi\p{L}*|ssid|nätverk\p{L}*|voi|bolt|ryde|tier|lime|elsparkcykel\p{L}*|ramn(?:r|ummer))(?: nr)?[ :]{1,2}[”"'»]?$/u;

/** "skylten ABC 123", "rutan krossad på abc123": said to be on a vehicle, whatever the letters spell. */
const ON_VEHICLE =
  /(?<!\p{L})(?:(?:skylt|plåt)(?:en|ar|arna|ten|tar)?(?: (?:med|är|var|lyder|nr))?[ :]{1,2}[”"']?|(?:\p{L}{0,5}rut(?:a|an|or|orna)|däck(?:et|en)?|lack(?:en)?|\p{L}{0,4}spegel|\p{L}{0,4}speg(?:eln|lar|larna)|motorhuv(?:en)?)(?: \p{L}+){0,2} på )$/u;
/** "abc123, def 456": after another one. */
const BESIDE_PLATE =
  /(?<![\p{L}\p{N}])[a-hj-pr-uw-z]{3}[ -]?\d\d[\da-hj-npr-uw-z](?:, ?|\/| och | samt | & )$/u;
const isOnVehicle = (text: string, at: number): boolean =>
  ON_VEHICLE.test(before(text, at, 50)) || BESIDE_PLATE.test(before(text, at, 20));

const isCode = (text: string, at: number): boolean =>
  followsCodeWord(text, at) ||
  /(?:klass|klassen|klasserna|grupp|gruppen|elever i|kursen?|linje|flight|tåg) $/.test(before(text, at));

/** True when the same sentence speaks of a vehicle close by. */
function nearVehicle(text: string, { from, to }: Stretch): boolean {
  const lead = before(text, from, 60)
    .split(/[.!?\n] ?/)
    .at(-1)!;
  const after = text
    .slice(to, to + 40)
    .toLowerCase()
    .split(/[.!?\n]/)[0]!;
  return VEHICLE_WORD.test(lead) || VEHICLE_WORD.test(after);
}

/** "Yamaha YZF 125", "suzuki drz 400": a motorcycle's or a snow mobile's model with its volume. */
const MOTORCYCLE_MAKE =
  /(?<!\p{L})(?:yamaha|honda|kawasaki|suzuki|aprilia|gas ?gas|derbi|sherco|beta|husqvarna|ktm|kymco|sym|cf ?moto|polaris|can-?am|lynx|ski-?doo|arctic cat|piaggio|triumph|ducati|benelli|rieju)n? $/u;
const isModelOfMake = (text: string, { from, to }: Stretch): boolean =>
  /\d(?:00|[25]0|25|85)$/.test(text.slice(from, to)) && MOTORCYCLE_MAKE.test(before(text, from));

/** A device's or a place's code; not "bilen utanför stationen ABC 123". */
function isDeviceCode(text: string, stretch: Stretch): boolean {
  if (isModelOfMake(text, stretch) || WRITING.test(before(text, stretch.from))) return true;
  if (!followsDevice(text, stretch.from)) return false;
  // "en kombi, typ ABC 123"
  if (/ typ $/.test(before(text, stretch.from)) && nearVehicle(text, stretch)) return false;
  const isBeside =
    /(?<!\p{L})(?:på|vid|i|utanför|bakom|till|från|mot|förbi|framför|nära|intill)(?: \p{L}+)? \p{L}+,? $/u.test(
      before(text, stretch.from, 40),
    );
  return !(isBeside && nearVehicle(text, stretch));
}

/** "vit abc123", "abc123 står där igen": what a vehicle looks like or does, right beside. */
const standsOrDrives = (text: string, { from, to }: Stretch): boolean =>
  /(?<!\p{L})(?:vit|svart|röd|grå|blå|grön|gul|brun|beige|silver|silvrig|mörkgrå|mörkblå|föraren av|ägare till|såg|sett|noterade|noterat|står(?: ofta| alltid| igen| ofta där)?)a?,? $/u.test(
    before(text, from),
  ) ||
  /^,? (?:som )?(?:(?:har|hade) (?:setts|synts|stått|kört|varit|parkerat)|stått|står|stod(?! det)|åker|åkte|kom (?:in|åkande|från)|drog|svängde|svänger|stannade|passerade|blockerar|smet|lämnade)(?!\p{L})/u.test(
    text.slice(to, to + 30),
  );

/** "en golf med nr abc 123": a number, but a vehicle's. */
const isCalledSo = (text: string, stretch: Stretch): boolean =>
  /(?<!\p{L})(?:med|har|hade|bar|är|,|\p{L}*bil(?:en)?|\p{L}*moped(?:en)?|fordon(?:et)?) (?:nr|nummer|numret|märkt)[.:]* ?$/u.test(
    before(text, stretch.from),
  ) && nearVehicle(text, stretch);

function isUpperPlate(text: string, match: RegExpExecArray): boolean {
  const stretch = { from: match.index, to: match.index + match[0].length };
  const letters = match[0].slice(0, 3);
  const reason = NO_PLATE_LETTERS.get(letters);
  if (reason === 'make') return false;
  if (isOnVehicle(text, match.index)) return true;
  if (isDeviceCode(text, stretch)) return false;
  const vehicle = nearVehicle(text, stretch);
  if (isCode(text, match.index) && !vehicle) return false;
  // a class is named like SAM21A; a plate with those letters is told by the vehicle beside it
  const isJoined = !/[ -]/.test(match[0]);
  return (
    reason === undefined ||
    (isJoined && reason === 'word') ||
    (vehicle && !(match[0].length > 6 && reason === 'word'))
  );
}

function isLowerPlate(text: string, match: RegExpExecArray): boolean {
  const written = match[0];
  const stretch = { from: match.index, to: match.index + written.length };
  if (written.slice(0, 3) === written.slice(0, 3).toUpperCase() && /[A-Z\d]$/.test(written)) return false;
  const reason = NO_PLATE_LETTERS.get(written.slice(0, 3).toUpperCase());
  const isBesideVehicle = isOnVehicle(text, match.index) || nearVehicle(text, stretch);
  // "volvo sam123": written together beside a vehicle an abbreviation or a word is none
  const isPlateAllTheSame =
    isBesideVehicle && (reason === 'short' || (reason !== 'make' && /^\p{L}{3}\d{3}$/u.test(written)));
  if (
    (reason !== undefined && !isPlateAllTheSame) ||
    (isCode(text, match.index) && !isCalledSo(text, stretch)) ||
    isDeviceCode(text, stretch)
  )
    return false;
  // hzk-82p: nothing else is written so
  if (/^\p{L}{3}-?\d\d\p{L}$/u.test(written)) return true;
  // xkr 123, without a vowel: no word, and what is shortened so stands in the list above
  if (/^[bcdfghj-np-rstwxz]{3}/iu.test(written)) return true;
  return isBesideVehicle || (/^\p{L}{3}\d{3}$/u.test(written) && standsOrDrives(text, stretch));
}

function isMistyped(text: string, match: RegExpExecArray): boolean {
  const stretch = { from: match.index, to: match.index + match[0].length };
  if (NO_PLATE_LETTERS.has(match[0].slice(0, 3)) || isDeviceCode(text, stretch)) return false;
  return isOnVehicle(text, match.index) || (nearVehicle(text, stretch) && !isCode(text, match.index));
}

/** Swedish registration plates, ABC 123 and ABC 12D; lower case where a vehicle is spoken of; others where named so. */
export function findRegistrationPlates(text: string): Stretch[] {
  return [
    ...findNamedPlates(text),
    ...stretches(text, SPELT),
    ...stretches(text, APART, (match) => {
      const reason = NO_PLATE_LETTERS.get(match[0].replace(/ /g, '').slice(0, 3));
      if (isDeviceCode(text, { from: match.index, to: match.index + match[0].length })) return false;
      const spelt = /^\p{L}[ .-]/u.test(match[0]);
      return (
        reason === undefined &&
        ((spelt && !/^\p{Ll}/u.test(match[0])) ||
          nearVehicle(text, { from: match.index, to: match.index + match[0].length }))
      );
    }),
    ...findForeignPlates(text),
    ...findSpokenPlates(text),
    ...stretches(
      text,
      PART_BESIDE,
      ({ index, 0: written }) =>
        !NO_PLATE_LETTERS.has(written.slice(0, 3)) &&
        nearVehicle(text, { from: index, to: index + written.length }),
    ),
    ...stretches(text, MISTYPED, (match) => isMistyped(text, match)),
    ...stretches(text, UPPER, (match) => isUpperPlate(text, match)),
    ...stretches(text, ANY_CASE, (match) => isLowerPlate(text, match)),
  ];
}
