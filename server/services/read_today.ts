import { findMunicipality, type MunicipalityRow } from '@lagesbild/db/repositories/municipalities.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import { notFound } from '../problem.ts';

/** The municipality, and the local date there of a moment. Throws not_found. */
export async function readToday(
  tx: Transaction,
  municipalityId: string,
  now: Date,
): Promise<{ municipality: MunicipalityRow; today: string }> {
  const municipality = await findMunicipality(tx, municipalityId);
  if (!municipality) throw notFound();
  return { municipality, today: localDate(now.getTime(), municipality.timeZone) };
}
