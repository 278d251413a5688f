import type { MeterPolygon } from '../geo/meter_polygon.ts';
import { polygonBounds, polygonContains } from '../geo/polygon.ts';
import { EngineInputError } from './engine_input_error.ts';

/** Which areas of a set each incident lies in: those of row i are areas[offsets[i] … offsets[i + 1]), ascending. */
export interface LocatedAreas {
  offsets: Int32Array;
  areas: Uint16Array;
}

/** As many as a Uint16 numbers. */
const mostAreas = 65_536;

/**
 * The areas (metres) of one set that each incident lies in, once a load; edges count as in. Areas may overlap: an
 * incident then lies in several. One without a point (NaN) lies in none. Throws EngineInputError 'length_mismatch' for
 * columns of unequal length, 'cells' for more than 65,536 areas.
 */
export function locateAreas(areas: readonly MeterPolygon[], x: Float64Array, y: Float64Array): LocatedAreas {
  if (x.length !== y.length) {
    throw new EngineInputError('length_mismatch', -1, `x has ${x.length} rows, y has ${y.length}`);
  }
  if (areas.length > mostAreas) {
    throw new EngineInputError('cells', -1, `${areas.length} areas; the limit is ${mostAreas}`);
  }
  const bounds = areas.map(polygonBounds);
  const offsets = new Int32Array(x.length + 1);
  const found: number[] = [];
  for (let row = 0; row < x.length; row++) {
    const [atX, atY] = [x[row]!, y[row]!];
    for (let area = 0; area < areas.length; area++) {
      const [minX, minY, maxX, maxY] = bounds[area]!;
      if (!(atX >= minX && atX <= maxX && atY >= minY && atY <= maxY)) continue;
      if (polygonContains(areas[area]!, atX, atY)) found.push(area);
    }
    offsets[row + 1] = found.length;
  }
  return { offsets, areas: Uint16Array.from(found) };
}
