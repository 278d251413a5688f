import {
  holdsIn,
  type NamedPoint,
  namePlace,
  type PlaceWords,
} from '@lagesbild/shared/analysis/name_place.ts';

/** The register place that a group of cells is called by. */
export function nameHotspot(
  group: { cells: number[]; x: number; y: number },
  centres: { x: ArrayLike<number>; y: ArrayLike<number> },
  cellSizeMeters: number,
  places: readonly NamedPoint[],
): PlaceWords {
  const { x, y } = centres;
  return namePlace(group.x, group.y, places, holdsIn(group.cells, { x, y, cellSizeMeters }));
}
