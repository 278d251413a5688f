import { EngineInputError } from './engine_input_error.ts';

/** 'expected': what a random order among equals would hit on average. 'cell_order': the lowest cell numbers first. */
export type TieRule = 'expected' | 'cell_order';

export interface SurfaceScore {
  /** Whole cells nearest to the share asked for, at least one; what follows is for these cells. */
  cells: number;
  areaShare: number;
  /** Incidents in them; a fraction when equals are cut. */
  hits: number;
  /** The most that as many cells could have held. */
  possibleHits: number;
  /** Share of all incidents; null without incidents, as the two below. */
  hitRate: number | null;
  /** Prediction accuracy index: hit rate / area share. 1 is no better than chance. */
  pai: number | null;
  /** Prediction efficiency index: hits / possible hits. */
  pei: number | null;
  /** Cells that share the lowest value still chosen, and how many of them are in. More are there than in: equals are cut. */
  equals: number;
  equalsChosen: number;
}

/**
 * How well a surface ranked the cells that incidents then fell in: for each share of the area the cells with the highest values.
 * Cells are equal in area. Chainey, Tompson & Uhlig (2008), doi:10.1057/palgrave.sj.8350066 (hit rate, PAI); Hunt (2016)
 * (PEI). Ties are taken by their expected hits unless told otherwise, so that the numbering of cells decides nothing. Without cells:
 * no scores. Throws EngineInputError 'length_mismatch' unless there is a count a value, 'not_finite' for a value that
 * is none, 'area_share' for a share outside (0, 1].
 */
export function evaluateSurface(
  surface: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  areaShares: readonly number[],
  ties: TieRule = 'expected',
): SurfaceScore[] {
  refuseBadSurface(surface, outcomes, areaShares);
  const all = surface.length;
  if (all === 0) return [];
  const order = Int32Array.from({ length: all }, (_, cell) => cell).sort(
    (a, b) => surface[b]! - surface[a]! || a - b,
  );
  const best = Float64Array.from(outcomes).sort().reverse();
  const incidents = best.reduce((sum, count) => sum + count, 0);
  return areaShares.map((share) => {
    const cells = Math.max(1, Math.round(share * all));
    const { hits, equals, equalsChosen } = hitsOf(surface, outcomes, order, cells, ties);
    const possibleHits = best.subarray(0, cells).reduce((sum, count) => sum + count, 0);
    const areaShare = cells / all;
    const hitRate = incidents > 0 ? hits / incidents : null;
    return {
      cells,
      areaShare,
      hits,
      possibleHits,
      hitRate,
      pai: hitRate === null ? null : hitRate / areaShare,
      pei: possibleHits > 0 ? hits / possibleHits : null,
      equals,
      equalsChosen,
    };
  });
}

/** Hits in the first cells of an order; those equal to the last one share what the group hit. */
function hitsOf(
  surface: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  order: Int32Array,
  cells: number,
  ties: TieRule,
): { hits: number; equals: number; equalsChosen: number } {
  const lowest = surface[order[cells - 1]!]!;
  let above = 0;
  let hitsAbove = 0;
  while (surface[order[above]!]! > lowest) hitsAbove += outcomes[order[above++]!]!;
  let end = above;
  let hitsOfEquals = 0;
  let hitsOfFirst = 0;
  for (; end < order.length && surface[order[end]!] === lowest; end++) {
    hitsOfEquals += outcomes[order[end]!]!;
    if (end < cells) hitsOfFirst += outcomes[order[end]!]!;
  }
  const equals = end - above;
  const equalsChosen = cells - above;
  const shared = ties === 'expected' ? (hitsOfEquals * equalsChosen) / equals : hitsOfFirst;
  return { hits: hitsAbove + shared, equals, equalsChosen };
}

function refuseBadSurface(
  surface: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  areaShares: readonly number[],
): void {
  if (surface.length !== outcomes.length) {
    const detail = `${surface.length} values, ${outcomes.length} counts`;
    throw new EngineInputError('length_mismatch', -1, detail);
  }
  for (let cell = 0; cell < surface.length; cell++) {
    const value = surface[cell]!;
    const count = outcomes[cell]!;
    if (!Number.isFinite(value)) throw new EngineInputError('not_finite', cell, `Not a value: ${value}`);
    if (!(Number.isFinite(count) && count >= 0)) {
      throw new EngineInputError('counts', cell, `Not a count: ${count}`);
    }
  }
  const bad = areaShares.findIndex((share) => !(share > 0 && share <= 1));
  if (bad >= 0) {
    throw new EngineInputError(
      'area_share',
      bad,
      `A share of the area is above 0 and at most 1, not ${areaShares[bad]}`,
    );
  }
}
