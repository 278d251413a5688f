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
import type { MeetingPresence } from '@lagesbild/shared/schemas/meeting_presence.ts';
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

export function useChangeMeeting(code: string, id: string) {
  const client = useQueryClient();
  return useMeetingMutation(code, async (body: MeetingUpdate) => {
    const meeting = await sendJson<Meeting>('PATCH', meetingPath(code, id), body);
    showMeeting(client, code, id, meeting);
    return meeting;
  });
}

/**
 * Whether the meeting is strategic: shown at once, put back when it was not stored. One after the other, each on top of
 * the version that the one before left.
 */
export function useChooseStrategic(code: string, id: string) {
  const client = useQueryClient();
  const key = meetingKey(code, id);
  const shown = () => client.getQueryData<MeetingDetail>(key)?.meeting;
  return useMutation({
    scope: { id: `strategic.${id}` },
    onMutate: async (strategic: boolean) => {
      await client.cancelQueries({ queryKey: key, exact: true });
      const before = shown()?.strategic ?? !strategic;
      showMeeting(client, code, id, { strategic });
      return { before };
    },
    mutationFn: (strategic: boolean) =>
      sendJson<Meeting>('PATCH', meetingPath(code, id), {
        version: shown()?.version,
        change: { strategic },
      }),
    onSuccess: (meeting) => showMeeting(client, code, id, meeting),
    onError: (_error, _strategic, context) =>
      context && showMeeting(client, code, id, { strategic: context.before }),
    onSettled: () => client.invalidateQueries({ queryKey: meetingsKey(code) }),
  });
}

/** Takes what is known of a meeting into what is shown of it; its change number only comes with its lines. */
function showMeeting(client: QueryClient, code: string, id: string, known: Partial<Meeting>): void {
  const { changeNumber: _number, ...facts } = known;
  client.setQueryData<MeetingDetail>(
    meetingKey(code, id),
    (detail) => detail && { ...detail, meeting: { ...detail.meeting, ...facts } },
  );
}

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

/** Puts a row as it now stands into what is shown; an answer that is older than what is shown changes nothing. */
function mergePresence(detail: MeetingDetail, row: MeetingPresence): MeetingDetail {
  const shown = detail.presence.find(({ id }) => id === row.id);
  if (shown && shown.version > row.version) return detail;
  const others = detail.presence.filter(({ id }) => id !== row.id);
  return { ...detail, presence: [...others, row].sort((a, b) => a.position - b.position) };
}

/** Takes what was stored into the meeting that is shown. */
export function showStored(
  client: QueryClient,
  code: string,
  id: string,
  stored: { line: MeetingLine } | { presence: MeetingPresence } | { gone: string },
): void {
  client.setQueryData<MeetingDetail>(meetingKey(code, id), (detail) => {
    if (!detail) return detail;
    if ('line' in stored) return mergeLines(detail, [stored.line]);
    if ('presence' in stored) return mergePresence(detail, stored.presence);
    return { ...detail, presence: detail.presence.filter((row) => row.id !== stored.gone) };
  });
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
