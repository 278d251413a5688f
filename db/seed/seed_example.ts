import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExampleLogins } from '@lagesbild/shared/schemas/session.ts';
import { hash } from '@node-rs/argon2';
import type { Database } from '../client.ts';
import { insertAccount, insertMembership, listExampleAccounts } from '../repositories/accounts.ts';
import {
  findProj4,
  insertBackground,
  insertMunicipality,
  insertStudyArea,
  listMunicipalityNames,
  type StoredPolygon,
} from '../repositories/municipalities.ts';
import {
  insertAreaSet,
  insertDefaultCategories,
  insertOrganizations,
  insertPlaces,
} from '../repositories/registers.ts';
import type { Transaction } from '../scope.ts';
import { EXAMPLE_ACCOUNTS, EXAMPLE_PASSWORD } from './example_accounts.ts';
import { stableUuid } from './stable_uuid.ts';

interface TownFeature {
  type: 'Feature';
  geometry: { type: string; coordinates: unknown };
  properties: { kind: string; name?: string; placeType?: string; key?: string };
}

const ORGANIZATIONS = ['technical', 'safety', 'police', 'social', 'housing'];

async function seedTown(tx: Transaction, folder: string): Promise<void> {
  const municipalityId = '9999';
  const town = JSON.parse(readFileSync(join(folder, 'db/seed/example/town.geojson'), 'utf8')) as {
    features: TownFeature[];
  };
  const ofKind = (kind: string) => town.features.filter((feature) => feature.properties.kind === kind);
  const polygon = (kind: string) => ofKind(kind)[0]?.geometry as unknown as StoredPolygon;
  await insertMunicipality(tx, {
    municipalityId,
    name: 'Exempelkommun',
    srid: 3006,
    proj4: (await findProj4(tx, 3006)) ?? '',
    timeZone: 'Europe/Stockholm',
    boundary: polygon('boundary'),
    fortnightAnchor: '2026-11-02',
    cellSizeMeters: 100,
    isExample: true,
  });
  await insertStudyArea(tx, { municipalityId, version: 1, origin: 'drawn', geometry: polygon('study_area') });
  await insertDefaultCategories(tx, municipalityId);
  const background = { type: 'FeatureCollection', features: town.features };
  await insertBackground(tx, municipalityId, background);
  const named = (features: TownFeature[], set: string) =>
    features.map(({ properties, geometry }) => ({
      id: stableUuid(municipalityId, set, properties.name ?? ''),
      name: properties.name ?? '',
      geometry: geometry as unknown as StoredPolygon,
    }));
  await insertAreaSet(
    tx,
    { municipalityId, id: stableUuid(municipalityId, 'districts'), name: 'Stadsdelar', position: 0 },
    named(ofKind('district'), 'districts'),
  );
  await insertAreaSet(
    tx,
    { municipalityId, id: stableUuid(municipalityId, 'railway'), name: 'Järnvägen', position: 1 },
    named(ofKind('area'), 'railway'),
  );
  await insertPlaces(
    tx,
    municipalityId,
    ofKind('place').map(({ properties, geometry }) => {
      const [lon, lat] = geometry.coordinates as [number, number];
      return {
        id: stableUuid(municipalityId, properties.key ?? ''),
        name: properties.name ?? '',
        placeType: properties.placeType ?? null,
        lon,
        lat,
      };
    }),
  );
  await insertOrganizations(
    tx,
    ORGANIZATIONS.map((key) => ({
      municipalityId,
      id: stableUuid(municipalityId, key),
      name: key,
      kind: 'other',
    })),
  );
}

async function seedAccounts(tx: Transaction): Promise<void> {
  for (const { email, name, memberships } of EXAMPLE_ACCOUNTS) {
    const id = stableUuid('account', email);
    await insertAccount(tx, { id, email, name, isExample: true, passwordHash: await hash(EXAMPLE_PASSWORD) });
    for (const { municipalityId, role, organizationKey } of memberships) {
      if (municipalityId !== '9999') continue;
      await insertMembership(tx, {
        municipalityId,
        userId: id,
        role,
        organizationId: stableUuid(municipalityId, organizationKey),
      });
    }
  }
}

/** Seeds the example municipalities and accounts into a database that holds no municipality yet. */
export async function seedExampleWhenEmpty(db: Database, _now: Date, folder: string): Promise<void> {
  await db.asSystem(async (tx) => {
    if ((await listMunicipalityNames(tx)).length > 0) return;
    await seedTown(tx, folder);
    await seedAccounts(tx);
  });
}

/** The example accounts in the order they are offered; empty where no example is seeded. */
export async function exampleLogins(db: Database): Promise<ExampleLogins['logins']> {
  const seeded = await db.asSystem(listExampleAccounts);
  return EXAMPLE_ACCOUNTS.flatMap(({ email, name }) => {
    const row = seeded.find((account) => account.email === email && account.municipalityId === '9999');
    return row ? [{ email, name, role: row.role, password: EXAMPLE_PASSWORD }] : [];
  });
}
