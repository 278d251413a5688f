/** Words before a number that make it the number of a thing: a case, a lamp post, a room, an order. */
const CODE_WORD =
  /(?:ärende|ärendet|ärendenr|ärendenummer|diarienr|diarienummer|dnr|felanmälan|anmälan|anmälningsnr|anmälningsnummer|arbetsorder|arbetsordern|order|ordern|ordernr|ordernummer|referens|ref|refnr|referensnr|referensnummer|id|nr|nummer|id-nr|inventarienr|inventarienummer|serienr|serienummer|artikelnr|artikelnummer|fakturanr|faktura|kollinr|kolli|batch|batchnr|batchnummer|lot|mätare|mätaren|elmätare|mätarnr|mätarnummer|artikelnr|artikel|modell|chassinr|lampa|lampan|lampnr|lampnummer|stolpe|stolpen|stolpnr|stolpnummer|lyktstolpe|lyktstolpen|lyktstolpar|belysningsstolpe|belysningsstolpen|gatlykta|gatlyktan|armatur|armaturen|belysning|belysningen|skåp|skåpet|elskåp|elskåpet|kod|koden|portkod|portkoden|larmkod|rum|rummet|sal|salen|nyckel|nyckeln|container|containern|brunn|brunnen|brandpost|brandposten|kamera|kameran|objekt|objektet|fastighetsnr|fastighet|protokoll|händelse|händelsenr|händelsenummer|incident|journalnr|löpnr|löpnummer|larm|larmnr|kvitto|kvittonr|version|paragraf|inventarie|märkt|märkning|etikett|plåtbricka|bricka|dossier|orgnr|org\.?nr|organisationsnummer|bankgiro|bg|plusgiro|pg|ocr|ocr-nr|kontonr|kontonummer|konto|clearing|(?:biljett|kund|medlems|boknings|kort|spårnings|parti|produkt|lager|avtals|försäkrings|skade|tillverknings|licens|streckkods|offert|kassa|lotteri)(?:nr|nummer|numret|kod|id|-id)|biljett|biljetten|bokning|streckkod|imei|försändelse|paket|paketet|sändning)\.?(?:\s?(?:nr|nummer))?\.?\s?[:#=(”"]?\s?(?:(?<![a-zåäö])[a-zåäö]{1,2}[-\s]?)?$/;

/** Things whose type or place is written as a plate is: "Pump PTX 300", "sektion ABC 100". */
const DEVICE =
  /(?:(?<!\p{L})(?:stihl|husqvarna|dell|hp|lenovo|canon|epson|brother|samsung|sony|lg|philips|bosch|makita|dewalt|hikoki|hilti|caterpillar|jcb|stiga|klippo|jonsered|toro|ryobi|milwaukee|electrolux|miele|siemens|abb|bobcat|komatsu|hitachi|nilfisk|kärcher|casio|nikon|ricoh|xerox|typ|kyl|frys|ugn|lift|lins|hiss|lås|pall|rack|bom|boj|spår|färg|lack|loge|gate|aed|filter|serie|lager|medel|rutt|zon|skruv|grind|gunga|bänk|kärl|lokal|kurs)|pump|sprinkler|brunn|tunna|kontainer|container|maskin|ventil|hylla|skrivare|punkt|sektion|läktare|toner|paket|transformator|värmare|modul|aggregat|fläkt|detektor|sensor|givare|mätare|produkt|kabel|säkring|batteri|lampa|tavla|bokning|biljett|server|router|switch|skärm|dator|kopiator|projektor|kompressor|generator|elverk|klippare|motorsåg|trimmer|larmdon|brandlarm|rökluckan?|undercentral|klassrum|sittplats|ingång|stolsrad|bänkrad|verktyg|borrmaskin|vinsch|robot|nödtelefon|hjärtstartare|brandsläckare|lyftkran|kretskort|styrenhet|artikel|modell|nyckelskåp|rondell|station|cistern|behållare|sopkärl|papperskorg|lekredskap|signal|trafiksignal|brygga|växel|signalskåp|fiberskåp|kopplingsskåp|programvara|reservdel|däcktyp|kulör|tapet|preparat|medicin)(?:en|n|et|t)?(?: nr| typ| modell)?[ :"”(]{1,2}$/u;
/** True when the word right before is a device, a part of a building or of stores. */
export const followsDevice = (text: string, at: number): boolean =>
  DEVICE.test(text.slice(Math.max(0, at - 40), at).toLowerCase());

/** Words that say little: a person's number is called so too. */
const VAGUE =
  /^(?:nr|nummer|id|id-nr|händelse|händelsen|anmälan|märkt|kod|koden|larm|larmet|kvitto|version|belysning|kamera|kameran|objekt|objektet|rum|rummet|protokoll|incident)\b/;

const LABELLED_OTHERWISE =
  /(?:tele?|mobil|person|pers\.?|(?<![a-zåäö])p|reg\.?|registrerings|telefon|samordnings|skylt)[\s-]?(?:nr|nummer)\.?\s?[:#=(”"]?\s?$/;

/** True when the words right before `at` say that a thing's number follows; `surely` leaves out the vague ones. */
export function followsCodeWord(text: string, at: number, surely = false): boolean {
  const lead = text.slice(Math.max(0, at - 40), at).toLowerCase();
  const word = CODE_WORD.exec(lead);
  if (!word || LABELLED_OTHERWISE.test(lead)) return false;
  if (surely && VAGUE.test(word[0])) return false;
  return word.index === 0 || !/[\p{L}\p{N}]/u.test(lead[word.index - 1]!) || /stolpe|kod|skåp/.test(word[0]);
}
