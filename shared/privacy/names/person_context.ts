/** Words for a person that a name may follow: "grannen Xerxes", "familjen Berg". */
const ROLE_WORD =
  /^(?:tant|gubbe|svåger|svågern|svägerskan|svärmor|svärfar|polare|brorsa|syrra|farsan|morsan|lillebror|storebror|lillasyster|storasyster|tvillingen|tonåringen|ynglingen|snubben|typen|stackars|advokat|präst|kantorn|komminister|diakonen|diakon|hemtjänsten|barnbarnet|barnbarn|fostersonen|klasskamrat|klasskamraten|lagkamrat|expojkvännen|exflickvännen|herrn|\p{L}{2,}(?:ledar|lärar|tränar|assistent|skötar|mästar|inspektör|sekreterar|pedagog|samordnar|handläggar|konsulent|strateg|chauffören|föreståndar|rektor|vakt|värd|sköterska|elev|hållar|ordförand|kompis|polar|mamma|pappa)(?:e|en|n|a)?|familjen|familj|herr|fru|fröken|frk|paret|makarna|bröderna|systrarna|syskonen|grannen|granne|hyresgästen|hyresgäst|vaktmästaren|vaktmästare|vaktis|rektorn|rektor|läraren|lärare|lärarinnan|mentorn|fritidsledaren|fritidsledare|ungdomsledaren|fältaren|fältarna|fältassistenten|kuratorn|kurator|skolsköterskan|eleven|elev|eleverna|kompisen|kompis|polaren|vännen|vän|väninnan|kollegan|kollega|kollegorna|chefen|chef|enhetschefen|enhetschef|ägaren|ägare|hyresvärden|hyresvärd|föraren|förare|mannen|kvinnan|kille|killen|tjej|tjejen|pojken|flickan|grabben|snubben|gubben|tanten|damen|väktaren|väktare|ordningsvakten|ordningsvakt|vakten|polisassistent|polisinspektör|polisman|brandmannen|doktorn|doktor|dr|sjuksköterskan|läkaren|tränaren|mamman|mamma|pappan|pappa|sonen|dottern|brodern|bror|brorsan|systern|syster|syrran|sambon|sambo|maken|hustrun|frun|pojkvännen|pojkvän|flickvännen|flickvän|exet|exmaken|exfrun|barnet|barnen|gärningsmannen|misstänkte|misstänkta|offret|målsäganden|målsägande|vittnet|vittne|anmälaren|anmälare|kontaktpersonen|kontaktperson|ordföranden|ordförande|handläggaren|handläggare|socialsekreteraren|socialsekreterare|imamen|prästen|kyrkoherden|kyrkoherde|chauffören|busschauffören|kassörskan|butiksägaren|samordnaren|städaren|städerskan|fastighetsskötaren|fastighetsskötare|bovärden|fastighetsägaren|lokalvårdaren|langaren|ledaren|ledare|personen|mormor|morfar|farmor|farfar|faster|moster|farbror|morbror|kusinen|kusin|mvh|hälsningar|hälsar|vh|undertecknad|signatur|signaturen)$/u;
/** The word that a name would follow: looked at alone, so that a long text costs no more than its words. */
const LAST_WORD = /(\p{L}+)\.?,?\s*[”"'(]?$/u;
const CALLED =
  /(?:^|[^\p{L}])(?:heter|hette|kallas|kallad|kallade|kallas för|kallas bara|kallad för|(?:kallar|kallade|kalla|döpt|döpte) (?:honom|henne|hen|den här|killen|mannen|tjejen)(?: för)?|går under namnet|gick under namnet|känd som|även känd som|lystrar till|kallade sig|kallar sig|kallat sig|kallades|vid namn|med namnet|namnet är|namn är|namnet|namn:|namn|smeknamnet|smeknamn|för- och efternamn|presenterade sig som|efternamn|efternamnet|förnamn|förnamnet)(?: är| var| för)?:?\s*[”"'(]?$/u;
const PERSON_NEAR =
  /(?<!\p{L})(?:han|hon|hen|honom|henne|de|den|dem|som|person|personen|kille|killen|tjej|tjejen|man|mannen|kvinna|kvinnan|pojke|pojken|flicka|flickan|elev|eleven|granne|grannen|förare|föraren|ägare|ägaren|ledare|ledaren|ungdom|en av dem|vän|kompis|snubbe|grabb|son|dotter|bror|jag|barn|vittne|mamma|pappa|gärningsman|misstänkt|uppgav|barnet)(?!\p{L})/u;
const THING_NEAR =
  /(?<!\p{L})(?:butik|butiken|plats|platsen|gata|gatan|väg|vägen|område|området|restaurang|restaurangen|krog|krogen|park|parken|skola|skolan|företag|företaget|förening|föreningen|kiosk|pizzeria|båt|båten|hund|hunden|katt|katten|märke|app|appen|grupp|gruppen|gäng|gänget|nätverk|nätverket|klubb|klubben|bolag|bolaget|firma|evenemang|fest|festen|projekt|projektet|lag|laget|modell|kvarter|kvarteret|fastighet|fastigheten|hållplats|lekplats)(?!\p{L})/u;
/** What only a person does, so that a word before it is a name even where a sentence begins. */
const DOES =
  /^(?:fick|får|vill|måste|gjorde|gör|hittade|hittar|tappade|såg|lånade|lämnade|slutade|började|börjar|hjälpte|hjälper|larmade|larmar|tipsade|tipsar|påstår|påstod|hävdar|menar|känner|kände|vet|visste|orkar|vågar|vågade|hörde|hör|upptäckte|noterade|rapporterade|rapporterar|väntar|väntade|hänger|hängde|langar|dealar|snattade|snattar|sov|sover|gråter|grät|skrattade|sprayade|tände|eldade|eldar|cyklade|cyklar|vandaliserade|kissade|bodde|blåste|ligger|lever|kollar|kollade|smet|stack|rymde|flydde|behöver|sa|sade|säger|sagt|berättar|berättade|ringde|ringer|sprang|springer|slog|slår|såg|ser|bor|skrek|skriker|kastade|kastar|hotade|hotar|åkte|åker|körde|gick|går|pratade|pratar|misstänks|ville|tror|trodde|tyckte|tycker|anmälde|heter|hette|brukar|uppgav|uppger|nämnde|frågade|svarade|knuffade|sparkade|sparkar|spottade|drog|kom|hämtade|mår|blev|var|är|har|hade|stod|satt|sitter|låg|filmade|tog|gav|dricker|drack|röker|säljer|sålde|köpte|och|jobbar|arbetar|skickade|skrev|hälsar|kontaktade|meddelar|meddelade|bad|bråkar|bråkade|störde|stör|verkar|verkade|klottrade|målade|stal|snodde|försökte|kan|ska|skulle|på|i|från|som)$/;
/** Of these a word that is a thing as well as a name says little ("Sten kom", "Sten låg"): only these decide. */
const DOES_SURELY =
  /^(?:fick|vill|hittade|lånade|larmade|larmar|tipsade|tipsar|påstår|påstod|hävdar|menar|känner|vet|visste|vågar|vågade|hörde|upptäckte|noterade|rapporterade|rapporterar|hänger|langar|dealar|snattade|snattar|sover|gråter|grät|skrattade|sprayade|eldade|eldar|cyklade|cyklar|vandaliserade|bodde|rymde|flydde|spelar|festar|röker|sa|sade|säger|berättar|berättade|ringde|ringer|sprang|slog|såg|bor|skrek|kastade|hotade|åkte|körde|gick|pratade|misstänks|ville|tror|trodde|tyckte|tycker|anmälde|heter|hette|brukar|uppgav|uppger|nämnde|frågade|svarade|knuffade|sparkade|spottade|hämtade|mår|filmade|tog|gav|drack|röker|säljer|sålde|köpte|jobbar|arbetar|skickade|skrev|hälsar|kontaktade|meddelar|meddelade|bad|bråkade|störde|klottrade|målade|stal|snodde|försökte)$/;
/** Prepositions of place: what follows is rather a place. */
const AT =
  /(?:^|[^\p{L}])(?:vid|i|på|mot|förbi|runt|kring|utanför|nära|bakom|genom|längs|mellan|norr om|söder om|öster om|väster om|framför|bredvid|intill|upp mot|ner mot|till)\s+$/u;
/** Words that stand with a person before a name. */
const WITH =
  /(?:^|[^\p{L}])(?:med|av|från|hos|åt|till|och|samt|mot|pratade med|enligt|tack|hej|hälsningar|mvh|att|när|då|men|eller|om|för)\s+$/u;

/** Words for being with somebody: "hört av wille", "snackade med Storm". */
const MEETING =
  /(?:^|[^\p{L}])(?:hört (?:av|från)|(?:prata|snacka|tala|samtala|bråka|slagits|umgås|ihop|tillsammans|kompis|polare|vän|släkt|gift|kär|mötet?|samtal(?:et)?)(?:t|r|de|d)?e? med|hälsa(?:r|de)? (?:på|till|från)|enligt|enl\.?|tack vare|skulden på|skyller på|skyllde på|misstänker|hotade|slog|knuffade|sparkade på|såg|träffade|frågade|ringde|ringt|kontakta(?:t|de)?|hej|tjena|mvh|hälsningar|hos|hemma hos|av)\s+$/u;
/** "kallas Bäverhannen", "smeknamnet …", "alias …" and a person before: also ordinary words. */
const NICKNAME =
  /(?:^|[^\p{L}])(?:smeknamn(?:et)?:?|alias|a\.k\.a\.?|aka|gatunamn(?:et)?|polare|polaren|kompisen|brorsan)\s+[”"'(]?$/u;

/** Of these what is never said of a thing, so that a word in lower case after them is a name too. */
const WITH_SOMEBODY =
  /(?:^|[^\p{L}])(?:hört (?:av|från)|(?:prata|snacka|umgås|bråka|slagits|ihop|tillsammans|kompis|polare|vän|släkt|gift)(?:t|r|de|d)? med|hemma hos)\s+$/u;

export const isWithSomebody = (lead: string): boolean => WITH_SOMEBODY.test(lead.slice(-34));
export const followsMeeting = (lead: string): boolean => MEETING.test(lead.slice(-34));
export const followsNickname = (lead: string): boolean =>
  NICKNAME.test(lead.slice(-34)) && !THING_NEAR.test(lead.split(/[.!?\n]/).at(-1)!);
export function followsRole(lead: string): boolean {
  const near = lead.slice(-34);
  const word = LAST_WORD.exec(near)?.[1];
  return word !== undefined
    ? ROLE_WORD.test(word) || /(?:gode man|ex-mannen)\s$/.test(near)
    : /c\/o\s$/.test(near);
}
export const followsPlacePreposition = (lead: string): boolean => AT.test(lead.slice(-20));
export const followsPersonWord = (lead: string): boolean => WITH.test(lead.slice(-20));
export const isPersonsVerb = (word: string, surely: boolean): boolean =>
  (surely ? DOES_SURELY : DOES).test(word);

/** "en kille som heter …", but not "butiken heter …". */
export function isCalledSo(lead: string): boolean {
  if (!CALLED.test(lead.slice(-40))) return false;
  const clause = lead.split(/[.!?\n]/).at(-1)!;
  return !THING_NEAR.test(clause) && (PERSON_NEAR.test(clause) || /namn|[”"'(]$/.test(clause));
}
