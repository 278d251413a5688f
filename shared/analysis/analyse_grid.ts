import type { CellGrid } from './cell_grid.ts';
import { type ChosenBandwidth, chooseBandwidth } from './choose_bandwidth.ts';
import { collapsePoints, weighRows } from './collapse_points.ts';
import { countPeriods, type PeriodCounts } from './count_periods.ts';
import { EngineInputError } from './engine_input_error.ts';
import { expectedPeriods } from './expected.ts';
import { flagRate } from './flag_cells.ts';
import { gistar } from './gistar.ts';
import { buildGrid } from './grid.ts';
import type {
  GridAnalysis,
  GridAnalysisInput,
  GridAnalysisParameters,
  IncidentsInput,
} from './grid_analysis.ts';
import { gridCaveats } from './grid_caveats.ts';
import { type JudgedCells, judgeCells } from './judge_cells.ts';
import type { EdgeCorrection, Kernel } from './kernel.ts';
import { kernelDensity } from './kernel_density.ts';
import { refuseNonFinite } from './refuse_non_finite.ts';
import { usualRate } from './usual_test.ts';

/**
 * Counts, Gi*, density, exact verdicts and hotspots of one shown period on the cells of a study area: what
 * the server's worker threads and the browser's worker both run. Nothing throws on empty or odd data;
 * input that is no data does (EngineInputError: a coordinate that is not finite, columns of unequal
 * length, days, cell sizes or bandwidths not above 0, a grid too large).
 */
export function analyseGrid(input: GridAnalysisInput): GridAnalysis {
  return analyseCells(buildGrid({ ...input.grid, studyArea: input.studyArea }), input);
}

/** The same on a grid that is already laid: the browser keeps it while the time brush moves. */
export function analyseCells(grid: CellGrid, input: IncidentsInput): GridAnalysis {
  refuseBadInput(input);
  const periods = countPeriods(grid, input);
  const { countsByPeriod, counted } = periods;
  const count = countsByPeriod[0]!;
  const described = input.methods.gistar ? gistar(grid, count) : null;
  const density = densityOf(grid, input, periods);
  const judged =
    input.verdict === false ? null : judgeCells(grid, { countsByPeriod, periodDays: input.periodDays });
  const answer = {
    parameters: parametersOf(grid, input, density, judged),
    counted,
    columns: {
      x: grid.x,
      y: grid.y,
      count,
      ...described,
      ...(density && { kde: density.kde }),
      ...judged?.columns,
    },
    hotspots: judged?.hotspots ?? [],
    unusualPlaces: judged?.unusualPlaces ?? [],
  };
  return { ...answer, caveats: gridCaveats(answer) };
}

interface Density {
  kde: Float64Array;
  kernel: Kernel;
  chosen: ChosenBandwidth;
  edgeCorrection: EdgeCorrection;
}

function densityOf(grid: CellGrid, input: IncidentsInput, periods: PeriodCounts): Density | null {
  const { methods, located } = input;
  const { shown, shownRows } = periods;
  if (!methods.kde) return null;
  const { kernel, edgeCorrection = 'none' } = methods.kde;
  // few incidents are collapsed in less time than all places are looked through
  const points =
    located && 2 * shownRows.length > located.places.x.length
      ? weighRows(located.places, shownRows)
      : collapsePoints(shown.x, shown.y);
  const chosen = chooseBandwidth(methods.kde, points, grid.cellSizeMeters);
  const options = { kernel, bandwidthMeters: chosen.bandwidthMeters, edgeCorrection };
  return { kde: kernelDensity(grid, points, options), kernel, chosen, edgeCorrection };
}

function parametersOf(
  grid: CellGrid,
  { methods, periodDays }: IncidentsInput,
  density: Density | null,
  judged: JudgedCells | null,
): GridAnalysisParameters {
  const { shape, cellSizeMeters, originX, originY } = grid;
  const earlier = periodDays.length - 1;
  return {
    grid: { shape, cellSizeMeters, originX, originY, cells: grid.x.length },
    periods: { shownDays: periodDays[0]!, earlier, usual: Math.min(expectedPeriods, earlier) },
    gistar: methods.gistar
      ? { neighbours: shape === 'square' ? 'queen' : 'six', weights: 'binary', selfIncluded: true }
      : null,
    kde: density && {
      kernel: density.kernel,
      ...density.chosen,
      unit: 'per_square_meter',
      edgeCorrection: density.edgeCorrection,
    },
    verdict: judged && {
      areaRate: flagRate,
      placeRate: flagRate,
      usualRate,
      correction: 'benjamini_hochberg',
      dispersion: judged.dispersion?.r ?? null,
      dispersionRule: judged.dispersion?.rule ?? null,
    },
  };
}

function refuseBadInput({ x, y, located, periodIndex, periodDays }: IncidentsInput): void {
  refuseNonFinite(x, y);
  if (located && located.cells.length !== x.length) {
    const detail = `x has ${x.length} rows, located has ${located.cells.length}`;
    throw new EngineInputError('length_mismatch', -1, detail);
  }
  if (periodIndex.length !== x.length) {
    const detail = `x has ${x.length} rows, periodIndex has ${periodIndex.length}`;
    throw new EngineInputError('length_mismatch', -1, detail);
  }
  if (periodDays.length === 0) {
    throw new EngineInputError('period_days', -1, 'The days of the shown period are missing');
  }
  const bad = periodDays.findIndex((days) => !(days > 0 && Number.isFinite(days)));
  if (bad >= 0) throw new EngineInputError('period_days', bad, `Not a number of days: ${periodDays[bad]}`);
}
