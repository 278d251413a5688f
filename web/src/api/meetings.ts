import type {
  Meeting,
  MeetingCreate,
  MeetingDetail,
  MeetingList,
  MeetingStepTaken,
  MeetingUpdate,
} from '@lagesbild/shared/schemas/meeting.ts';
import type { MeetingAgenda } from '@lagesbild/shared/schemas/meeting_agenda.ts';
import type { MeetingLine } from '@lagesbild/shared/schemas/meeting_line.ts';
import type { MeetingPresence, MeetingPresenceCreate } from '@lagesbild/shared/schemas/meeting_presence.ts';
import type { MeetingSeries, MeetingSeriesCreate } from '@lagesbild/shared/schemas/meeting_series.ts';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, municipalityPath, sendJson } from './request.ts';

const meetingsKey = (code: string) => [code, 'meetings'];
const meetingKey = (code: string, id: string) => [code, 'meetings', id];

export const meetingPath = (code: string, id: string, rest = '') =>
  municipalityPath(code, `meetings/${encodeURIComponent(id)}${rest}`);

export function useMeetings(code: string) {
  return useQuery({
    queryKey: [...meetingsKey(code), 'list'],
    queryFn: ({ signal }) => getJson<MeetingList>(municipalityPath(code, 'meetings'), undefined, signal),
  });
}

export function useMeetingSeries(code: string) {
  return useQuery({
    queryKey: [...meetingsKey(code), 'series'],
    queryFn: async ({ signal }) =>
      (
        await getJson<{ series: MeetingSeries[] }>(
          municipalityPath(code, 'meeting-series'),
          undefined,
          signal,
        )
      ).series,
  });
}

export function useMeeting(code: string, id: string) {
  return useQuery({
    queryKey: meetingKey(code, id),
    queryFn: ({ signal }) => getJson<MeetingDetail>(meetingPath(code, id), undefined, signal),
  });
}

export function useAgenda(code: string, id: string) {
  return useQuery({
    queryKey: [...meetingKey(code, id), 'agenda'],
    queryFn: ({ signal }) => getJson<MeetingAgenda>(meetingPath(code, id, '/agenda'), undefined, signal),
  });
}

/** A write; afterwards everything about meetings is read anew. */
function useMeetingMutation<T, R>(code: string, mutationFn: (variables: T) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey: meetingsKey(code) }),
  });
}

export const usePlanMeeting = (code: string) =>
  useMeetingMutation(code, (body: MeetingCreate) =>
    sendJson<Meeting>('POST', municipalityPath(code, 'meetings'), body),
  );

export const useBeginSeries = (code: string) =>
  useMeetingMutation(code, (body: MeetingSeriesCreate) =>
    sendJson<MeetingSeries>('POST', municipalityPath(code, 'meeting-series'), body),
  );

export const useEndSeries = (code: string) =>
  useMeetingMutation(
    code,
    ({ id, version, endedOn }: { id: string; version: number; endedOn: string | null }) =>
      sendJson<MeetingSeries>('PATCH', municipalityPath(code, `meeting-series/${encodeURIComponent(id)}`), {
        version,
        change: { endedOn },
      }),
  );

export const useMeetingStep = (code: string, id: string) =>
  useMeetingMutation(code, (body: MeetingStepTaken) =>
    sendJson<Meeting>('POST', meetingPath(code, id, '/steps'), body),
  );

export const useChangeMeeting = (code: string, id: string) =>
  useMeetingMutation(code, (body: MeetingUpdate) => sendJson<Meeting>('PATCH', meetingPath(code, id), body));

export const useAddPresence = (code: string, id: string) =>
  useMeetingMutation(code, (body: MeetingPresenceCreate) =>
    sendJson<MeetingPresence>('POST', meetingPath(code, id, '/presence'), body),
  );

export const useChangePresence = (code: string, id: string) =>
  useMeetingMutation(
    code,
    ({ row, present }: { row: MeetingPresence; present: MeetingPresence['present'] }) =>
      sendJson<MeetingPresence>('PATCH', meetingPath(code, id, `/presence/${row.id}`), {
        version: row.version,
        change: { present },
      }),
  );

/** Puts lines as they now stand into what is shown; an answer that is older than what is shown changes nothing. */
function mergeLines(detail: MeetingDetail, lines: readonly MeetingLine[]): MeetingDetail {
  const newer = new Map(lines.map((line) => [line.id, line]));
  const kept = detail.lines.map((line) => {
    const other = newer.get(line.id);
    newer.delete(line.id);
    return other && other.version >= line.version ? other : line;
  });
  const merged = [...kept, ...newer.values()].filter((line) => !line.deleted);
  return { ...detail, lines: merged.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)) };
}

/** Takes a stored line into the meeting that is shown. */
export function showLine(client: QueryClient, code: string, id: string, line: MeetingLine): void {
  client.setQueryData<MeetingDetail>(meetingKey(code, id), (detail) => detail && mergeLines(detail, [line]));
}

/** Fetches what changed since what is shown; answers how many lines others have changed. */
export async function fetchChanges(client: QueryClient, code: string, id: string): Promise<number> {
  const shown = client.getQueryData<MeetingDetail>(meetingKey(code, id));
  if (!shown) return 0;
  const since = shown.meeting.changeNumber;
  const news = await getJson<MeetingDetail>(meetingPath(code, id), { since });
  const versions = new Map(shown.lines.map((line) => [line.id, line.version]));
  client.setQueryData<MeetingDetail>(meetingKey(code, id), (now) =>
    now ? { ...mergeLines(now, news.lines), ...withoutLines(news) } : now,
  );
  void client.invalidateQueries({ queryKey: [...meetingKey(code, id), 'minutes'] });
  if (news.meeting.state !== shown.meeting.state)
    void client.invalidateQueries({ queryKey: [...meetingKey(code, id), 'agenda'] });
  return news.lines.filter((line) => (versions.get(line.id) ?? 0) < line.version).length;
}

function withoutLines({ lines: _lines, ...rest }: MeetingDetail): Omit<MeetingDetail, 'lines'> {
  return rest;
}
