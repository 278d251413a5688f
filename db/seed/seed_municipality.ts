import { insertIncidents, type NewIncident } from '../repositories/incident_writes.ts';
import {
  bumpDataVersion,
  findProj4,
  insertBackground,
  insertMunicipality,
  insertStudyArea,
  type StoredPolygon,
} from '../repositories/municipalities.ts';
import {
  insertAgreedArea,
  insertAreaSet,
  insertDefaultCategories,
  insertOrganizations,
  insertPlaces,
} from '../repositories/registers.ts';
import type { Transaction } from '../scope.ts';
import type { ExampleIncident } from './example/example_incident.ts';
import { createFortnightCalendar } from './example/fortnights.ts';
import type { ExampleOrganization } from './example/organizations.ts';
import type { ExampleTown } from './example/read_town.ts';
import { EXAMPLE_ACCOUNTS } from './example_accounts.ts';
import { stableUuid } from './stable_uuid.ts';

export interface SeedPlan {
  municipalityId: string;
  name: string;
  town: ExampleTown;
  organizations: readonly ExampleOrganization[];
  incidents: readonly ExampleIncident[];
  /** A Monday, the day after the last closed fortnight. */
  lastClosedFortnightEnd: string;
  cellSizeMeters: number;
}

/** SWEREF 99 TM, which PostGIS knows; the example towns are drawn in it. */
const SRID = 3006;
const CHUNK_ROWS = 500;

/** Fills one example municipality: settings, registers, background and incidents. */
export async function seedMunicipality(tx: Transaction, plan: SeedPlan): Promise<void> {
  const { municipalityId, town } = plan;
  const proj4 = await findProj4(tx, SRID);
  if (proj4 === null) throw new Error(`PostGIS does not know EPSG:${SRID}`);
  await insertMunicipality(tx, {
    municipalityId,
    name: plan.name,
    srid: SRID,
    proj4,
    timeZone: 'Europe/Stockholm',
    boundary: town.boundary as StoredPolygon,
    fortnightAnchor: plan.lastClosedFortnightEnd,
    cellSizeMeters: plan.cellSizeMeters,
    isExample: true,
  });
  await insertStudyArea(tx, {
    municipalityId,
    version: 1,
    origin: 'drawn',
    geometry: town.studyArea as StoredPolygon,
  });
  await insertDefaultCategories(tx, municipalityId);
  await insertBackground(tx, municipalityId, { type: 'FeatureCollection', features: town.features });
  await seedRegisters(tx, plan);
  const rows = plan.incidents.map((incident) => incidentRow(municipalityId, incident));
  // a merged incident points at its target, which must be there first
  const ordered = [...rows.filter((row) => !row.mergedInto), ...rows.filter((row) => row.mergedInto)];
  for (let from = 0; from < ordered.length; from += CHUNK_ROWS) {
    await insertIncidents(tx, municipalityId, ordered.slice(from, from + CHUNK_ROWS));
  }
  await bumpDataVersion(tx, municipalityId);
}

async function seedRegisters(
  tx: Transaction,
  { municipalityId, town, organizations, lastClosedFortnightEnd }: SeedPlan,
): Promise<void> {
  const id = (...words: string[]) => stableUuid(municipalityId, ...words);
  const calendar = createFortnightCalendar(lastClosedFortnightEnd);
  const members = (set: string, areas: ExampleTown['districts']) =>
    areas.map(({ name, geometry }) => ({ id: id(set, name), name, geometry: geometry as StoredPolygon }));
  await insertAreaSet(
    tx,
    { municipalityId, id: id('districts'), name: 'Stadsdelar', position: 0 },
    members('districts', town.districts),
  );
  await insertAreaSet(
    tx,
    { municipalityId, id: id('railway'), name: 'Norr och söder', position: 1 },
    members('railway', town.areas),
  );
  await insertPlaces(
    tx,
    municipalityId,
    town.places.map(({ key, ...place }) => ({ ...place, id: id('place', key) })),
  );
  await insertOrganizations(
    tx,
    organizations.map(({ key, name, kind, firstFortnight }) => ({
      municipalityId,
      id: id('organization', key),
      name,
      kind,
      reportsFrom: calendar.dateOf(firstFortnight),
    })),
  );
  // the housing company has agreed on the area north of the railway
  const agreed = town.areas[0];
  if (agreed && organizations.some(({ key }) => key === 'housing')) {
    await insertAgreedArea(tx, {
      municipalityId,
      organizationId: id('organization', 'housing'),
      areaId: id('railway', agreed.name),
    });
  }
}

/** The account whose own reports these are, so that an example reporter has some to look back on. */
function reporterOf(municipalityId: string, organizationKey: string): string | null {
  const account = EXAMPLE_ACCOUNTS.find(({ memberships }) =>
    memberships.some(
      (membership) =>
        membership.municipalityId === municipalityId &&
        membership.organizationKey === organizationKey &&
        (membership.role === 'reporter' || membership.role === 'partner'),
    ),
  );
  return account ? stableUuid('account', account.email) : null;
}

function incidentRow(
  municipalityId: string,
  { organizationKey, placeKey, ...incident }: ExampleIncident,
): NewIncident {
  return {
    ...incident,
    placeId: placeKey === null ? null : stableUuid(municipalityId, 'place', placeKey),
    organizationId: stableUuid(municipalityId, 'organization', organizationKey),
    reporterId: reporterOf(municipalityId, organizationKey),
    sourceId: null,
    importId: null,
    contentHash: null,
  };
}
