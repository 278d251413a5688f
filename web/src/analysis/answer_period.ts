import { comparedPositions } from '@lagesbild/shared/analysis/expected.ts';
import { explainIncrease } from '@lagesbild/shared/analysis/explain_increase.ts';
import { type PeriodFigures, periodFigures } from '@lagesbild/shared/analysis/period_figures.ts';
import { areaMatrix } from './area_matrix.ts';
import { askedPeriods } from './asked_periods.ts';
import { figureOf } from './figure_of.ts';
import { type FilteredIncidents, filterIncidents } from './filter_incidents.ts';
import type { PictureFigures, PictureQuery } from './picture.ts';
import type { PictureGround } from './picture_ground.ts';
import type { PlacedIncidents } from './placed_incidents.ts';

/** The figures of a period that need no cells: what a hand on the brush sees first. */
type FiguresOfPeriod = Omit<PictureFigures, 'usualDelay' | 'completeAt' | 'dataAsOf'>;

/** A period's figures, and the incidents that its map is made of. */
interface PeriodAnswer {
  figures: FiguresOfPeriod;
  /** By counted incident its period before the box of hours, -1 in none. */
  wholeWeek: Int16Array;
  filtered: FilteredIncidents;
}

/**
 * Headline and bars are over every category, the incidents by the filter. A box of hours holds for all of it. Some
 * milliseconds for 100,000 incidents: the cells, which take many more, are none of it.
 */
export function answerPeriod(
  placed: PlacedIncidents,
  ground: PictureGround,
  query: PictureQuery,
): PeriodAnswer {
  const { counted, located } = placed;
  const { wholeWeek, periodIndex, withoutTime, effort } = askedPeriods(placed, query);
  const figures = periodFigures({
    periodIndex,
    category: counted.category,
    categories: ground.familyCodes.length,
    periodDays: query.periods.map(({ days }) => days),
    ...(query.compared && { compared: query.compared }),
  });
  const filtered = filterIncidents(counted, periodIndex, ground.familyCodes, query.categories);
  const inCells = filtered.shown.reduce((count, row) => count + Number(located.cells[row]! >= 0), 0);
  return {
    wholeWeek,
    filtered,
    figures: {
      headline: figureOf(figures.headline),
      categories: ground.familyCodes.map((code, i) => ({ code, figure: figureOf(figures.categories[i]!) })),
      comparedPeriods: comparedPositions(query.periods.length - 1, query.compared).length,
      unreviewed: periodIndex.reduce(
        (count, period, row) => count + Number(period === 0 && counted.unreviewed[row] === 1),
        0,
      ),
      shown: {
        inCells,
        outside: filtered.shown.length - inCells,
        withoutPlace: filtered.withoutPlace.length,
        withoutTime,
      },
      reason: increaseReason(placed, ground, query, figures),
      effort,
    },
  };
}

/** The matrix is computed only where there is an increase to explain. */
function increaseReason(
  placed: PlacedIncidents,
  ground: PictureGround,
  query: PictureQuery,
  { headline, categories }: PeriodFigures,
): FiguresOfPeriod['reason'] {
  if (headline.verdict !== 'more') return null;
  const { areaSet } = query;
  const matrix = areaSet === null ? null : areaMatrix(placed, ground, { ...query, setId: areaSet });
  const reason = explainIncrease(headline, categories, matrix?.cells ?? []);
  return (
    reason && {
      category: ground.familyCodes[reason.category]!,
      area: reason.area === null || areaSet === null ? null : ground.areaIds(areaSet)[reason.area]!,
      share: reason.share,
    }
  );
}
