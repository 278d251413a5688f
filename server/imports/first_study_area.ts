import {
  findMunicipality,
  findStudyArea,
  insertStudyArea,
  setCellSize,
} from '@lagesbild/db/repositories/municipalities.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { defaultCellSize } from '@lagesbild/shared/analysis/grid.ts';
import { wholeCellBounds } from '@lagesbild/shared/analysis/whole_cell_bounds.ts';
import { type Bounds, polygonOfBounds } from '@lagesbild/shared/geo/polygon.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import type { ImportNote } from './import_tally.ts';

/**
 * The study area of a municipality without a boundary, fixed once at its first import: the accepted points' bounding
 * box (metres) widened to whole cells, with the cell size by the default rule (`defaultCellSize`).
 * Returns the warning to show, or null when there is an area or a boundary already, or no point.
 */
export async function fixFirstStudyArea(
  tx: Transaction,
  municipalityId: string,
  projection: Projection,
  [minX, minY, maxX, maxY]: Bounds,
): Promise<ImportNote | null> {
  if (!(minX <= maxX && minY <= maxY)) return null;
  const municipality = await findMunicipality(tx, municipalityId);
  if (!municipality || municipality.boundary || (await findStudyArea(tx, municipalityId))) return null;
  const cellSizeMeters =
    municipality.cellSizeMeters ?? defaultCellSize(polygonOfBounds([minX, minY, maxX, maxY]));
  const box = wholeCellBounds(Float64Array.of(minX, maxX), Float64Array.of(minY, maxY), cellSizeMeters)!;
  await insertStudyArea(tx, {
    municipalityId,
    version: 1,
    origin: 'accepted_points',
    geometry: { type: 'Polygon', coordinates: [ringInDegrees(box, projection)] },
  });
  if (municipality.cellSizeMeters === null) await setCellSize(tx, municipalityId, cellSizeMeters);
  const kilometers = (meters: number) =>
    (meters / 1000).toLocaleString('sv-SE', { maximumFractionDigits: 1 });
  return {
    code: 'study_area_set',
    detail:
      `Kommunen saknar gräns, så studieområdet är nu de inlästa punkternas ruta, ${kilometers(box[2] - box[0])} × ` +
      `${kilometers(box[3] - box[1])} km med ${cellSizeMeters} m rutor. Det ligger fast; alla jämförelser med slumpen ` +
      'bygger på det. Läs in kommungränsen eller rita ett område om rutan inte stämmer.',
  };
}

/** Corner by corner: edges are straight in metres wherever an area is used. */
function ringInDegrees([minX, minY, maxX, maxY]: Bounds, projection: Projection): number[][] {
  const corners: [number, number][] = [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
    [minX, minY],
  ];
  return corners.map(([x, y]) => projection.toLonLat(x, y));
}
