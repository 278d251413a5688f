import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import { listCategories, listOrganizations, listPlaces } from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type { GuardContext } from '@lagesbild/shared/privacy/find_personal_data.ts';
import { guardContext } from '@lagesbild/shared/privacy/guard_context.ts';
import { notFound } from '../problem.ts';
import { territoryOf } from '../services/incident_rules.ts';
import { createCategoryResolver } from './category_resolver.ts';
import { foldName } from './folded_name.ts';
import { createPlaceMatcher } from './match_place.ts';
import type { Territory } from './read_position.ts';

/** Runs work in one short transaction of the importing scope: a member's, or the system's for the CLI. */
export type Run = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

/** What an import needs to know of the municipality that takes the rows. */
export interface ImportTarget {
  municipalityId: string;
  name: string;
  timeZone: string;
  territory: Territory;
  resolveCategory: ReturnType<typeof createCategoryResolver>;
  /** Organization ids by folded name. */
  organizations: Map<string, string>;
  /** What the guard of personal data knows of the municipality. */
  guard: GuardContext;
  /** Finds a place name in the register; null when names are not to stand in for points. */
  matchPlace: ReturnType<typeof createPlaceMatcher> | null;
}

/** Reads the municipality and its registers. Throws not_found, or unknown_category when the mapping leads nowhere. */
export async function loadImportTarget(
  run: Run,
  municipalityId: string,
  categoryMapping: Record<string, string> | undefined,
  placeMapping?: Record<string, string>,
): Promise<ImportTarget> {
  const { municipality, categories, organizations, places } = await run(async (tx) => ({
    municipality: await findMunicipality(tx, municipalityId),
    categories: await listCategories(tx, municipalityId),
    organizations: await listOrganizations(tx, municipalityId),
    places: await listPlaces(tx, municipalityId),
  }));
  if (!municipality) throw notFound();
  return {
    municipalityId,
    name: municipality.name,
    timeZone: municipality.timeZone,
    territory: { name: municipality.name, ...territoryOf(municipality) },
    resolveCategory: createCategoryResolver(categories, categoryMapping),
    guard: guardContext(municipality.name, places),
    organizations: new Map(organizations.map(({ id, name }) => [foldName(name), id])),
    matchPlace: placeMapping
      ? createPlaceMatcher(
          places.filter(({ active }) => active),
          placeMapping,
        )
      : null,
  };
}
