import { AREA_CODES } from './area_codes.ts';
import { followsCodeWord } from './code_words.ts';
import { type Stretch, stretches } from './finding.ts';
import { findPhoneNumbersAnyhow, THINGS_FORM } from './phone_number_anyhow.ts';

// a zero, then digits with at most one sign or two spaces between two; 7–11 digits in all
const NATIONAL =
  /(?<![\p{L}\p{N}_+]|\d[-.:/ ]|\d,(?!0)|[-.,:/]{2})\(?0[1-9]\d{0,2}\)?(?:(?: ?[-/–_] ?|[ .])?\d){5,9}(?![\p{L}\p{N}_]|[-.:]\d|,(?!0)\d|\/(?!0[1-9])\d)/gu;
/** "hans nr är 70-174 06 05": without the nought. */
const WITHOUT_NOUGHT =
  /(?<=(?<!\p{L})(?:hans|hennes|mitt|deras|min|sitt|nås|kontakt\p{L}{0,4}|ring\p{L}{0,3}|sms\p{L}{0,3})(?: (?:nr|nummer|tel|mobil|på|är|honom|henne|mig)){0,3}[ :]{1,2})7[02369](?:[ -]?\d){7}(?![\p{L}\p{N}_]|[-.,:]\d)/giu;
/** "ring 465 004 00". */
const CALL =
  /(?<=(?<!\p{L})(?:ring|ringa|messa|sms:?a|slå)(?: upp)?(?: på| till)? )(?!11[2-6]|1177|90\d{3})\d(?:[ -]?\d){5,9}(?![\p{L}\p{N}_]|[-.,:]\d)/giu;
const INTERNATIONAL =
  /(?<![\p{L}\p{N}_])(?:\+ ?|00(?: (?=4[5-9]|358))?)[1-9]\d{0,2}\)?(?:[ -]?\(0\))?(?:[ \-–./()]{0,3}\d){6,12}(?![\p{L}\p{N}_])/gu;
/** 46 70 … without a plus. */
const COUNTRY = /(?<![\p{L}\p{N}_+]|\d[-., ])46[ -]?(?:\(0\)[ -]?)?7[02369](?:[ -]?\d){7}(?![\p{L}\p{N}_])/gu;
/** "dygnet runt 24/7 010-456 78 90": behind a figure, but divided as only a number with its area code is. */
const BEHIND_FIGURE = /(?<=\d )0[1-9]\d{0,2}-\d(?: ?\d){4,7}(?![\p{L}\p{N}_]|[-.:/]\d|,\d)/gu;
const LABEL =
  /(?<!\p{L})(?:tel|tfn|tlf|tele|telefon|telefonnr|telefonn?um+e?r(?:et)?|telefonnumret|telnr|tel\.?nr|phone|fon|mob|mobil|mobilen|mobilnr|mobiln?um+e?r(?:et)?|mobilnumret|nås på|nå(?:s|r)? (?:honom|henne|mig|mej|dem|hen) på|ring (?:upp )?(?:honom|henne|mig|mej|dem|hem|hen)(?: till| på)?|(?:norskt?|danskt?|finskt?|polskt?|tyskt?|utländskt?) (?:tel\p{L}*|mob\p{L}*|nr|num\p{L}*)|sms:a|smsa|whatsapp|swish|swisha)(?!\p{L})/giu;
/** "numret är 174 06 05", "hans nummer: 1740605". */
const HIS_NUMBER =
  /(?<=(?<!\p{L})(?:(?:mitt|hans|hennes|hens|deras|ditt|ert|sitt|privata) (?:privata )?(?:nr|num+e?r)(?: är| var)?|num+e?ret (?:är|var)(?: till (?:honom|henne|mig))?)[ :]{1,2})\d(?:[ -]?\d){5,9}(?![\p{L}\p{N}_]|[-.,:]\d)/giu;
/** "72 123 45 67 är mobilnumret". */
const AFTERWARDS =
  /(?<![\p{L}\p{N}_+]|\d[-.,:/ ])\d(?:[ -]?\d){6,9}(?= ?(?:är|var|\() ?(?:hans|hennes|mitt|min|ett|deras)? ?(?:mob|tele?f|numret|nummer|nr)\p{L}*)/giu;
const LABELLED = /^[^\d\n]{0,12}?(\+?\d(?:[ \-–/]{0,2}\d){4,12})(?!\d)/;

/** Emergency and service numbers: nobody's own. */
const SERVICE = /^(?:112|11313|11414|1177|116\d{3}|118\d{3}|90\d{3})$/;
const SERVICE_CODE = /^0(?:20|77\d|900|939|944)/;
const MOBILE = /^07[02369]/;

/** How many digits of the whole number the area code takes, or 0 when there is no such code. */
function areaDigits(digits: string): number {
  if (digits.startsWith('08')) return 2;
  if (AREA_CODES.has(digits.slice(0, 3))) return 3;
  return AREA_CODES.has(digits.slice(0, 4)) ? 4 : 0;
}

function isNational(text: string, match: RegExpExecArray): boolean {
  const written = match[0];
  const digits = written.replace(/\D/g, '');
  if (SERVICE_CODE.test(digits)) return false;
  // 08.00-16.30 and 07.30–09.15 are clock times
  if (/^\d\d\.\d\d ?[-–/ ] ?\d\d/.test(written)) return false;
  if (MOBILE.test(digits)) {
    // "Ärende 070-2024-1188"
    if (THINGS_FORM.test(written) && followsCodeWord(text, match.index, true)) return false;
    // a digit too few or too many is still meant, where it is written as one
    if (digits.length !== 10)
      return /^07\d{1,2}[-/ –]/.test(written) && digits.length >= 9 && digits.length <= 11;
    return true;
  }
  const area = areaDigits(digits);
  if (area === 0 || digits[area] === '0') return false;
  // 08.123.456.78 and 0221.123.45, but no day and no time
  if (written.includes('.') && !/^(?:08\.\d{3}\.|0\d{2,3}\.\d{2,3}\.\d)/.test(written)) return false;
  // 08/12 2024 is a day
  if (/^0\d[-/ ]\d\d[-/ ](?:19|20)\d\d$/.test(written)) return false;
  if (followsCodeWord(text, match.index, /[- ]/.test(written))) return false;
  const shortest = area === 4 ? 9 : 8;
  if (digits.length < shortest || digits.length > 10) return false;
  const lead = /^\(?(\d+)\)? ?([-/–]?)/.exec(written)!;
  // the sign, if any, stands after the area code
  if (lead[1]!.length === area)
    return (
      digits.length >= shortest + (lead[2] === '' ? 1 : 0) || area === 4 || /^08 \d{3} \d{3}$/.test(written)
    );
  return lead[1]!.length === digits.length && digits.length >= 9;
}

function labelled(text: string): Stretch[] {
  return [...text.matchAll(LABEL)].flatMap((label) => {
    const start = label.index + label[0].length;
    const number = LABELLED.exec(text.slice(start, start + 40));
    const digits = number?.[1]?.replace(/\D/g, '') ?? '';
    if (!number?.[1] || digits.length < 5 || SERVICE.test(digits) || SERVICE_CODE.test(digits)) return [];
    // "mobil 2024-03-12": a day, not a number
    if (/^(?:19|20)\d\d-\d\d-\d\d/.test(number[1])) return [];
    // "mobil värd 10 000 kr", "sms:a STOPP till 72550"
    if (/^ ?(?:kr|kronor|:-|st|gb|mb|mah|kbit|min)(?!\p{L})/iu.test(text.slice(start + number[0].length)))
      return [];
    if (/^sms/i.test(label[0]) && /^7[12]\d{3}$/.test(digits)) return [];
    const to = start + number[0].length;
    return [{ from: to - number[1].length, to }];
  });
}

/** Swedish mobile and landline numbers, numbers with a country code, and what is called a number. */
export function findPhoneNumbers(text: string): Stretch[] {
  return [
    ...stretches(text, INTERNATIONAL, (match) => match[0].replace(/\D/g, '').length >= 9),
    ...stretches(text, NATIONAL, (match) => isNational(text, match)),
    ...stretches(text, BEHIND_FIGURE, (match) => isNational(text, match)),
    ...stretches(text, COUNTRY),
    ...stretches(text, WITHOUT_NOUGHT),
    ...stretches(text, CALL, (match) => !/^(?:19|20)\d\d-\d\d-\d\d/.test(match[0])),
    ...stretches(text, HIS_NUMBER),
    ...stretches(text, AFTERWARDS),
    ...labelled(text),
    ...findPhoneNumbersAnyhow(text),
  ];
}
