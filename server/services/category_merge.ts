import { updateCategory } from '@lagesbild/db/repositories/category_writes.ts';
import { type CategoryRow, listCategories } from '@lagesbild/db/repositories/registers.ts';
import type { CategoryMerge } from '@lagesbild/shared/schemas/category_change.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { Member } from '../plugins/accounts.ts';
import { categoryOf } from './category_register.ts';
import {
  fieldProblem,
  noteRegisterChange,
  type RegisterDeps,
  registerConflict,
  requireRead,
} from './register_change.ts';

/**
 * Counts a category under another one from now on, earlier incidents too, or undoes that. No incident is rewritten: each
 * keeps the code it was reported with. Throws register_conflict, category_merge_refused.
 */
export function mergeCategory(
  deps: RegisterDeps,
  member: Member,
  code: string,
  sent: CategoryMerge,
): Promise<Category> {
  const { municipalityId } = member.scope;
  return deps.db.asMember(member.scope, async (tx) => {
    const all = await listCategories(tx, municipalityId);
    const stored = requireRead(
      all.find((category) => category.code === code),
      sent,
    );
    if (sent.into === null && stored.mergedInto === null)
      throw refused(`”${stored.name}” är inte ihopslagen med någon.`);
    if (sent.into !== null) checkTarget(all, stored, sent.into);
    const change = { mergedInto: sent.into, active: sent.into === null, inFigures: true };
    if (!(await updateCategory(tx, { municipalityId, code, version: sent.version }, change)))
      throw registerConflict(stored, sent);
    await noteRegisterChange(tx, member, {
      at: deps.clock(),
      entity: 'category',
      action: sent.into === null ? 'unmerge' : 'merge',
      entityId: code,
      details: { into: sent.into ?? stored.mergedInto },
    });
    return categoryOf(tx, municipalityId, code);
  });
}

/** One that is in use itself, and on a level that leaves nothing on a third. */
function checkTarget(all: CategoryRow[], stored: CategoryRow, into: string): void {
  const target = all.find((category) => category.code === into);
  if (!target) throw refused(`Kategorin ”${into.slice(0, 80)}” finns inte i kommunens lista.`);
  if (stored.mergedInto !== null) throw refused(`”${stored.name}” är redan ihopslagen. Ångra det först.`);
  if (target.code === stored.code) throw refused('En kategori går inte att slå ihop med sig själv.');
  if (target.mergedInto !== null || !target.active)
    throw refused(`”${target.name}” används inte längre. Välj en kategori i bruk.`);
  if (stored.parentCode === null && target.parentCode !== null)
    throw refused(
      `”${stored.name}” är en huvudkategori och kan bara slås ihop med en annan huvudkategori, inte med ”${target.name}”.`,
    );
}

const refused = (detail: string) => fieldProblem('into', 'category_merge_refused', detail);
