import type { HotspotClass } from '@lagesbild/shared/analysis/classify_hotspots.ts';
import type { HotspotVerdict } from '@lagesbild/shared/analysis/find_hotspots.ts';
import { FORTNIGHTS, type FortnightCalendar } from './fortnights.ts';
import type { GenerateOptions } from './generate_options.ts';
import { GUARDS_FIRST_FORTNIGHT } from './organizations.ts';
import { PLANTED_INTERVENTIONS } from './planted_interventions.ts';
import { type PlantedPlace, spotsInFortnight } from './planted_place.ts';
import { PLANTED_PLACES } from './planted_places.ts';
import { PROCESS } from './process.ts';
import { ORIGIN } from './town/to_geojson.ts';

/** Side of the cells that the truth is told in, metres. */
const TRUTH_CELL_METERS = 100;

/** A cell by its centre, metres of EPSG:3006. */
type CellCentre = [x: number, y: number];

export interface TruthPlace {
  key: string;
  name: string;
  role: string;
  flaggedNow: boolean;
  class: HotspotClass | 'faded' | null;
  /** Tests that each flag it now, whatever the other one says. */
  verdicts: readonly HotspotVerdict[];
  strongerThanUsual: boolean | null;
  mainCell: CellCentre;
  /** All cells it ever had incidents in, the main one first. */
  cells: CellCentre[];
  /** Fortnights 1 … 52. */
  countsByFortnight: number[];
}

interface TruthIntervention {
  key: string;
  name: string;
  placeKey: string;
  cells: CellCentre[];
  startFortnight: number;
  startDate: string;
  trueRatio: number;
  /** Fortnights since the start, and as many before the six choosing ones: docs/methods/hjalpte_det.md. */
  fortnightsAfter: number;
  incidentsBefore: number;
  incidentsAfter: number;
}

/** What was planted, and what the engine has to find in the last closed fortnight. The same for every seed. */
export interface ExampleTruth {
  seed: number;
  lastClosedFortnightEnd: string;
  firstDate: string;
  fortnights: number;
  cellSizeMeters: number;
  srid: 3006;
  places: TruthPlace[];
  interventions: TruthIntervention[];
  organizationStart: { key: string; fortnight: number; date: string };
  process: typeof PROCESS;
}

const CHOOSING_FORTNIGHTS = 6;

export function tellTruth(
  { seed, lastClosedFortnightEnd }: Omit<GenerateOptions, 'town'>,
  calendar: FortnightCalendar,
): ExampleTruth {
  return {
    seed,
    lastClosedFortnightEnd,
    firstDate: calendar.dateOf(1),
    fortnights: FORTNIGHTS,
    cellSizeMeters: TRUTH_CELL_METERS,
    srid: 3006,
    places: PLANTED_PLACES.map((place) => {
      const cells = cellsOf(place);
      return {
        key: place.key,
        name: place.name,
        role: place.role,
        flaggedNow: place.class !== null && place.class !== 'faded',
        class: place.class,
        verdicts: place.verdicts,
        strongerThanUsual: place.strongerThanUsual,
        mainCell: cells[0]!,
        cells,
        countsByFortnight: countsOf(place),
      };
    }),
    interventions: PLANTED_INTERVENTIONS.map(({ key, name, plantKey, startFortnight, trueRatio }) => {
      const place = PLANTED_PLACES.find((candidate) => candidate.key === plantKey)!;
      const counts = countsOf(place);
      const fortnightsAfter = FORTNIGHTS - startFortnight + 1;
      const before = startFortnight - 1 - CHOOSING_FORTNIGHTS;
      return {
        key,
        name,
        placeKey: plantKey,
        cells: cellsOf(place),
        startFortnight,
        startDate: calendar.dateOf(startFortnight),
        trueRatio,
        fortnightsAfter,
        incidentsBefore: sum(counts.slice(Math.max(0, before - fortnightsAfter), before)),
        incidentsAfter: sum(counts.slice(startFortnight - 1)),
      };
    }),
    organizationStart: {
      key: 'guards',
      fortnight: GUARDS_FIRST_FORTNIGHT,
      date: calendar.dateOf(GUARDS_FIRST_FORTNIGHT),
    },
    process: PROCESS,
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const countsOf = (place: PlantedPlace): number[] =>
  Array.from({ length: FORTNIGHTS }, (_, i) => spotsInFortnight(place, i + 1).length);

function cellsOf(place: PlantedPlace): CellCentre[] {
  const centre = (meters: number) => (Math.floor(meters / TRUTH_CELL_METERS) + 0.5) * TRUTH_CELL_METERS;
  const cells = place.spots.map(
    ({ at }): CellCentre => [centre(ORIGIN[0] + at[0]), centre(ORIGIN[1] + at[1])],
  );
  return cells.filter(([x, y], i) => cells.findIndex((cell) => cell[0] === x && cell[1] === y) === i);
}
