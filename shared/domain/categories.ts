/**
 * The default category set, two levels. A municipality copies it when it is created and edits its
 * own copy afterwards; a category is never deleted, only deactivated or merged.
 * Colours: a colour-blind-safe set after Okabe–Ito and Paul Tol; never used without letter and icon.
 * Icons: names in CC0 maki / temaki.
 */
export const CATEGORY_GROUPS = [
  'crime',
  'disorder',
  'physical_environment',
  'perceived_insecurity',
  'planned',
  'calm',
] as const;
export type CategoryGroup = (typeof CATEGORY_GROUPS)[number];

/** Groups that count in figures (docs/methods/vad_som_raknas.md): facts, never perceptions, plans or calm. */
export const COUNTED_GROUPS: readonly CategoryGroup[] = ['crime', 'disorder', 'physical_environment'];

export interface DefaultCategory {
  code: string;
  name: string;
  nameEnglish: string;
  group: CategoryGroup;
  letter: string;
  color: string;
  /** Colour of the letter on `color`, chosen for contrast ≥ 4.5. */
  inkOnColor: string;
  icon: string;
  children: readonly { code: string; name: string; nameEnglish: string }[];
}

const WHITE = '#FFFFFF';
const INK = '#14213A';

const category = (
  code: string,
  [name, nameEnglish]: [string, string],
  group: CategoryGroup,
  [letter, color, inkOnColor, icon]: [string, string, string, string],
  children: [string, string, string][] = [],
): DefaultCategory => ({
  code,
  name,
  nameEnglish,
  group,
  letter,
  color,
  inkOnColor,
  icon,
  children: children.map(([child, sv, en]) => ({ code: `${code}.${child}`, name: sv, nameEnglish: en })),
});

export const DEFAULT_CATEGORIES: readonly DefaultCategory[] = [
  category(
    'vandalism',
    ['Skadegörelse', 'Vandalism'],
    'crime',
    ['S', '#BF4A1A', WHITE, 'temaki:hammer_shoe'],
    [
      ['graffiti', 'Klotter', 'Graffiti'],
      ['broken_glass', 'Glaskross', 'Broken glass'],
      ['other', 'Annan skadegörelse', 'Other vandalism'],
    ],
  ),
  category(
    'theft',
    ['Stöld', 'Theft'],
    'crime',
    ['T', '#1D66A8', WHITE, 'temaki:lock'],
    [
      ['theft', 'Stöld', 'Theft'],
      ['burglary', 'Inbrott', 'Burglary'],
      ['robbery', 'Rån', 'Robbery'],
      ['attempt', 'Försök', 'Attempt'],
    ],
  ),
  category(
    'narcotics',
    ['Narkotika', 'Narcotics'],
    'crime',
    ['N', '#7B3F98', WHITE, 'maki:pharmacy'],
    [
      ['dealing', 'Misstänkt handel', 'Suspected dealing'],
      ['use', 'Bruk', 'Use'],
      ['find', 'Fynd', 'Find'],
    ],
  ),
  category(
    'lighting',
    ['Belysning, otrygg plats', 'Lighting, unsafe place'],
    'physical_environment',
    ['B', '#D99A00', INK, 'temaki:street_lamp_arm'],
    [
      ['broken_lamp', 'Trasig belysning', 'Broken lamp'],
      ['obscured_view', 'Skymd sikt och buskage', 'Obscured view, bushes'],
      ['deserted', 'Ödsligt', 'Deserted'],
      ['neglected', 'Eftersatt skötsel', 'Neglected upkeep'],
    ],
  ),
  category('fire', ['Brand och brandlarm', 'Fire and fire alarm'], 'crime', [
    'E',
    '#9E2A2B',
    WHITE,
    'temaki:campfire',
  ]),
  category('gathering', ['Samling som skapar otrygghet', 'Gathering that feels unsafe'], 'disorder', [
    'G',
    '#0F766E',
    WHITE,
    'temaki:pedestrian',
  ]),
  category('alcohol', ['Alkohol, berusning', 'Alcohol, drunkenness'], 'disorder', [
    'A',
    '#8A5A00',
    WHITE,
    'temaki:bottles',
  ]),
  category('violence', ['Våld, hot, bråk', 'Violence, threats, fights'], 'crime', [
    'V',
    '#A3195B',
    WHITE,
    'temaki:hand',
  ]),
  category(
    'traffic',
    ['Trafik', 'Traffic'],
    'disorder',
    ['K', '#33658A', WHITE, 'maki:scooter'],
    [
      ['reckless', 'Buskörning', 'Reckless driving'],
      ['moped', 'A-traktor, moped', 'A-tractor, moped'],
      ['speed', 'Hastighet', 'Speeding'],
    ],
  ),
  category(
    'littering',
    ['Nedskräpning, övergivna fordon', 'Littering, abandoned vehicles'],
    'physical_environment',
    ['D', '#4F7A28', WHITE, 'maki:waste-basket'],
  ),
  category('trespass', ['Olovlig vistelse, sovplats', 'Trespass, rough sleeping'], 'disorder', [
    'O',
    '#5B5F97',
    WHITE,
    'temaki:sleep_shelter',
  ]),
  category('staff_incident', ['Incident mot anställd', 'Incident against staff'], 'disorder', [
    'I',
    '#3D5A6C',
    WHITE,
    'temaki:briefcase_asterisk',
  ]),
  category('weapon_find', ['Fynd, vapen och tillhyggen', 'Find of weapons'], 'crime', [
    'F',
    '#2F4858',
    WHITE,
    'temaki:dagger',
  ]),
  category('hate', ['Hat och extremism', 'Hate and extremism'], 'crime', [
    'H',
    '#6A1B4D',
    WHITE,
    'maki:danger',
  ]),
  category('rumour', ['Ryktesspridning', 'Rumours'], 'perceived_insecurity', [
    'R',
    '#6B5B4B',
    WHITE,
    'temaki:speaker',
  ]),
  category('planned_event', ['Planerat arrangemang', 'Planned event'], 'planned', [
    'P',
    '#2E6F95',
    WHITE,
    'maki:star',
  ]),
  category('calm', ['Lugnt, inget att rapportera', 'Calm, nothing to report'], 'calm', [
    'L',
    '#3E7C59',
    WHITE,
    'temaki:heart',
  ]),
  category('other', ['Övrigt', 'Other'], 'disorder', ['Ö', '#69707B', WHITE, 'temaki:asterisk']),
];

/** The four that the service starts from: tiles in the report form. */
export const TILE_CATEGORY_CODES = ['vandalism', 'theft', 'narcotics', 'lighting'] as const;
