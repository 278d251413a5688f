import type { Database } from '@lagesbild/db/client.ts';
import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import { findInvalidReason } from '@lagesbild/db/repositories/geometry_checks.ts';
import {
  findMunicipality,
  findProj4,
  insertMunicipality,
  insertStudyArea,
  type StoredPolygon,
} from '@lagesbild/db/repositories/municipalities.ts';
import { insertDefaultCategories } from '@lagesbild/db/repositories/registers.ts';
import { defaultCellSize } from '@lagesbild/shared/analysis/grid.ts';
import { type AreaGeometry, polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';
import { createProjection, PROJECTION_KINDS, type Projection } from '@lagesbild/shared/geo/projection.ts';
import { ProblemError } from '../problem.ts';

export interface NewMunicipality {
  code: string;
  name: string;
  /** Degrees; null when there is none yet. */
  boundary: StoredPolygon | null;
  /** EPSG code of the projected CRS in metres. */
  srid: number;
  timeZone: string;
  /** A Monday. */
  fortnightAnchor: string;
}

/**
 * Creates a municipality with the default categories. With a boundary it is also the first study area, and the cell
 * size follows from it (`defaultCellSize`); without one both wait for the first import.
 * Throws a ProblemError when the code is taken, the CRS unknown or not in metres, or the boundary not a valid surface.
 */
export async function createMunicipality(
  { db, clock }: { db: Database; clock: () => Date },
  { code, ...wanted }: NewMunicipality,
): Promise<void> {
  await db.asSystem(async (tx) => {
    if (await findMunicipality(tx, code)) {
      throw new ProblemError('conflicting_id', `Kommunen med koden ${code} finns redan.`);
    }
    const proj4 = await findProj4(tx, wanted.srid);
    if (!proj4)
      throw new ProblemError('value_not_allowed', `EPSG:${wanted.srid} finns inte i databasens tabell.`);
    const projection = metricProjection(wanted.srid, proj4);
    const invalid = wanted.boundary && (await findInvalidReason(tx, wanted.boundary));
    if (invalid)
      throw new ProblemError('invalid_format', `Gränsen för ${wanted.name} är ingen giltig yta: ${invalid}.`);
    const cellSizeMeters =
      wanted.boundary && defaultCellSize(polygonToMeters(wanted.boundary as AreaGeometry, projection));
    await insertMunicipality(tx, {
      ...wanted,
      municipalityId: code,
      proj4,
      cellSizeMeters,
      isExample: false,
    });
    await insertDefaultCategories(tx, code);
    if (wanted.boundary) {
      await insertStudyArea(tx, {
        municipalityId: code,
        version: 1,
        origin: 'boundary',
        geometry: wanted.boundary,
      });
    }
    const entry = {
      municipalityId: code,
      at: clock(),
      userId: null,
      action: 'create',
      entity: 'municipality',
    };
    await addAuditEntry(tx, { ...entry, entityId: code, details: { boundary: wanted.boundary !== null } });
  });
}

function metricProjection(srid: number, proj4: string): Projection {
  try {
    return createProjection(proj4);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ProblemError(
      'value_not_allowed',
      `EPSG:${srid} går inte att använda. Koordinatsystemet ska räkna i meter och vara av slaget ${PROJECTION_KINDS.join(', ')}. Välj t.ex. 3006 (SWEREF 99 TM).`,
    );
  }
}
