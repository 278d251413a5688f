import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { isUniqueViolation } from '@lagesbild/db/unique_violation.ts';
import type { RegisterAction, RegisterEntity } from '@lagesbild/shared/domain/register_entities.ts';
import type { Member } from '../plugins/accounts.ts';
import { type FieldProblem, notFound, ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';

export type RegisterDeps = Pick<AppDeps, 'db' | 'clock'>;

/** The row that is to be changed: there, and of the version that was read. Throws not_found, register_conflict. */
export function requireRead<T extends { version: number }>(
  stored: T | undefined,
  sent: { version: number; change?: object },
): T {
  if (!stored) throw notFound();
  if (stored.version !== sent.version) throw registerConflict(stored, sent);
  return stored;
}

/** A 409 with both: what is stored now, and what was sent. */
export function registerConflict(
  stored: { version: number },
  sent: { version: number; change?: object },
): ProblemError {
  return new ProblemError(
    'register_conflict',
    `Du läste version ${sent.version}, nu gäller version ${stored.version}. Inget har skrivits över. Jämför och spara igen.`,
    { conflict: { stored, sent: sent.change ?? sent } },
  );
}

export function fieldProblem(field: string, code: FieldProblem['code'], detail: string): ProblemError {
  return new ProblemError(code, detail, { errors: [{ field, code, detail }] });
}

const nameTaken = (name: string) =>
  fieldProblem('name', 'name_taken', `”${name}” finns redan i registret. Välj ett annat namn.`);

/** Swedish names are the same whatever their case: "åkerö torg" is "Åkerö torg". */
export function refuseTakenName<T extends { name: string }>(
  rows: readonly T[],
  name: string,
  isSelf: (row: T) => boolean = () => false,
): void {
  const wanted = name.toLocaleLowerCase('sv');
  if (rows.some((row) => !isSelf(row) && row.name.toLocaleLowerCase('sv') === wanted)) throw nameTaken(name);
}

/** Work that writes a name; where somebody took it in the same moment, that is a 409 as well. */
export async function withTakenNames<T>(name: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isUniqueViolation(error)) throw nameTaken(name);
    throw error;
  }
}

/** Notes who changed which row of which register: codes and counts, never what was written. */
export function noteRegisterChange(
  tx: Transaction,
  { scope }: Member,
  note: {
    at: Date;
    entity: RegisterEntity;
    action: RegisterAction;
    entityId?: string;
    details?: Record<string, string | number | boolean | null>;
  },
): Promise<void> {
  return addAuditEntry(tx, { municipalityId: scope.municipalityId, userId: scope.userId, ...note });
}

/** The kind of a change, and which fields it touched. */
export function describeChange(change: object): { action: RegisterAction; details: { fields: string } } {
  const { active } = change as { active?: boolean };
  const fields = Object.keys(change);
  const action =
    fields.length === 1 && active !== undefined ? (active ? 'activate' : 'deactivate') : 'change';
  return { action, details: { fields: fields.join(',') } };
}
