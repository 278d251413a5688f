import { type Stretch, stretches } from './finding.ts';

const LOCAL_SIGN = /[\p{L}\p{N}._%+'-]/u;
const DOMAIN = /^\s?([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5})/u;
const PROVIDER =
  /^ ?(?:gmail|hotmail|outlook|live|icloud|yahoo|telia|msn|protonmail|proton|bredband|spray|comhem|passagen|swipnet|glocalnet)(?![\p{L}\p{N}])/iu;
/** "anna (at) mail.se", "anna snabel-a gmail punkt com". */
const SPELT =
  /[\p{L}\p{N}][\p{L}\p{N}._+-]{0,40} ?(?:[([{<"”'*/_-] ?(?:at|a|ät|snabel[- ]?a|@) ?[)\]}>"”'*/_-]|[ \n]-?(?:snabel[- ]?a(?:n|t)?|alfakrull|kanelbulle)-?[ \n]) ?[\p{L}\p{N}-]{2,40}(?: ?[.,] ?| ?[([{<]?(?:dot|punkt|prick)[)\]}>]? ?)[\p{L}]{2,12}(?!\p{L})/giu;
const SPELT_PROVIDER =
  /[\p{L}\p{N}][\p{L}\p{N}._+-]{0,40} (?:at|ät|\(at\)|a) (?:gmail|hotmail|outlook|live|icloud|yahoo|telia|msn|spray|bredband|comhem|me|proton|protonmail)(?:(?: ?[.,] ?| punkt | dot )\p{L}{2,6}| (?:com|se|nu|net))(?!\p{L})/giu;
/** "mejla anna.berg at kungsor.se": at alone, where mail is spoken of or the name holds a full stop. */
const SPELT_AT =
  /(?<![\p{L}\p{N}])(?:(?<=(?:mejla|maila|mejl|mail|e-post|epost|adress|adressen)[ :=]{1,3})[\p{L}\p{N}][\p{L}\p{N}._+-]{0,40}|[\p{L}\p{N}]{1,20}[._][\p{L}\p{N}._+-]{1,30}) (?:at|ät) [\p{L}\p{N}-]{2,40}(?:\.| punkt | dot )\p{L}{2,12}(?!\p{L})/giu;
/** "anna at example punkt se": the full stop in words. */
const SPOKEN =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}._+-]{0,40} (?:at|ät|@) [\p{L}\p{N}-]{2,40} ?(?:punkt|dot|prick) ?\p{L}{2,6}(?!\p{L})/giu;
/** "mejladress annaek hotmail.com": the sign forgotten. */
const FORGOTTEN =
  /(?<=(?<!\p{L})(?:mejl|mail|e-?mail|e-?post|mejladress\p{L}{0,2}|mailadress\p{L}{0,2}|e-?postadress\p{L}{0,2})(?: är| till)?[ :]{1,2})[\p{L}\p{N}._+-]{3,40} (?:gmail|hotmail|outlook|live|icloud|yahoo|telia|msn|protonmail)\.\p{L}{2,6}(?!\p{L})/giu;
/** "anna.ek @ example . se". */
const SPACED_OUT =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}._+-]{0,40} ?@ ?[\p{L}\p{N}-]{2,40} ?\. ?(?:se|com|nu|net|org|eu|info|io|no|dk|fi)(?![\p{L}\p{N}])/giu;
/** "mejl: anna.berg på gmail". */
const ON_PROVIDER =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,20}[._][\p{L}\p{N}._+-]{1,30} på (?:gmail|hotmail|outlook|icloud|yahoo)(?!\p{L})|(?<=(?<!\p{L})(?:av er till|av dig till|skriv till|mejla|maila|mejl:|mail:|e-?post:?|adressen är|nås på|på mejlen) )(?!(?:mig|oss|honom|henne|dem|konto|kontot)(?!\p{L}))[\p{L}\p{N}._+-]{3,30} på (?:gmail|hotmail|outlook|icloud|yahoo)(?!\p{L})/giu;

/** Grown from each @, so that a long text without one costs nothing. */
function around(text: string, at: number): Stretch | null {
  let from = at;
  const known =
    PROVIDER.test(text.slice(at + 1, at + 24)) ||
    /^[\p{L}\p{N}-]{2,40}\.(?:se|com|nu|net|org)(?!\p{L})/u.test(text.slice(at + 1, at + 60));
  const spaced = text[at - 1] === ' ' && (text[at + 1] === ' ' || known);
  if (spaced) from--;
  const end = from;
  while (from > 0 && end - from < 64 && LOCAL_SIGN.test(text[from - 1]!)) from--;
  while (from < end && /[.'-]/.test(text[from]!)) from++;
  if (from === end) return null;
  const rest = text.slice(at + 1, at + 260);
  const domain = DOMAIN.exec(rest);
  if (domain && /\.\p{L}{2,}$/u.test(domain[1]!)) return { from, to: at + 1 + domain[0].length };
  // "anna@example,se", "anna.berg@example"
  const comma = /^[\p{L}\p{N}-]{2,40}, ?(?:se|com|nu|net|org)(?!\p{L})/u.exec(rest);
  if (comma) return { from, to: at + 1 + comma[0].length };
  const bare = /^[\p{L}\p{N}-]{2,40}/u.exec(rest);
  if (
    bare &&
    !spaced &&
    (/^\p{L}[\p{L}\p{N}]*[._][\p{L}\p{N}._]+$/u.test(text.slice(from, end)) ||
      /(?:mejla?|maila?|e-?post|adress|adressen)(?: är| till)?[: ]{1,2}$/i.test(
        text.slice(Math.max(0, from - 20), from),
      ))
  )
    return { from, to: at + 1 + bare[0].length };
  const provider = PROVIDER.exec(rest);
  return provider ? { from, to: at + 1 + provider[0].length } : null;
}

/** E-mail addresses, also spelt out to hide them. */
export function findEmailAddresses(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const address = around(text, at);
    if (address) found.push(address);
  }
  return [
    ...found,
    ...stretches(text, SPELT),
    ...stretches(text, SPELT_PROVIDER),
    ...stretches(text, SPELT_AT),
    ...stretches(text, ON_PROVIDER),
    ...stretches(text, SPOKEN),
    ...stretches(text, FORGOTTEN),
    // "Vi ses @ ICA . Se skylten" is two sentences
    ...stretches(
      text,
      SPACED_OUT,
      ([written]) => !/ @ .* \. /.test(written) || /^\S*[._\d]\S* /.test(written),
    ),
  ];
}
