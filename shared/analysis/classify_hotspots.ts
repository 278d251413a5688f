import type { CellGrid } from './cell_grid.ts';
import { connectedComponents } from './connected_components.ts';
import { flagCells } from './flag_cells.ts';
import { type MannKendall, mannKendall } from './mann_kendall.ts';

/** ny · minskande · ihållande · ökande · återkommande. */
export type HotspotClass = 'new' | 'diminishing' | 'persistent' | 'increasing' | 'recurring';

/** Fortnights looked back from the last whole one, and the fewest that give a class. */
const mostEarlierFortnights = 12;
const fewestEarlierFortnights = 6;
const trendLevel = 0.05;

/** How some cells fared over the fortnights at hand: most recent first, the present one included. */
export interface CellsOverTime {
  cells: number[];
  /** Whether any of the cells was flagged. */
  flagged: boolean[];
  /** Incidents in the cells together. */
  counts: number[];
  /** Flagged fortnights in a row, ending with the present one. */
  run: number;
  trend: MannKendall;
}

interface ClassifiedHotspot extends CellsOverTime {
  /** Null with fewer than six earlier fortnights, or when no cell is flagged in the present fortnight. */
  class: HotspotClass | null;
}

export interface HotspotClasses {
  /** In the order of the hotspots given. */
  hotspots: ClassifiedHotspot[];
  /** Avklingad: cells not flagged now and in no given hotspot, but flagged in at least half of the fortnights before. */
  faded: CellsOverTime[];
  earlierFortnights: number;
}

/**
 * The class of each hotspot over the last 13 whole fortnights. `countsByFortnight`: counts by cell, most
 * recent first; the first is the last whole fortnight that ended by the shown span's end. With m earlier
 * ones (at most 12), half = ⌈m/2⌉, in this order: new (flagged now, never before), diminishing (now, in at
 * least half, falling), persistent (now, at most one miss), increasing (now, in at least half, rising),
 * recurring (now, otherwise). The trend is Mann–Kendall on the cells' counts, two-sided 5 %.
 * `known`: what flagCells flagged in each fortnight, where somebody has asked already.
 */
export function classifyHotspots(
  grid: CellGrid,
  countsByFortnight: readonly Int32Array[],
  hotspots: readonly { cells: number[] }[],
  known?: readonly Uint8Array[],
): HotspotClasses {
  const shown = countsByFortnight.slice(0, 1 + mostEarlierFortnights);
  const flags = shown.map((counts, t) => known?.[t] ?? flagCells(grid, counts).flagged);
  const earlierFortnights = Math.max(0, shown.length - 1);
  const overTime = (cells: number[]) => cellsOverTime(cells, shown, flags);
  return {
    hotspots: hotspots.map(({ cells }) => {
      const history = overTime(cells);
      return { ...history, class: classOf(history) };
    }),
    faded: fadedComponents(grid, flags, hotspots).map(overTime),
    earlierFortnights,
  };
}

function cellsOverTime(
  cells: number[],
  counts: readonly Int32Array[],
  flags: readonly Uint8Array[],
): CellsOverTime {
  const flagged = flags.map((flag) => cells.some((cell) => flag[cell] !== 0));
  const sums = counts.map((count) => cells.reduce((sum, cell) => sum + count[cell]!, 0));
  const firstMiss = flagged.indexOf(false);
  return {
    cells,
    flagged,
    counts: sums,
    run: firstMiss < 0 ? flagged.length : firstMiss,
    trend: mannKendall(sums.toReversed()),
  };
}

function classOf({ flagged, trend }: CellsOverTime): HotspotClass | null {
  const [now, ...earlier] = flagged;
  if (!now || earlier.length < fewestEarlierFortnights) return null;
  const hits = earlier.filter(Boolean).length;
  const inHalf = hits >= halfOf(earlier.length);
  const trends = trend.p <= trendLevel;
  if (hits === 0) return 'new';
  if (inHalf && trends && trend.s < 0) return 'diminishing';
  if (earlier.length - hits <= 1) return 'persistent';
  if (inHalf && trends && trend.s > 0) return 'increasing';
  return 'recurring';
}

function fadedComponents(
  grid: CellGrid,
  flags: readonly Uint8Array[],
  hotspots: readonly { cells: number[] }[],
): number[][] {
  const [now, ...earlier] = flags;
  if (!now || earlier.length < fewestEarlierFortnights) return [];
  const taken = new Set(hotspots.flatMap(({ cells }) => cells));
  const half = halfOf(earlier.length);
  const times = new Uint8Array(now.length);
  for (const flag of earlier) {
    for (let cell = 0; cell < times.length; cell++) if (flag[cell] !== 0) times[cell]!++;
  }
  return connectedComponents(grid, (cell) => times[cell]! >= half && now[cell] === 0 && !taken.has(cell));
}

const halfOf = (fortnights: number) => Math.ceil(fortnights / 2);
