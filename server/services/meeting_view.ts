import type { MeetingLineRow } from '@lagesbild/db/repositories/meeting_lines.ts';
import type { MeetingRow } from '@lagesbild/db/repositories/meetings.ts';
import type { Meeting } from '@lagesbild/shared/schemas/meeting.ts';
import type { MeetingLine, MeetingLineWording } from '@lagesbild/shared/schemas/meeting_line.ts';
import { civilDay, dateOfCivilDay } from '@lagesbild/shared/time/civil_day.ts';

export function viewMeeting(row: MeetingRow): Meeting {
  const { seriesId, seriesName, deadlineDays, pictureId, pictureNumber, openedAt, closedAt } = row;
  const { pictureFrom, pictureTo, pictureKind, pictureState, ...plain } = row;
  return {
    id: plain.id,
    number: plain.number,
    series: seriesId && seriesName ? { id: seriesId, name: seriesName } : null,
    heldOn: plain.heldOn,
    startsAt: plain.startsAt,
    place: plain.place,
    strategic: plain.strategic,
    state: plain.state,
    registryNumber: plain.registryNumber,
    picture:
      pictureId && pictureNumber && pictureFrom && pictureTo && pictureKind && pictureState
        ? {
            id: pictureId,
            number: pictureNumber,
            fromDate: pictureFrom,
            toDate: pictureTo,
            periodKind: pictureKind,
            state: pictureState,
          }
        : null,
    openedAt: openedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    deadlineOn: deadlineDays === null ? null : dateOfCivilDay(civilDay(plain.heldOn) - deadlineDays),
    decisions: plain.decisions,
    changeNumber: plain.changeNumber,
    version: plain.version,
  };
}

export function viewLine(row: MeetingLineRow): MeetingLine {
  const { carriedFromMeetingId: meetingId, carriedFromLineId: lineId, deletedAt, ...line } = row;
  return {
    ...line,
    carriedFrom: meetingId && lineId ? { meetingId, lineId } : null,
    deleted: deletedAt !== null,
  };
}

/** What a revision keeps of a line. */
export function wordingOf(line: MeetingLine): MeetingLineWording {
  const { hotspotName: _name, interventionIds: _ids, changeNumber: _number, ...wording } = line;
  return wording;
}
