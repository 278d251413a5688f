import type { InterventionKind, InterventionState } from '@lagesbild/shared/domain/interventions.ts';
import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { civilDay, dateOfCivilDay } from '@lagesbild/shared/time/civil_day.ts';
import { insertInterventionEntry } from '../../repositories/intervention_entries.ts';
import { insertIntervention, insertInterventionHelpers } from '../../repositories/intervention_writes.ts';
import { isLinkable } from '../../repositories/linked_registers.ts';
import type { Transaction } from '../../scope.ts';
import { stableUuid } from '../stable_uuid.ts';
import { createFortnightCalendar } from './fortnights.ts';
import { PLANTED_INTERVENTIONS } from './planted_interventions.ts';

interface ExamplePlace {
  lon: number;
  lat: number;
  name: string;
}

interface ExampleEntry {
  kind: 'note' | 'progress';
  text: string;
  amount?: number;
  /** Days before today. */
  daysAgo: number;
  organizationKey: string;
  role: Role;
}

interface ExampleIntervention {
  key: string;
  kind: InterventionKind;
  term: 'immediate' | 'long_term';
  title: string;
  organizationKey: string;
  roleName: string;
  helperKeys?: readonly string[];
  /** Days from today, which is 0. */
  startsIn: number;
  dueIn: number;
  state: Exclude<InterventionState, 'done' | 'dropped'>;
  handedToKey?: string;
  handoverText?: string;
  placeKey?: string;
  goal?: string;
  indicator?: string;
  targetCount?: number;
  targetUnit?: string;
  entries?: readonly ExampleEntry[];
}

const OPEN_INTERVENTIONS: readonly ExampleIntervention[] = [
  {
    key: 'kvallsvandringar',
    kind: 'presence',
    term: 'immediate',
    title: 'Kvällsvandringar vid Stortorget fredagar och lördagar',
    organizationKey: 'leisure',
    roleName: 'Fritidschef',
    helperKeys: ['social', 'guards'],
    startsIn: -28,
    dueIn: 42,
    state: 'under_way',
    placeKey: 'stortorget',
    goal: 'Färre störningar vid torget på helgkvällar',
    indicator: 'Rapporter vid Stortorget fredag–söndag 18–02',
    targetCount: 10,
    targetUnit: 'vandringar',
    entries: [
      {
        kind: 'progress',
        text: 'Två kvällar, många unga vid kiosken',
        amount: 2,
        daysAgo: 17,
        organizationKey: 'leisure',
        role: 'est_member',
      },
      {
        kind: 'progress',
        text: 'Lugn kväll',
        amount: 1,
        daysAgo: 9,
        organizationKey: 'leisure',
        role: 'est_member',
      },
    ],
  },
  {
    key: 'rojning_bruksparken',
    kind: 'clearing',
    term: 'immediate',
    title: 'Röj buskarna längs gångvägen i Bruksparken',
    organizationKey: 'safety',
    roleName: 'Säkerhetssamordnare',
    startsIn: -12,
    dueIn: 16,
    state: 'handed_over',
    handedToKey: 'technical',
    handoverText: 'Sikten är skymd från bänkarna till gångvägen. Kan det röjas före luciahelgen?',
    placeKey: 'bruksparken',
    goal: 'Fri sikt längs hela gångvägen',
  },
  {
    key: 'uppsokande_bruksparken',
    kind: 'targeted_effort',
    term: 'immediate',
    title: 'Uppsökande arbete i Bruksparken två kvällar i veckan',
    organizationKey: 'social',
    roleName: 'Enhetschef öppenvård',
    helperKeys: ['police'],
    startsIn: -40,
    dueIn: -5,
    state: 'under_way',
    placeKey: 'bruksparken',
    targetCount: 8,
    targetUnit: 'kvällar',
    entries: [
      {
        kind: 'progress',
        text: 'Kontakt med flera på plats',
        amount: 3,
        daysAgo: 20,
        organizationKey: 'social',
        role: 'est_member',
      },
      {
        kind: 'note',
        text: 'Två kvällar ställdes in. Ny tid behövs.',
        daysAgo: 6,
        organizationKey: 'social',
        role: 'est_member',
      },
    ],
  },
  {
    key: 'tillsyn_garage',
    kind: 'inspection',
    term: 'immediate',
    title: 'Se över lås och belysning i Björkhagens garage',
    organizationKey: 'housing',
    roleName: 'Fastighetschef',
    startsIn: -7,
    dueIn: 9,
    state: 'under_way',
    placeKey: 'bjorkhagens_garage',
    entries: [
      {
        kind: 'note',
        text: 'Låset på östra porten är bytt.',
        daysAgo: 3,
        organizationKey: 'housing',
        role: 'partner',
      },
    ],
  },
  {
    key: 'grannsamverkan_bjorkhagen',
    kind: 'neighbourhood_watch',
    term: 'long_term',
    title: 'Starta grannsamverkan i Björkhagen',
    organizationKey: 'police',
    roleName: 'Kommunpolis',
    helperKeys: ['housing', 'safety'],
    startsIn: 7,
    dueIn: 120,
    state: 'planned',
    placeKey: 'bjorkhagens_centrum',
    goal: 'Kontaktombud i varje trapphus',
    targetCount: 12,
    targetUnit: 'trapphus',
  },
  {
    key: 'kvallsoppet_fritidsgard',
    kind: 'evening_premises',
    term: 'long_term',
    title: 'Öppen sporthall fredagar 19–22',
    organizationKey: 'leisure',
    roleName: 'Fritidschef',
    helperKeys: ['central_school'],
    startsIn: -3,
    dueIn: 60,
    state: 'planned',
    placeKey: 'centralskolan',
    targetCount: 8,
    targetUnit: 'fredagar',
  },
  {
    key: 'trygg_skolvag',
    kind: 'school',
    term: 'long_term',
    title: 'Vuxna vid cykelställen före första lektionen',
    organizationKey: 'central_school',
    roleName: 'Rektor',
    startsIn: -20,
    dueIn: 30,
    state: 'under_way',
    placeKey: 'centralskolan',
  },
];

export interface SeedInterventions {
  municipalityId: string;
  now: Date;
  /** Local date of today. */
  today: string;
  /** Monday after the last closed fortnight. */
  lastClosedFortnightEnd: string;
  /** Whose account wrote them. */
  userId: string;
  placeOf(key: string): ExamplePlace | null;
}

/** The åtgärder of the example: the two planted ones with their real days, and some that are open. */
export async function seedInterventions(tx: Transaction, seed: SeedInterventions): Promise<void> {
  await seedPlanted(tx, seed);
  for (const intervention of OPEN_INTERVENTIONS) await seedOpen(tx, seed, intervention);
}

/** How long the planted signs were up, and how long after the lamps it is counted. */
const FOLLOWED_FORTNIGHTS = 12;
/** Days from the decision to the start of a planted åtgärd. */
const DECIDED_DAYS_BEFORE = 28;

async function seedPlanted(tx: Transaction, seed: SeedInterventions): Promise<void> {
  const calendar = createFortnightCalendar(seed.lastClosedFortnightEnd);
  for (const { key, name, plantKey, startFortnight } of PLANTED_INTERVENTIONS) {
    const day = calendar.dateOf(startFortnight);
    const lastDay = dayFrom(calendar.dateOf(startFortnight + FOLLOWED_FORTNIGHTS), -1);
    const decidedAt = startOf(dayFrom(day, -DECIDED_DAYS_BEFORE));
    const isLighting = key === 'ny_belysning_sodervik';
    // lamps stay; the signs were tried for a time
    const doneOn = isLighting ? day : lastDay;
    const row = await baseRow(tx, seed, { key, organizationKey: 'technical', placeKey: plantKey });
    await insertIntervention(tx, {
      ...row,
      createdAt: decidedAt,
      kind: isLighting ? 'lighting' : 'other',
      term: 'long_term',
      title: name,
      roleName: 'Chef tekniska',
      startsOn: day,
      dueOn: doneOn,
      doneOn,
      followUpOn: lastDay,
      state: 'done',
      goal: isLighting ? 'Färre händelser efter mörkrets inbrott' : 'Mindre nedskräpning och bruk i parken',
    });
    await note(tx, seed, row.id, {
      key: 'klar',
      at: startOf(doneOn),
      kind: 'state',
      fromState: 'under_way',
      toState: 'done',
      organizationKey: 'technical',
      role: 'est_member',
    });
  }
}

async function seedOpen(
  tx: Transaction,
  seed: SeedInterventions,
  example: ExampleIntervention,
): Promise<void> {
  const {
    key,
    organizationKey,
    helperKeys = [],
    handedToKey,
    handoverText,
    startsIn,
    dueIn,
    entries = [],
    placeKey,
    ...plain
  } = example;
  const row = await baseRow(tx, seed, { key, organizationKey, placeKey });
  await insertIntervention(tx, {
    ...row,
    ...plain,
    startsOn: dayFrom(seed.today, startsIn),
    dueOn: dayFrom(seed.today, dueIn),
    handedToId: handedToKey ? organizationId(seed, handedToKey) : null,
  });
  const helpers = helperKeys.map((helper) => organizationId(seed, helper)).sort();
  await insertInterventionHelpers(tx, seed.municipalityId, row.id, helpers);
  const begun = startOf(dayFrom(seed.today, Math.min(startsIn, -1)));
  await note(tx, seed, row.id, {
    key: 'skapad',
    at: begun,
    kind: 'created',
    toState: 'planned',
    organizationKey: 'safety',
    role: 'coordinator',
  });
  if (handedToKey) {
    await note(tx, seed, row.id, {
      key: 'overlamnad',
      at: startOf(dayFrom(seed.today, -4)),
      kind: 'handed_over',
      text: handoverText ?? null,
      fromState: 'planned',
      toState: 'handed_over',
      toOrganizationKey: handedToKey,
      organizationKey: 'safety',
      role: 'coordinator',
    });
  }
  for (const [index, { daysAgo, ...entry }] of entries.entries()) {
    await note(tx, seed, row.id, {
      ...entry,
      key: `rad ${index}`,
      at: startOf(dayFrom(seed.today, -daysAgo)),
    });
  }
}

const dayFrom = (today: string, days: number) => dateOfCivilDay(civilDay(today) + days);
/** The morning of a day: when the log says that it was written. */
const startOf = (day: string) => new Date(`${day}T08:00:00Z`);
const organizationId = ({ municipalityId }: SeedInterventions, key: string) =>
  stableUuid(municipalityId, 'organization', key);

async function baseRow(
  tx: Transaction,
  seed: SeedInterventions,
  { key, organizationKey, placeKey }: { key: string; organizationKey: string; placeKey?: string | undefined },
) {
  const { municipalityId, now, userId } = seed;
  const hotspotId = placeKey ? stableUuid(municipalityId, 'hotspot', placeKey) : null;
  const hasHotspot = hotspotId !== null && (await isLinkable(tx, municipalityId, 'hotspot', hotspotId));
  const place = placeKey ? seed.placeOf(placeKey) : null;
  return {
    municipalityId,
    id: stableUuid(municipalityId, 'intervention', key),
    organizationId: organizationId(seed, organizationKey),
    hotspotId: hasHotspot ? hotspotId : null,
    lon: hasHotspot ? null : (place?.lon ?? null),
    lat: hasHotspot ? null : (place?.lat ?? null),
    placeName: place?.name ?? null,
    createdBy: userId,
    createdAt: now,
    updatedAt: now,
  };
}

interface SeededEntry {
  key: string;
  at: Date;
  kind: 'created' | 'state' | 'note' | 'progress' | 'handed_over';
  text?: string | null;
  amount?: number;
  fromState?: InterventionState;
  toState?: InterventionState;
  toOrganizationKey?: string;
  organizationKey: string;
  role: Role;
}

function note(
  tx: Transaction,
  seed: SeedInterventions,
  interventionId: string,
  { key, organizationKey, role, toOrganizationKey, ...entry }: SeededEntry,
): Promise<void> {
  return insertInterventionEntry(tx, {
    ...entry,
    municipalityId: seed.municipalityId,
    interventionId,
    id: stableUuid(interventionId, 'entry', key),
    organizationId: toOrganizationKey ? organizationId(seed, toOrganizationKey) : null,
    userId: seed.userId,
    byOrganizationId: organizationId(seed, organizationKey),
    byRole: role,
  });
}
