import { and, asc, desc, eq, gt, inArray, isNull, lt, lte, ne, or } from 'drizzle-orm';
import { estMeetings, meetingLines, meetingPresence } from '../schema/est_meetings.ts';
import { hotspots } from '../schema/hotspots.ts';
import { organizations } from '../schema/registers.ts';
import { pictureAnswers, pictureVersions, situationalPictures } from '../schema/situational_pictures.ts';
import type { Transaction } from '../scope.ts';

/** The meeting that minutes are of. */
export async function findMinutesMeeting(tx: Transaction, municipalityId: string, id: string) {
  const [row] = await tx
    .select()
    .from(estMeetings)
    .where(and(eq(estMeetings.municipalityId, municipalityId), eq(estMeetings.id, id)));
  return row ?? null;
}
export type MinutesMeetingRow = NonNullable<Awaited<ReturnType<typeof findMinutesMeeting>>>;

export function listMinutesPresence(tx: Transaction, municipalityId: string, meetingId: string) {
  return tx
    .select({
      organization: meetingPresence.organizationName,
      role: meetingPresence.roleName,
      present: meetingPresence.present,
    })
    .from(meetingPresence)
    .where(and(eq(meetingPresence.municipalityId, municipalityId), eq(meetingPresence.meetingId, meetingId)))
    .orderBy(asc(meetingPresence.position), asc(meetingPresence.id));
}

/** The lines that stand, of these meetings, with what hotspots and organizations are called now. */
export function listMinutesLines(tx: Transaction, municipalityId: string, meetingIds: readonly string[]) {
  return tx
    .select({
      meetingId: meetingLines.meetingId,
      id: meetingLines.id,
      item: meetingLines.item,
      kind: meetingLines.kind,
      text: meetingLines.text,
      hotspot: hotspots.name,
      organization: organizations.name,
      role: meetingLines.roleName,
      dueOn: meetingLines.dueOn,
      audience: meetingLines.audience,
      outcome: meetingLines.outcome,
      carriedFromMeetingId: meetingLines.carriedFromMeetingId,
      carriedFromLineId: meetingLines.carriedFromLineId,
      meetingNumber: estMeetings.number,
      heldOn: estMeetings.heldOn,
    })
    .from(meetingLines)
    .innerJoin(
      estMeetings,
      and(
        eq(estMeetings.municipalityId, meetingLines.municipalityId),
        eq(estMeetings.id, meetingLines.meetingId),
      ),
    )
    .leftJoin(
      hotspots,
      and(eq(hotspots.municipalityId, meetingLines.municipalityId), eq(hotspots.id, meetingLines.hotspotId)),
    )
    .leftJoin(
      organizations,
      and(
        eq(organizations.municipalityId, meetingLines.municipalityId),
        eq(organizations.id, meetingLines.organizationId),
      ),
    )
    .where(
      and(
        eq(meetingLines.municipalityId, municipalityId),
        inArray(meetingLines.meetingId, [...meetingIds]),
        isNull(meetingLines.deletedAt),
      ),
    )
    .orderBy(asc(meetingLines.position), asc(meetingLines.id));
}
export type MinutesLineRow = Awaited<ReturnType<typeof listMinutesLines>>[number];

/**
 * The nearest meeting after a moment that is not cancelled, of the same series when the meeting is of one; or before it
 * among those that were held, whatever their series.
 */
export async function findMeetingBeside(
  tx: Transaction,
  {
    municipalityId,
    id,
    heldOn,
    startsAt,
    seriesId,
  }: Pick<MinutesMeetingRow, 'municipalityId' | 'id' | 'heldOn' | 'startsAt' | 'seriesId'>,
  side: 'next' | 'previous',
) {
  const [beyond, order] = side === 'next' ? ([gt, asc] as const) : ([lt, desc] as const);
  const sameDay = and(eq(estMeetings.heldOn, heldOn), beyond(estMeetings.startsAt, startsAt));
  const [row] = await tx
    .select({
      id: estMeetings.id,
      number: estMeetings.number,
      heldOn: estMeetings.heldOn,
      startsAt: estMeetings.startsAt,
      place: estMeetings.place,
    })
    .from(estMeetings)
    .where(
      and(
        eq(estMeetings.municipalityId, municipalityId),
        ne(estMeetings.id, id),
        side === 'next'
          ? ne(estMeetings.state, 'cancelled')
          : inArray(estMeetings.state, ['closed', 'signed']),
        side === 'next' && seriesId ? eq(estMeetings.seriesId, seriesId) : undefined,
        or(beyond(estMeetings.heldOn, heldOn), sameDay),
      ),
    )
    .orderBy(order(estMeetings.heldOn), order(estMeetings.startsAt))
    .limit(1);
  return row ?? null;
}

const pictureColumns = {
  id: situationalPictures.id,
  fromDate: situationalPictures.fromDate,
  toDate: situationalPictures.toDate,
  periodKind: situationalPictures.periodKind,
  summary: situationalPictures.summary,
  policeView: situationalPictures.policeView,
  lookAhead: situationalPictures.lookAhead,
  version: pictureVersions.number,
  frozenAt: pictureVersions.frozenAt,
};

const frozenPictures = (tx: Transaction) =>
  tx
    .select(pictureColumns)
    .from(situationalPictures)
    .innerJoin(
      pictureVersions,
      and(
        eq(pictureVersions.municipalityId, situationalPictures.municipalityId),
        eq(pictureVersions.pictureId, situationalPictures.id),
      ),
    );

/** The version of the frozen Lägesbild that the meeting looks at. */
export async function findMinutesPicture(
  tx: Transaction,
  municipalityId: string,
  pictureId: string,
  number: number,
) {
  const [row] = await frozenPictures(tx).where(
    and(
      eq(situationalPictures.municipalityId, municipalityId),
      eq(situationalPictures.id, pictureId),
      eq(pictureVersions.number, number),
    ),
  );
  return row ?? null;
}
export type MinutesPictureRow = NonNullable<Awaited<ReturnType<typeof findMinutesPicture>>>;

/** The latest established one that had ended by a day, in its newest version. */
export async function findLatestPicture(tx: Transaction, municipalityId: string, day: string) {
  const [row] = await frozenPictures(tx)
    .where(
      and(
        eq(situationalPictures.municipalityId, municipalityId),
        eq(situationalPictures.state, 'established'),
        lte(situationalPictures.toDate, day),
      ),
    )
    .orderBy(desc(situationalPictures.toDate), desc(pictureVersions.number))
    .limit(1);
  return row ?? null;
}

/** The frozen answers by cells: what every member of the EST group may see. */
export function listMinutesAnswers(
  tx: Transaction,
  municipalityId: string,
  picture: { id: string; version: number },
  kinds: readonly string[],
) {
  return tx
    .select({ kind: pictureAnswers.kind, body: pictureAnswers.body, sha256: pictureAnswers.sha256 })
    .from(pictureAnswers)
    .where(
      and(
        eq(pictureAnswers.municipalityId, municipalityId),
        eq(pictureAnswers.pictureId, picture.id),
        eq(pictureAnswers.number, picture.version),
        eq(pictureAnswers.sight, 'cells'),
        inArray(pictureAnswers.kind, [...kinds]),
      ),
    );
}
