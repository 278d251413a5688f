import type { MeetingDetail } from '@lagesbild/shared/schemas/meeting.ts';
import type { MeetingLine } from '@lagesbild/shared/schemas/meeting_line.ts';
import { uuidv7 } from 'uuidv7';
import type { Client } from '../../helper.ts';

/** Every second Tuesday from 17 November 2026. */
export const fortnightly = (change: Record<string, unknown> = {}) => ({
  id: uuidv7(),
  name: 'Mötet på torget',
  rhythm: 'fortnightly',
  firstOn: '2026-11-17',
  startsAt: '09:00',
  place: 'Sessionssalen',
  deadlineDays: 2,
  endedOn: null,
  ...change,
});

/** A note, changed by what is given. */
export const note = (change: Record<string, unknown> = {}) => ({
  id: uuidv7(),
  item: 'decisions',
  kind: 'note',
  text: 'Belys gången vid torget',
  ...change,
});

/** A series, its first meeting and a line in it. */
export async function planTestMeeting(coordinator: Client, code: string) {
  const series = fortnightly();
  await coordinator.request('POST', `/municipalities/${code}/meeting-series`, series);
  const meetingId = uuidv7();
  await coordinator.request('POST', `/municipalities/${code}/meetings`, {
    id: meetingId,
    seriesId: series.id,
  });
  const meeting = meetingClient(coordinator, code, meetingId);
  const line = await meeting.write(note());
  return { seriesId: series.id, meetingId, lineId: line.id };
}

/** One account in one meeting. */
export function meetingClient(client: Client, code: string, meetingId: string) {
  const path = `/municipalities/${code}/meetings/${meetingId}`;
  const send = (part: string, body: object) => client.request('POST', `${path}${part}`, body);
  return {
    path,
    read: async (query = '') => (await client.request('GET', path + query)).json() as MeetingDetail,
    send: (line: object) => send('/lines', line),
    write: async (line: object) => (await send('/lines', line)).json() as MeetingLine,
    change: (line: string, version: number, change: object) =>
      client.request('PATCH', `${path}/lines/${line}`, { version, change }),
    step: async (step: string) => {
      const { version } = ((await client.request('GET', path)).json() as MeetingDetail).meeting;
      return send('/steps', { step, version });
    },
  };
}
