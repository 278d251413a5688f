import { before, type Stretch, stretches } from './finding.ts';

const AT = /(?<![\p{L}\p{N}._%+@-])@[\p{L}_][\p{L}\p{N}_.]{1,28}[\p{L}\p{N}_]/gu;
const PROFILE =
  /(?:https?:\/\/)?(?:www\.)?(?:facebook|fb|instagram|tiktok|snapchat|twitter|x|linkedin|discord|t|youtube|twitch)\.(?:com|me|gg|tv)\/[\p{L}\p{N}@._/?=-]{2,60}[\p{L}\p{N}]/giu;
const TAGGED = /(?<![\p{L}\p{N}])[\p{L}\p{N}._]{2,30}#\d{4}(?!\d)/gu;
const PLATFORM =
  '(?:snap|ig|snapchat|snappen|snapen|insta|instagram|instan|tiktok|tik tok|facebook|fb|discord|telegram|signal|wickr|kik|twitter|twitch|steam|roblox|fortnite|youtube|threads|messenger)';
const LINK =
  '(?:-?(?:konto|kontot|namn|namnet|profil|profilen|användaren|användare|användarnamn|användarnamnet|id|adress|nick))?(?: (?:är|heter|som heter|under namnet|med namnet|med användarnamnet|med kontonamnet|under användarnamnet|kallar sig|nick|alias|konto|kontot|användaren|användarnamn|namn))?';
/** Platform and joining words, then what may be the handle. */
const NAMED = new RegExp(
  `(?<!\\p{L})${PLATFORM}(${LINK})( ?[:=] ?| [”"(]| )[”"(]?([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,29})`,
  'giu',
);
const ACCOUNT =
  /(?<!\p{L})(?:användarnamn(?:et)?|kontonamn(?:et)?|nickname|nicket|alias(?:et)?|gamertag|kontot heter|profilen heter|användaren heter)(?: är| heter|:)? ?[:”"(]?([\p{L}\p{N}][\p{L}\p{N}._-]{2,29})/giu;
const STOP =
  /^(?:och|att|som|har|heter|hade|blev|la|lade|lägger|skriver|skrev|tillhör|tillhörde|sprider|spred|startades|skapades|raderades|är|där|när|har|är|var|om|på|av|för|med|till|från|men|så|också|under|igår|idag|ikväll|det|den|de|vi|hon|han|okänt|saknas|grupp|gruppen|konto|kontot|konton|filmer|film|bilder|live|användare|användaren|samt|eller|ligger|finns|sprids|delas|inte|i|en|ett|via|mot|kl)$/iu;
/** "Skuggan_1337 på Discord": a made name where a service is spoken of. */
const MADE =
  /(?<![\p{L}\p{N}._@/-])(?=[\p{L}\p{N}._]{0,29}\p{L}{2})(?=[\p{L}\p{N}._]{0,29}(?:\d|_|\p{L}\.\p{L}))[\p{L}\p{N}_][\p{L}\p{N}._]{3,29}(?![\p{L}\p{N}/-])/gu;
const SPOKEN_OF = new RegExp(
  `(?<!\\p{L})(?:${PLATFORM}|ig|kontot|kontona|chattade|chatten|följer|snaps|dm|dms|pm:?ade|snappade|snappar|spelet|chatt|lajv|livesänd\\p{L}*)(?!\\p{L})`,
  'iu',
);
const NO_HANDLE =
  /^(?:[a-zåäö]?\d+\p{L}{0,3}|\p{L}{1,4}\d{1,3}[a-z]?|\d.*|bl\.a|t\.ex|m\.m|o\.s\.v|d\.v\.s|f\.d|s\.k|p\.g\.a|https?.*|www\..*|.*\.(?:se|nu|com|org|net|pdf|jpg|png)\.?)$/iu;
/** "heter grymgrisen på Telegram". */
const CALLED_ON = new RegExp(
  `(?:heter|kallar sig|med namnet|under namnet|namnet|nicket|alias|användaren|kontot) [”"(]?([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{2,29})[”")]? (?:på|i|via) (?=${PLATFORM})`,
  'giu',
);
/** "xXSnigelnXx": what players call themselves; "profilen Tant Grön 2.0": a name of several words. */
const PLAYER = /(?<!\p{L})[xX]{2,3}_?\p{L}[\p{L}\p{N}_]{2,24}_?[xX]{2,3}(?!\p{L})/gu;
const PHRASE =
  /(?<=(?<!\p{L})(?:[Kk]ontot|[Pp]rofilen|[Kk]analen|[Aa]nvändaren|\p{L}{2,16}(?:kontot|profilen|kanalen))(?: heter|:)? [”"]?)\p{Lu}[\p{L}\p{N}]+(?: \p{Lu}[\p{L}\p{N}]+){1,3}(?: \d[\d.]*)?(?!\p{L})/gu;
/** "tiktokern lakritsfarfar". */
const MAKER =
  /(?<=(?<!\p{L})(?:tiktoke?rn|tiktokaren|tiktokkaren|youtube?rn|youtubaren|instagrammaren|streame?rn|streamaren|influencern|influensern|bloggaren|gamern|snapparen|poddaren) [”"]?)[\p{L}\p{N}][\p{L}\p{N}._-]{3,29}/giu;
/** "adda tokpelle på snap", "lägg till hundvakten på ig". */
const ADDED = new RegExp(
  `(?<=(?<!\\p{L})(?:adda|addade|addar|lägg till|la till|följ|följer|snappa|dm:?a) [”"(]?)(?!(?:${'oss|mig|honom|henne|dem|dig|varandra|polisen|kommunen|skolan|folk|alla|dom'})(?!\\p{L}))[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{2,29}(?=[”")]? (?:på|i|via) ${PLATFORM}(?!\\p{L}))`,
  'giu',
);
/** A handle looks unlike a word: a digit, an underscore or a full stop inside. */
const LOOKS_MADE = /[\d_]|[\p{L}]\.[\p{L}]|(\p{L})\1\1|[xz]{2}$/iu;
/** Accounts of authorities are nobody's own. */
const OFFICIAL = /polis|kommun|region|räddning|raddning|trafikverket|bibliotek|myndighet/i;

function tail(
  text: string,
  pattern: RegExp,
  group: number,
  isMeant: (match: RegExpExecArray) => boolean,
): Stretch[] {
  return stretches(text, pattern, isMeant).map(({ from, to }) => {
    const match = new RegExp(pattern.source, pattern.flags.replace('g', 'y'));
    match.lastIndex = from;
    const handle = match.exec(text)![group]!;
    return { from: to - handle.length, to };
  });
}

/** Names in social media: @name, profile addresses, and what follows "Snapchat:", "Instakontot …", "användarnamn …". */
export function findSocialHandles(text: string): Stretch[] {
  return [
    ...stretches(text, AT, (match) => !OFFICIAL.test(match[0])),
    ...stretches(text, PROFILE, (match) => !OFFICIAL.test(match[0])),
    ...stretches(text, TAGGED),
    ...stretches(text, PLAYER),
    ...stretches(
      text,
      ADDED,
      (match) =>
        !OFFICIAL.test(match[0]) && !/(?:samverkan|gruppen|sidan|föreningen|laget|klubben)$/i.test(match[0]),
    ),
    ...stretches(text, PHRASE, (match) => !OFFICIAL.test(match[0])),
    ...stretches(text, MAKER, (match) => !STOP.test(match[0])),
    ...tail(text, NAMED, 3, ([, link = '', joint = '', handle = '']) => {
      if (STOP.test(handle) || OFFICIAL.test(handle)) return false;
      return LOOKS_MADE.test(handle)
        ? link !== '' || !/^\d/.test(handle)
        : /[:=”"(]/.test(joint) || /heter|namn|kallar|nick|alias/.test(link);
    }),
    ...stretches(text, MADE, (match) => isSpokenOf(text, match)),
    ...stretches(text, CALLED_ON, ([, handle = '']) => !STOP.test(handle)).map(({ from, to }) => {
      const words = text
        .slice(from, to)
        .trimEnd()
        .replace(/[”")]? (?:på|i|via)$/i, '');
      return { from: from + words.search(/[^ ”"(]+$/), to: from + words.length };
    }),
    ...tail(
      text,
      OWNED,
      1,
      (match) => !STOP.test(match[1]!) && SPOKEN_OF.test(before(text, match.index, 60)),
    ),
    ...tail(text, ACCOUNT, 1, (match) => !STOP.test(match[1]!) && !/fil$/.test(before(text, match.index))),
  ].map((stretch) => trimmed(text, stretch));
}

function isSpokenOf(text: string, match: RegExpExecArray): boolean {
  if (NO_HANDLE.test(match[0]) || OFFICIAL.test(match[0])) return false;
  const to = match.index + match[0].length;
  const lead = before(text, match.index, 80)
    .split(/[!?\n]|\. /)
    .at(-1)!;
  return SPOKEN_OF.test(lead) || SPOKEN_OF.test(text.slice(to, to + 40).split(/[!?\n]|\. /)[0]!);
}

/** "På Insta har kontot gatuprat lagt ut …" */
const OWNED =
  /(?<!\p{L})(?:kontot|profilen|kanalen|användaren|nicket|alias) [”"(]?([\p{L}\p{N}_][\p{L}\p{N}._-]{2,29})/giu;

/** Without the full stop or hyphen of the sentence. */
function trimmed(text: string, { from, to }: Stretch): Stretch {
  let end = to;
  while (end > from + 1 && /[._-]/.test(text[end - 1]!) && text[end - 1] !== '_') end--;
  return { from, to: end };
}
