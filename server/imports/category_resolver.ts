import type { listCategories } from '@lagesbild/db/repositories/registers.ts';
import { ProblemError } from '../problem.ts';
import { ENGLISH_CATEGORIES } from './english_types.ts';
import { foldName } from './folded_name.ts';
import type { Rejection } from './import_tally.ts';
import { POLISEN_CATEGORIES, POLISEN_NO_INCIDENTS, summaryReason } from './polisen_types.ts';

type Category = Pick<
  Awaited<ReturnType<typeof listCategories>>[number],
  'code' | 'parentCode' | 'name' | 'nameEnglish' | 'active'
>;

export type ResolvedCategory = { categoryCode: string } | Omit<Rejection, 'column'>;

const folded = <T>(table: Record<string, T>) =>
  new Map(Object.entries(table).map(([name, value]) => [foldName(name), value]));

const BUILT_IN = new Map([...folded(ENGLISH_CATEGORIES), ...folded(POLISEN_CATEGORIES)]);
const NO_INCIDENTS = folded(POLISEN_NO_INCIDENTS);

/** Mapped to nothing: rows with that word are left out by choice. */
const LEFT_OUT = '';

/** Distinct values remembered, so that a file with a new value on every row takes no more memory. */
const MOST_REMEMBERED = 10_000;

/**
 * Makes the function that reads a file's category values: the given mapping first, then the municipality's own codes
 * and names (Swedish or English, whatever case; a top category before its own sub-category of the same name), then the
 * built-in tables. Categories that are switched off are not used.
 * Throws unknown_category when the mapping leads to a code that the municipality does not have in use.
 */
export function createCategoryResolver(
  categories: Category[],
  mapping: Record<string, string> = {},
): (value: string) => ResolvedCategory {
  const active = new Map(
    categories.filter((category) => category.active).map((category) => [category.code, category]),
  );
  const given = folded(mapping);
  for (const [value, code] of Object.entries(mapping)) {
    if (code === LEFT_OUT || active.has(code)) continue;
    throw new ProblemError(
      'unknown_category',
      `”${value}” ska bli ”${code}”, men den kategorin används inte i kommunen. Välj bland: ${[...active.keys()].join(', ')}.`,
    );
  }
  const byName = namesOf(active);

  function resolve(value: string): ResolvedCategory {
    const name = foldName(value);
    if (given.get(name) === LEFT_OUT) {
      return { code: 'not_an_incident', detail: `”${shown(value)}” läses inte in, enligt valet för källan.` };
    }
    const own = given.get(name) ?? (active.has(value.trim()) ? value.trim() : byName.get(name));
    if (own) return { categoryCode: own };
    const reason = summaryReason(value.trim()) ?? NO_INCIDENTS.get(name);
    if (reason) return { code: 'not_an_incident', detail: `”${shown(value)}” är ${reason}.` };
    const builtIn = BUILT_IN.get(name);
    // last, since a word like "Stöld/inbrott" may mean either
    const inFull = byName.get(`${IN_FULL}${name}`);
    const usable = [builtIn, builtIn?.split('.')[0], inFull].find(
      (code) => code !== undefined && active.has(code),
    );
    if (usable) return { categoryCode: usable };
    return { code: 'unknown_category', detail: `”${shown(value)}” motsvarar ingen kategori i kommunen.` };
  }

  const remembered = new Map<string, ResolvedCategory>();
  return (value) => {
    const known = remembered.get(value);
    if (known) return known;
    const resolved = resolve(value);
    if (remembered.size < MOST_REMEMBERED) remembered.set(value, resolved);
    return resolved;
  };
}

/** Marks "parent child" among the names; no folded name begins so. */
const IN_FULL = '> ';

/** Name → code. A sub-category is also listed in full, with its parent's name; a bare one that two share says too little. */
function namesOf(active: Map<string, Category>): Map<string, string> {
  const byName = new Map<string, string>();
  const shared = new Set<string>();
  const add = (name: string, code: string) => {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, code);
    else if (known !== code && active.get(known)?.parentCode !== null) shared.add(name);
  };
  const tops = [...active.values()].filter((category) => category.parentCode === null);
  const children = [...active.values()].filter((category) => category.parentCode !== null);
  for (const category of [...tops, ...children]) {
    const parent = active.get(category.parentCode ?? '');
    for (const key of ['name', 'nameEnglish'] as const) {
      add(foldName(category[key]), category.code);
      if (parent) add(`${IN_FULL}${foldName(`${parent[key]} ${category[key]}`)}`, category.code);
    }
  }
  for (const name of shared) byName.delete(name);
  return byName;
}

const shown = (value: string) => (value.trim().length > 60 ? `${value.trim().slice(0, 60)}…` : value.trim());
