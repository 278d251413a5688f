/**
 * The event types of polisen.se (84,644 events of 2023–2026) → default category codes. Names that are the same as a
 * category's own ("Skadegörelse", "Stöld", "Övrigt") are found by name and stand here only when they say more.
 * Crimes without a category of their own are `other`; attempts at theft are theft.attempt, whatever was tried.
 */
export const POLISEN_CATEGORIES: Record<string, string> = {
  Brand: 'fire',
  'Brand automatlarm': 'fire',
  Mordbrand: 'fire',
  'Stöld/inbrott': 'theft',
  'Stöld, försök': 'theft.attempt',
  'Motorfordon, stöld': 'theft.theft',
  'Inbrott, försök': 'theft.attempt',
  'Larm Inbrott': 'theft.burglary',
  'Rån väpnat': 'theft.robbery',
  'Rån övrigt': 'theft.robbery',
  'Rån, försök': 'theft.attempt',
  'Larm Överfall': 'violence',
  Narkotikabrott: 'narcotics',
  Misshandel: 'violence',
  'Misshandel, grov': 'violence',
  'Mord/dråp': 'violence',
  'Mord/dråp, försök': 'violence',
  'Olaga hot': 'violence',
  'Olaga frihetsberövande/människorov': 'violence',
  'Ofredande/förargelse': 'violence',
  'Våld/hot mot tjänsteman': 'violence',
  'Sabotage mot blåljusverksamhet': 'violence',
  Bråk: 'violence',
  Skottlossning: 'violence',
  'Skottlossning, misstänkt': 'violence',
  Explosion: 'violence',
  Detonation: 'violence',
  Bombhot: 'violence',
  Våldtäkt: 'violence',
  'Våldtäkt, försök': 'violence',
  Sexualbrott: 'violence',
  Sedlighetsbrott: 'violence',
  'Hets mot folkgrupp': 'hate',
  Knivlagen: 'weapon_find',
  Vapenlagen: 'weapon_find',
  'Farligt föremål, misstänkt': 'weapon_find',
  'Fylleri/LOB': 'alcohol',
  Fylleri: 'alcohol',
  Alkohollagen: 'alcohol',
  Trafikolycka: 'traffic',
  'Trafikolycka, personskada': 'traffic',
  'Trafikolycka, singel': 'traffic',
  'Trafikolycka, smitning från': 'traffic',
  Trafikbrott: 'traffic',
  Trafikhinder: 'traffic',
  Rattfylleri: 'traffic',
  'Olovlig körning': 'traffic',
  'Olaga intrång': 'trespass',
  Hemfridsbrott: 'trespass',
  Skyddslagen: 'trespass',
  Ordningslagen: 'other',
  Smällar: 'other',
  Bedrägeri: 'other',
  Åldringsbrott: 'other',
  Häleri: 'other',
  'Vållande till kroppsskada': 'other',
  Miljöbrott: 'other',
  Ekobrott: 'other',
  Förfalskningsbrott: 'other',
  'Missbruk av urkund': 'other',
  Utlänningslagen: 'other',
  Sjölagen: 'other',
  Luftfartslagen: 'other',
  'Lagen om hundar och katter': 'other',
  'Spridning smitta/kemikalier': 'other',
};

/**
 * Types that are no incident: nothing of crime, disorder or the physical environment happened at a place, or it is
 * told elsewhere already. Counting them would make the police's own work look like insecurity.
 */
const PRESS = 'en sammanfattning eller information, ingen egen händelse';
const POLICE_WORK = 'polisens egen åtgärd';
const ACCIDENT = 'en olycka, sjukdom eller räddningsinsats';
const PERSON = 'ett ärende om en person, inte om en plats';
const PROPERTY = 'hittat gods, en följd av en tidigare händelse';

export const POLISEN_NO_INCIDENTS: Record<string, string> = {
  Information: PRESS,
  Uppdatering: PRESS,
  Trafikkontroll: POLICE_WORK,
  Kontroll: POLICE_WORK,
  'Kontroll person/fordon': POLICE_WORK,
  'Polisinsats/kommendering': POLICE_WORK,
  Arbetsplatsolycka: ACCIDENT,
  'Trafikolycka, vilt': ACCIDENT,
  'Sjukdom/olycksfall': ACCIDENT,
  Fjällräddning: ACCIDENT,
  Räddningsinsats: ACCIDENT,
  'Varningslarm/haveri': ACCIDENT,
  Djur: ACCIDENT,
  'Försvunnen person': PERSON,
  'Efterlyst person': PERSON,
  'Anträffad död': PERSON,
  'Anträffat gods': PROPERTY,
  'Upphittat föremål': PROPERTY,
  'Motorfordon, anträffat stulet': PROPERTY,
};

/** "Sammanfattning natt", "… kväll och natt", "… vecka": a press text about many events. */
const SUMMARY = /^sammanfattning\b/i;

/** Why a type of polisen.se is no incident, or null when it is one. */
export function summaryReason(type: string): string | null {
  return SUMMARY.test(type) ? PRESS : null;
}
