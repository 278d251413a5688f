import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExampleLogins } from '@lagesbild/shared/schemas/session.ts';
import { lastClosedPeriod } from '@lagesbild/shared/time/period.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import { hash } from '@node-rs/argon2';
import type { Database } from '../client.ts';
import { insertAccount, insertMembership, listExampleAccounts } from '../repositories/accounts.ts';
import { listMunicipalityNames } from '../repositories/municipalities.ts';
import type { Transaction } from '../scope.ts';
import { EXAMPLE_TIME_ZONE } from './example/fortnights.ts';
import { generateExampleIncidents } from './example/generate_incidents.ts';
import { generateNeighbourIncidents } from './example/generate_neighbour_incidents.ts';
import { EXAMPLE_ORGANIZATIONS, NEIGHBOUR_ORGANIZATIONS } from './example/organizations.ts';
import { type ExampleTown, townFrom } from './example/read_town.ts';
import { seedCauses } from './example/seed_causes.ts';
import { seedFocusAreas } from './example/seed_focus_areas.ts';
import { seedInterventions } from './example/seed_interventions.ts';
import { seedMeetings } from './example/seed_meetings.ts';
import { seedPlannedEvents } from './example/seed_planned_events.ts';
import { EXAMPLE_ACCOUNTS, EXAMPLE_PASSWORD } from './example_accounts.ts';
import { seedHotspots } from './seed_hotspots.ts';
import { type SeedPlan, seedMunicipality } from './seed_municipality.ts';
import { stableUuid } from './stable_uuid.ts';

const EXAMPLE_CODE = '9999';
const NEIGHBOUR_CODE = '9998';
/** The seed of the committed truth (example/truth.json). */
const EXAMPLE_SEED = 1;
const CELL_SIZE_METERS = 100;
/** The fortnights of both example municipalities begin here and every fourteenth day before and after. */
const FORTNIGHT_ANCHOR = '2026-11-02';

function readTownFile(projectFolder: string, file: string): ExampleTown {
  return townFrom(JSON.parse(readFileSync(join(projectFolder, 'db/seed/example', file), 'utf8')));
}

/** Both example municipalities as they stand at `now`: 24 months that end with the last closed fortnight. */
function examplePlans(now: Date, projectFolder: string): SeedPlan[] {
  const settings = { timeZone: EXAMPLE_TIME_ZONE, fortnightAnchor: FORTNIGHT_ANCHOR };
  const lastClosedFortnightEnd = lastClosedPeriod('fortnight', now.getTime(), settings).toDate;
  const town = readTownFile(projectFolder, 'town.geojson');
  const neighbourTown = readTownFile(projectFolder, 'neighbour_town.geojson');
  const common = { lastClosedFortnightEnd, cellSizeMeters: CELL_SIZE_METERS };
  return [
    {
      ...common,
      municipalityId: EXAMPLE_CODE,
      name: 'Exempelkommun',
      town,
      organizations: EXAMPLE_ORGANIZATIONS,
      incidents: generateExampleIncidents({ seed: EXAMPLE_SEED, lastClosedFortnightEnd, town }).incidents,
    },
    {
      ...common,
      municipalityId: NEIGHBOUR_CODE,
      name: 'Grannköping',
      town: neighbourTown,
      organizations: NEIGHBOUR_ORGANIZATIONS,
      incidents: generateNeighbourIncidents({
        seed: EXAMPLE_SEED,
        lastClosedFortnightEnd,
        town: neighbourTown,
      }),
    },
  ];
}

async function seedAccounts(tx: Transaction, passwordHash: string): Promise<void> {
  for (const { email, name } of EXAMPLE_ACCOUNTS) {
    await insertAccount(tx, { id: stableUuid('account', email), email, name, isExample: true, passwordHash });
  }
}

async function seedMemberships(tx: Transaction): Promise<void> {
  for (const { email, memberships } of EXAMPLE_ACCOUNTS) {
    const userId = stableUuid('account', email);
    for (const { municipalityId, role, organizationKey } of memberships) {
      const organizationId = stableUuid(municipalityId, 'organization', organizationKey);
      await insertMembership(tx, { municipalityId, userId, role, organizationId });
    }
  }
}

/** Seeds the example municipalities and accounts into a database that holds no municipality yet, all or nothing. */
export async function seedExampleWhenEmpty(db: Database, now: Date, projectFolder: string): Promise<void> {
  const isEmpty = await db.asSystem(async (tx) => (await listMunicipalityNames(tx)).length === 0);
  if (!isEmpty) return;
  const plans = examplePlans(now, projectFolder);
  const passwordHash = await hash(EXAMPLE_PASSWORD);
  await db.asSystem(async (tx) => {
    // accounts first, since incidents name their reporters; memberships last, since they name organizations
    await seedAccounts(tx, passwordHash);
    for (const plan of plans) await seedMunicipality(tx, plan);
    await seedMemberships(tx);
    for (const plan of plans) if (plan.municipalityId === EXAMPLE_CODE) await seedPlan(tx, plan, now);
  });
}

/** What the EST group of the example works with, each part on those before it. */
async function seedPlan(tx: Transaction, plan: SeedPlan, now: Date): Promise<void> {
  const userId = stableUuid('account', 'samordnare@exempel.se');
  await seedPlannedEvents(tx, plan.municipalityId, now);
  await seedFocusAreas(tx, userId, now);
  await seedHotspots(tx, { ...plan, userId });
  await seedCauses(tx, userId, now);
  await seedMeetings(tx, { lastClosedFortnightEnd: plan.lastClosedFortnightEnd, now });
  await seedInterventions(tx, {
    municipalityId: plan.municipalityId,
    now,
    today: localDate(now.getTime(), EXAMPLE_TIME_ZONE),
    lastClosedFortnightEnd: plan.lastClosedFortnightEnd,
    userId,
    placeOf: (key) => plan.town.places.find((place) => place.key === key) ?? null,
  });
}

/** The example accounts in the order they are offered; empty where no example is seeded. */
export async function exampleLogins(db: Database): Promise<ExampleLogins['logins']> {
  const seeded = await db.asSystem(listExampleAccounts);
  return EXAMPLE_ACCOUNTS.flatMap(({ email, name }) => {
    const row = seeded.find((account) => account.email === email && account.municipalityId === EXAMPLE_CODE);
    return row ? [{ email, name, role: row.role, password: EXAMPLE_PASSWORD }] : [];
  });
}
