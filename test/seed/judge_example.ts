import type { ExampleIncident } from '@lagesbild/db/seed/example/example_incident.ts';
import type { ExampleTruth, TruthPlace } from '@lagesbild/db/seed/example/example_truth.ts';
import { createFortnightCalendar, FORTNIGHTS } from '@lagesbild/db/seed/example/fortnights.ts';
import type { ExampleTown } from '@lagesbild/db/seed/example/read_town.ts';
import { analyseCells } from '@lagesbild/shared/analysis/analyse_grid.ts';
import type { CellGrid } from '@lagesbild/shared/analysis/cell_grid.ts';
import { classifyHotspots } from '@lagesbild/shared/analysis/classify_hotspots.ts';
import { countPeriods } from '@lagesbild/shared/analysis/count_periods.ts';
import type { HotspotVerdict } from '@lagesbild/shared/analysis/find_hotspots.ts';
import { flaggedAsArea, flaggedAsPlace } from '@lagesbild/shared/analysis/flag_cells.ts';
import { buildGrid, locateCells } from '@lagesbild/shared/analysis/grid.ts';
import { COUNTED_GROUPS, DEFAULT_CATEGORIES } from '@lagesbild/shared/domain/categories.ts';
import { COUNTED_STATUSES } from '@lagesbild/shared/domain/statuses.ts';
import { polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';

const countedTopCodes = new Set(
  DEFAULT_CATEGORIES.filter(({ group }) => COUNTED_GROUPS.includes(group)).map(({ code }) => code),
);

/** Whether figures count the incident by default (docs/methods/vad_som_raknas.md): own reports of facts, not taken out. */
export function isCounted({ categoryCode, status, source }: ExampleIncident): boolean {
  return (
    countedTopCodes.has(categoryCode.split('.')[0]!) &&
    COUNTED_STATUSES.includes(status) &&
    source !== 'police_import' &&
    source !== 'public_tip'
  );
}

/** The moment that decides in which period an incident counts. */
const countedAt = (incident: ExampleIncident): number => incident.occurredFrom ?? incident.noticedAt;

/** Fortnight 1–52 of an incident. */
export function fortnightOf(incident: ExampleIncident, truth: ExampleTruth): number {
  const calendar = createFortnightCalendar(truth.lastClosedFortnightEnd);
  const at = countedAt(incident);
  for (let fortnight = FORTNIGHTS; fortnight >= 1; fortnight--) {
    if (at >= calendar.startOf(fortnight)) return fortnight;
  }
  return 0;
}

export const layExampleGrid = (town: ExampleTown, truth: ExampleTruth): CellGrid =>
  buildGrid({
    studyArea: polygonToMeters(town.studyArea, town.projection),
    shape: 'square',
    cellSizeMeters: truth.cellSizeMeters,
  });

interface JudgedPlace {
  key: string;
  flaggedNow: boolean;
  class: TruthPlace['class'];
  /** Verdicts of the main cell. */
  verdicts: HotspotVerdict[];
  strongerThanUsual: boolean;
}

export interface JudgedExample {
  places: JudgedPlace[];
  /** Hotspots that hold no planted cell. */
  accidental: number;
  used: number;
}

/** What the engine says about the planted places in the last closed fortnight. */
export function judgeExample(
  incidents: readonly ExampleIncident[],
  truth: ExampleTruth,
  town: ExampleTown,
  grid: CellGrid,
): JudgedExample {
  const mapped = incidents.filter((incident) => isCounted(incident) && incident.lon !== null);
  const meters = mapped.map(({ lon, lat }) => town.projection.toMeters(lon!, lat!));
  const input = {
    x: Float64Array.from(meters, ([x]) => x),
    y: Float64Array.from(meters, ([, y]) => y),
    periodIndex: Int16Array.from(mapped, (incident) => FORTNIGHTS - fortnightOf(incident, truth)),
    periodDays: Array<number>(27).fill(14),
    methods: {},
  };
  const analysis = analyseCells(grid, input);
  const classes = classifyHotspots(grid, countPeriods(grid, input).countsByPeriod, analysis.hotspots);
  const { flagged } = analysis.columns;

  const places = truth.places.map((place): JudgedPlace => {
    const cells = cellsOf(grid, place.cells);
    const index = analysis.hotspots.findIndex((hotspot) =>
      hotspot.cells.some((cell) => cells.includes(cell)),
    );
    const faded = classes.faded.some((component) => component.cells.some((cell) => cells.includes(cell)));
    const bits = cells.reduce((all, cell) => all | flagged![cell]!, 0);
    return {
      key: place.key,
      flaggedNow: index >= 0,
      class: index >= 0 ? classes.hotspots[index]!.class : faded ? 'faded' : null,
      verdicts: (['area', 'place'] as const).filter((_, i) => bits & [flaggedAsArea, flaggedAsPlace][i]!),
      strongerThanUsual: index >= 0 && analysis.hotspots[index]!.strongerThanUsual,
    };
  });
  const planted = truth.places.flatMap((place) => cellsOf(grid, place.cells));
  const accidental = analysis.hotspots.filter(
    ({ cells }) => !cells.some((cell) => planted.includes(cell)),
  ).length;
  return { places, accidental, used: analysis.counted.used };
}

/** Differences between the stated truth and the engine's answer, in words; none when it holds. */
export function brokenTruths(truth: ExampleTruth, { places }: JudgedExample): string[] {
  return truth.places.flatMap((stated, i) => {
    const found = places[i]!;
    const broken: string[] = [];
    if (found.flaggedNow !== stated.flaggedNow) broken.push(`${stated.key}: flagged ${found.flaggedNow}`);
    if (found.class !== stated.class) broken.push(`${stated.key}: class ${found.class}, not ${stated.class}`);
    for (const verdict of stated.verdicts) {
      if (!found.verdicts.includes(verdict)) broken.push(`${stated.key}: not by ${verdict}`);
    }
    if (stated.strongerThanUsual !== null && found.strongerThanUsual !== stated.strongerThanUsual) {
      broken.push(`${stated.key}: stronger than usual ${found.strongerThanUsual}`);
    }
    return broken;
  });
}

const cellsOf = (grid: CellGrid, centres: readonly [number, number][]): number[] => [
  ...locateCells(
    grid,
    Float64Array.from(centres, ([x]) => x),
    Float64Array.from(centres, ([, y]) => y),
  ),
];
