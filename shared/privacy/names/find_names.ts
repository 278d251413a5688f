import { before, type Stretch } from '../finding.ts';
import {
  isCompound,
  isExplained,
  isMannered,
  isMet,
  isOfKin,
  isOrdinaryWord,
  isPutIn,
  isQuotedNickname,
  isSaidToBeThing,
  isSignature,
  isThing,
  isThingCalled,
  isWithPlace,
  LIKENESS,
  STAFF,
} from './name_neighbours.ts';
import {
  followsMeeting,
  followsNickname,
  followsPersonWord,
  followsPlacePreposition,
  followsRole,
  isCalledSo,
  isPersonsVerb,
  isWithSomebody,
} from './person_context.ts';
import { hasPlaceForm, isFirm, isFirmWord, isMake, isNamedAfter, isPlaceNoun } from './place_context.ts';
import { isShouted, type Reading, type Token, tokensOf } from './word_tokens.ts';

/** Words that begin with a capital in the middle of a sentence and are no name of a person. */
const NO_NAME =
  /^(?:jag|vi|livs|de|den|det|en|ett|i|på|och|men|är|polis|polisen|kommun|kommunen|räddningstjänsten|securitas|avarn|nokas|ica|coop|lidl|willys|systembolaget|skola|soc|socialtjänsten|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jul|julafton|nyår|påsk|midsommar|valborg|halloween|lucia|facebook|snapchat|instagram|tiktok|sverige|svenska|est|sl|vl|sj|bup|fritids|rektor|lärare|elev|okänd|okänt|inte|ej|ingen|två|tre|fyra|flera|se|ok|ps|obs|nb|kl|ca)$/i;

/** Things a person has: "Eriks cykel". */
const BELONGINGS = /^(?:dag|mat|data|cykel|cyklar|kläder|skor|konto|bil|guld|mode|kök|ur|el)$/;
/** "Eriks hus" is Erik's, while "Ellen Keys hus", "Olssons möbler" or "Eriks Hus" is a place. */
const BUILT = /^(?:hus|huset|port|porten|trädgård|gård|hörna|tak|möbler|taxi|verkstad|butik|affär)$/;
const ADJECTIVE = /^(?:gamla|nya|lilla|stora|röda|vita|gula|fina|nedlagda|fd)$/;
/** After a name without genitive only these make a place of it: "Maria kyrka", not "Anna bar …". */
const AFTER_PLAIN =
  /^(?:kyrka|kyrkan|park|parken|torg|torget|församling|kapell|station|stationen|centrum|badplats|torgs|kyrkby|prästgård|kyrkogård|gymnasium|förskola|skola|hamn|plats)$/;

/**
 * Names of persons. A name is a word of the lists (or one that follows "heter", "grannen", "familjen") in a person's
 * context, with the capital words that belong to it. What is only called after somebody (streets, squares, schools,
 * shops, firms, churches) is none.
 */
export function findNames(text: string): Stretch[] {
  const tokens = tokensOf(text);
  const reading = { text, tokens, shouted: isShouted(text) };
  const found: Stretch[] = [];
  let placedBefore = -2;
  for (let index = 0; index < tokens.length; ) {
    if (!beginsName(reading, index)) {
      index++;
      continue;
    }
    const next = endOfName(reading, index);
    const stretch = { from: tokens[index]!.from, to: tokens[next - 1]!.to };
    // "Kaninerna Kalle och Lotta": what the one is called after, the other is too
    const placed =
      isPlace(reading, index, next) || (placedBefore === index - 1 && tokens[index - 1]!.written === 'och');
    if (placed && tokens[index - 1]?.written === 'och' && tokens[next - 1]!.genitive) {
      // "Anders och Karins backe"
      const other = tokens[index - 2];
      if (other !== undefined && !other.genitive && found.at(-1)?.to === other.to) found.pop();
    }
    if (placed) placedBefore = next;
    else found.push(stretch);
    index = next + (placed && tokens[next] !== undefined && isPlaceNoun(tokens[next].written) ? 1 : 0);
  }
  return found.filter((stretch) => !isFirm(text, stretch));
}

const isUpper = (token: Token, { shouted }: Reading): boolean => token.capital || (token.allCaps && !shouted);
const joined = (token: Token | undefined): token is Token =>
  token !== undefined && /^(?:\. ?| )$/.test(token.gap);
const isInitial = (token: Token): boolean => token.written.length === 1 && /\p{Lu}/u.test(token.written);
const isSurnameWord = (token: Token): boolean =>
  token.class === 'surname' || token.class === 'word_surname' || token.alsoSurname;

function beginsName(reading: Reading, index: number): boolean {
  const token = reading.tokens[index]!;
  const next = reading.tokens[index + 1];
  const lead = before(reading.text, token.from, 70);
  const upper = isUpper(token, reading);
  if (isInitial(token)) {
    // "J. Karlsson", "J Karlsson"
    return (
      joined(next) &&
      next.written.length > 2 &&
      isUpper(next, reading) &&
      isSurnameWord(next) &&
      !/\p{L}$/u.test(lead)
    );
  }
  // "von Essen", "af Ekenstam"
  if (/^(?:von|af)$/i.test(token.written))
    return joined(next) && next.capital && !next.startsSentence && !hasPlaceForm(next.written);
  if (isSignature(reading, token, lead)) return true;
  if (NO_NAME.test(token.written))
    return (
      upper &&
      ((token.written.toLowerCase() === 'valborg' && followsRole(lead)) ||
        (token.written === 'Maj' &&
          (STAFF.test(reading.text.slice(token.to, token.to + 24)) || isExplained(reading, token))))
    );
  switch (token.class) {
    case 'first':
      // three letters in capitals are rather an abbreviation
      return !(token.allCaps && token.written.length < 4 && !reading.shouted);
    case 'word_first':
      return isWordAName(reading, token, next, lead);
    case 'surname':
      return upper
        ? isSurnameAlone(reading, token, lead)
        : (isCalledSo(lead) || followsRole(lead) || isMannered(reading, token) || followsNickname(lead)) &&
            token.written.length > 4
          ? true
          : /sson$/.test(token.written) &&
            !/^(?:svensson|ericsson)/i.test(token.written) &&
            !followsPlacePreposition(lead);
    case 'word_surname':
      return (
        upper &&
        token.capital &&
        (followsRole(lead) || isCalledSo(lead) || isExplained(reading, token) || isOfKin(reading, token))
      );
    default:
      return isUnknownName(reading, token, next, lead);
  }
}

function isWordAName(reading: Reading, token: Token, next: Token | undefined, lead: string): boolean {
  const surnameNext =
    joined(next) && (next.class === 'surname' || (next.class === 'word_surname' && isUpper(next, reading)));
  if (!token.capital) {
    if (surnameNext && next.class === 'surname' && !token.genitive) return true;
    return (
      isCalledSo(lead) ||
      followsNickname(lead) ||
      isPutIn(reading, token, lead) ||
      (!isOrdinaryWord(token) && !token.genitive && (followsRole(lead) || isWithSomebody(lead))) ||
      (!isOrdinaryWord(token) &&
        !token.genitive &&
        token.written.length > 2 &&
        (token.startsSentence || /(?:att|när|men|och|sen|då|för|där|som) $/.test(lead)) &&
        isPersonsVerb(next?.written ?? '', true) &&
        next?.gap === ' ')
    );
  }
  if (surnameNext || followsRole(lead) || isCalledSo(lead) || followsMeeting(lead) || isOfKin(reading, token))
    return true;
  if (joined(next) && next.capital && !next.startsSentence && next.class?.endsWith('first') === true)
    return true;
  if (isExplained(reading, token)) return true;
  if (joined(next) && isUpper(next, reading) && !next.startsSentence && isInitial(next)) return true;
  if (token.startsSentence) {
    if (next === undefined || next.gap !== ' ')
      return next === undefined
        ? false
        : /^(?:, | \(|\/)$/.test(next.gap) && next.class?.endsWith('first') === true;
    const other = reading.tokens[next.index + 1];
    if (next.written === 'och' || next.written === '&')
      return other?.capital === true && other.class?.endsWith('first') === true;
    if (isThing(token))
      return isPersonsVerb(next.written, true) || STAFF.test(reading.text.slice(token.to, token.to + 24));
    return (
      isPersonsVerb(next.written, false) &&
      !(
        isOrdinaryWord(token) &&
        /^(?:och|är|på|i|från|kom|blev|finns)$/.test(next.written) &&
        !isWithPlace(reading, next)
      )
    );
  }
  if (followsPlacePreposition(lead))
    return /(?:till|mot|på)\s+$/.test(lead) && !isOrdinaryWord(token) && !token.written.endsWith('a');
  return true;
}

/** Endings that a place has as often as a surname. */
const PLACE_ENDING = /(?:by|torp|vik|sund|näs|ås|hult|sta|rud|ryd|hamn|fors|skog|gård|borg)$/i;

function isSurnameAlone(reading: Reading, token: Token, lead: string): boolean {
  const next = reading.tokens[token.index + 1];
  if (followsRole(lead) || isCalledSo(lead)) return true;
  // "Johnson 9.9": a model
  if (/^ \d+[.,]\d/.test(reading.text.slice(token.to, token.to + 5))) return false;
  if (PLACE_ENDING.test(token.written)) return isPersonsVerb(next?.written ?? '', true);
  if (
    /(?:till|mot|på)\s+$/.test(lead) &&
    /(?:holm|berg|lund|dal|strand|vall|hed|vall|bro|sjö)$/i.test(token.written)
  )
    return false;
  // "mellan Dahlin och Ferati"
  if (/mellan $/.test(lead) && next?.written === 'och') {
    const other = reading.tokens[token.index + 2];
    if (other?.capital === true && other.class !== null && !PLACE_ENDING.test(other.written)) return true;
  }
  if (/sson|sdotter|(?:ov|ev)i[cć]$/i.test(token.written)) return true;
  // Sandberg, Ekholm: places are called so too
  return !followsPlacePreposition(lead) || /(?:till|mot|på)\s+$/.test(lead);
}

function isUnknownName(reading: Reading, token: Token, next: Token | undefined, lead: string): boolean {
  if (!token.capital || hasPlaceForm(token.written) || token.written.length < 2) return false;
  if (
    isCalledSo(lead) ||
    isListed(reading, token) ||
    isExplained(reading, token) ||
    isQuotedNickname(reading, token) ||
    (!token.startsSentence &&
      !isFirmWord(token.written) &&
      !isMake(token.written) &&
      isMet(reading, token, lead)) ||
    (followsNickname(lead) && !hasPlaceForm(token.written)) ||
    (!token.startsSentence && BODILY.test(next?.written ?? ''))
  )
    return true;
  const nextUpper = joined(next) && isUpper(next, reading) && !next.startsSentence;
  if (followsRole(lead))
    return (
      !(nextUpper && hasPlaceForm(next.written)) &&
      // "Mvh Säkerhetssamordnaren": whoever signs by the office
      !(
        /(?:mvh|hälsningar|hälsar|vh|undertecknad)[,:]?\s$/.test(lead) &&
        /(?:en|et|n|na|are|laget|kommun|sson AB)$/.test(token.written) &&
        token.written.length > 5
      ) &&
      !/(?:vakten|fastighetsägaren|butiksägaren|ägaren|ägare|hyresvärden|hyresvärd|handläggaren|chefen|vittne|vittnet|offret|misstänkte|barnet|barnen|ledaren|signatur)\s$/.test(
        lead,
      ) &&
      !(joined(next) && isPlaceNoun(next.written))
    );
  if (!nextUpper || token.startsSentence) return false;
  return (
    next.class === 'surname' &&
    !isPlaceNoun(next.written) &&
    (followsPersonWord(lead) || !followsPlacePreposition(lead))
  );
}

/** What only a body does; authorities and firms ring, come and tell, too. */
const BODILY =
  /^(?:sprang|springer|slog|skrek|skriker|knuffade|sparkade|spottade|bor|bodde|hotade|kastade|filmade|drack|rökte|gömde|grät|skrattade|snattade|kissade|ramlade|somnade|sov)$/;

/** "Bilan och Yusuf": beside a name joined by "och" or a comma stands another. */
function isListed({ tokens }: Reading, token: Token): boolean {
  // "Skoda Felicia och Seat Leon": itself a word that names follow
  if (isNamedAfter(`${token.written.toLowerCase()} `) || isFirmWord(token.written)) return false;
  const at = token.index;
  const isName = (one: Token | undefined) => one?.capital === true && one.class === 'first';
  const [before1, before2, after1, after2] = [tokens[at - 1], tokens[at - 2], tokens[at + 1], tokens[at + 2]];
  if (before1?.written === 'och' && before1.gap === ' ' && token.gap === ' ' && isName(before2)) return true;
  if (after1?.written === 'och' && after1.gap === ' ' && after2?.gap === ' ' && isName(after2))
    return !token.startsSentence;
  return token.gap === ', ' && isName(before1);
}

const PARTICLE = /^(?:von|af|de|van|der|den|el|al|bin|ibn|abu|la|dos|da|del|ben)$/i;

/** Index after the last word of the name that begins at `start`. */
function endOfName(reading: Reading, start: number): number {
  const { tokens } = reading;
  let end = start + 1;
  while (end < tokens.length && end - start < 5) {
    const token = tokens[end]!;
    const last = tokens[end - 1]!;
    const afterInitial = isInitial(last) && end - 1 === start;
    if (!(token.gap === ' ' || (isInitial(last) && /^\.? ?$/.test(token.gap)))) break;
    if (last.genitive && token.class === null) break;
    if (last.genitive && !isSurnameWord(last) && !isSurnameWord(token)) break;
    if (
      PARTICLE.test(token.written) &&
      tokens[end + 1] !== undefined &&
      joined(tokens[end + 1]) &&
      (isSurnameWord(tokens[end + 1]!) || isUpper(tokens[end + 1]!, reading))
    ) {
      end += 2;
      continue;
    }
    if (!belongs(reading, token, tokens[start]!, afterInitial)) break;
    end++;
    if (last.genitive) break;
  }
  return end;
}

function belongs(reading: Reading, token: Token, first: Token, afterInitial: boolean): boolean {
  const upper = isUpper(token, reading);
  if (NO_NAME.test(token.written)) return false;
  if (upper && isInitial(token)) return true;
  if (token.class !== null)
    return (
      upper ||
      (!first.capital && token.class !== 'word_first') ||
      (token.class === 'surname' && first.capital)
    );
  if (!upper || token.allCaps || isCompound(token)) return false;
  return afterInitial || !(hasPlaceForm(token.written) || isPlaceNoun(token.written));
}

/** True when the words around make a place, a shop or a firm of the name. */
function isPlace(reading: Reading, start: number, end: number): boolean {
  const { text, tokens } = reading;
  const first = tokens[start]!;
  const last = tokens[end - 1]!;
  const adjective = tokens[end];
  const next =
    adjective && ADJECTIVE.test(adjective.written) && /s$/.test(last.written) ? tokens[end + 1] : adjective;
  const lead = before(text, first.from, 40);
  const previous = tokens[start - 1];
  // "kiosken Hos Pia"
  if (previous?.written === 'Hos' && !previous.startsSentence) return true;
  if (isNamedAfter(lead) && !followsRole(lead)) return true;
  if ((isThingCalled(before(text, first.from, 60)) || LIKENESS.test(lead)) && !followsRole(lead)) return true;
  if (!followsRole(lead) && isSaidToBeThing(text.slice(last.to, last.to + 60))) return true;
  // "Gustav III"
  if (/^ [IVX]{2,4}(?!\p{L})/u.test(text.slice(last.to, last.to + 6))) return true;
  const capitals = tokens.slice(start, end);
  if (
    capitals.some(
      (token) =>
        token.capital &&
        token !== first &&
        (isFirmWord(token.written) || (isPlaceNoun(token.written) && token.class === null)),
    )
  )
    return true;
  // "Lisa-parken", "Sara Lisa-parken", "Jacobson-kavajer"
  if (adjective?.gap === ' ' && isCompound(adjective) && adjective.capital) return true;
  if (adjective?.written === 'och' && tokens[end + 1] !== undefined && isCompound(tokens[end + 1]!))
    return true;
  const after = text.slice(last.to, last.to + 14);
  if (
    /^ ?(?:&|och) (?:söner|son|co|company|partners|döttrar|bröder)(?!\p{L})/iu.test(after) ||
    /^ (?:AB|HB|KB)(?!\p{L})/u.test(after)
  )
    return true;
  if (next === undefined || next.gap !== ' ') return false;
  const noun = next.written;
  if (isFirmWord(noun) && next.capital) return true;
  // "Erik Dahlbergsgymnasiet", "Moa martinsons väg"
  if (next.capital && noun.length > 7 && hasPlaceForm(noun)) return true;
  const beyond = tokens[end + 1];
  if (
    /^\p{Ll}.*s$/u.test(noun) &&
    beyond?.gap === ' ' &&
    isPlaceNoun(beyond.written) &&
    !BELONGINGS.test(beyond.written)
  )
    return true;
  // "Karlssons Varuhus", not "Karlssons Volvo"
  if (last.genitive && next.capital && next.class === null && !isMake(noun)) return true;
  if (!isPlaceNoun(noun)) return false;
  if (next.capital) return true;
  if (!/s$/i.test(last.written)) return AFTER_PLAIN.test(noun);
  // "på Sten Stures trappa": the word before belongs to it
  const isLonger = previous?.capital === true && first.gap === ' ' && !previous.startsSentence;
  const isFirstName = end - start === 1 && !isLonger && !isSurnameWord(last);
  if (BELONGINGS.test(noun)) return false;
  return !(isFirstName && BUILT.test(noun));
}
