import type {
  Minutes,
  MinutesChange,
  MinutesReopen,
  MinutesSign,
} from '@lagesbild/shared/schemas/minutes.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiAddress, getJson, municipalityPath, sendJson } from './request.ts';

// under the meeting's: what changes the meeting changes its minutes
const minutesKey = (code: string, meetingId: string) => [code, 'meetings', meetingId, 'minutes'];
const path = (code: string, meetingId: string, rest = '/minutes') =>
  municipalityPath(code, `meetings/${meetingId}${rest}`);

/** The minutes of a meeting as they now read. */
export function useMinutes(code: string, meetingId: string) {
  return useQuery({
    queryKey: minutesKey(code, meetingId),
    queryFn: ({ signal }) => getJson<Minutes>(path(code, meetingId), undefined, signal),
  });
}

export const useChangeMinutes = (code: string, meetingId: string) =>
  useMinutesMutation(code, (change: MinutesChange) =>
    sendJson<Minutes>('PATCH', path(code, meetingId), change),
  );

export const useSignMinutes = (code: string, meetingId: string) =>
  useMinutesMutation(code, (read: MinutesSign) =>
    sendJson<Minutes>('POST', path(code, meetingId, '/minutes/signatures'), read),
  );

export const useReopenMinutes = (code: string, meetingId: string) =>
  useMinutesMutation(code, (why: MinutesReopen) =>
    sendJson<Minutes>('POST', path(code, meetingId, '/minutes/reopenings'), why),
  );

/** Addresses of the files, for links. */
export const minutesFiles = (code: string, meetingId: string) => ({
  docx: apiAddress(path(code, meetingId, '/minutes.docx')),
  pdf: apiAddress(path(code, meetingId, '/minutes.pdf')),
  onePage: apiAddress(path(code, meetingId, '/one-page.pdf')),
  map: apiAddress(path(code, meetingId, '/minutes/map.png')),
});

/** A write; afterwards everything about the municipality’s meetings is read anew. */
function useMinutesMutation<T>(code: string, mutationFn: (variables: T) => Promise<Minutes>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey: [code, 'meetings'] }),
  });
}
