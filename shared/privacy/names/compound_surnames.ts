/** Swedish surnames put together of two words: Lindberg, Nordström, Ekvall. Folded, as fold_name.ts gives them. */
const FIRST_PART =
  'af|ahl|al|alm|and|ank|appel|ask|asp|backe|berg|berge|björk|björke|björn|blom|bo|bok|borg|brand|bratt|bred|brink|bro|bränn|by|bäck|cars|carl|ceder|crona|cron|dahl|eck|ed|edel|eg|ehren|ek|eke|elf|elg|elm|em|en|eng|eric|erik|fager|fahl|falk|falken|fern|fjell|fjäll|flod|fog|fogel|fors|forss|fred|fri|frid|friis|från|fröd|frö|fur|gill|glad|graf|gran|gren|grip|grund|gröm|grön|gul|gull|gust|gyllen|gyll|göt|göth|hag|hager|hall|hallen|hallon|ham|hamm|hammar|hassel|hed|heden|hell|helle|hem|her|hertz|hill|hjalm|hjelm|hjort|hol|holm|hult|hög|hörn|hägg|häll|här|isa|is|jern|järn|jung|jäder|kalm|karl|kihl|kind|kjell|klint|kling|knut|kron|krons|kull|kvarn|qvarn|käll|lag|lager|land|lejon|lex|lid|lil|lilje|lillie|lin|lind|linde|linden|linder|liss|ljung|ljus|lof|lov|lund|lunde|lyck|löf|löfven|lönn|löv|löwen|malm|malmer|mell|mo|mol|moss|myr|mård|mörk|nor|nord|norden|norr|ny|näs|nä|ode|ol|os|palm|pers|pihl|pil|quar|ram|ran|rand|rehn|ren|ring|ris|ros|rosen|roth|rund|rud|ry|ryd|råd|rönn|sahl|sand|seder|seger|sel|sell|selander|setter|silfver|silver|sjö|skarp|skog|skogs|sköld|smed|sol|sper|sprin|sten|stein|stern|stjern|stjerne|stjärn|stor|strand|strid|ström|sund|svan|svart|sved|sven|svensk|svärd|säf|säll|söder|sör|tall|teg|tegel|thor|thun|tid|till|tjern|torn|tran|tun|törn|ull|ulf|udden|vall|val|ved|vester|vik|vin|vinter|väster|wahl|wal|wall|wallen|wed|wen|wenner|wer|west|wester|wetter|wick|wid|wik|win|wind|wing|wir|wäster|zack|zetter|å|åh|åhl|åker|ål|ång|åkes|åm|ås|åst|ähr|äng|äppel|ö|öd|öh|öhr|öm|örn|örten|öst|öster';
const SECOND_PART =
  'bom|berg|bergh|beck|blad|bladh|blom|borg|bäck|dahl|dal|ell|fält|feldt|felt|fors|gren|grehn|gård|hag|holm|holtz|hult|hielm|kranz|krantz|crantz|kvist|qvist|quist|leif|lin|lind|ling|lund|lundh|löf|lööf|löv|man|mark|marck|roos|ros|roth|rot|sjö|skog|sköld|sten|stedt|stam|strand|ström|stråle|strömer|svärd|torp|vall|wall|vik|wik|wald|zell|ander|ahl|én|ström|ius|hammar|hag|ered';
const COMPOUND = new RegExp(`^(?:${FIRST_PART})s?(?:${SECOND_PART})$`);
/** Endings that make a surname of any stem: Nilsson, Petrović, Kowalska, Yıldızoğlu, Alizadeh. */
const SURNAME_ENDING =
  /.(?:sson|sdotter|ovic|evic|owski|owska|ewski|ewska|enko|shvili|zadeh|zade|oglu|nejad|yan|poulos)$|.{2}(?:qvist|quist)$|.{3}ström$/;
/** Words, and towns and estates, of the same form. */
const NO_SURNAME = new Set(
  `ahlsell brorsson systersson person medelsvensson ericsson nyan blomman landmark brandman valborg silverman sjöman nordman
landsman sandman åkermark ingen hallmark sandstrand sjöstrand västerstrand österstrand söderstrand nordstrand granskog
björkskog lindskog ekskog tallskog alskog furskog vattenström jordström luftström framström folkström persontrafik
dataström ljusström sidoström solström billström kallström varmström golfström människoström trafikström bilström
sommarvik fjällvik storsjö storskog nylin bergdal björkdal lindal stendal hagadal lagersberg lindesberg hallsberg
falkenberg eksjö hagfors ljusdal norsjö nässjö olofström perstorp åstorp östhammar hallstahammar hammar hemdal björkvik
valskog södervik sandvik nordvik norrvik västervik valdemarsvik storvik falkvik askvik karlsvik erikslund karlslund
hagalund rosenlund johanneslund kristinelund karlberg karlsberg carlsberg eriksberg johannesberg gustavsberg norsborg
karlsborg gullberg ängelholm engelholm eriksholm långholm storholm kvarnholm borgholm vaxholm laholm nordmaling
strömsund stenungsund degerfors munkfors storfors nyfors högfors robertsfors kärrtorp norrtorp nytorp hagtorp sjötorp
sjösten torp lundby kvarnby nyborg skogsborg eriksborg eriksdal karlsdal rosendal ulriksdal rosengård skoghall
bysten tegelsten hörnsten grundsten gråsten kvarnsten sandsten hällsten kullsten isberg skogsberg sandfält isfält hagmark
skogsmark skogmark bergmark ängsmark strandmark myrmark borggård stallgård nygård ekgren tallgren björkgren grangren
björkblad lönnblad rosblad tallkvist björkkvist grankvist bokskog ljusstråle solstråle ekstam tallstam björkstam granstam
strandvall sandvall flodvall landström isström björklinge sundsvall vallentuna malmbergs ljungskog hasselfors mölltorp sundborn granbergsdal solberga ulvsunda
ekeröd herrljunga nordmark värmskog tallmark hallsta`.split(/\s/),
);
/** The last letters that such a name can have: most words are told by them, at no cost. */
const LAST_LETTERS = new Set(SECOND_PART.split('|').map((part) => part.slice(-2)));

/** True for a word in no list that is a surname by its form. */
export const isSurnameByForm = (folded: string): boolean =>
  ((LAST_LETTERS.has(folded.slice(-2)) && COMPOUND.test(folded)) || SURNAME_ENDING.test(folded)) &&
  !NO_SURNAME.has(folded);
