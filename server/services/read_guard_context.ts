import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import { listPlaces } from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type { GuardContext } from '@lagesbild/shared/privacy/find_personal_data.ts';
import { guardContext } from '@lagesbild/shared/privacy/guard_context.ts';

/** What the guard knows of a municipality, read from its registers. */
export async function readGuardContext(tx: Transaction, municipalityId: string): Promise<GuardContext> {
  const municipality = await findMunicipality(tx, municipalityId);
  return guardContext(municipality?.name ?? '', await listPlaces(tx, municipalityId));
}
