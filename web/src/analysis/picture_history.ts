import type { HotspotClass } from '@lagesbild/shared/analysis/classify_hotspots.ts';
import { hotspotHistory } from '@lagesbild/shared/analysis/hotspot_history.ts';
import type { PeakHours } from '@lagesbild/shared/analysis/peak_hours.ts';
import { indexPeriods } from '@lagesbild/shared/analysis/period_index.ts';
import type { WeekSpans } from '@lagesbild/shared/analysis/week_spans.ts';
import type { CountedIncidents } from './counted_incidents.ts';
import { fortnightFlags } from './fortnight_flags.ts';
import type { PictureGround } from './picture_ground.ts';
import { placePeaks } from './place_peaks.ts';
import type { WeekBox } from './week_box.ts';
import { withinHours } from './within_hours.ts';

/** How some cells fared over the fortnights of the picture, oldest first. */
export interface PlaceHistory {
  /** Null with fewer than six earlier fortnights, or when no cell is flagged in the last one. */
  class: HotspotClass | 'faded' | null;
  /** Flagged fortnights in a row, ending with the last one. */
  run: number;
  counts: number[];
  flagged: boolean[];
  /** Names of its cells for ever, its own first: the same place in another period has one of them too. */
  keys: string[];
  /** The hours that stand out among its incidents of the fortnights; null when chance explains them or they are too few. */
  peak: PeakHours | null;
}

interface HistoryQuery {
  /** Most recent first; see shared/time/class_fortnights.ts. */
  fortnights: readonly { from: number; to: number }[];
  /** Top category codes; empty: all that count. */
  categories: readonly string[];
  hours: WeekBox | null;
}

/** The hotspots of the shown period and the counts they were found in. */
interface ShownHotspots {
  hotspots: readonly { cells: number[]; weight: number; p: number }[];
  counts: Int32Array;
}

/** Histories in the order of the hotspots given, and the places that have faded. */
export interface PictureHistories {
  hotspots: PlaceHistory[];
  faded: { cells: number[]; history: PlaceHistory }[];
}

/**
 * The class, run and strip of each hotspot over the last fortnights, from the same incidents as the map. `cells`: of
 * each located incident, -1 outside the study area; `spans`: of every incident.
 */
export function pictureHistories(
  { counted, cells, spans }: { counted: CountedIncidents; cells: Int32Array; spans: WeekSpans },
  { grid, familyCodes }: Pick<PictureGround, 'grid' | 'familyCodes'>,
  { fortnights, categories, hours }: HistoryQuery,
  { hotspots, counts: shownCounts }: ShownHotspots,
): PictureHistories {
  const wanted = new Set(categories.map((code) => familyCodes.indexOf(code)));
  const wholeWeek = indexPeriods(counted.countedAt, fortnights);
  const fortnightOf = hours ? withinHours(spans, wholeWeek, hours).periodIndex : wholeWeek;
  const countsByFortnight = fortnights.map(() => new Int32Array(grid.x.length));
  const rows: number[] = [];
  for (let row = 0; row < counted.locatedCount; row++) {
    const [fortnight, cell] = [fortnightOf[row]!, cells[row]!];
    if (fortnight < 0 || cell < 0 || (wanted.size > 0 && !wanted.has(counted.category[row]!))) continue;
    countsByFortnight[fortnight]![cell]!++;
    rows.push(row);
  }
  const filter = JSON.stringify([[...wanted].sort(), hours]);
  const starts = fortnights.map(({ from }) => from);
  const flags = fortnightFlags(counted, grid, filter, starts, countsByFortnight);
  const histories = hotspotHistory(grid, { countsByFortnight, shownCounts, hotspots, flags });
  const peaks = placePeaks(spans, rows, cells, hotspots);
  return {
    hotspots: histories.hotspots.map((place, i) => historyOf({ ...place, peak: peaks[i]! })),
    faded: histories.faded.map((place) => ({
      cells: place.cells,
      history: historyOf({ ...place, peak: null }),
    })),
  };
}

/** What is shown of the engine's answer, oldest first. */
function historyOf({ run, counts, flagged, keys, peak, ...history }: PlaceHistory): PlaceHistory {
  const oldestFirst = { counts: counts.toReversed(), flagged: flagged.toReversed() };
  return { class: history.class, run, ...oldestFirst, keys, peak };
}
