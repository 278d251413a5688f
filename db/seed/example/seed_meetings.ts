import type { AgendaItem, LineKind, Outcome } from '@lagesbild/shared/domain/meetings.ts';
import { civilDay, dateOfCivilDay } from '@lagesbild/shared/time/civil_day.ts';
import { nextInSeries } from '@lagesbild/shared/time/meeting_dates.ts';
import { localDate, localToEpoch } from '@lagesbild/shared/time/zone.ts';
import { isLinkable } from '../../repositories/linked_registers.ts';
import { insertLineRevision, insertMeetingLine } from '../../repositories/meeting_lines.ts';
import { insertPresence } from '../../repositories/meeting_presence.ts';
import { insertMeetingSeries } from '../../repositories/meeting_series.ts';
import { insertMeeting } from '../../repositories/meetings.ts';
import type { Transaction } from '../../scope.ts';
import { stableUuid } from '../stable_uuid.ts';
import { EXAMPLE_TIME_ZONE } from './fortnights.ts';

const MUNICIPALITY = '9999';
const id = (...parts: string[]) => stableUuid(MUNICIPALITY, ...parts);

interface ExampleLine {
  key: string;
  item: AgendaItem;
  kind: LineKind;
  text: string;
  organizationKey?: string;
  roleName?: string;
  /** Days after the meeting. */
  dueAfter?: number;
  hotspotKey?: string;
  audience?: string;
  follows?: { meeting: number; key: string; outcome: Outcome };
}

const decision = (
  key: string,
  text: string,
  organizationKey: string,
  roleName: string,
  dueAfter: number,
) => ({
  key,
  item: 'decisions' as const,
  kind: 'decision' as const,
  text,
  organizationKey,
  roleName,
  dueAfter,
});
const followUp = (meeting: number, key: string, outcome: Outcome, text = '') => ({
  key: `follow_${key}`,
  item: 'follow_up' as const,
  kind: 'note' as const,
  text,
  follows: { meeting, key, outcome },
});

/** Three meetings that have been held; the first one was strategic. */
const HELD: { strategic: boolean; lines: ExampleLine[] }[] = [
  {
    strategic: true,
    lines: [
      {
        ...decision('lamps', 'Byt de trasiga lamporna vid Södervik centrum', 'technical', 'Gatuchef', 10),
        hotspotKey: 'sodervik_centrum',
      },
      decision('rounds', 'Gå kvällsronder fredag och lördag', 'housing', 'Områdeschef', 28),
    ],
  },
  {
    strategic: false,
    lines: [
      followUp(0, 'lamps', 'done', 'Sju lampor är bytta.'),
      followUp(0, 'rounds', 'under_way'),
      {
        ...decision('hedge', 'Klipp häcken vid gångvägen genom Bruksparken', 'technical', 'Parkchef', 12),
        hotspotKey: 'bruksparken',
      },
    ],
  },
  {
    strategic: false,
    lines: [
      followUp(0, 'rounds', 'done'),
      followUp(1, 'hedge', 'not_done', 'Entreprenören kommer nästa vecka.'),
      decision('youth_centre', 'Håll fritidsgården öppen fredagskvällar', 'leisure', 'Enhetschef', 20),
      {
        key: 'tenants',
        item: 'communication',
        kind: 'communication',
        text: 'Grannsamverkan startar i kvarteret vid centrum',
        audience: 'Hyresgästerna',
      },
    ],
  },
];

const PRESENT: [organizationKey: string, organizationName: string, roleName: string][] = [
  ['safety', 'Säkerhetsenheten', 'Samordnare'],
  ['police', 'Polisen', 'Kommunpolis'],
  ['technical', 'Tekniska förvaltningen', 'Gatuchef'],
  ['housing', 'Exempelbostäder AB', 'Områdeschef'],
];

/** The series of the example with three held meetings, each the day after a fortnight ended, and the next one planned. */
export async function seedMeetings(
  tx: Transaction,
  { lastClosedFortnightEnd, now }: { lastClosedFortnightEnd: string; now: Date },
): Promise<void> {
  const last = civilDay(lastClosedFortnightEnd) - 13;
  const firstOn = dateOfCivilDay(last - 28);
  const series = { rhythm: 'fortnightly' as const, firstOn, endedOn: null };
  const place = 'Kommunhuset, sal 2';
  const seriesId = id('meeting_series', 'est');
  const common = { municipalityId: MUNICIPALITY, startsAt: '09:00', place };
  const createdAt = new Date(localToEpoch(`${firstOn}T08:00`, EXAMPLE_TIME_ZONE).epoch);
  await insertMeetingSeries(tx, {
    ...common,
    ...series,
    id: seriesId,
    name: 'EST-möte',
    deadlineDays: 2,
    createdAt,
  });
  const createdBy = stableUuid('account', 'samordnare@exempel.se');
  for (const [index, { strategic, lines }] of HELD.entries()) {
    const heldOn = dateOfCivilDay(last - 28 + index * 14);
    const at = (time: string) => new Date(localToEpoch(`${heldOn}T${time}`, EXAMPLE_TIME_ZONE).epoch);
    const meetingId = id('est_meeting', String(index));
    await insertMeeting(tx, {
      ...common,
      id: meetingId,
      seriesId,
      heldOn,
      strategic,
      state: 'closed',
      openedAt: at('09:00'),
      closedAt: at('10:00'),
      changeNumber: lines.length,
      createdBy,
      createdAt,
    });
    await seedPresence(tx, meetingId, 'present');
    for (const [position, line] of lines.entries()) {
      await seedLine(
        tx,
        { meetingId, index, heldOn, position: position + 1, at: at('09:30'), createdBy },
        line,
      );
    }
  }
  const yesterday = dateOfCivilDay(civilDay(localDate(now.getTime(), EXAMPLE_TIME_ZONE)) - 1);
  const heldOn = nextInSeries(series, yesterday) ?? yesterday;
  const next = id('est_meeting', 'next');
  await insertMeeting(tx, {
    ...common,
    id: next,
    seriesId,
    heldOn,
    state: 'planned',
    createdBy,
    createdAt: now,
  });
  await seedPresence(tx, next, 'absent');
}

async function seedPresence(
  tx: Transaction,
  meetingId: string,
  present: 'present' | 'absent',
): Promise<void> {
  const rows = PRESENT.map(([organizationKey, organizationName, roleName], index) => ({
    municipalityId: MUNICIPALITY,
    meetingId,
    id: id('meeting_presence', meetingId, organizationKey),
    organizationId: id('organization', organizationKey),
    organizationName,
    roleName,
    present,
    position: index + 1,
  }));
  await insertPresence(tx, rows);
}

async function seedLine(
  tx: Transaction,
  meeting: {
    meetingId: string;
    index: number;
    heldOn: string;
    position: number;
    at: Date;
    createdBy: string;
  },
  line: ExampleLine,
): Promise<void> {
  const { meetingId, heldOn, position, at, createdBy } = meeting;
  const key = {
    municipalityId: MUNICIPALITY,
    meetingId,
    id: id('meeting_line', String(meeting.index), line.key),
  };
  const { follows } = line;
  const carriedFrom = follows && {
    meetingId: id('est_meeting', String(follows.meeting)),
    lineId: id('meeting_line', String(follows.meeting), follows.key),
  };
  const hotspotId = line.hotspotKey ? id('hotspot', line.hotspotKey) : null;
  const written = {
    item: line.item,
    kind: line.kind,
    text: line.text,
    // only where the register holds it
    hotspotId: hotspotId && (await isLinkable(tx, MUNICIPALITY, 'hotspot', hotspotId)) ? hotspotId : null,
    organizationId: line.organizationKey ? id('organization', line.organizationKey) : null,
    roleName: line.roleName ?? null,
    dueOn: line.dueAfter ? dateOfCivilDay(civilDay(heldOn) + line.dueAfter) : null,
    outcome: follows?.outcome ?? null,
    audience: line.audience ?? null,
    position,
  };
  await insertMeetingLine(tx, {
    ...key,
    ...written,
    carriedFromMeetingId: carriedFrom?.meetingId ?? null,
    carriedFromLineId: carriedFrom?.lineId ?? null,
    changeNumber: position,
    createdBy,
    createdAt: at,
    updatedBy: createdBy,
    updatedAt: at,
  });
  const body = { id: key.id, ...written, carriedFrom: carriedFrom ?? null, version: 1, deleted: false };
  await insertLineRevision(tx, key, { version: 1, body, userId: createdBy, at });
}
