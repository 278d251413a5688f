import { and, desc, eq, sql } from 'drizzle-orm';
import { formerFigureBases, municipalities } from '../schema/municipalities.ts';
import type { Transaction } from '../scope.ts';
import { findStudyArea } from './municipalities.ts';

/** What figures are reckoned from now, or null when the asking user is no member. */
export async function findFigureBasis(tx: Transaction, municipalityId: string) {
  const [row] = await tx
    .select({
      version: municipalities.basisVersion,
      fortnightAnchor: municipalities.fortnightAnchor,
      cellSizeMeters: municipalities.cellSizeMeters,
      validFrom: municipalities.basisValidFrom,
      dataVersion: municipalities.dataVersion,
    })
    .from(municipalities)
    .where(eq(municipalities.municipalityId, municipalityId));
  if (!row) return null;
  const studyArea = await findStudyArea(tx, municipalityId);
  return { ...row, studyAreaVersion: studyArea?.version ?? null };
}
export type FigureBasis = NonNullable<Awaited<ReturnType<typeof findFigureBasis>>>;

/** Earlier ones, newest first. */
export async function listFormerFigureBases(tx: Transaction, municipalityId: string) {
  const columns = {
    version: formerFigureBases.version,
    fortnightAnchor: formerFigureBases.fortnightAnchor,
    cellSizeMeters: formerFigureBases.cellSizeMeters,
    studyAreaVersion: formerFigureBases.studyAreaVersion,
    validFrom: formerFigureBases.validFrom,
    validTo: formerFigureBases.validTo,
    lastDataVersion: formerFigureBases.lastDataVersion,
  };
  return tx
    .select(columns)
    .from(formerFigureBases)
    .where(eq(formerFigureBases.municipalityId, municipalityId))
    .orderBy(desc(formerFigureBases.version));
}

/** Keeps the basis that was and puts the new one in its place. False means that somebody came before. */
export async function replaceFigureBasis(
  tx: Transaction,
  municipalityId: string,
  former: FigureBasis,
  next: { fortnightAnchor: string; cellSizeMeters: number | null },
  at: Date,
): Promise<boolean> {
  const written = await tx
    .update(municipalities)
    .set({
      ...next,
      basisVersion: former.version + 1,
      basisValidFrom: at,
      dataVersion: sql`${municipalities.dataVersion} + 1`,
    })
    .where(
      and(eq(municipalities.municipalityId, municipalityId), eq(municipalities.basisVersion, former.version)),
    )
    .returning({ code: municipalities.municipalityId });
  if (written.length === 0) return false;
  const { version, fortnightAnchor, cellSizeMeters, studyAreaVersion, validFrom, dataVersion } = former;
  await tx.insert(formerFigureBases).values({
    municipalityId,
    version,
    fortnightAnchor,
    cellSizeMeters,
    studyAreaVersion,
    validFrom,
    validTo: at,
    lastDataVersion: dataVersion,
  });
  return true;
}
