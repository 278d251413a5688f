import { before, type Stretch, stretches } from './finding.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = '(?:(?:18|19|20)?\\d\\d)';
const MONTH_NAME =
  '(?:jan(?:uari)?|feb(?:r(?:uari)?)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const LINK = '(?: han| hon| hen)?(?: den| är| var|:|,| -)? ?';

/** "född 811228", "f. 1981-12-28": the day that somebody was born. */
const BORN =
  /(?<=(?<!\p{L})(?:född|fött|födda|föddes|fd|f\.?|fnr|f\.?nr|födelsenr|födelsedata|födelsedatum|födelsedag|födelsetid|f-datum|f\.d\.)(?: han| hon| hen)?(?: den| är| var| år|:|,| -)? ?)(?:19|20)?\d\d(?<sign>[-/. ]?)(?:0[1-9]|1[0-2])\k<sign>(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?![\p{L}\p{N}_]|[-.,:]\d)/giu;
/** "född den 28 december 1981", "född 28/12-81", "f. 28.12.1981". */
const BORN_IN_WORDS = new RegExp(
  `(?<=(?<!\\p{L})(?:född|föddes|fd|f\\.|födelsedatum|födelsedag|födelsetid)${LINK})${DAY}(?:(?::e|:a)? ?${MONTH_NAME}\\.?,? ?(?:år )?${YEAR}| ?[/.-] ?(?:0?[1-9]|1[0-2])(?: ?[/.-] ?| )${YEAR})(?![\\p{L}\\p{N}_])`,
  'giu',
);
/** "Kvinna, 900501, hotade personal": the day alone, right after somebody. */
const SOMEBODY_BORN =
  /(?<=(?<!\p{L})(?:man|mannen|kvinna|kvinnan|kille|killen|tjej|tjejen|pojke|pojken|flicka|flickan|elev|eleven|misstänkt|misstänkte|gärningsmannen?|målsägande|mäl?s|vittnet?|förare|föraren|anmälare|anmälaren|gripen|personen|(?:han|hon|hen) är från),? ?[( ])(?:(?:19\d\d|200\d|201[0-6])|[04-9]\d|1[0-6])-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])(?![\p{L}\p{N}_]|[-.,:]\d| ?(?:kr|kl|st)(?!\p{L}))/giu;

const ANIMAL =
  /(?:valp|kalv|föl|lamm|katt|kattung|hund|häst|gris|killing)(?:e|en|et|ar|arna)? (?:är )?(?:född|fött|födda)/;
const isSomebodys = (match: RegExpExecArray): boolean => !ANIMAL.test(before(match.input, match.index));

/** Days of birth where they are said to be somebody's: in care and at school they stand for the whole number. */
export const findBirthDates = (text: string): Stretch[] => [
  ...stretches(text, BORN, isSomebodys),
  ...stretches(text, BORN_IN_WORDS, isSomebodys),
  ...stretches(text, SOMEBODY_BORN),
];
