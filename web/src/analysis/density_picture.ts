import { densityTop, singleIncidentPeak } from '../map/density_ramp.ts';
import { rasterizeCells } from '../map/density_raster.ts';
import type { RasterFrame } from '../map/raster_frame.ts';
import type { PictureDensity } from './picture.ts';

export interface DensityParameters {
  kernel: 'quartic' | 'gaussian';
  bandwidthMeters: number;
  automatic: boolean;
}

const squareMetersPerSquareKilometer = 1e6;

/**
 * The density as a smooth picture per km², with the end of its ramp; null when none was asked for or no cells are.
 * `kde`: incidents per m² of each cell that the frame was laid for, as the engine and the server give them.
 */
export function densityPicture(
  kde: ArrayLike<number> | undefined,
  parameters: DensityParameters | null,
  frame: RasterFrame | null,
): PictureDensity | null {
  if (!kde || parameters === null || frame === null) return null;
  const values = Float64Array.from(kde, (perMeter) => perMeter * squareMetersPerSquareKilometer);
  const raster = rasterizeCells(frame, values);
  const peak = values.reduce((most, value) => Math.max(most, value), 0);
  const { kernel, bandwidthMeters, automatic } = parameters;
  const top = densityTop(peak, singleIncidentPeak(kernel, bandwidthMeters));
  return { raster, top, peak, bandwidthMeters, automatic, kernel };
}
