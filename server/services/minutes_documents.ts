import {
  findLatestPicture,
  findMeetingBeside,
  findMinutesMeeting,
  findMinutesPicture,
  listMinutesAnswers,
  listMinutesLines,
  type MinutesMeetingRow,
} from '@lagesbild/db/repositories/minutes_sources.ts';
import { findMunicipality } from '@lagesbild/db/repositories/municipalities.ts';
import { listPlannedEvents } from '@lagesbild/db/repositories/planned_events.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { AGENDA_ITEMS } from '@lagesbild/shared/domain/meetings.ts';
import { figureSentence } from '@lagesbild/shared/labels/figure_sentence.ts';
import { AGENDA_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import { decisionTable, joined, nextMeetingSentence } from '@lagesbild/shared/labels/minutes_blocks.ts';
import { hotspotTable, picturePeriod } from '@lagesbild/shared/labels/picture_blocks.ts';
import { civilDay, dateOfCivilDay } from '@lagesbild/shared/time/civil_day.ts';
import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import type { DocumentTask, DrawnMap } from '../documents/build_document.ts';
import type { DocumentPool } from '../documents/document_pool.ts';
import type { OnePage } from '../documents/one_page_pdf.ts';
import { EXAMPLE_NOTICE, printMinutes } from '../documents/printed_minutes.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';
import { describeMinutes, type MinutesDeps, readStanding } from './minutes.ts';
import { decisionsOf, describeNext, describePicture } from './minutes_content.ts';
import { mapOf } from './minutes_picture.ts';

type DocumentDeps = MinutesDeps & { documents: DocumentPool };

/** Days after the meeting that the look-ahead of the A4 holds. */
const AHEAD_DAYS = 28;

/** Bytes of a document and what the file is called. */
export interface DocumentFile {
  bytes: Buffer;
  name: string;
}

/** The minutes as a file, read in one short transaction and set after it. */
export async function minutesFile(
  { db, clock, documents }: DocumentDeps,
  member: Member,
  id: string,
  kind: 'docx' | 'pdf',
): Promise<DocumentFile> {
  const { minutes, map } = await db.asMember(member.scope, async (tx) => {
    const standing = await readStanding(tx, member, id);
    return {
      minutes: await describeMinutes(tx, member, standing),
      map: standing.content.picture?.map ? await readMap(tx, standing.meeting) : null,
    };
  });
  const printed = printMinutes(minutes, clock());
  const { number, heldOn } = minutes.content.meeting;
  return {
    bytes: await documents.build({ kind, printed, map }),
    name: `Protokoll EST-möte ${number} ${heldOn}.${kind}`,
  };
}

/** The map of the meeting's frozen Lägesbild as PNG. Throws not_found when it has none. */
export async function minutesMap(
  { db, documents }: DocumentDeps,
  member: Member,
  id: string,
): Promise<Buffer> {
  const map = await db.asMember(member.scope, async (tx) => {
    const meeting = await findMinutesMeeting(tx, member.scope.municipalityId, id);
    return meeting && readMap(tx, meeting);
  });
  if (!map) throw notFound();
  return documents.build({ kind: 'png', map });
}

/** Frozen answers are never changed nor removed: the map of signed minutes is the one that was signed. */
async function readMap(tx: Transaction, meeting: MinutesMeetingRow): Promise<DrawnMap | null> {
  const { municipalityId, pictureId, pictureNumber } = meeting;
  if (!pictureId || !pictureNumber) return null;
  return mapOf(
    await listMinutesAnswers(tx, municipalityId, { id: pictureId, version: pictureNumber }, ['map']),
  );
}

/** The A4 for the day that the projector fails; works before the meeting as well. */
export async function onePageFile(
  { db, clock, documents }: DocumentDeps,
  member: Member,
  id: string,
): Promise<DocumentFile> {
  const { page, map, meeting } = await db.asMember(member.scope, (tx) =>
    readOnePage(tx, member, id, clock()),
  );
  const task: DocumentTask = { kind: 'one_page', page, map };
  return {
    bytes: await documents.build(task),
    name: `Underlag EST-möte ${meeting.number} ${meeting.heldOn}.pdf`,
  };
}

async function readOnePage(tx: Transaction, { scope }: Member, id: string, madeAt: Date) {
  const { municipalityId } = scope;
  const meeting = await findMinutesMeeting(tx, municipalityId, id);
  const municipality = await findMunicipality(tx, municipalityId);
  if (!meeting || !municipality) throw notFound();
  const { number, heldOn, startsAt, place, pictureId, pictureNumber } = meeting;
  const frozen =
    pictureId && pictureNumber
      ? await findMinutesPicture(tx, municipalityId, pictureId, pictureNumber)
      : await findLatestPicture(tx, municipalityId, heldOn);
  const picture = frozen && (await describePicture(tx, municipalityId, frozen));
  const map = frozen && mapOf(await listMinutesAnswers(tx, municipalityId, frozen, ['map']));
  const before = await findMeetingBeside(tx, meeting, 'previous');
  const decisions = before ? decisionsOf(await listMinutesLines(tx, municipalityId, [before.id])) : [];
  const own = await listMinutesLines(tx, municipalityId, [id]);
  const next = await describeNext(tx, meeting, own);
  const until = dateOfCivilDay(civilDay(heldOn) + AHEAD_DAYS);
  const events = await listPlannedEvents(tx, municipalityId, { from: heldOn, to: until });
  const page: OnePage = {
    title: `EST-möte ${number}`,
    municipality: municipality.name,
    subtitle: joined(dayLabel(heldOn, 'sv'), `kl. ${startsAt.replace(':', '.')}`, place),
    period: picture ? `Perioden ${picturePeriod(picture)}` : 'Ingen fryst lägesbild finns.',
    headline: picture?.headline ? `${figureSentence(picture.headline)}.` : '',
    categories: picture?.categories.map(({ name, figure }) => `${name}: ${figureSentence(figure)}`) ?? [],
    hotspots: picture && picture.hotspots.length > 0 ? hotspotTable(picture) : null,
    agenda: AGENDA_ITEMS.map((item) => AGENDA_LABELS[item].sv),
    ahead: events.map(({ name, placeName, fromDate, toDate }) => {
      const days =
        fromDate === toDate
          ? dayLabel(fromDate, 'sv')
          : `${dayLabel(fromDate, 'sv')} – ${dayLabel(toDate, 'sv')}`;
      return `${days}: ${joined(name, placeName)}`;
    }),
    next: next && nextMeetingSentence(next),
    decisionsTitle: before
      ? `Beslut vid möte ${before.number}, ${dayLabel(before.heldOn, 'sv')}`
      : 'Senaste besluten',
    decisions: decisions.length > 0 ? decisionTable(decisions) : null,
    footer: `Underlag till EST-möte ${number}, ${heldOn}`,
    notice: municipality.isExample ? EXAMPLE_NOTICE : null,
    madeAt,
  };
  return { page, map, meeting };
}
