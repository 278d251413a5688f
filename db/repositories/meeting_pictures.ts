import { and, desc, eq } from 'drizzle-orm';
import { pictureVersions, situationalPictures } from '../schema/situational_pictures.ts';
import type { Transaction } from '../scope.ts';

const joined = and(
  eq(pictureVersions.municipalityId, situationalPictures.municipalityId),
  eq(pictureVersions.pictureId, situationalPictures.id),
);

const fields = {
  id: situationalPictures.id,
  number: pictureVersions.number,
  fromDate: situationalPictures.fromDate,
  toDate: situationalPictures.toDate,
  periodKind: situationalPictures.periodKind,
  state: situationalPictures.state,
};

/** The frozen Lägesbild of the latest period, in its last version; null when none is frozen. */
export async function findNewestPicture(tx: Transaction, municipalityId: string) {
  const [row] = await tx
    .select(fields)
    .from(situationalPictures)
    .innerJoin(pictureVersions, joined)
    .where(eq(situationalPictures.municipalityId, municipalityId))
    .orderBy(
      desc(situationalPictures.toDate),
      desc(situationalPictures.fromDate),
      desc(pictureVersions.number),
    )
    .limit(1);
  return row ?? null;
}

/** One version of a frozen Lägesbild with the texts beside it, or null. */
export async function findPictureTexts(
  tx: Transaction,
  municipalityId: string,
  { id, number }: { id: string; number: number },
) {
  const [row] = await tx
    .select({
      ...fields,
      summary: situationalPictures.summary,
      policeView: situationalPictures.policeView,
      lookAhead: situationalPictures.lookAhead,
    })
    .from(situationalPictures)
    .innerJoin(pictureVersions, joined)
    .where(
      and(
        eq(situationalPictures.municipalityId, municipalityId),
        eq(situationalPictures.id, id),
        eq(pictureVersions.number, number),
      ),
    );
  return row ?? null;
}
