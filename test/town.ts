import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '@lagesbild/db/client.ts';
import { insertAccount, insertMembership } from '@lagesbild/db/repositories/accounts.ts';
import {
  findProj4,
  insertMunicipality,
  insertStudyArea,
  type StoredPolygon,
} from '@lagesbild/db/repositories/municipalities.ts';
import {
  insertAgreedArea,
  insertAreaSet,
  insertDefaultCategories,
  insertOrganizations,
  insertPlaces,
} from '@lagesbild/db/repositories/registers.ts';
import { ROLES, type Role } from '@lagesbild/shared/domain/roles.ts';
import { hash } from '@node-rs/argon2';

export const TOWN_PASSWORD = 'ett långt lösenord';

/** About 2.3 × 2.2 km in Västmanland: 16.36–16.40 E, 59.40–59.42 N. */
const TOWN_SQUARE: StoredPolygon = rectangle(16.36, 59.4, 16.4, 59.42);

function rectangle(west: number, south: number, east: number, north: number): StoredPolygon {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'MultiPolygon', coordinates: [[ring]] };
}

export interface TestTown {
  code: string;
  emails: Record<Role, string>;
  userIds: Record<Role, string>;
  organizationId: string;
  /** West and east half of the town; the partner's organization has the west half. */
  areaIds: { west: string; east: string };
  placeId: string;
}

let passwordHash: Promise<string> | undefined;

/** A municipality of its own with an account for every role, two areas that meet in the middle, and a place. */
export async function createTestTown(
  db: Database,
  options: { boundary?: StoredPolygon | null } = {},
): Promise<TestTown> {
  passwordHash ??= hash(TOWN_PASSWORD);
  const code = randomBytes(8)
    .toString('base64url')
    .replace(/[^0-9A-Za-z]/g, 'x')
    .slice(0, 4);
  const boundary = options.boundary === undefined ? TOWN_SQUARE : options.boundary;
  const organizationId = randomUUID();
  const town: TestTown = {
    code,
    organizationId,
    emails: Object.fromEntries(
      ROLES.map((role) => [role, `${role}.${code.toLowerCase()}@example.org`]),
    ) as Record<Role, string>,
    userIds: Object.fromEntries(ROLES.map((role) => [role, randomUUID()])) as Record<Role, string>,
    areaIds: { west: randomUUID(), east: randomUUID() },
    placeId: randomUUID(),
  };
  const verified = await passwordHash;
  await db.asSystem(async (tx) => {
    await insertMunicipality(tx, {
      municipalityId: code,
      name: `Provköping ${code}`,
      srid: 3006,
      proj4: (await findProj4(tx, 3006)) ?? '',
      timeZone: 'Europe/Stockholm',
      boundary,
      fortnightAnchor: '2026-11-02',
      cellSizeMeters: 100,
      isExample: false,
    });
    if (boundary)
      await insertStudyArea(tx, { municipalityId: code, version: 1, origin: 'drawn', geometry: boundary });
    await insertDefaultCategories(tx, code);
    await insertOrganizations(tx, [
      {
        municipalityId: code,
        id: organizationId,
        name: 'Tekniska förvaltningen',
        kind: 'municipal_department',
      },
    ]);
    await insertAreaSet(tx, { municipalityId: code, id: randomUUID(), name: 'Halvor', position: 0 }, [
      { id: town.areaIds.west, name: 'Västra', geometry: rectangle(16.36, 59.4, 16.38, 59.42) },
      { id: town.areaIds.east, name: 'Östra', geometry: rectangle(16.38, 59.4, 16.4, 59.42) },
    ]);
    await insertAgreedArea(tx, { municipalityId: code, organizationId, areaId: town.areaIds.west });
    await insertPlaces(tx, code, [
      { id: town.placeId, name: 'Åkerö torg', placeType: 'square', lon: 16.375, lat: 59.41 },
    ]);
    for (const role of ROLES) {
      const account = {
        id: town.userIds[role],
        email: town.emails[role],
        name: `Någon ${role}`,
        isExample: false,
      };
      await insertAccount(tx, { ...account, passwordHash: verified });
      await insertMembership(tx, { municipalityId: code, userId: account.id, organizationId, role });
    }
  });
  return town;
}
