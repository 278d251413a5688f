import { before, type Stretch, stretches } from './finding.ts';

const NUMBERED =
  /(?<!\p{L})(?:lgh|läg|lägh|lägenh|lght|lgnr|lghnr|lägenhet|lägenheten|lägenhetsnummer|lägenhetsnr|lgh-?nr|lgh-?nummer|lägenhetsdörren|lgn)\.? ?(?:nr|nummer|no|#)?\.? ?:? ?(?:[a-h][ -]?)?\d{1,4}(?:[ -]?[a-d])?(?: ?(?:och|\+|&|,|-) ?\d{3,4})*(?![\p{L}\p{N}]|[.,:]\d)/giu;
/** "lägenhet fem", "studentrum 118", "hennes lya på 3:an". */
const NUMBERED_OTHERWISE =
  /(?<!\p{L})(?:(?:lgh|lägenhet|lägenheten) (?:nummer |nr )?(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)(?!\p{L})|(?:studentrum|studentrummet|korridorsrum|korridorrum|boenderum|patientrum|hotellrum|dubbelrum)(?: nr| nummer)? \d{1,4}(?!\d)|(?:bor|bodde) (?:på|i) (?:\d{1,2}:an|(?:ettan|tvåan|trean|fyran|femman|sexan) (?:på|i|till|längst|högst))[^.!?\n]{0,12}|(?:ettan|tvåan|trean|fyran) på (?:bottenvåningen|bottenplan|\p{L}+ våningen|(?:våning|plan) \d)|dörr(?:en)? (?:till|åt) (?:höger|vänster)(?: (?:på|i) (?:plan|våning) \d)?|(?:lägenhets)?dörren (?:mitt ?emot|bredvid|närmast|intill) (?:hissen|trappan|sopnedkastet)(?: på (?:plan|våning) \d)?)/giu;
/** "dörren mittemot Haddads", "lägenheten ovanför Bergs": the name after it is a find of its own. */
const BESIDE_SOMEBODY =
  /(?<!\p{L})(?:ytter|lägenhets)?(?:dörren|dörr|lägenheten|lägenhet|lgh|brevlådan|balkongen) (?:mitt ?emot|bredvid|intill|närmast|ovanför|ovanpå|under|efter|(?:till )?(?:höger|vänster) om|granne med|vägg i vägg med)(?= (?:familjen )?\p{Lu}[\p{L}-]{2,}s(?![\p{L}]| (?:\p{L}*(?:butik|affär|restaurang|pizzeria|kiosk|kontor|salong|café|krog|grill|livs|port|huset))(?!\p{L})))/gu;
const FLOOR = '(?:\\d{1,2}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)';
const ORDINAL =
  '(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|översta|nedersta|högsta|\\d{1,2}(?::?[ae])?)';
/** "3 tr", "tre trappor upp till vänster", "1 tr th". */
const STAIRS = new RegExp(
  `(?<![\\p{L}\\p{N}])${FLOOR} ?(?:tr|trappor|trappa|trp)\\.?(?:,? (?:upp|ner|ned))?,?(?: ?(?:till|åt))?,? ?(?:höger|vänster|hö|vä|th|tv|t\\.h\\.|t\\.v\\.|ö\\.?g\\.?|mitten|rakt fram|mittemot)(?!\\p{L})`,
  'giu',
);
const STAIRS_ALONE = new RegExp(
  `(?<![\\p{L}\\p{N}])${FLOOR} ?(?:tr|trappor|trappa)\\.?(?: upp)?(?![\\p{L}\\p{N}])`,
  'giu',
);
/** "Lägenheten längst ner till vänster", "i tvåan högst upp". */
const WHICH =
  /(?<!\p{L})(?:lägenheten|lgh|ettan|tvåan|trean|fyran|bor|bostaden) (?:som ligger )?(?:längst|högst) (?:upp|ner|ned|bort|in)(?:,? (?:till|åt) (?:höger|vänster))?(?!\p{L})|(?<!\p{L})(?:lägenheten|lgh) (?:till|åt) (?:höger|vänster)(?!\p{L})|(?<!\p{L})(?:bor|bodde|boende|hyresgästen|grannen|lägenheten) (?:rakt |precis |alldeles )?(?:ovanpå|ovanför|rakt över|vägg i vägg|under (?:oss|mig|henne|honom))(?!\p{L})/giu;
/** "Ekvägen 3, 2 tr". */
const AFTER_ADDRESS = /(?<=\d ?[A-Ha-h]?,? )\d{1,2} ?tr(?![\p{L}\p{N}])/giu;
const STOREY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:på )?(?:våning|våningen|plan|vån\\.?) ${FLOOR}(?!\\p{L}|\\d)|(?:på )?${ORDINAL} (?:våningen|våning|planet|vån)(?!\\p{L}))(?:,? (?:till |åt )?(?:höger|vänster))?`,
  'giu',
);
const DWELLING =
  /(?<!\p{L})(?:bor|bodde|bott|boende|hyresgäst\p{L}*|lägenhet|lägenheten|lägenhetens|lgh|hemma hos|grannen|granne|grannarna|bostad|bostaden|dörren till|ringde på|hemmet|familjen|balkong|balkongen|hyr|hos|fest|festen|festar|festande|musik|störande|paret|tanten|gubben|han som|hon som|de som|andrahand\p{L}*|dörr|dörren)(?!\p{L})/iu;
const COMMON =
  /(?<!\p{L})(?:trapphus\p{L}*|trappuppgång\p{L}*|uppgång\p{L}*|trappan|korridor\p{L}*|källar\p{L}*|tvättstug\p{L}*|garage\p{L}*|parkeringshus\p{L}*|p-hus\p{L}*|skolan?|sal|salen|klassrum\p{L}*|hiss\p{L}*|galleria\p{L}*|bibliotek\p{L}*|sjukhus\p{L}*|kontor\p{L}*|loftgång\p{L}*|entré\p{L}*|vind\p{L}*|cykelrum\p{L}*|soprum\p{L}*|förråd\p{L}*|kommunhus\p{L}*|stationshus\p{L}*|avdelning\p{L}*|tak|taket|toalett\p{L}*|bygget|byggarbetsplats\p{L}*)(?!\p{L})/iu;

/** The sentence around a stretch, as far as 80 signs to each side. */
function around(text: string, match: RegExpExecArray): { lead: string; after: string } {
  const to = match.index + match[0].length;
  const lead = before(text, match.index, 80)
    .split(/[.!?\n]/)
    .at(-1)!;
  return {
    lead,
    after: text
      .slice(to, to + 60)
      .toLowerCase()
      .split(/[.!?\n]/)[0]!,
  };
}

function isSomebodysHome(text: string, match: RegExpExecArray): boolean {
  const { lead, after } = around(text, match);
  if (COMMON.test(lead.slice(-45)) || COMMON.test(after.slice(0, 35))) return false;
  return DWELLING.test(lead) || DWELLING.test(after.slice(0, 40));
}

/** Whose home it is: apartment numbers, "3 tr till höger", "bor på våning 4"; not stairwells and common rooms. */
export function findApartments(text: string): Stretch[] {
  return [
    ...stretches(
      text,
      NUMBERED,
      (match) =>
        !/^ ?(?:st|stycken|kr|gånger|personer|rum|kvm|m²|m2|år|%)(?!\p{L})/iu.test(
          text.slice(match.index + match[0].length, match.index + match[0].length + 12),
        ),
    ),
    ...stretches(text, NUMBERED_OTHERWISE),
    ...stretches(text, BESIDE_SOMEBODY),
    ...stretches(text, WHICH),
    ...stretches(text, STAIRS),
    ...stretches(text, STAIRS_ALONE, (match) => isSomebodysHome(text, match)),
    ...stretches(text, AFTER_ADDRESS),
    ...stretches(text, STOREY, (match) => isSomebodysHome(text, match)),
  ];
}
