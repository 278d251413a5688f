import { before, type Stretch, stretches } from './finding.ts';

/** Whole words that say a person's origin, faith or health by themselves (GDPR article 9.1). */
const PERSONS =
  `romer(?:na)?|romafolk\\p{L}*|zigenar\\p{L}*|tattare?|tattarna|neger\\p{L}*|negrer|blatt(?:e|ar|arna|en)|svartskall\\p{L}*|jugg(?:e|ar|en)|
arab(?:en|er|erna|ers)?|kurd(?:en|er|erna)?|turk(?:en|ar|arna)|somalier(?:n|na|s)?|somali(?:er)?|afghan(?:en|er|erna)?|syrier(?:n|na)?|irakier(?:n|na)?|iranier(?:n|na)?|libanes(?:en|er|erna)|eritrean(?:en|er|erna)?|etiopier(?:n|na)?|marockan(?:en|er|erna)?|tunisier(?:n|na)?|algerier(?:n|na)?|egyptier(?:n|na)?|palestinier(?:n|na)?|assyrier(?:n|na)?|bosnier(?:n|na)?|serb(?:en|er|erna)|kroat(?:en|er|erna)|alban(?:en|er|erna)|kosovoalban\\p{L}*|rumän(?:en|er|erna)|bulgar(?:en|er|erna)|polack(?:en|er|erna|ar)?|ryss(?:en|ar|arna)|ukrainar(?:e|en|na)|balt(?:en|er|erna)|litauer(?:n|na)|georgier(?:n|na)?|tjetjen(?:en|er|erna)|afrikan(?:en|er|erna)?|gambian(?:en|er|erna)?|nigerian(?:en|er|erna)?|thailändsk(?:an|or|orna)|kines(?:en|er|erna)|vietnames(?:en|er|erna)|indier(?:n|na)|pakistanier(?:n|na)?|chilenar(?:e|en|na)|finnländare|samer(?:na)?|
(?:svart|mörk|brun|ljus)hy(?:ad|ade|at)|mörkhud\\p{L}*|(?:av )?utländsk(?:t)? (?:utseende|härkomst|bakgrund|ursprung|brytning)|(?:mellanöstern|afrikanskt?|arabiskt?|asiatiskt?|sydländskt?|nordafrikanskt?|östeuropeiskt?|romskt?|svenskt|nordiskt) (?:utseende|ursprung|härkomst|bakgrund|påbrå|brytning)|invandrar(?:e|en|na|kille|killar|killarna|tjej|tjejer|ungdom|ungdomar|ungdomarna|familj|familjer|gäng|gänget|pojke|pojkar|bakgrund)|ensamkommande|asylsökande|flyktingar(?:na)?|flykting(?:en)?|papperslös(?:a)?|nyanländ(?:a)?|
muslim(?:en|er|erna|s)?|jude(?:n)?|judar(?:na)?|kristen man|kristen kvinna|jehovas vittne(?:n|na)?|islamist\\p{L}*|salafist\\p{L}*|hijab(?:en)?|slöja(?:n)?|huvudduk(?:en)?|huvudsjal(?:en)?|turban(?:en)?|kippa(?:n)?|burqa(?:n)?|niqab(?:en)?|burka(?:n)?|beslöjad(?:e)?|hindu(?:n|er)?|sikh(?:en|er)?|ortodox(?:a)? (?:man|kvinna|familj)|
homosexuell(?:a)?|bög(?:en|ar|arna)?|lesbisk(?:a)?|flat(?:an|or|orna)(?= (?:som|bor|och))|transperson(?:en|er)?|hbtq-person\\p{L}*|
psyksjuk(?:a|e)?|psykfall(?:et)?|psykpatient\\p{L}*|sinnessjuk(?:a|e)?|psykiskt? (?:sjuk(?:a|e|dom)?|störd(?:a|e)?|instabil(?:a|e|t)?|funktions\\p{L}+|ohälsa|dålig(?:a)?|labil(?:a)?)|mår (?:mycket |väldigt |så )?psykiskt dåligt|psykos(?:en)?|psykotisk(?:a|t)?|schizofren(?:a|i)?|bipolär(?:a)?|manodepressiv(?:a)?|deprimera(?:d|t|de)|depression(?:en)?|självmordsbenäg(?:en|na)|suicidal(?:a)?|självskade\\p{L}*|dement(?:a|e)?|demens|demenssjuk(?:a|e)?|alzheimers?|autis(?:tisk|tiska|m)|autist(?:en|er)?|adhd|asperger(?:s)?|tourettes?|utvecklingsstör(?:d|da|ning)|förståndshandikapp\\p{L}*|funktionsnedsatt(?:a)?|funktionshindrad(?:e)?|rullstols(?:buren|burna|bunden|bundna)|handikappad(?:e)? (?:man|kvinna|person|kille|tjej)|cancer(?:sjuk(?:a|e)?)?|hiv|hiv-?(?:smittad(?:e)?|positiv(?:a)?)|hepatit|tuberkulos|epilep(?:si|tiker(?:n)?|tisk)|diabet(?:es|iker|ikern)|gravid(?:a)?|troende|baptist(?:er)?|pingstvän(?:ner)?|katolik(?:en|er|erna)?|buddhist(?:en|er|erna)?|mormon(?:er|erna)?|hörselskada(?:d|de)|synskada(?:d|de)|dövblind(?:a)?|rörelsehindra(?:d|de)|funktionsvariera(?:d|de)|(?:psykiska|mentala) (?:problem|besvär|sjukdomar)|(?:psykisk|mental) sjukdom|mentalt (?:instabil(?:a)?|sjuk(?:a)?|störd(?:a)?)|(?:är|var|blivit|blev|känner sig|och) utbränd(?:a)?|(?:skär|skar|skurit|skära) sig(?: själv| i armen| i armarna| i handleden)?(?= (?:sitter|ofta|hemma|på|i|med|igen|själv|och)|[,.!?]|$)|självskadar|ptsd|posttraumatisk\\p{L}*|(?:narkotika|drog|alkohol|tablett|läkemedels|amfetamin|heroin|hasch|cannabis|kokain|opiat)missbruk(?:are|aren|arna|ar\\p{L}+)?|judinna(?:n)?|muslimska(?:n)?(?= (?:som|i|med))|araber|zigenerska(?:n)?|kol-sjuk|kol-patient|hjärtfel|hjärtinfarkt(?:en)?|parkinson\\p{L}*|als-sjuk|covid-?smittad|corona-?smittad|fibromyalgi|reumatisk|reumatiker|transsexuell\\p{L}*|transkvinna(?:n)?|transman(?:nen)?|queer|icke-?binär|bisexuell|hbtqi?-?person\\p{L}*|pansexuell|mental ohälsa|psykbryt|npf-?diagnos|neuropsykiatrisk diagnos|lindrigt begåvad|döv(?:a)?(?= (?:och|som|på))|blind(?=,| och| på)|teckenspråkig\\p{L}*|epilepsianfall|demenssjuk\\p{L}*|ateist(?:en)?|imam(?:en)?(?= (?:som|bor))|rabbin(?:en)?|scientolog\\p{L}*|sjundedagsadventist\\p{L}*|pingstvän|frikyrklig(?:a)?|hiv-?smitt\\p{L}*|sjukskriven|beroendesjuk(?:a)?|dialys(?:patient\\p{L}*)?|aids|smittad(?:e)?|allergiker(?:n)?|astmatiker(?:n)?|amputera(?:d|de)|förlama(?:d|de)|tvångsvårda(?:d|de)|paranoid(?:a)?|vanföreställningar|hallucinera(?:r|de)|knarkarpar(?:et)?|tysk(?:en|ar|arna)|grek(?:en|er|erna)|italienar(?:e|en|na)|amerikan(?:en|er|erna)|ungrar(?:e|en|na)|downs? syndrom|down-?syndrom|cp-?skad(?:a|ad|ade)|parkinsons?|anorexi|anorektisk(?:a)?|bulimi|ätstörning(?:ar)?|borderline|tvångssyndrom|blodsmitt(?:a|ad|ade)|panikångest|ångestattack(?:er)?|självmordstankar|självmordsnära|suicidnära|sinnesförvirrad|hjärnskadad|stroke|ms-sjuk|lungsjuk|hjärtsjuk(?:a)?|njursjuk(?:a)?|drogmissbrukare|sprutnarkoman(?:er)?|heroinberoende|blandmissbruk(?:are)?|missbrukar(?:tjej|kille|par|paret|gäng|gänget)|höggravid|
missbrukar(?:e|en|na)|narkoman(?:en|er|erna)?|knarkar(?:e|en|na)|pundar(?:e|en|na)|heroinist\\p{L}*|alkoholist(?:en|er|erna)?|alkis(?:en|ar|arna)?|alkoholiserad(?:e)?|alkoholsjuk(?:a)?|alkoholberoende|drogberoende|narkotikaberoende|spelberoende|missbruksproblem(?:atik)?`.replace(
    /\s*\n\s*/g,
    '',
  );

/** Adjectives that say it only of a person: "en somalisk man", never "turkiska restaurangen". */
const ADJECTIVES =
  'tysk|dansk|norsk|isländsk|engelsk|amerikansk|fransk|italiensk|spansk|portugisisk|grekisk|makedonisk|montenegrinsk|ungersk|slovakisk|tjeckisk|vitrysk|armenisk|azerisk|uzbekisk|kazakisk|mongolisk|brasiliansk|colombiansk|peruansk|kenyansk|ugandisk|kongolesisk|sudanesisk|libysk|algerisk|tunisisk|jemenitisk|egyptisk|filippinsk|koreansk|japansk|lankesisk|nepalesisk|arabtalande|engelsktalande|persisktalande|somalisktalande|baltisk|västafrikansk|östafrikansk|balkansk|slavisk|mörk|ljushyad|synsvag|allvarligt sjuk|kroniskt sjuk|' +
  'arabisk|kurdisk|turkisk|somalisk|afghansk|syrisk|irakisk|iransk|persisk|libanesisk|eritreansk|etiopisk|marockansk|palestinsk|assyrisk|syriansk|bosnisk|serbisk|kroatisk|albansk|kosovoalbansk|rumänsk|bulgarisk|polsk|rysk|ukrainsk|litauisk|lettisk|estnisk|tjetjensk|georgisk|afrikansk|nigeriansk|gambisk|asiatisk|thailändsk|kinesisk|vietnamesisk|indisk|pakistansk|bangladeshisk|chilensk|latinamerikansk|sydamerikansk|finsk|samisk|romsk|resande|judisk|muslimsk|kristen|kristn|hinduisk|sikhisk|katolsk|ortodox|utländsk|utrikesfödd|färgad|svart|vit|nysvensk|svensk|svensktalande|arabisktalande|rysktalande|finsktalande|polsktalande|blind|döv|stum|sjuk|handikappad|funktionshindrad|senil|förståndshandikappad|religiös|sydländsk|mörkhyad|östeuropeisk|nordafrikansk|mellanöstern';
const NOUNS =
  'm[aä]n|mannen|männen|män|kvinna|kvinnan|kvinnor|kvinnorna|kille|killen|killar|killarna|tjej|tjejen|tjejer|tjejerna|pojke|pojken|pojkar|pojkarna|flicka|flickan|flickor|flickorna|ungdom|ungdomen|ungdomar|ungdomarna|familj|familjen|familjer|familjerna|barn|barnen|barnet|person|personen|personer|personerna|kvinnlig|par|paret|elev|eleven|elever|eleverna|mamma|mamman|mammor|pappa|pappan|pappor|tant|tanten|gubbe|gubben|gubbar|gubbarna|dam|damen|herre|herren|snubbe|snubben|snubbar|grabb|grabben|grabbar|grabbarna|medborgare|arbetare|byggarbetare|byggjobbare|bärplockare|ägare|ägaren|chaufför|chauffören|chaufförer|förare|föraren|lastbilschaufför|granne|grannen|grannar|hyresgäst|hyresgästen|hyresgäster|släkt|släkten|gäng|gänget|gängen|grupp|gruppen|grupperingar|tiggare|tiggaren|tonåring|tonåringar|pensionär|student|studenter|kompis|kompisar|syskon|bröder|bröderna|klan|klanen|ungar|ungarna|typ|typer|besökare|imam|präst|patient|patienten|äldre|ung|yngre|unga|medelålders|ensamstående|individ|individer|individen|lärare|läraren|vaktmästare|hantverkare|hantverkaren|snickare|målare|säljare|försäljare|dörrknackare|tjuv|tjuvar|kund|kunder|kunden|städare|städerska|cyklist|bilist|yngling|ynglingar|hemlös|hemlösa|kollega|rörmokare|takläggare|asfaltläggare|lantarbetare|säsongsarbetare|gästarbetare|elektriker|hjälparbetare|vittne|bror|syster|far|mor|son|dotter|tonårskille|tonårstjej|tonårskillar|flickvän|pojkvän|fru|make';
const LIMIT = '(?<![\\p{L}\\p{N}-])';
const END = '(?![\\p{L}\\p{N}])';

const PERSON_WORD = new RegExp(`${LIMIT}(?:${PERSONS})${END}`, 'giu');
const DESCRIBED = new RegExp(
  `${LIMIT}(?:${ADJECTIVES})(?:a|t|e)?${END}(?:[, ]+(?:och |eller )?(?:ung|unga|yngre|äldre|gammal|gamla|lite|små|stor|stora|berusad|berusade|okänd|okända|manlig|manliga|kvinnlig|kvinnliga|medelålders|\\d{1,2}-årig(?:a)?|${ADJECTIVES}(?:a|t|e)?)){0,2} (?:${NOUNS})${END}`,
  'giu',
);
/** "ryskt påbrå", "av iransk härkomst": any people's adjective with a word for descent. */
const DESCENT = new RegExp(
  `${LIMIT}(?:${ADJECTIVES})(?:a|t|e)? (?:utseende|ursprung|härkomst|bakgrund|påbrå|brytning|accent|dialekt|etnicitet|börd|rötter|anlete)${END}`,
  'giu',
);
/** "beskrivs som asiatisk", "uppfattades som svensk". */
const SEEN_AS = new RegExp(
  `(?<=(?:beskriv|uppfatta|uppge|signalement|ser ut)\\p{L}*[^.!?\\n]{0,30} (?:som|:|vara) (?:en |trolig(?:en|tvis) |förmodligen |sannolikt )?)(?:${ADJECTIVES})(?:a|t|e)?(?= |[,.;!?]|$)(?! (?:hund|bil|jacka|tröja|keps|väska|ryggsäck|mc|moped|cykel))`,
  'giu',
);
/** Workers of any trade, by the form of the word: "en samisk renskötare"; a pump or a mower is none. */
const WORKER = new RegExp(
  `${LIMIT}(?:${ADJECTIVES})(?:a|t|e)?${END}(?:[, ]+(?:ung|unga|yngre|äldre|gammal|manlig|kvinnlig)){0,1} \\p{L}{3,}(?:are|aren|arna|ist|isten|ister|ologen?|iker|ikern)${END}`,
  'giu',
);
const NO_WORKER =
  /(?:sugare|laddare|mätare|brännare|högtalare|skrivare|släckare|klippare|hållare|växlare|blandare|läsare|kastare|spridare|lastare|sökare|kapare|visare|plogare|sågare|torkare|kylare|värmare|(?:skiv|cd|dvd|band)spelare|skrapare|ställare|grävare|brytare|krossare|skärare|fräsare|kokare|pressare|bläddrare|förstärkare|mästare|källare|hammare|kammare|kvist|brist|lista|lister|vidare|närmare|snabbare|senare|ljusare|mörkare|lättare|bättre|tidigare|svagare|starkare)(?:n|na)?$/iu;
/** "hon är kurdiska", "en ryska som …", "två polskor": a woman's own word. */
const WOMAN = new RegExp(
  `(?:(?<=(?<!\\p{L})(?:hon|kvinnan|tjejen|flickan|mamman|hustrun|frun|sambon|dottern|tanten|damen|grannen|eleven) (?:är|var|är en|var en) )|(?<=(?<!\\p{L})(?:en|två|tre|några|ung|äldre|yngre|unga) )(?=\\p{L}+ska(?:,| som| i \\d))|(?<=(?<!\\p{L})(?:två|tre|några|unga|äldre) )(?=\\p{L}+skor ))(?:${ADJECTIVES})(?:a|or)(?=[ ,.;!?]|$)(?! (?:\\p{L}+en|\\p{L}+et)(?!\\p{L}))`,
  'giu',
);
/** "han är syrisk": said of somebody. */
const SAID_OF = new RegExp(
  `(?<=(?<!\\p{L})(?:han|hon|hen|mannen|kvinnan|killen|tjejen|familjen|pojken|flickan|grannen|gärningsmannen|paret) (?:är|var|är nog|är troligen|verkar vara) )(?!(?:mörk|vit|svart|sjuk|stum|blind|döv)(?:a|t)?(?!\\p{L}))(?:${ADJECTIVES})(?:a|t|e)?(?=[,.;!?]|$| (?:och|som|men|med|enligt|har|fick|i \\d))`,
  'giu',
);
/** A thing's illness or faith: "psykisk ohälsa" as a theme of a meeting, and so on. */
const THEME =
  /^(?:[- ](?:center|centrum|enhet|klass|klassen|podd|bok|utredning|skola|skolan|grupp|gruppen|jour|linje|hjälpen|mottagning|vård|vården|boende|förening|föreningen|kampanj|arbete|team|vaccin|flykting|prevention|dag|dagen|året|möte|forskning|fonden|fond|info|information|insamling|loppet|galan))/iu;

/** "Boendet för asylsökande", "stöd till missbrukare": a service, not somebody. */
const SERVICE =
  /(?:boende|förläggning|verksamhet|mottagning|hem|projekt|stöd|möte|information|insats|insatser|arbete|förening|träff|café|lokal|enhet|utbildning|undervisning|kurs|samtal|föreläsning|kunskap|hjälp|temadag|dagverksamhet)\p{L}{0,5} (?:för|med|till|mot|kring|om|av) (?:personer med |unga |vuxna |äldre )?$/u;

/** Words for a person's origin, faith or health; not for things that share the word. */
export function findSensitiveWords(text: string): Stretch[] {
  return [
    ...stretches(
      text,
      PERSON_WORD,
      (match) =>
        !THEME.test(text.slice(match.index + match[0].length)) &&
        !SERVICE.test(before(text, match.index, 50)),
    ),
    ...stretches(text, DESCENT),
    ...stretches(text, SEEN_AS),
    ...stretches(
      text,
      WORKER,
      (match) => !NO_WORKER.test(match[0]) && !/^(?:svart|vit|mörk)/i.test(match[0]),
    ),
    ...stretches(text, WOMAN),
    ...stretches(text, SAID_OF),
    ...stretches(
      text,
      DESCRIBED,
      (match) => !/^(?:svart|vit)[at]? (?:par|grupp|typ|gäng|släkt)/i.test(match[0]),
    ),
  ];
}
