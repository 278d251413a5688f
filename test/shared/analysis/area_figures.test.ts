import { areaFigures } from '@lagesbild/shared/analysis/area_figures.ts';
import { type LocatedAreas, locateAreas } from '@lagesbild/shared/analysis/locate_areas.ts';
import { polygonOfBounds } from '@lagesbild/shared/geo/polygon.ts';
import { describe, expect, it } from 'vitest';

interface Incident {
  period: number;
  category: number;
  areas: number[];
}

function locatedOf(incidents: readonly Incident[]): LocatedAreas {
  const offsets = [0];
  for (const { areas } of incidents) offsets.push(offsets.at(-1)! + areas.length);
  return {
    offsets: Int32Array.from(offsets),
    areas: Uint16Array.from(incidents.flatMap(({ areas }) => areas)),
  };
}

const fortnights = Array(7).fill(14);
function figuresOf(incidents: readonly Incident[], areas = 2, categories = 2) {
  return areaFigures({
    periodIndex: Int16Array.from(incidents, ({ period }) => period),
    category: Uint16Array.from(incidents, ({ category }) => category),
    located: locatedOf(incidents),
    areas,
    categories,
    periodDays: fortnights,
  });
}
/** The shown period's count first. */
const series = (counts: number[], category: number, areas: number[]): Incident[] =>
  counts.flatMap((count, period) => Array.from({ length: count }, () => ({ period, category, areas })));
const calm = [7, 7, 7, 7, 7, 7, 7];

describe('the matrix of areas and categories', () => {
  it('has each area’s categories in a row, and what happened once in each total', () => {
    const incidents = [
      ...series([24, 7, 7, 7, 7, 7, 7], 0, [0]),
      ...series(calm, 1, [0]),
      ...series([6, 8, 6, 8, 6, 8, 6], 0, [1]),
      ...series([3], 1, []),
    ];
    const { cells, areaTotals, categoryTotals, total, outside, inSeveral } = figuresOf(incidents);
    const told = ({ observed, expected, verdict }: (typeof cells)[number]) => [observed, expected, verdict];
    expect(cells.map(told)).toEqual([
      [24, 7, 'more'],
      [7, 7, 'as_expected'],
      [6, 7, 'as_expected'],
      [0, 0, 'too_few'],
    ]);
    expect(areaTotals.map(told)).toEqual([
      [31, 14, 'more'],
      [6, 7, 'as_expected'],
    ]);
    expect(categoryTotals.map(told)).toEqual([
      [30, 14, 'more'],
      [7, 7, 'as_expected'],
    ]);
    expect([total.observed, outside, inSeveral]).toEqual([37, 3, 0]);
  });

  it('counts an incident in every area that it lies in, and once in the totals of categories', () => {
    const { cells, categoryTotals, total, inSeveral } = figuresOf(series([5], 0, [0, 1]));
    expect(cells.map(({ observed }) => observed)).toEqual([5, 0, 5, 0]);
    expect(categoryTotals.map(({ observed }) => observed)).toEqual([5, 0]);
    expect([total.observed, inSeveral]).toEqual([5, 5]);
  });

  it('is one family: the more areas, the less is a rise a surprise', () => {
    const rise = series([17, 7, 7, 7, 7, 7, 7], 0, [0]);
    const verdictAmong = (areas: number) => {
      const others = Array.from({ length: areas - 1 }, (_, i) => series(calm, 0, [i + 1]));
      return figuresOf([rise, ...others].flat(), areas, 1).cells[0]!.verdict;
    };
    expect(verdictAmong(1)).toBe('more');
    expect(verdictAmong(30)).toBe('as_expected');
  });

  it('pools the dispersion over its cells', () => {
    const uneven = series([7, 0, 14, 0, 14, 0, 14], 0, [0]);
    const { cells, dispersion } = figuresOf([...uneven, ...series(calm, 0, [1])], 2, 1);
    // s² 58.8 and 0 with means of 7: Σ(s²−m) = 44.8, Σ(m²−s²/6) = 88.2
    expect(dispersion.rule).toBe('estimated');
    expect(dispersion.r).toBeCloseTo(88.2 / 44.8, 12);
    expect(cells.map((cell) => cell.dispersion)).toEqual([dispersion.r, dispersion.r]);
    expect(cells[0]!.dispersionRule).toBe('estimated');
  });

  it('is empty without areas, and refuses columns that do not fit', () => {
    const { cells, total } = figuresOf([], 0, 3);
    expect([cells.length, total.observed]).toEqual([0, 0]);
    expect(() => areaFigures({ ...emptyInput, category: new Uint16Array(1) })).toThrow(
      expect.objectContaining({ code: 'length_mismatch' }),
    );
    expect(() => areaFigures({ ...emptyInput, periodDays: [] })).toThrow(
      expect.objectContaining({ code: 'period_days' }),
    );
  });
});

const emptyInput = {
  periodIndex: new Int16Array(),
  category: new Uint16Array(),
  located: locatedOf([]),
  areas: 1,
  categories: 1,
  periodDays: fortnights,
};

describe('locateAreas', () => {
  const north = polygonOfBounds([0, 50, 100, 100]);
  const south = polygonOfBounds([0, 0, 100, 50]);

  it('finds every area of a point, its edge included, and none for a point that is nowhere', () => {
    const x = Float64Array.of(10, 10, 10, 200, Number.NaN);
    const y = Float64Array.of(20, 80, 50, 20, Number.NaN);
    const { offsets, areas } = locateAreas([north, south], x, y);
    expect([...offsets]).toEqual([0, 1, 2, 4, 4, 4]);
    expect([...areas]).toEqual([1, 0, 0, 1]);
    expect(() => locateAreas([north], x, new Float64Array(1))).toThrow(
      expect.objectContaining({ code: 'length_mismatch' }),
    );
  });
});
