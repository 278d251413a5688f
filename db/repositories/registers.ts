import { DEFAULT_CATEGORIES } from '@lagesbild/shared/domain/categories.ts';
import { and, asc, eq, sql } from 'drizzle-orm';
import {
  areaSets,
  areas,
  categories,
  organizationAreas,
  organizations,
  places,
} from '../schema/registers.ts';
import type { Transaction } from '../scope.ts';
import type { StoredPolygon } from './municipalities.ts';

/** Swedish order of names is the reader's business: neither engine has a Swedish collation. */
const bySwedishName = <T extends { name: string }>(rows: T[]): T[] =>
  rows.sort((a, b) => a.name.localeCompare(b.name, 'sv'));

export async function listCategories(tx: Transaction, municipalityId: string) {
  return tx
    .select({
      code: categories.code,
      // a sub-category of a merged top category belongs to the one that was merged into
      parentCode: sql<string | null>`CASE WHEN ${categories.parentCode} IS NULL THEN NULL
        WHEN ${categories.mergedInto} IS NULL THEN ${categories.countedTopCode} ELSE ${categories.parentCode} END`,
      name: categories.name,
      nameEnglish: categories.nameEnglish,
      group: categories.groupCode,
      letter: categories.letter,
      color: categories.color,
      inkOnColor: categories.inkOnColor,
      icon: categories.icon,
      position: categories.position,
      active: categories.active,
      mergedInto: categories.mergedInto,
      countedCode: categories.countedCode,
      inFigures: categories.inFigures,
      version: categories.version,
    })
    .from(categories)
    .where(eq(categories.municipalityId, municipalityId))
    .orderBy(asc(categories.position), asc(categories.code));
}
export type CategoryRow = Awaited<ReturnType<typeof listCategories>>[number];

export async function listOrganizations(tx: Transaction, municipalityId: string) {
  const rows = await tx
    .select({
      id: organizations.id,
      name: organizations.name,
      kind: organizations.kind,
      reportsFrom: organizations.reportsFrom,
      reportsTo: organizations.reportsTo,
      version: organizations.version,
    })
    .from(organizations)
    .where(eq(organizations.municipalityId, municipalityId));
  return bySwedishName(rows);
}

/** All of them, those out of use too: incidents refer to them. */
export async function listPlaces(tx: Transaction, municipalityId: string) {
  const rows = await tx
    .select({
      id: places.id,
      name: places.name,
      placeType: places.placeType,
      lon: places.lon,
      lat: places.lat,
      active: places.active,
      version: places.version,
    })
    .from(places)
    .where(eq(places.municipalityId, municipalityId));
  return bySwedishName(rows);
}

/** Sets of areas in their order, those out of use too. */
export async function listAreaSets(tx: Transaction, municipalityId: string) {
  return tx
    .select({ id: areaSets.id, name: areaSets.name, active: areaSets.active, version: areaSets.version })
    .from(areaSets)
    .where(eq(areaSets.municipalityId, municipalityId))
    .orderBy(asc(areaSets.position), asc(areaSets.name));
}

/** Areas that figures may be asked for; with `inactive` those out of use too, themselves or with their set. */
export async function listAreas(tx: Transaction, municipalityId: string, { inactive = false } = {}) {
  return tx
    .select({
      id: areas.id,
      setId: areas.areaSetId,
      setName: areaSets.name,
      name: areas.name,
      geometry: sql<StoredPolygon>`ST_AsGeoJSON(${areas.geom}, 9)::json`,
      active: sql<boolean>`${areas.active} AND ${areaSets.active}`,
      version: areas.version,
    })
    .from(areas)
    .innerJoin(
      areaSets,
      and(eq(areaSets.municipalityId, areas.municipalityId), eq(areaSets.id, areas.areaSetId)),
    )
    .where(
      and(
        eq(areas.municipalityId, municipalityId),
        inactive ? undefined : eq(areas.active, true),
        inactive ? undefined : eq(areaSets.active, true),
      ),
    )
    .orderBy(asc(areaSets.position), asc(areaSets.name), asc(areas.name));
}

/** Ids of the areas that are agreed for an organization. */
export async function listAgreedAreas(
  tx: Transaction,
  municipalityId: string,
  organizationId: string,
): Promise<string[]> {
  const rows = await tx
    .select({ areaId: organizationAreas.areaId })
    .from(organizationAreas)
    .where(
      and(
        eq(organizationAreas.municipalityId, municipalityId),
        eq(organizationAreas.organizationId, organizationId),
      ),
    );
  return rows.map((row) => row.areaId);
}

/** Copies the default category set into a new municipality. System scope only. */
export async function insertDefaultCategories(tx: Transaction, municipalityId: string): Promise<void> {
  let position = 0;
  const rows = DEFAULT_CATEGORIES.flatMap((top) => {
    const shared = {
      municipalityId,
      groupCode: top.group,
      letter: top.letter,
      color: top.color,
      inkOnColor: top.inkOnColor,
      icon: top.icon,
    };
    return [
      {
        ...shared,
        code: top.code,
        parentCode: null,
        name: top.name,
        nameEnglish: top.nameEnglish,
        position: position++,
      },
      ...top.children.map((child) => ({ ...shared, ...child, parentCode: top.code, position: position++ })),
    ];
  });
  await tx.insert(categories).values(rows);
}

export async function insertOrganizations(
  tx: Transaction,
  rows: (typeof organizations.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(organizations).values(rows);
}

export async function insertPlaces(
  tx: Transaction,
  municipalityId: string,
  rows: { id: string; name: string; placeType: string | null; lon: number; lat: number }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    INSERT INTO places (municipality_id, id, name, place_type, geom)
    SELECT ${municipalityId}, id, name, place_type, ST_SetSRID(ST_MakePoint(lon, lat), 4326)
    FROM json_to_recordset(${JSON.stringify(rows.map(({ placeType, ...row }) => ({ ...row, place_type: placeType })))}::json)
      AS r(id uuid, name text, place_type text, lon float8, lat float8)`);
}

export async function insertAreaSet(
  tx: Transaction,
  set: { municipalityId: string; id: string; name: string; position: number },
  members: { id: string; name: string; geometry: StoredPolygon }[],
): Promise<void> {
  await tx.insert(areaSets).values(set);
  for (const member of members) {
    await tx.insert(areas).values({
      municipalityId: set.municipalityId,
      id: member.id,
      areaSetId: set.id,
      name: member.name,
      geom: sql`ST_Multi(ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(member.geometry)}), 4326))` as unknown as string,
    });
  }
}

export async function insertAgreedArea(
  tx: Transaction,
  row: { municipalityId: string; organizationId: string; areaId: string },
): Promise<void> {
  await tx.insert(organizationAreas).values(row);
}
