import { findMunicipality, type StoredPolygon } from '@lagesbild/db/repositories/municipalities.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import {
  type AreaGeometry,
  distanceToPolygon,
  polygonArea,
  polygonToMeters,
} from '@lagesbild/shared/geo/polygon.ts';
import { notFound } from '../problem.ts';
import { checkAreaGeometry } from './area_geometry.ts';
import { territoryOf } from './incident_rules.ts';
import { fieldProblem } from './register_change.ts';

/** A surface whose every corner lies where incidents of the municipality may lie. Throws invalid_area, outside_municipality. */
export async function checkHotspotGeometry(
  tx: Transaction,
  municipalityId: string,
  sent: { type: string; coordinates: unknown[] },
): Promise<StoredPolygon> {
  const geometry = await checkAreaGeometry(tx, municipalityId, sent);
  const municipality = await findMunicipality(tx, municipalityId);
  if (!municipality) throw notFound();
  const { projection, boundary } = territoryOf(municipality);
  if (!boundary) return geometry;
  for (const [lon, lat] of cornersOf(geometry as AreaGeometry)) {
    const [x, y] = projection.toMeters(lon, lat);
    const distance = distanceToPolygon(boundary, x, y);
    if (distance <= LIMITS.boundaryMarginMeters) continue;
    const far = Math.round(distance).toLocaleString('sv-SE');
    const detail = `Hörnet ${lat.toFixed(5)}, ${lon.toFixed(5)} ligger ${far} m utanför ${municipality.name}, högst ${LIMITS.boundaryMarginMeters} m gäller.`;
    throw fieldProblem('geometry', 'outside_municipality', detail);
  }
  return geometry;
}

/** How large surfaces of the municipality are, whole square metres, in their order. Throws not_found. */
export async function squareMetersOf(
  tx: Transaction,
  municipalityId: string,
  surfaces: readonly StoredPolygon[],
): Promise<number[]> {
  const municipality = await findMunicipality(tx, municipalityId);
  if (!municipality) throw notFound();
  const { projection } = territoryOf(municipality);
  return surfaces.map((surface) =>
    Math.round(polygonArea(polygonToMeters(surface as AreaGeometry, projection))),
  );
}

const cornersOf = ({ type, coordinates }: AreaGeometry): [number, number][] =>
  (type === 'Polygon' ? coordinates.flat() : coordinates.flat(2)) as [number, number][];
