import {
  type CategoryChange,
  hasIncidents,
  insertCategory,
  paintSubCategories,
  reorderCategories,
  updateCategory,
} from '@lagesbild/db/repositories/category_writes.ts';
import { type CategoryRow, listCategories } from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { bestContrast, inkOn, LETTER_CONTRAST } from '@lagesbild/shared/domain/category_look.ts';
import type {
  CategoryCreate,
  CategoryOrder,
  CategoryUpdate,
} from '@lagesbild/shared/schemas/category_change.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';
import { codeOfName } from './category_code.ts';
import {
  describeChange,
  fieldProblem,
  noteRegisterChange,
  type RegisterDeps,
  refuseTakenName,
  registerConflict,
  requireRead,
} from './register_change.ts';

/** Adds a top category with its look, or a sub-category that looks as the one above. */
export function addCategory(deps: RegisterDeps, member: Member, sent: CategoryCreate): Promise<Category> {
  const { municipalityId } = member.scope;
  return deps.db.asMember(member.scope, async (tx) => {
    const all = await listCategories(tx, municipalityId);
    const name = sent.name.trim();
    refuseTakenName(siblings(all, sent.parentCode), name);
    const look = sent.parentCode === null ? ownLook(sent) : lookOf(all, sent.parentCode);
    const code = codeOfName(
      name,
      sent.parentCode,
      all.map((category) => category.code),
    );
    await insertCategory(tx, {
      municipalityId,
      code,
      parentCode: sent.parentCode,
      name,
      nameEnglish: sent.nameEnglish.trim() || name,
      ...look,
    });
    const note = { at: deps.clock(), entity: 'category', action: 'create', entityId: code } as const;
    await noteRegisterChange(tx, member, note);
    return categoryOf(tx, municipalityId, code);
  });
}

/** Renames, repaints, or takes a category out of use and back. Throws register_conflict, low_contrast. */
export function changeCategory(
  deps: RegisterDeps,
  member: Member,
  code: string,
  sent: CategoryUpdate,
): Promise<Category> {
  const { municipalityId } = member.scope;
  return deps.db.asMember(member.scope, async (tx) => {
    const all = await listCategories(tx, municipalityId);
    const stored = requireRead(
      all.find((category) => category.code === code),
      sent,
    );
    const change = await checkedChange(tx, municipalityId, all, stored, sent.change);
    if (!(await updateCategory(tx, { municipalityId, code, version: sent.version }, change)))
      throw registerConflict(stored, sent);
    const { letter, color, inkOnColor, icon } = { ...stored, ...change };
    if (stored.parentCode === null)
      await paintSubCategories(tx, { municipalityId, parentCode: code }, { letter, color, inkOnColor, icon });
    const note = { at: deps.clock(), entity: 'category', entityId: code } as const;
    await noteRegisterChange(tx, member, { ...note, ...describeChange(sent.change) });
    return categoryOf(tx, municipalityId, code);
  });
}

/** Gives the categories of one level the order of the list. */
export function orderCategories(
  deps: RegisterDeps,
  member: Member,
  { codes }: CategoryOrder,
): Promise<{ categories: Category[] }> {
  const { municipalityId } = member.scope;
  return deps.db.asMember(member.scope, async (tx) => {
    const all = await listCategories(tx, municipalityId);
    const ordered = codes.map((code) => {
      const found = all.find((category) => category.code === code);
      if (!found)
        throw fieldProblem('codes', 'unknown_category', `Kategorin ”${code.slice(0, 80)}” finns inte.`);
      return found;
    });
    const positions = ordered.map(({ position }) => position).sort((a, b) => a - b);
    await reorderCategories(
      tx,
      municipalityId,
      codes.map((code, i) => ({ code, position: positions[i]! })),
    );
    await noteRegisterChange(tx, member, {
      at: deps.clock(),
      entity: 'category',
      action: 'order',
      details: { count: codes.length },
    });
    return { categories: await listCategories(tx, municipalityId) };
  });
}

const siblings = (all: CategoryRow[], parentCode: string | null): CategoryRow[] =>
  all.filter((category) => category.parentCode === parentCode && category.mergedInto === null);

function ownLook({ group, letter, color, icon }: CategoryCreate) {
  const missing = Object.entries({ group, letter, color, icon }).find(([, value]) => value === undefined);
  if (missing)
    throw fieldProblem(missing[0], 'missing_field', `”${missing[0]}” saknas för en huvudkategori.`);
  return { groupCode: group!, letter: letter!, color: color!, inkOnColor: readableInk(color!), icon: icon! };
}

function lookOf(all: CategoryRow[], parentCode: string) {
  const parent = all.find(({ code }) => code === parentCode);
  if (!parent || parent.parentCode !== null || parent.mergedInto !== null)
    throw fieldProblem(
      'parentCode',
      'unknown_category',
      `”${parent?.name ?? parentCode.slice(0, 80)}” är ingen huvudkategori i bruk.`,
    );
  const { group, letter, color, inkOnColor, icon } = parent;
  return { groupCode: group, letter, color, inkOnColor, icon };
}

async function checkedChange(
  tx: Transaction,
  municipalityId: string,
  all: CategoryRow[],
  stored: CategoryRow,
  { name, nameEnglish, letter, color, icon, active }: CategoryUpdate['change'],
): Promise<CategoryChange> {
  const look = { letter, color, icon };
  const painted = Object.entries(look).find(([, value]) => value !== undefined);
  if (painted && stored.parentCode !== null)
    throw fieldProblem(painted[0], 'value_not_allowed', 'En underkategori ser ut som sin huvudkategori.');
  if (active !== undefined && stored.mergedInto !== null)
    throw fieldProblem(
      'active',
      'value_not_allowed',
      'Kategorin är ihopslagen. Ångra sammanslagningen först.',
    );
  if (name !== undefined)
    refuseTakenName(siblings(all, stored.parentCode), name.trim(), ({ code }) => code === stored.code);
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...(nameEnglish !== undefined && { nameEnglish: nameEnglish.trim() || (name ?? stored.name).trim() }),
    ...(letter !== undefined && { letter }),
    ...(color !== undefined && { color, inkOnColor: readableInk(color) }),
    ...(icon !== undefined && { icon }),
    ...(active !== undefined && {
      active,
      inFigures: active || (await hasIncidents(tx, municipalityId, stored.code)),
    }),
  };
}

function readableInk(color: string): string {
  const ink = inkOn(color);
  if (ink) return ink;
  const best = bestContrast(color).toFixed(1).replace('.', ',');
  const limit = String(LETTER_CONTRAST).replace('.', ',');
  throw fieldProblem(
    'color',
    'low_contrast',
    `På ${color} syns varken vit eller mörk bokstav: kontrasten blir högst ${best}, minst ${limit} behövs. Välj en ljusare eller mörkare färg.`,
  );
}

export async function categoryOf(tx: Transaction, municipalityId: string, code: string): Promise<Category> {
  const category = (await listCategories(tx, municipalityId)).find((one) => one.code === code);
  if (!category) throw notFound();
  return category;
}
