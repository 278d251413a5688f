import { analyseCells } from '@lagesbild/shared/analysis/analyse_grid.ts';
import { collapsePoints } from '@lagesbild/shared/analysis/collapse_points.ts';
import { mostDispersionPeriods } from '@lagesbild/shared/analysis/dispersion.ts';
import { flagRate } from '@lagesbild/shared/analysis/flag_cells.ts';
import type { GridAnalysis } from '@lagesbild/shared/analysis/grid_analysis.ts';
import { kernelDensity } from '@lagesbild/shared/analysis/kernel_density.ts';
import { usualRate } from '@lagesbild/shared/analysis/usual_test.ts';
import { answerPeriod } from './answer_period.ts';
import { densityPicture } from './density_picture.ts';
import { categoryMix, type FilteredIncidents, filterIncidents } from './filter_incidents.ts';
import type { PictureFrame, PictureQuery } from './picture.ts';
import { cellFigures } from './picture_cells.ts';
import { pictureChange } from './picture_change.ts';
import type { PictureGround } from './picture_ground.ts';
import { type PictureHistories, pictureHistories } from './picture_history.ts';
import { fadedPlace, picturePlace } from './picture_places.ts';
import { picturePulse } from './picture_pulse.ts';
import type { PlacedIncidents } from './placed_incidents.ts';

/** The picture, without what only a load of data knows, and the incidents it shows. */
export interface ComposedPicture {
  picture: Omit<PictureFrame, 'completeAt' | 'usualDelay' | 'dataAsOf'>;
  filtered: FilteredIncidents;
}

/**
 * Figures, cells, verdicts, hotspots and density of one query, computed here for roles with exact points. The
 * category filter decides what is on the map; headline and bars are over every category. A box of hours holds for all of
 * it but the pulse.
 */
export function composePicture(
  placed: PlacedIncidents,
  ground: PictureGround,
  query: PictureQuery,
): ComposedPicture {
  const { counted, located, spans } = placed;
  const { figures, wholeWeek, filtered } = answerPeriod(placed, ground, query);
  const periodDays = query.periods.map(({ days }) => days);
  // the pulse shows the hours beside the box too
  const ofWholeWeek = query.hours
    ? filterIncidents(counted, wholeWeek, ground.familyCodes, query.categories)
    : filtered;
  const analysis = analyseCells(ground.grid, {
    x: counted.x,
    y: counted.y,
    located,
    periodIndex: filtered.periodIndex,
    // cells are always beside their six previous; a comparison further back is none of theirs
    periodDays: periodDays.slice(0, mostDispersionPeriods + 1),
    methods: {
      gistar: query.analyst.gistar,
      ...(query.bandwidthMeters !== null && {
        kde: { kernel: query.analyst.kernel, bandwidthMeters: query.bandwidthMeters },
      }),
    },
  });
  const { shape, cellSizeMeters } = ground.grid;
  const columns = { ...analysis.columns, cellSizeMeters, shape };
  const mix = categoryMix(counted, filtered.shown, located.cells);
  const histories: PictureHistories | null =
    query.fortnights.length === 0
      ? null
      : pictureHistories({ counted, cells: located.cells, spans }, ground, query, {
          hotspots: analysis.hotspots,
          counts: columns.count,
        });
  return {
    filtered,
    picture: {
      ...figures,
      pulse: picturePulse(spans, ofWholeWeek.ofAll, query, ground.timeZone),
      cells: { ...cellFigures(columns), gridNumber: ground.gridNumber },
      hotspots: analysis.hotspots.map((hotspot, i) => ({
        ...picturePlace(hotspot, columns, ground, mix),
        rank: hotspot.rank,
        verdicts: hotspot.verdicts,
        strongerThanUsual: hotspot.strongerThanUsual,
        history: histories?.hotspots[i] ?? null,
      })),
      unusualPlaces: analysis.unusualPlaces.map((group) => picturePlace(group, columns, ground, mix)),
      fadedPlaces: (histories?.faded ?? []).map((place) => fadedPlace(place, columns, ground, mix)),
      fortnights: query.fortnights.map(({ from, to }) => ({ from, to })).toReversed(),
      change: query.withChange
        ? pictureChange(
            ground,
            { x: counted.x, y: counted.y, located, periodIndex: filtered.periodIndex, periodDays },
            query.compared,
          )
        : null,
      density: densityPicture(
        rasterDensity({ counted, located }, filtered, ground, analysis),
        analysis.parameters.kde,
        ground.frame(),
      ),
      studyAreaCells: ground.grid.x.length,
      gridShape: shape,
      dispersion: finiteOrNull(analysis.parameters.verdict?.dispersion),
      rates: { flagged: 2 * flagRate, usual: usualRate },
      caveats: analysis.caveats,
    },
  };
}

const finiteOrNull = (value: number | null | undefined) => (Number.isFinite(value) ? value! : null);

/** The density on the squares of its picture; with hexagons it is computed there once more, with the same kernel. */
function rasterDensity(
  { counted, located: { cells } }: Pick<PlacedIncidents, 'counted' | 'located'>,
  { shown }: FilteredIncidents,
  { grid, rasterGrid }: PictureGround,
  { columns, parameters: { kde } }: GridAnalysis,
): Float64Array | undefined {
  if (grid === rasterGrid || kde === null) return columns.kde;
  // as the analysis does: incidents outside the study area spread nothing into it
  const inside = shown.filter((row) => cells[row]! >= 0);
  const points = collapsePoints(
    Float64Array.from(inside, (row) => counted.x[row]!),
    Float64Array.from(inside, (row) => counted.y[row]!),
  );
  return kernelDensity(rasterGrid, points, kde);
}
