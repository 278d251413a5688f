import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import { densityTop, singleIncidentPeak } from '../map/density_ramp.ts';
import { rasterizeCells } from '../map/density_raster.ts';
import type { PictureDensity } from './picture.ts';

/** Densities of square cells in incidents per m², as the engine and the server give them. */
export interface DensityCells {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  kde?: ArrayLike<number> | undefined;
  cellSizeMeters: number;
}

export interface DensityParameters {
  kernel: 'quartic' | 'gaussian';
  bandwidthMeters: number;
  automatic: boolean;
}

const squareMetersPerSquareKilometer = 1e6;

/** The density as a smooth picture per km², with the end of its ramp; null when none was asked for or no cells are. */
export function densityPicture(
  cells: DensityCells,
  parameters: DensityParameters | null,
  projection: Projection,
): PictureDensity | null {
  if (!cells.kde || parameters === null) return null;
  const values = Float64Array.from(cells.kde, (perMeter) => perMeter * squareMetersPerSquareKilometer);
  const raster = rasterizeCells({ ...cells, values }, projection);
  if (raster === null) return null;
  const peak = values.reduce((most, value) => Math.max(most, value), 0);
  const { kernel, bandwidthMeters, automatic } = parameters;
  const top = densityTop(peak, singleIncidentPeak(kernel, bandwidthMeters));
  return { raster, top, peak, bandwidthMeters, automatic, kernel };
}
