import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { incidents } from '../schema/incidents.ts';
import { pictureAnswers, pictureIncidents, pictureVersions } from '../schema/situational_pictures.ts';
import type { Transaction } from '../scope.ts';

/** Rows of one statement: PostgreSQL takes 65,535 parameters, five a row. */
const ROWS_AT_ONCE = 5000;

export async function insertPictureVersion(
  tx: Transaction,
  row: typeof pictureVersions.$inferInsert,
): Promise<void> {
  await tx.insert(pictureVersions).values(row);
}

export async function insertPictureAnswers(
  tx: Transaction,
  rows: (typeof pictureAnswers.$inferInsert)[],
): Promise<void> {
  await tx.insert(pictureAnswers).values(rows);
}

export async function insertPictureIncidents(
  tx: Transaction,
  rows: (typeof pictureIncidents.$inferInsert)[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await tx.insert(pictureIncidents).values(rows.slice(at, at + ROWS_AT_ONCE));
  }
}

/** Latest first. */
export async function listPictureVersions(tx: Transaction, municipalityId: string, pictureId: string) {
  return tx
    .select()
    .from(pictureVersions)
    .where(and(eq(pictureVersions.municipalityId, municipalityId), eq(pictureVersions.pictureId, pictureId)))
    .orderBy(desc(pictureVersions.number));
}

/** What is kept for one sight; `intact`: PostgreSQL's own sum of the bytes is the one that was stored. */
export async function listPictureAnswers(
  tx: Transaction,
  municipalityId: string,
  pictureId: string,
  sight: string,
) {
  return tx
    .select({
      number: pictureAnswers.number,
      kind: pictureAnswers.kind,
      sha256: pictureAnswers.sha256,
      intact: sql<boolean>`encode(sha256(convert_to(${pictureAnswers.body}, 'UTF8')), 'hex') = ${pictureAnswers.sha256}`,
    })
    .from(pictureAnswers)
    .where(
      and(
        eq(pictureAnswers.municipalityId, municipalityId),
        eq(pictureAnswers.pictureId, pictureId),
        eq(pictureAnswers.sight, sight),
      ),
    )
    .orderBy(pictureAnswers.number, pictureAnswers.kind);
}

/** One answer as it was stored, or null. */
export async function findPictureAnswer(
  tx: Transaction,
  municipalityId: string,
  key: { pictureId: string; number: number; kind: string; sight: string },
) {
  const [row] = await tx
    .select({ body: pictureAnswers.body, sha256: pictureAnswers.sha256 })
    .from(pictureAnswers)
    .where(
      and(
        eq(pictureAnswers.municipalityId, municipalityId),
        eq(pictureAnswers.pictureId, key.pictureId),
        eq(pictureAnswers.number, key.number),
        eq(pictureAnswers.kind, key.kind),
        eq(pictureAnswers.sight, key.sight),
      ),
    );
  return row ?? null;
}

/** Which incidents a version's figures are of. */
export async function listPictureIncidents(
  tx: Transaction,
  municipalityId: string,
  pictureId: string,
  number: number,
) {
  return tx
    .select({ id: pictureIncidents.incidentId, version: pictureIncidents.incidentVersion })
    .from(pictureIncidents)
    .where(
      and(
        eq(pictureIncidents.municipalityId, municipalityId),
        eq(pictureIncidents.pictureId, pictureId),
        eq(pictureIncidents.number, number),
      ),
    );
}

/** Of each version: how many incidents, and how many of them are no longer there. */
export async function countPictureIncidents(tx: Transaction, municipalityId: string, pictureId: string) {
  return tx
    .select({
      number: pictureIncidents.number,
      incidents: sql<number>`count(*)::int`,
      disposed: sql<number>`(count(*) FILTER (WHERE ${isNull(incidents.id)}))::int`,
    })
    .from(pictureIncidents)
    .leftJoin(
      incidents,
      and(
        eq(incidents.municipalityId, pictureIncidents.municipalityId),
        eq(incidents.id, pictureIncidents.incidentId),
      ),
    )
    .where(
      and(eq(pictureIncidents.municipalityId, municipalityId), eq(pictureIncidents.pictureId, pictureId)),
    )
    .groupBy(pictureIncidents.number);
}
