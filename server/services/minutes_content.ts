import {
  findMeetingBeside,
  findMinutesPicture,
  listMinutesAnswers,
  listMinutesLines,
  listMinutesPresence,
  type MinutesLineRow,
  type MinutesMeetingRow,
  type MinutesPictureRow,
} from '@lagesbild/db/repositories/minutes_sources.ts';
import { findMunicipality, type MunicipalityRow } from '@lagesbild/db/repositories/municipalities.ts';
import { listCategories } from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { AGENDA_ITEMS } from '@lagesbild/shared/domain/meetings.ts';
import { MINUTES_PARTS, type MinutesPart } from '@lagesbild/shared/domain/minutes_parts.ts';
import type {
  MinutesContent,
  MinutesDecision,
  MinutesLine,
} from '@lagesbild/shared/schemas/minutes_content.ts';
import { epochToLocal } from '@lagesbild/shared/time/zone.ts';
import { notFound } from '../problem.ts';
import { contentHash } from './content_hash.ts';
import { MINUTES_ANSWERS, minutesPicture } from './minutes_picture.ts';

/** Reads a meeting and writes its minutes as they would read now. */
export async function readMinutesContent(
  tx: Transaction,
  meeting: MinutesMeetingRow,
): Promise<MinutesContent> {
  const { municipalityId, pictureId, pictureNumber } = meeting;
  const municipality = await findMunicipality(tx, municipalityId);
  if (!municipality) throw notFound();
  const own = await listMinutesLines(tx, municipalityId, [meeting.id]);
  const earlierIds = new Set(own.flatMap(({ carriedFromMeetingId: id }) => (id ? [id] : [])));
  const earlier = earlierIds.size > 0 ? await listMinutesLines(tx, municipalityId, [...earlierIds]) : [];
  const picture =
    pictureId && pictureNumber
      ? await findMinutesPicture(tx, municipalityId, pictureId, pictureNumber)
      : null;
  return {
    format: 1,
    municipality: describeMunicipality(municipality),
    meeting: describeMeeting(meeting, municipality.timeZone),
    presence: (await listMinutesPresence(tx, municipalityId, meeting.id)) as MinutesContent['presence'],
    picture: picture && (await describePicture(tx, municipalityId, picture)),
    items: describeItems(own, earlier),
    decisions: decisionsOf(own),
    nextMeeting: await describeNext(tx, meeting, own),
  };
}

const describeMunicipality = ({ name, isExample, timeZone }: MunicipalityRow) => ({
  name,
  isExample,
  timeZone,
});

/** Its end is when it was closed, on the day it was held; closed on another day it says none. */
function describeMeeting(row: MinutesMeetingRow, timeZone: string): MinutesContent['meeting'] {
  const { number, heldOn, startsAt, place, strategic, registryNumber, closedAt } = row;
  const [day, clock] = closedAt ? epochToLocal(closedAt.getTime(), timeZone).split('T') : [];
  const endedAt = day === heldOn && clock && clock >= startsAt ? clock : null;
  return { number, heldOn, startsAt, endedAt, place, strategic, registryNumber };
}

export async function describePicture(tx: Transaction, municipalityId: string, picture: MinutesPictureRow) {
  const answers = await listMinutesAnswers(tx, municipalityId, picture, MINUTES_ANSWERS);
  const categories = await listCategories(tx, municipalityId);
  const names = new Map(categories.map(({ code, name }) => [code, name]));
  return minutesPicture(picture, answers, (code) => names.get(code) ?? code);
}

/** The next one that is planned, unless somebody wrote about it: what people wrote is what the minutes say. */
export async function describeNext(
  tx: Transaction,
  meeting: MinutesMeetingRow,
  lines: readonly MinutesLineRow[],
): Promise<MinutesContent['nextMeeting']> {
  if (lines.some(({ item }) => item === 'next_meeting')) return null;
  const next = await findMeetingBeside(tx, meeting, 'next');
  return next && { heldOn: next.heldOn, startsAt: next.startsAt, place: next.place };
}

const itemOrder = (line: MinutesLineRow) => (AGENDA_ITEMS as readonly string[]).indexOf(line.item);

/** The decisions of one meeting in the order of its agenda, § 1 on. */
function numberDecisions(lines: readonly MinutesLineRow[]) {
  return lines
    .filter(({ kind }) => kind === 'decision')
    .sort((a, b) => itemOrder(a) - itemOrder(b))
    .map((line, i) => ({ line, number: i + 1 }));
}

/** A decision with who is to do it, as they are called now. */
const decided = (
  { text, organization, role, dueOn }: MinutesLineRow,
  number: number,
): Omit<MinutesDecision, 'hotspot'> => ({ number, text, organization, role, dueOn });

/** What one meeting decided, § by §, each with its hotspot. */
export const decisionsOf = (lines: readonly MinutesLineRow[]): MinutesDecision[] =>
  numberDecisions(lines).map(({ line, number }) => ({ ...decided(line, number), hotspot: line.hotspot }));

function describeItems(
  own: readonly MinutesLineRow[],
  earlier: readonly MinutesLineRow[],
): MinutesContent['items'] {
  const numbers = new Map(numberDecisions(own).map(({ line, number }) => [line.id, number]));
  const meetings = new Set(earlier.map(({ meetingId }) => meetingId));
  const followed = new Map(
    [...meetings].flatMap((id) =>
      numberDecisions(earlier.filter(({ meetingId }) => meetingId === id)).map(
        ({ line, number }) => [`${line.meetingId} ${line.id}`, { line, number }] as const,
      ),
    ),
  );
  const describe = (line: MinutesLineRow): MinutesLine => {
    const from = followed.get(`${line.carriedFromMeetingId} ${line.carriedFromLineId}`);
    return {
      text: line.text,
      hotspot: line.hotspot,
      decisionNumber: numbers.get(line.id) ?? null,
      audience: line.audience,
      outcome: line.outcome as MinutesLine['outcome'],
      carried: from
        ? {
            meetingNumber: from.line.meetingNumber,
            heldOn: from.line.heldOn,
            ...decided(from.line, from.number),
          }
        : null,
    };
  };
  return AGENDA_ITEMS.map((item) => ({
    item,
    lines: own.filter((line) => line.item === item).map(describe),
  }));
}

/** A hash of each part: two readings are compared by them without either being sent. */
export function hashParts(content: MinutesContent): Record<MinutesPart, string> {
  const { municipality, meeting, presence, picture, items, decisions, nextMeeting } = content;
  const whole: Partial<Record<MinutesPart, unknown>> = {
    meeting: { municipality, meeting },
    presence,
    picture,
  };
  const beside: Partial<Record<MinutesPart, unknown>> = { decisions, next_meeting: nextMeeting };
  return Object.fromEntries(
    MINUTES_PARTS.map((part) => [
      part,
      contentHash(
        whole[part] ?? [items.find(({ item }) => item === part)?.lines ?? null, beside[part] ?? null],
      ),
    ]),
  ) as Record<MinutesPart, string>;
}
