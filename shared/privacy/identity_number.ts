import { findBirthDates } from './birth_date.ts';
import { followsCodeWord } from './code_words.ts';
import { before, type Stretch, stretches } from './finding.ts';
import { hasChecksum, isDate, isRecent } from './identity_digits.ts';
import { findIdentityNumbersAnyhow } from './identity_number_anyhow.ts';

// [century] YY MM DD [separator] NNNN; the separators within the date are the same
const NUMBER =
  /(?<![\p{L}\p{N}_]|\d[-.:]|(?<!\d{4})(?<=\d),)((?:18|19|20)[ -]?)?(\d\d)([-./ ]?)(\d\d)\3(\d\d)( ?[-+./–:] ?| {0,2})((?:\d{2} ?\d{2}|\d{3}[xX*]|[tT][fF]?\d{2,3}|[xX*?]{4}|nnnn|NNNN))(?![\p{L}\p{N}_]|[-.:]\d|,\d(?!\d{5}))/gu;

/** In parts where no other number is written so: "8112 28-9874", "811228_9874", "19811228xxxx". */
const ODD =
  /(?<![\p{L}\p{N}_]|\d[-.,:])(?:(?:19|20) ?)?(\d\d) ?(\d\d) ?(\d\d) ?[-_+–/]? ?(\d\d ?\d\d|[xX*]{4})(?![\p{L}\p{N}_]|[-.,:]\d)/gu;
/** "född 30 september, slutar på 9829"; "650930-982" of somebody who could not be read to the end. */
const ENDS_WITH =
  /(?<=(?:född|födelse|personn|person-?nr|pers\.?nr|p-?nr)[^.!?\n]{0,60} (?:slutar|slutade|slut|avslutas) (?:på|med) )\d{4}(?!\d)/giu;
const CUT_SHORT = /(?<![\p{L}\p{N}_]|\d[-.,:])(\d\d)(\d\d)(\d\d) ?[-+–] ?\d{2,3}(?![\p{L}\p{N}_]|[-.,:]\d)/gu;
/** Words that say that a number beside them is somebody's. */
const SOMEBODY =
  /(?<!\p{L})(?:man|mannen|kvinna|kvinnan|kille|killen|tjej|tjejen|pojke|pojken|flicka|flickan|elev|eleven|misstänkt\p{L}*|gripen|gripne|målsägande\p{L}*|anmälare\p{L}*|vittne\p{L}*|förare|föraren|person|personen|uppgav|uppger|uppgett|legitim\p{L}*|leg|leget|id-?kort\p{L}*|körkort\p{L}*|pass|passet|född|hen|hon|han|henne|honom|hans|hennes|hyresgäst\p{L}*|patient\p{L}*|kund|kunden|brukare\p{L}*|mamman?|pappan?|granne|grannen|snubben?|ynglingen|ungdomen|offret|avvisad\p{L}*|omhändertag\p{L}*|identitet\p{L}*|fullmakt\p{L}*|recept\p{L}*|vårdnadshavar\p{L}*|medlem\p{L}*|deltagar\p{L}*|lob|försvunn\p{L}*|boende|ungdom\p{L}*|barnet|pnr|namn|personnummer|personnr|pers\.?nr)(?!\p{L})/iu;

function isSomebodys(text: string, { index, 0: written }: RegExpExecArray): boolean {
  const lead = before(text, index, 60)
    .split(/[!?\n]|\. /)
    .at(-1)!;
  const to = index + written.length;
  return SOMEBODY.test(lead) || SOMEBODY.test(text.slice(to, to + 40).split(/[!?\n]|\. /)[0]!);
}

/** "sista fyra 9874". */
const LAST_FOUR =
  /(?<=(?<!\p{L})(?:sista fyra|fyra sista|(?:hans|hennes|hens) sista)(?: siffror(?:na)?| siffrorna i \p{L}{2,20})?(?: är| var|:)? ?)\d{4}(?!\d)/giu;

const LABEL =
  /(?<!\p{L})(?:(?:pers?s?on|pers?\.?|prs|ps|p\.?|samordnings|samordn\.?|sam\.?|födelse|reserv|tf|lma|person-?id|personal)[\s-]?(?:nr|num\p{L}*|no|id)|lma[\s-]?kort(?:s?nr|s?nummer)?(?: nr)?|personbeteckning|personid|ssn|pnr)(?!\p{L})|(?<!\p{L})pnr(?=\d)/giu;
const LABELLED =
  /^(?:[^\d\n]{0,24}?|[ :;.=-]{0,3}\n ?)((?:[\dOoIlSZB][ ,._:/–-]{0,3}){5,11}[\dxX*OoIlSZB](?:[xX*]{0,3}))(?!\d)/;

const isClockTime = (four: string): boolean => Number(four.slice(0, 2)) < 24 && Number(four.slice(2)) < 60;

function isMeant(text: string, match: RegExpExecArray): boolean {
  const [, centuryText = '', yy, inner, mm, dd, separator = '', lastText = ''] = match;
  const century = centuryText.slice(0, 2);
  const last = lastText.replace(/ /g, '');
  const year = Number(yy);
  if (!isDate(Number(mm), Number(dd))) return false;
  if (!/^\d{4}$/.test(last)) return separator !== '';
  const checks = hasChecksum(`${yy}${mm}${dd}${last}`);
  const isStamp = isRecent(century, year) && isClockTime(last);
  const isThing = followsCodeWord(text, match.index, !isRecent(century, year));
  // the plus of those over a hundred stands in no other number
  if (checks && separator.trim() === '+') return true;
  if (checks)
    return !(isThing && isRecent(century, year)) && !(isStamp && inner !== '' && !/[-+]/.test(separator));
  // a wrong digit: plainly meant only where it is written as one
  if (isThing || isStamp || lastText.includes(' ')) return false;
  if (!isRecent(century, year) && !looksLikePhone(text, match) && isSomebodys(text, match)) return true;
  if (/[-+–]/.test(separator)) return inner === '' || inner === '-';
  if (century !== '') return !isRecent(century, year);
  return (
    separator.trim() === '' &&
    separator !== '' &&
    inner === '' &&
    !isRecent('', year) &&
    !looksLikePhone(text, match)
  );
}

const looksLikePhone = (text: string, match: RegExpExecArray): boolean =>
  (match[0].startsWith('0') && !/[-+–] ?\d{4}$/.test(match[0])) ||
  /(?:tel|tfn|telefon|mobil|ring|nummer)\w*\W{0,3}$/.test(before(text, match.index));

function labelled(text: string): Stretch[] {
  return [...text.matchAll(LABEL)].flatMap((label) => {
    const start = label.index + label[0].length;
    const number = LABELLED.exec(text.slice(start, start + 60));
    if (!number?.[1] || number[1].replace(/\D/g, '').length < 6) return [];
    const to = start + number[0].length;
    return [{ from: to - number[1].length, to }];
  });
}

/** Ten or twelve digits written one by one ("8 5 0 1 0 1 …") that have the checksum. */
const SPACED = /(?<!\d ?)\d(?: \d){9,11}(?! ?\d)/g;

function isSpacedOut(match: RegExpExecArray): boolean {
  const ten = match[0].replace(/ /g, '').slice(-10);
  return isDate(Number(ten.slice(2, 4)), Number(ten.slice(4, 6))) && hasChecksum(ten);
}

function isOddlyWritten(match: RegExpExecArray): boolean {
  const [, yy, mm, dd, last = ''] = match;
  if (!isDate(Number(mm), Number(dd))) return false;
  const four = last.replace(/ /g, '');
  return /^\d/.test(four)
    ? (hasChecksum(`${yy}${mm}${dd}${four}`) ||
        (/\d ?[-+–] ?\d/.test(match[0]) && !followsCodeWord(match.input, match.index))) &&
        !isRecent('', Number(yy)) &&
        !match[0].startsWith('0')
    : true;
}

/**
 * Personnummer and samordningsnummer, with and without century and separator. With the right checksum wherever they
 * stand; with a wrong one where they are written as one (date, hyphen, four digits) or named so.
 */
export function findIdentityNumbers(text: string): Stretch[] {
  return [
    ...labelled(text),
    ...stretches(text, NUMBER, (match) => isMeant(text, match)),
    ...stretches(text, SPACED, isSpacedOut),
    ...stretches(text, ODD, isOddlyWritten),
    ...findBirthDates(text),
    ...stretches(text, ENDS_WITH),
    ...stretches(
      text,
      CUT_SHORT,
      (match) =>
        isDate(Number(match[2]), Number(match[3])) &&
        !isRecent('', Number(match[1])) &&
        !match[0].startsWith('0') &&
        !followsCodeWord(text, match.index) &&
        isSomebodys(text, match),
    ),
    ...stretches(text, LAST_FOUR),
    ...findIdentityNumbersAnyhow(text),
  ];
}
