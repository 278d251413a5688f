import { eq, sql } from 'drizzle-orm';
import { mapBackgrounds, municipalities, studyAreas } from '../schema/municipalities.ts';
import type { Transaction } from '../scope.ts';

/** GeoJSON of a stored polygon. */
export interface StoredPolygon {
  type: 'Polygon' | 'MultiPolygon';
  coordinates: number[][][][] | number[][][];
}

/** Nine decimals of a degree are a tenth of a millimetre: nothing is lost on the way. */
const asGeoJson = (column: unknown) => sql<StoredPolygon | null>`ST_AsGeoJSON(${column}, 9)::json`;
const fromGeoJson = (geometry: StoredPolygon) =>
  sql`ST_Multi(ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(geometry)}), 4326))`;

/** The asked municipality with its boundary, or null when the asking user is no member. */
export async function findMunicipality(tx: Transaction, municipalityId: string) {
  const rows = await tx
    .select({
      code: municipalities.municipalityId,
      name: municipalities.name,
      isExample: municipalities.isExample,
      srid: municipalities.srid,
      proj4: municipalities.proj4,
      timeZone: municipalities.timeZone,
      fortnightAnchor: municipalities.fortnightAnchor,
      cellSizeMeters: municipalities.cellSizeMeters,
      boundary: asGeoJson(municipalities.boundary),
      dataVersion: municipalities.dataVersion,
      figureBasisVersion: municipalities.basisVersion,
    })
    .from(municipalities)
    .where(eq(municipalities.municipalityId, municipalityId));
  return rows[0] ?? null;
}
export type MunicipalityRow = NonNullable<Awaited<ReturnType<typeof findMunicipality>>>;

/** The newest version of the study area, or null where none has been set yet. */
export async function findStudyArea(tx: Transaction, municipalityId: string) {
  const rows = await tx
    .select({
      version: studyAreas.version,
      origin: sql<'drawn' | 'boundary' | 'accepted_points'>`${studyAreas.origin}`,
      geometry: sql<StoredPolygon>`ST_AsGeoJSON(${studyAreas.geom}, 9)::json`,
    })
    .from(studyAreas)
    .where(eq(studyAreas.municipalityId, municipalityId))
    .orderBy(sql`${studyAreas.version} DESC`)
    .limit(1);
  return rows[0] ?? null;
}

export async function insertStudyArea(
  tx: Transaction,
  area: {
    municipalityId: string;
    version: number;
    origin: 'drawn' | 'boundary' | 'accepted_points';
    geometry: StoredPolygon;
  },
): Promise<void> {
  await tx.insert(studyAreas).values({
    municipalityId: area.municipalityId,
    version: area.version,
    origin: area.origin,
    geom: fromGeoJson(area.geometry) as unknown as string,
  });
}

export async function findDataVersion(tx: Transaction, municipalityId: string): Promise<number> {
  const rows = await tx
    .select({ dataVersion: municipalities.dataVersion })
    .from(municipalities)
    .where(eq(municipalities.municipalityId, municipalityId));
  return rows[0]?.dataVersion ?? 0;
}

/** Says that incidents have changed: cached figures and columns are stale from here on. */
export async function bumpDataVersion(tx: Transaction, municipalityId: string): Promise<void> {
  await tx
    .update(municipalities)
    .set({ dataVersion: sql`${municipalities.dataVersion} + 1` })
    .where(eq(municipalities.municipalityId, municipalityId));
}

/** The drawn map background as GeoJSON text, or null. */
export async function findBackground(tx: Transaction, municipalityId: string): Promise<unknown> {
  const rows = await tx
    .select({ collection: mapBackgrounds.collection })
    .from(mapBackgrounds)
    .where(eq(mapBackgrounds.municipalityId, municipalityId));
  return rows[0]?.collection ?? null;
}

export async function insertBackground(
  tx: Transaction,
  municipalityId: string,
  collection: object,
): Promise<void> {
  await tx.insert(mapBackgrounds).values({ municipalityId, collection });
}

/** Codes and names of all municipalities. System scope only. */
export async function listMunicipalityNames(tx: Transaction) {
  return tx.select({ code: municipalities.municipalityId, name: municipalities.name }).from(municipalities);
}

/** proj4 text of an EPSG code from PostGIS' own table, or null when it is unknown there. */
export async function findProj4(tx: Transaction, srid: number): Promise<string | null> {
  const found = await tx.execute<{ proj4text: string }>(
    sql`SELECT proj4text FROM spatial_ref_sys WHERE srid = ${srid}`,
  );
  return found.rows[0]?.proj4text.trim() ?? null;
}

/** Creates a municipality. System scope only. */
export async function insertMunicipality(
  tx: Transaction,
  row: {
    municipalityId: string;
    name: string;
    srid: number;
    proj4: string;
    timeZone: string;
    boundary: StoredPolygon | null;
    fortnightAnchor: string;
    cellSizeMeters: number | null;
    isExample: boolean;
  },
): Promise<void> {
  await tx.insert(municipalities).values({
    ...row,
    boundary: row.boundary ? (fromGeoJson(row.boundary) as unknown as string) : null,
  });
}

/** The cell size is fixed together with the first study area, so that a cell stays the same cell. */
export async function setCellSize(
  tx: Transaction,
  municipalityId: string,
  cellSizeMeters: number,
): Promise<void> {
  await tx
    .update(municipalities)
    .set({ cellSizeMeters })
    .where(eq(municipalities.municipalityId, municipalityId));
}
