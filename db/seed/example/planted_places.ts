import type { PlaceType } from '@lagesbild/shared/domain/incident_codes.ts';
import type { PlantedPhase, PlantedPlace, PlantedSpot } from './planted_place.ts';

const spot = (
  x: number,
  y: number,
  placeType: PlaceType,
  name: string,
  placeKey: string | null = null,
): PlantedSpot => ({
  at: [x, y],
  placeKey,
  name,
  placeType,
});
const steady = (from: number, to: number, count: number, order: readonly number[]): PlantedPhase => ({
  from,
  counts: Array<number>(to - from + 1).fill(count),
  order,
});

/** Everything planted in Exempelkommun, with fixed counts by fortnight: the same for every seed. */
export const PLANTED_PLACES: readonly PlantedPlace[] = [
  {
    key: 'resecentrum',
    name: 'Resecentrum, norra sidan',
    role: 'Ny: one now and then, then twelve in the last fortnight',
    class: 'new',
    verdicts: ['place'],
    strongerThanUsual: true,
    spots: [
      spot(150, 150, 'station', 'Resecentrum, norra sidan', 'resecentrum_norra'),
      spot(150, 225, 'square', 'Stationsplan', 'stationsplan'),
      spot(230, 160, 'parking', 'Resecentrum, cykelparkeringen'),
    ],
    phases: [
      { from: 30, counts: [1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0], order: [2] },
      steady(52, 52, 12, [0, 1, 2, 0, 1, 0, 1, 2, 0, 1, 0, 2]),
    ],
    kinds: { 'vandalism.broken_glass': 4, 'vandalism.graffiti': 3, 'narcotics.dealing': 2, 'theft.theft': 1 },
  },
  {
    key: 'centralskolan',
    name: 'Centralskolan',
    role: 'Ihållande: nine in one 2 × 2 block of cells, every fortnight',
    class: 'persistent',
    verdicts: ['place'],
    strongerThanUsual: false,
    spots: [
      spot(-258, 372, 'school', 'Centralskolan', 'centralskolan'),
      spot(-250, 455, 'sports_ground', 'Centralskolans bollplan', 'centralskolans_bollplan'),
      spot(-322, 352, 'school', 'Centralskolan, cykelställen'),
      spot(-320, 455, 'street', 'Centralskolan, skolvägen'),
    ],
    phases: [steady(1, 52, 9, [0, 1, 0, 2, 0, 1, 3, 0, 1])],
    kinds: {
      'vandalism.other': 2,
      'vandalism.graffiti': 3,
      'traffic.moped': 3,
      gathering: 2,
      'narcotics.use': 1,
    },
  },
  {
    key: 'bjorkhagens_centrum',
    name: 'Björkhagens centrum',
    role: 'Ökande: one a fortnight a quarter ago, then more and more',
    class: 'increasing',
    verdicts: ['place'],
    strongerThanUsual: null,
    spots: [
      spot(468, 560, 'centre', 'Björkhagens centrum', 'bjorkhagens_centrum'),
      spot(530, 575, 'parking', 'Björkhagens centrum, parkeringen'),
      spot(460, 630, 'street', 'Björkhagens centrum, busshållplatsen'),
    ],
    phases: [
      { from: 34, counts: [1, 0, 1, 0, 1, 0], order: [1] },
      { from: 40, counts: [1, 1, 1, 4, 4, 4, 4, 5, 5, 6, 6, 6, 7], order: [0, 0, 0, 0, 1, 0, 2, 0] },
    ],
    kinds: { 'narcotics.dealing': 4, gathering: 3, alcohol: 2, 'vandalism.other': 1 },
  },
  {
    key: 'stortorget',
    name: 'Stortorget',
    role: 'Minskande: seven and eight a fortnight half a year ago, four now',
    class: 'diminishing',
    verdicts: ['place'],
    strongerThanUsual: false,
    spots: [
      spot(50, -180, 'square', 'Stortorget', 'stortorget'),
      spot(165, -175, 'park', 'Rådhusparken', 'radhusparken'),
      spot(45, -225, 'street', 'Stortorget, södra sidan'),
    ],
    phases: [
      { from: 34, counts: [7, 7, 8, 7, 7, 7], order: [0, 0, 0, 0, 1, 0, 2, 0] },
      { from: 40, counts: [8, 7, 7, 7, 7, 6, 6, 6, 5, 5, 5, 4, 4], order: [0, 0, 0, 0, 1, 0, 2, 0] },
    ],
    kinds: { alcohol: 4, violence: 1, littering: 2, 'vandalism.broken_glass': 2, gathering: 2 },
  },
  {
    key: 'bjorkhagens_garage',
    name: 'Björkhagens garage',
    role: 'Återkommande: a heap of eight at one single place, some fortnights, nothing between',
    class: 'recurring',
    verdicts: ['place'],
    strongerThanUsual: null,
    spots: [spot(650, 250, 'parking', 'Björkhagens garage', 'bjorkhagens_garage')],
    phases: [{ from: 40, counts: [0, 0, 8, 0, 0, 0, 8, 0, 0, 8, 0, 0, 8], order: [0] }],
    kinds: { 'theft.theft': 4, 'theft.attempt': 3, 'vandalism.broken_glass': 3 },
  },
  {
    key: 'skogsbrynet',
    name: 'Skogsbrynets bollplan',
    role: 'Avklingad: four a fortnight until three fortnights ago, nothing since',
    class: 'faded',
    verdicts: [],
    strongerThanUsual: false,
    spots: [spot(-742, 752, 'sports_ground', 'Skogsbrynets bollplan', 'skogsbrynet')],
    phases: [steady(38, 49, 4, [0])],
    kinds: { fire: 2, gathering: 3, littering: 2, 'vandalism.other': 3 },
  },
  {
    key: 'sodervik_centrum',
    name: 'Södervik centrum',
    role: 'The åtgärd that helped: five a fortnight before it, two after',
    class: null,
    verdicts: [],
    strongerThanUsual: false,
    spots: [
      spot(-825, -322, 'centre', 'Södervik centrum', 'sodervik_centrum'),
      spot(-825, -262, 'parking', 'Södervik centrum, parkeringen'),
      spot(-765, -330, 'street', 'Södervik centrum, gångstråket'),
    ],
    phases: [steady(1, 30, 5, [0, 0, 0, 1, 0]), steady(31, 52, 2, [1, 2])],
    kinds: { 'lighting.broken_lamp': 3, 'vandalism.graffiti': 3, 'theft.theft': 2, gathering: 2 },
  },
  {
    key: 'bruksparken',
    name: 'Bruksparken',
    role: 'The åtgärd that changed nothing: five a fortnight before it and after',
    class: 'persistent',
    verdicts: ['place'],
    strongerThanUsual: false,
    spots: [
      spot(628, -550, 'park', 'Bruksparken', 'bruksparken'),
      spot(640, -470, 'path_or_tunnel', 'Bruksparken, gångvägen'),
    ],
    phases: [steady(1, 52, 5, [0, 0, 0, 1, 0])],
    kinds: { 'narcotics.use': 3, 'narcotics.find': 2, alcohol: 2, littering: 2 },
  },
  ...(
    [
      ['parkeringshuset', 'Parkeringshuset Kvarnen', 'parking', [-180, 40], [-250, 30], 'theft.theft'],
      [
        'industrihotellet',
        'Brukets industrihotell',
        'industrial_area',
        [965, -730],
        [965, -665],
        'theft.burglary',
      ],
      ['vastana_torg', 'Västanå torg', 'square', [-1380, 250], [-1420, 255], 'littering'],
    ] as const
  ).map(
    ([key, name, placeType, main, beside, code]): PlantedPlace => ({
      key,
      name,
      role: 'Always two a fortnight, beside each other: busy, no hotspot; places to compare an åtgärd with',
      class: null,
      verdicts: [],
      strongerThanUsual: false,
      spots: [spot(main[0], main[1], placeType, name, key), spot(beside[0], beside[1], 'street', name)],
      phases: [steady(1, 52, 2, [0, 1])],
      kinds: { [code]: 2, 'vandalism.graffiti': 1, 'lighting.broken_lamp': 1 },
    }),
  ),
];
