import type { CellGrid } from '@lagesbild/shared/analysis/cell_grid.ts';
import type { FlaggedCells } from '@lagesbild/shared/analysis/flag_cells.ts';
import { flagCells } from '@lagesbild/shared/analysis/flag_cells.ts';
import type { Footprint } from '@lagesbild/shared/analysis/follow_hotspots.ts';
import { followPlace } from '@lagesbild/shared/analysis/follow_place.ts';
import { locateCells } from '@lagesbild/shared/analysis/locate_cells.ts';
import {
  type AreaGeometry,
  polygonBounds,
  polygonContains,
  polygonToMeters,
} from '@lagesbild/shared/geo/polygon.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';

/** A place of the hotspot register; the server asks about it, a request over HTTP cannot. */
export interface FollowedRequest {
  geometry: AreaGeometry;
  /** Local day after the period it was found in; null for a drawn place. */
  foundTo: string | null;
  /** Where the register's place lies that it is pinned to. */
  pin: { lon: number; lat: number } | null;
}

interface FollowedInput {
  grid: CellGrid;
  projection: Projection;
  fortnights: readonly { fromDate: string }[];
  countsByFortnight: readonly Int32Array[];
  hotspots: readonly (Footprint & { rank: number })[];
}

/** Each place over the fortnights, in the order asked. */
export function followPlaces(
  places: readonly FollowedRequest[],
  { grid, projection, fortnights, countsByFortnight, hotspots }: FollowedInput,
) {
  if (places.length === 0) return [];
  const flags: FlaggedCells[] = countsByFortnight.map((counts) => flagCells(grid, counts));
  return places.map(({ geometry, foundTo, pin }) => {
    const cells = cellsIn(geometry, grid, projection);
    const pinCell = pin ? cellAt(grid, ...projection.toMeters(pin.lon, pin.lat)) : null;
    const fortnightsSince = fortnights.filter(
      ({ fromDate }) => foundTo !== null && fromDate >= foundTo,
    ).length;
    const followed = followPlace(
      grid,
      { cells, pinCell, fortnightsSince },
      countsByFortnight,
      flags,
      hotspots,
    );
    const { flagged, counts, run, current } = followed;
    const rank = current === null ? null : hotspots[current]!.rank;
    return { cells: cells.length, flagged, counts, run, class: followed.class, rank };
  });
}

/** The cells whose centre the place holds; one smaller than a cell is the cell that its middle lies in. */
function cellsIn(geometry: AreaGeometry, grid: CellGrid, projection: Projection): number[] {
  const polygon = polygonToMeters(geometry, projection);
  const cells: number[] = [];
  for (let cell = 0; cell < grid.x.length; cell++) {
    if (polygonContains(polygon, grid.x[cell]!, grid.y[cell]!)) cells.push(cell);
  }
  if (cells.length > 0) return cells;
  const [minX, minY, maxX, maxY] = polygonBounds(polygon);
  const middle = cellAt(grid, (minX + maxX) / 2, (minY + maxY) / 2);
  return middle === null ? [] : [middle];
}

function cellAt(grid: CellGrid, x: number, y: number): number | null {
  const [cell] = locateCells(grid, Float64Array.of(x), Float64Array.of(y));
  return cell === undefined || cell < 0 ? null : cell;
}
