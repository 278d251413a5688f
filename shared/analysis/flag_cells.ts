import { areaTest } from './area_test.ts';
import { largestCalledP } from './benjamini_hochberg.ts';
import type { CellGrid } from './cell_grid.ts';
import { placeTest } from './place_test.ts';

/** Bits of a flag: which test says "fler än på andra platser". */
export const flaggedAsArea = 1;
export const flaggedAsPlace = 2;

/** False discovery rate of each of the two tests, so that together they keep 5 %. */
export const flagRate = 0.025;

export interface FlaggedCells {
  /** 0, or flaggedAsArea | flaggedAsPlace. */
  flagged: Uint8Array;
  pArea: Float64Array;
  pPlace: Float64Array;
}

/**
 * The cells with more incidents than elsewhere, beyond chance: either exact test passes Benjamini–Hochberg
 * at 2.5 % over all cells of the study area, the empty ones too. Some cell is flagged on at most 5 % of
 * maps where nothing is going on, whatever the number of incidents.
 */
export function flagCells(grid: CellGrid, counts: Int32Array): FlaggedCells {
  const pArea = areaTest(grid, counts);
  const pPlace = placeTest(counts);
  const areaLimit = largestCalledP(pArea, flagRate);
  const placeLimit = largestCalledP(pPlace, flagRate);
  const flagged = new Uint8Array(counts.length);
  for (let cell = 0; cell < flagged.length; cell++) {
    flagged[cell] =
      (pArea[cell]! <= areaLimit ? flaggedAsArea : 0) | (pPlace[cell]! <= placeLimit ? flaggedAsPlace : 0);
  }
  return { flagged, pArea, pPlace };
}
