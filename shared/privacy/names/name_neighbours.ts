import { isPersonsVerb } from './person_context.ts';
import type { Reading, Token } from './word_tokens.ts';

/** Words whose own meaning is common in reports: the verb after them must be a person's for sure. */
const ORDINARY =
  /^(?:sten|stig|dag|bo|lo|my|per|hans|mark|love|liv|maj|juni|august|tom|tim|max|mina|dina|sina|inga|ville|vid|sol|storm|ask|rosa|linda|lina|lena|ella|saga|nova|viola|iris|flora|björn|bror|karl|axel|ängla|åse|tina|rita|roman|gull|klara|hana|sam|samt|an|mani|marina|regina|victoria|sofia|nora|vega|paris|milan|luna|stella|aurora|tyra|may|said|jan|lone|lis|else|mari|ana|gun|tor|tora|enes|sari|svea|göta|urban|ernst|viking|frank|nick|nike|muse|mine|mika|mira|mitra|lage|oliver|fred|tilde|tora|ada|edit|grace|bella|kaj|ester|vilhelmina|vera|musa|kim|robin)$/i;
export const isOrdinaryWord = (token: Token): boolean =>
  ORDINARY.test(token.written.replace(/s$/, '')) || ORDINARY.test(token.written);

/** "Lisa-parken", "Lucia-tåg": a thing called after somebody. */
export const isCompound = (token: Token): boolean =>
  token.class === null && /\p{Lu}\p{L}+-\p{Ll}+$/u.test(token.written);

/** "Linden, hans svåger", "Sol, 17 år", "Storm (född …)": what follows says that it is somebody. */
const EXPLAINED =
  /^(?:,| \(|,? (?:som är|är)) ?(?:hans|hennes|deras|min|mina|vår|grannens|ägarens|kompis|bror|syster|son|dotter|mamma|pappa|sambo|\d{1,2} ?(?:år(?!\p{L})|-?åring)|\d{1,2}-årig|född|elev i|går i|boende på|boende i|anställd|vaktmästare|hyresgäst|lärare|rektor|väktare|ordningsvakt|granne|hon|han|hen)(?!\p{L})/u;

export const isExplained = ({ text }: Reading, token: Token): boolean =>
  EXPLAINED.test(text.slice(token.to, token.to + 30));

/** "ljungberg i femman spelar": a surname in lower case where a person is spoken of. */
export const isMannered = ({ tokens }: Reading, token: Token): boolean => {
  const next = tokens[token.index + 1];
  if (next === undefined || next.gap !== ' ' || token.written.length < 6) return false;
  if (isPersonsVerb(next.written, true)) return true;
  return (
    token.startsSentence &&
    next.written === 'i' &&
    /^(?:\p{L}+an|trappuppgång|port|uppgång|ettan|huset)$/u.test(tokens[token.index + 2]?.written ?? '')
  );
};

/** "//Lotta" at the end of a line. */
export const isSignature = ({ text }: Reading, token: Token, lead: string): boolean =>
  token.capital &&
  token.class !== null &&
  /(?:^|\s)\/{1,2} ?$/.test(lead) &&
  /^\.?\s*(?:\n|$)/.test(text.slice(token.to, token.to + 6));

/** "My på biblioteket", "Maj i växeln": where somebody works. */
export const isWithPlace = ({ tokens }: Reading, preposition: Token): boolean =>
  /^(?:på|i|från)$/.test(preposition.written) &&
  /^(?:port|porten|uppgång|trappuppgång|bottenplan|biblioteket|biblan|kontoret|växeln|receptionen|kassan|skolan|fritids\p{L}*|gården|kommunen|socialen|soc|hemtjänsten|caféet|kafeterian|köket|jobbet|polisen|ica|coop|kiosken|expeditionen|matsalen|bamba|förskolan|kyrkan|föreningen|femman|fyran|trean|tvåan|ettan|sexan|sjuan|åttan|nian)$/iu.test(
    tokens[preposition.index + 1]?.written ?? '',
  );

/** "Knatten" är tillbaka: a nickname in quotation marks that does what a person does. */
export function isQuotedNickname({ text, tokens }: Reading, token: Token): boolean {
  if (!/[”"']$/.test(token.gap) || !/^[”"'](?: \p{Ll}|,)/u.test(text.slice(token.to, token.to + 3)))
    return false;
  if (!/(?:en|an|is|e|a|y|o|s)$/.test(token.written)) return false;
  const next = tokens[token.index + 1];
  const rest = text.slice(token.to + 1, token.to + 40);
  return (
    NICKNAME_DOES.test(rest) ||
    isPersonsVerb(next?.written ?? '', true) ||
    (/^ och [”"']\p{Lu}/u.test(rest) && NICKNAME_DOES.test(rest.replace(/^ och [”"']\p{L}+[”"']/u, '')))
  );
}

const NICKNAME_DOES =
  /^ (?:är (?:tillbaka|igång|här|ute|där|på plats|med|känd)|delar ut|langar|säljer|dealar|hänger|håller till|styr|hotar|kör|sitter|bor|tjatar|ringer|har (?:setts|synts|slagit|hotat|sålt|varit|bott))/;

/** Animals, machines, boats, vehicles and furniture: what follows is what they are called. */
const ALONE_THING =
  'ko|kon|kossa|kossan|get|geten|bock|bocken|får|fåret|lamm|lammet|gris|grisen|so|sugga|galt|åsna|åsnan|mula|ren|renen|älg|älgen|björn|björnen|varg|vargen|vargar|vargarna|tupp|tuppen|höna|hönan|anka|ankan|gås|gåsen|svan|svanen|uggla|ugglan|orm|ormen|iller|illern|tiger|tigern|apa|apan|säl|sälen|sto|stoet|föl|tax|taxen|tjur|tjuren|kviga|kvigan|kalv|kalven|bagge|baggen|tacka|tackan|lok|loket|tåg|tåget|plog|plogen|bot|boten|app|appen|film|filmen|bok|boken|sång|sången|låt|låten|ros|rosen|ek|eken|lind|linden|tall|tallen|gran|granen|träd|trädet|sort|sorten|sal|salen|hus|huset|villa|villan|stuga|stugan|torp|torpet|scen|scenen|stol|stolen|bord|bordet|säng|sängen|lampa|lampan|soffa|soffan|hylla|hyllan|hissen|kran|kranen|pump|pumpen|ugn|ugnen|docka|dockan|nalle|nallen|plan|planet|jolle|jollen|vält|välten|grävare|grävaren|lastare|lastaren|traktor|traktorn';
const ENDING_THING =
  'hund(?:en|ar|arna)?|katt(?:en|er|erna)?|kattunge(?:n)?|häst(?:en|ar|arna)?|kanin(?:en|er|erna)?|valp(?:en|ar|arna)?|ponny(?:n|er)?|papegoj(?:a|an|or|orna)|undulat(?:en|er)?|fågel(?:n)?|marsvin(?:et|en)?|hamster(?:n)?|sköldpadd(?:a|an|or)|lejon(?:et)?|elefant(?:en)?|hingst(?:en)?|schäfer(?:n)?|labrador(?:en)?|pitbull(?:en)?|pudel(?:n)?|collie(?:n)?|rottweiler(?:n)?|retriever(?:n)?|terrier(?:n)?|maskin(?:en)?|klippare(?:n)?|robot(?:en)?|lyftkran(?:en)?|hjullastare(?:n)?|minigrävare(?:n)?|snöplog(?:en)?|moped(?:en)?|båt(?:en|ar|arna)?|färj(?:a|an)|fartyg(?:et)?|skepp(?:et)?|skut(?:a|an)|isbrytare(?:n)?|bogserare(?:n)?|buss(?:en)?|spårvagn(?:en)?|husvagn(?:en)?|dammsugare(?:n)?|skrivare(?:n)?|drönare(?:n)?|truck(?:en)?|vagn(?:en)?|snögubbe(?:n)?|maskot(?:en)?|julbock(?:en)?|fåtölj(?:en)?|bokhyll(?:a|an)|terminal(?:en)?|arena(?:n)?|byggnad(?:en)?|helikopter(?:n)?|flygplan(?:et)?|system(?:et)?|orkan(?:en)?|oväder|ovädret|storm(?:en)?|lågtryck(?:et)?|satellit(?:en)?|musikal(?:en)?|pjäs(?:en)?|opera(?:n)?|balett(?:en)?|föreställning(?:en)?|revy(?:n)?|roman(?:en)?|tavl(?:a|an)|skulptur(?:en)?|tulpan(?:en)?|avdelning(?:en)?|grupprum(?:met)?|mötesrum(?:met)?|konferensrum(?:met)?|paviljong(?:en)?|barack(?:en)?|läktare(?:n)?|kapell(?:et)?|kyrkklock(?:a|an)|krog(?:en)?|kiosk(?:en)?|nattklubb(?:en)?|foodtruck(?:en)?|salong(?:en)?|hotell(?:et)?|pensionat(?:et)?|hall(?:en)?|lokal(?:en)?|badplats(?:en)?|brygga(?:n)?|lekplats(?:en)?|gruva(?:n)?|hyllmodell(?:en)?|butikskedja(?:n)?|varumärke(?:t)?|festival(?:en)?|turnering(?:en)?|cup(?:en)?|firma(?:n)?|företag(?:et)?|bolag(?:et)?|kedja(?:n)?|hemmet|boendet|affär(?:en)?|butik(?:en)?|skonare(?:n)?|brigg(?:en)?|boj(?:en)?|fyr(?:en)?|hållplats(?:en)?|förskola(?:n)?|skola(?:n)?|projekt(?:et)?|chattbot(?:en)?|fritidsgård(?:en)?|vårdcentral(?:en)?|apotek(?:et)?|åkeri(?:et)?|rond(?:en)?|slinga(?:n)?|rondell(?:en)?|förening(?:en)?|klubb(?:en)?|restaurang(?:en)?|pizzeria(?:n)?|kajen?|gångbro(?:n)?|bro(?:n)?|tunnel(?:n)?|kvarter(?:et)?|galleria(?:n)?|bostadsområde(?:t)?|stadsdel(?:en)?|gymnasie(?:t)?|museum|museet|biograf(?:en)?|studentkår(?:en)?|scoutkår(?:en)?|camping(?:en)?|slott(?:et)?|träd(?:et)?|potatis(?:en)?|äpplet|gruppbostad(?:en)?|verksamhet(?:en)?|lift(?:en)?|läget|backen|församling(?:en)?';
/** "hunden heter Rocky", "katten, Misse,", "Grävmaskinen, som kallas Hedda". */
const ANIMAL = new RegExp(
  `(?<!\\p{L})(?:(?:${ALONE_THING}|\\p{L}*(?:${ENDING_THING}))(?:,? (?:som )?(?:går under namnet|även kallad|kallad|döpt till|döptes till|heter|hette|kallas(?: för)?|vid namn|med namnet|lystrar till|av typen|av modell|av märket)|)|(?:get|geten|åsnan?|tuppen|hönan|kon|kossan|tjuren|kvigan|kalven|grisen|fåret|baggen|ormen|\\p{L}*(?:hund(?:en)?|katt(?:en)?|kattungen?|häst(?:en)?|kanin(?:en)?|valp(?:en)?|ponnyn?|papegoja(?:n)?|undulat(?:en)?|schäfern?|labrador(?:en)?|pitbull(?:en)?|terriern?|pudeln?|collien?|retrievern?))(?:,| som| \\())(?: [”"]?|[”"])$`,
  'iu',
);
/** "Hilda, kommunens båt", "Freja är ett elnät": what follows says that it is a thing or an animal. */
const IS_THING = new RegExp(
  `^(?:,? (?:och|&) \\p{Lu}[\\p{L}-]+)?(?: är (?:träd |\\p{L}+stationer|namn(?:en|et)? på|ett (?!offer|vittne|barn)|inte ett )|(?:, | är )(?:en|ett|vår|vårt|våra|min|den|(?!hans|hennes|deras|det|annars|finns)\\p{L}+s) (?:(?!är|har|kom|var)\\p{Ll}+ )?(?:\\p{L}+(?:stationer|bussar|båtar|maskiner|robotar|träd)|\\p{L}*(?:${ENDING_THING}|chattbot)|${ALONE_THING})(?!\\p{L}))`,
  'u',
);
/** "killen på mopeden heter Sigge": somebody is called so, not what stands nearest. */
const PERSON_CALLED =
  /(?<!\p{L})(?:han|hon|hen|kille|killen|tjej|tjejen|man|mannen|kvinna|kvinnan|person|personen|förare|föraren|ägare|ägaren|ägarinnan|elev|eleven|matte|husse|pojke|pojken|flicka|flickan|grabb|grabben|snubbe|snubben|tant|tanten|gubbe|gubben|granne|grannen|vittne|vittnet|boende|chauffören|hyresgäst|hyresgästen|kompis|kompisen|kund|kunden|besökaren|lärare|läraren|ledare|ledaren|vakten|väktaren|den som|en av)(?!\p{L})[^.!?\n]*(?:heter|hette|kalla\p{L}*|namn|namnet) [”"]?$/iu;
export const isThingCalled = (lead: string): boolean => ANIMAL.test(lead) && !PERSON_CALLED.test(lead);
export const isSaidToBeThing = (after: string): boolean => IS_THING.test(after);
/** "Statyn av Selma", "Minnesstenen över Dag": what is made in somebody's likeness or memory. */
export const LIKENESS =
  /(?:staty|byst|porträtt|skulptur|monument|minnessten|minnesmärke|minnesplatta|minnestavla|relief|väggmålning|muralmålning|mural|målning|oljemålning|vaxdocka|informationsskylt|skylt|utställning|föredrag|föreläsning|pjäs|musikal|bok)\p{L}{0,5} (?:av|över|om|på|efter|till minne av|föreställande) [”"]?$|(?:konsert|spelning|show|artistkväll)\p{L}{0,4} med [”"]?$/iu;

/** Words that are a mass or a happening: a verb after them says little. */
const THING =
  /^(?:sten|stig|dag|storm|sol|ask|mark|vid|rosa|gull|samt|mina|dina|sina|inga|hans|tom|maj|juni|august|ros|linda|bella|sand|alm|vinter|vind)$/i;
/** "Maj på biblan": where somebody works, and no sand or stone lies. */
export const STAFF =
  /^ (?:på|i|från) (?:bibl|kontoret|växeln|receptionen|expedition|hemtjänst|soc|kommunen|caf|kafe|kassan|köket)/u;
export const isThing = (token: Token): boolean => THING.test(token.written);

/** What a person has or is akin to: "Björks ungar". */
const KIN =
  /^(?:ungar|ungarna|barn|barnen|son|söner|dotter|döttrar|fru|man|hund|katt|pojke|pojkar|grabb|grabbar|flicka|balkong|lägenhet|ytterdörr|brevlåda|mamma|pappa|sambo|bror|syster|moped|cykel)$/;
export const isOfKin = ({ tokens }: Reading, token: Token): boolean =>
  token.capital && token.genitive && KIN.test(tokens[token.index + 1]?.written ?? '');

/** "samma kille igen, liban, uppe på taket": put in between commas behind a word for a person. */
export const isPutIn = ({ text }: Reading, token: Token, lead: string): boolean =>
  token.gap === ', ' &&
  /^(?:,|\.|$)/.test(text.slice(token.to, token.to + 1)) &&
  token.written.length > 3 &&
  !token.genitive &&
  /(?<!\p{L})(?:kille|killen|tjej|tjejen|snubbe|snubben|grabb|grabben|pojke|pojken|flicka|flickan|elev|eleven|kompis|kompisen|granne|grannen|man|mannen|kvinna|kvinnan|bror|brodern|syster|systern|son|sonen|dotter|dottern|mamma|mamman|pappa|pappan|polare|polaren|tonåring|tonåringen|yngling|ynglingen)(?: \p{Ll}+){0,2}, $/u.test(
    lead,
  );

/** "mötte Nong på torget, hon …", "Dörrvakten, en Hovhannes, …", "dörren till vänster om Karlbergs". */
export function isMet({ text }: Reading, token: Token, lead: string): boolean {
  const rest = text.slice(token.to, token.to + 70).split(/[.!?\n]/)[0]!;
  if (
    /(?:^|[^\p{L}])(?:mötte|möter|träffade|träffar|pratade med|talade med|snackade med|hjälpte|tröstade|intervjuade|förhörde|följde|skjutsade|mött|träffat|pratat med|talat med)\s$/iu.test(
      lead,
    )
  )
    return /, (?:hon|han|hen)(?!\p{L})|^ som (?:blev|blivit|är|grät|bor|har)(?!\p{L})/u.test(rest);
  if (/, en (?:viss )?$/.test(lead))
    return /^, /.test(rest) && PERSON_BEFORE.test(lead.replace(/, en (?:viss )?$/, ''));
  if (/(?:^|[^\p{L}])en viss $/iu.test(lead)) return true;
  return (
    /s$/.test(token.written) &&
    /(?:hemma hos|(?:dörr|dörren|lägenhet|lägenheten|lgh|brevlådan|balkongen) (?:till|bredvid|mitt ?emot|ovanför|under|intill|(?:till )?(?:höger|vänster) om)) $/u.test(
      lead,
    ) &&
    !/^ \p{L}*(?:butik|affär|restaurang|pizzeria|kiosk|kontor|salong|café|krog|grill|livs|lokal|lager|entré)/u.test(
      rest,
    )
  );
}
const PERSON_BEFORE =
  /(?:vakten|vakt|väktaren|föraren|mannen|kvinnan|killen|tjejen|pojken|flickan|eleven|läraren|grannen|ägaren|chauffören|mamman|pappan|sonen|dottern|personen|kassörskan|städaren|vaktmästaren|besökaren|kunden|hyresgästen|ledaren|tränaren|polisen|chefen|säljaren|langaren|vittnet|anmälaren|hantverkaren)$/u;
