import { isSurnameByForm } from './compound_surnames.ts';
import { FIRST_NAMES } from './first_names.ts';
import { foldName } from './fold_name.ts';
import { listWords } from './list_words.ts';
import { SURNAMES } from './surnames.ts';
import { WORD_FIRST_NAMES } from './word_first_names.ts';
import { WORD_SURNAMES } from './word_surnames.ts';

/**
 * What the lists say of one word. `first` and `surname` are certain, the `word_` ones are also ordinary words or
 * places; null is in no list.
 */
type NameClass = 'first' | 'word_first' | 'surname' | 'word_surname' | null;

export interface NameWord {
  class: NameClass;
  /** True when the word is a name with the s of a genitive: "Annas". */
  genitive: boolean;
  /** True when the name is also in the list of surnames. */
  alsoSurname: boolean;
}

let lists: Map<Exclude<NameClass, null>, Set<string>> | null = null;

function listsByClass() {
  lists ??= new Map([
    ['first', new Set(listWords(FIRST_NAMES))],
    ['word_first', new Set(WORD_FIRST_NAMES.split(/\s/))],
    ['surname', new Set(listWords(SURNAMES))],
    ['word_surname', new Set(WORD_SURNAMES.split(/\s/))],
  ]);
  return lists;
}

function classOf(folded: string): NameClass {
  for (const [name, list] of listsByClass()) if (list.has(folded)) return name;
  if (GIVEN.test(folded)) return 'first';
  return isSurnameByForm(folded) ? 'surname' : null;
}

/** First names by their form: Abdulkarim, Saifullah, Nuruddin, Mohammadreza. */
const GIVEN =
  /^(?:abd(?:i|ul|el|ur|ir|al|oul)[a-z]{3,}|[a-z]{2,9}(?:ullah|uddin|allah)|(?:moham|muham|mohum)m?[aeo]d?[a-z]*)$/;

const NOT_A_NAME: NameWord = { class: null, genitive: false, alsoSurname: false };

/** Looks a word up, whole, without the s of the genitive, and by its parts: "Anna-Karins". */
export function readNameWord(written: string): NameWord {
  const bare = written.replace(/[’':]s$/i, '');
  const folded = foldName(bare);
  const whole = lookUp(folded);
  const genitive = bare !== written;
  if (whole !== null) return { class: whole, genitive, alsoSurname: isSurname(folded) };
  if (genitive || !folded.endsWith('s')) return NOT_A_NAME;
  const stem = folded.slice(0, -1);
  const of = lookUp(stem);
  return of === null ? NOT_A_NAME : { class: of, genitive: true, alsoSurname: isSurname(stem) };
}

function lookUp(folded: string): NameClass {
  if (!folded.includes('-')) return classOf(folded);
  const parts = folded.split('-').filter((part) => part !== '');
  const classes = parts.map(classOf);
  if (/^(?:al|el|ben|abu|bin)-/.test(folded) && parts.length === 2 && parts[1]!.length > 2) return 'surname';
  if (/^(?:lill|lilla|stor|stora|lång|tjock|tokig|galne)-/.test(folded) && classes.at(-1)?.endsWith('first'))
    return 'first';
  if (classes.some((one) => one === null)) return null;
  // "Maj-Lis", "Lill-Kalle": two words together are a name, whatever each means
  if (classes.every((one) => one?.endsWith('first'))) return 'first';
  return classes.every((one) => one?.startsWith('word')) ? 'word_surname' : 'surname';
}

function isSurname(folded: string): boolean {
  const lists = listsByClass();
  return Boolean(
    lists.get('surname')?.has(folded) || lists.get('word_surname')?.has(folded) || isSurnameByForm(folded),
  );
}
