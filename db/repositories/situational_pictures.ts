import { and, desc, eq, sql } from 'drizzle-orm';
import { pictureVersions, situationalPictures } from '../schema/situational_pictures.ts';
import type { Transaction } from '../scope.ts';

/** All frozen periods, latest first, each with its latest version of figures. */
export async function listPictures(tx: Transaction, municipalityId: string) {
  return tx
    .select({
      picture: situationalPictures,
      latestNumber: sql<number>`max(${pictureVersions.number})::int`,
      frozenAt: sql<Date>`max(${pictureVersions.frozenAt})`.mapWith(pictureVersions.frozenAt),
    })
    .from(situationalPictures)
    .innerJoin(
      pictureVersions,
      and(
        eq(pictureVersions.municipalityId, situationalPictures.municipalityId),
        eq(pictureVersions.pictureId, situationalPictures.id),
      ),
    )
    .where(eq(situationalPictures.municipalityId, municipalityId))
    .groupBy(situationalPictures.municipalityId, situationalPictures.id)
    .orderBy(desc(situationalPictures.toDate), desc(situationalPictures.fromDate));
}

export async function findPicture(tx: Transaction, municipalityId: string, id: string) {
  const [row] = await tx
    .select()
    .from(situationalPictures)
    .where(and(eq(situationalPictures.municipalityId, municipalityId), eq(situationalPictures.id, id)));
  return row ?? null;
}
export type PictureRow = NonNullable<Awaited<ReturnType<typeof findPicture>>>;

/** The picture of a period, or null while it is not frozen. */
export async function findPictureOfPeriod(
  tx: Transaction,
  municipalityId: string,
  { periodKind, fromDate }: { periodKind: string; fromDate: string },
) {
  const [row] = await tx
    .select({ id: situationalPictures.id })
    .from(situationalPictures)
    .where(
      and(
        eq(situationalPictures.municipalityId, municipalityId),
        eq(situationalPictures.periodKind, periodKind),
        eq(situationalPictures.fromDate, fromDate),
      ),
    );
  return row ?? null;
}

/** False when the id or the period is taken. */
export async function insertPicture(
  tx: Transaction,
  row: typeof situationalPictures.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(situationalPictures)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: situationalPictures.id });
  return rows.length > 0;
}

/** Changes texts or state if the picture still has the version that was read. False means that somebody came before. */
export async function updatePicture(
  tx: Transaction,
  key: { municipalityId: string; id: string; version: number },
  change: Partial<typeof situationalPictures.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(situationalPictures)
    .set({ ...change, version: key.version + 1 })
    .where(
      and(
        eq(situationalPictures.municipalityId, key.municipalityId),
        eq(situationalPictures.id, key.id),
        eq(situationalPictures.version, key.version),
      ),
    )
    .returning({ id: situationalPictures.id });
  return rows.length > 0;
}
