import { classifyHotspots, type HotspotClass } from '@lagesbild/shared/analysis/classify_hotspots.ts';
import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import type { CountedIncidents } from './counted_incidents.ts';
import type { PictureGround } from './picture_ground.ts';

/** How some cells fared over the fortnights of the picture, oldest first. */
export interface PlaceHistory {
  /** Null with fewer than six earlier fortnights, or when no cell is flagged in the last one. */
  class: HotspotClass | 'faded' | null;
  /** Flagged fortnights in a row, ending with the last one. */
  run: number;
  counts: number[];
  flagged: boolean[];
}

interface HistoryQuery {
  /** Most recent first; see shared/time/class_fortnights.ts. */
  fortnights: readonly { from: number; to: number }[];
  /** Top category codes; empty: all that count. */
  categories: readonly string[];
}

/** Histories in the order of the hotspots given, and the places that have faded. */
export interface PictureHistories {
  hotspots: PlaceHistory[];
  faded: { cells: number[]; history: PlaceHistory }[];
}

/**
 * The class, run and strip of each hotspot over the last fortnights, from the same incidents as the map. `cells`: of
 * each located incident, -1 outside the study area.
 */
export function pictureHistories(
  counted: CountedIncidents,
  cells: Int32Array,
  { grid, familyCodes }: Pick<PictureGround, 'grid' | 'familyCodes'>,
  { fortnights, categories }: HistoryQuery,
  hotspots: readonly { cells: number[] }[],
): PictureHistories {
  const wanted = new Set(categories.map((code) => familyCodes.indexOf(code)));
  const fortnightOf = indexPeriods(counted.countedAt, fortnights);
  const countsByFortnight = fortnights.map(() => new Int32Array(grid.x.length));
  for (let row = 0; row < counted.locatedCount; row++) {
    const [fortnight, cell] = [fortnightOf[row]!, cells[row]!];
    if (fortnight < 0 || cell < 0 || (wanted.size > 0 && !wanted.has(counted.category[row]!))) continue;
    countsByFortnight[fortnight]![cell]!++;
  }
  const classes = classifyHotspots(grid, countsByFortnight, hotspots);
  return {
    hotspots: classes.hotspots.map((hotspot) => historyOf(hotspot, hotspot.class)),
    faded: classes.faded.map((place) => ({ cells: place.cells, history: historyOf(place, 'faded') })),
  };
}

function historyOf(
  { run, counts, flagged }: { run: number; counts: number[]; flagged: boolean[] },
  name: PlaceHistory['class'],
): PlaceHistory {
  return { class: name, run, counts: counts.toReversed(), flagged: flagged.toReversed() };
}
