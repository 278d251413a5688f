import { and, eq, max, sql } from 'drizzle-orm';
import { categories } from '../schema/registers.ts';
import type { Transaction } from '../scope.ts';

export interface CategoryChange {
  name?: string;
  nameEnglish?: string;
  letter?: string;
  color?: string;
  inkOnColor?: string;
  icon?: string;
  active?: boolean;
  inFigures?: boolean;
  mergedInto?: string | null;
}

/** A category behind those that are there. */
export async function insertCategory(
  tx: Transaction,
  row: Omit<typeof categories.$inferInsert, 'position'>,
): Promise<void> {
  const [last] = await tx
    .select({ position: max(categories.position) })
    .from(categories)
    .where(eq(categories.municipalityId, row.municipalityId));
  await tx.insert(categories).values({ ...row, position: (last?.position ?? -1) + 1 });
}

/** Changes the category if it still has the version that was read. False means that somebody came before. */
export async function updateCategory(
  tx: Transaction,
  key: { municipalityId: string; code: string; version: number },
  change: CategoryChange,
): Promise<boolean> {
  const rows = await tx
    .update(categories)
    .set({ ...change, version: key.version + 1 })
    .where(
      and(
        eq(categories.municipalityId, key.municipalityId),
        eq(categories.code, key.code),
        eq(categories.version, key.version),
      ),
    )
    .returning({ code: categories.code });
  return rows.length > 0;
}

/** The sub-categories look as the category above them. */
export async function paintSubCategories(
  tx: Transaction,
  key: { municipalityId: string; parentCode: string },
  look: { letter: string; color: string; inkOnColor: string; icon: string },
): Promise<void> {
  await tx
    .update(categories)
    .set(look)
    .where(and(eq(categories.municipalityId, key.municipalityId), eq(categories.parentCode, key.parentCode)));
}

/** Gives the codes the places that they together have now, in the given order. */
export async function reorderCategories(
  tx: Transaction,
  municipalityId: string,
  placed: readonly { code: string; position: number }[],
): Promise<void> {
  await tx.execute(sql`
    UPDATE categories c SET position = r.position
    FROM json_to_recordset(${JSON.stringify(placed)}::json) AS r(code text, position integer)
    WHERE c.municipality_id = ${municipalityId} AND c.code = r.code AND c.position <> r.position`);
}

/** Whether any incident counts under the code, itself or through a sub-category or a merge. */
export async function hasIncidents(tx: Transaction, municipalityId: string, code: string): Promise<boolean> {
  const found = await tx.execute<{ found: boolean }>(sql`
    SELECT EXISTS (
      SELECT FROM incidents i
      WHERE i.municipality_id = ${municipalityId} AND i.category_code IN (
        SELECT c.code FROM categories c
        WHERE c.municipality_id = ${municipalityId} AND (c.counted_code = ${code} OR c.counted_top_code = ${code}))
    ) AS found`);
  return found.rows[0]?.found ?? false;
}
