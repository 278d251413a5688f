import type { SavedView, SavedViewCreate } from '@lagesbild/shared/schemas/saved_view.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, municipalityPath, sendJson } from './request.ts';

const savedViewsKey = (code: string) => [code, 'saved-views'];

/** One's own named views and the shared ones, by name. */
export function useSavedViews(code: string) {
  return useQuery({
    queryKey: savedViewsKey(code),
    queryFn: async ({ signal }) =>
      (await getJson<{ savedViews: SavedView[] }>(municipalityPath(code, 'saved-views'), undefined, signal))
        .savedViews,
  });
}

export function useSaveView(code: string) {
  return useSavedViewMutation(code, (view: SavedViewCreate) =>
    sendJson<SavedView>('POST', municipalityPath(code, 'saved-views'), view),
  );
}

export function useRemoveSavedView(code: string) {
  return useSavedViewMutation(code, (id: string) =>
    sendJson<void>('DELETE', municipalityPath(code, `saved-views/${encodeURIComponent(id)}`)),
  );
}

/** A write; afterwards the list is read anew. */
function useSavedViewMutation<T, R>(code: string, mutationFn: (variables: T) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey: savedViewsKey(code) }),
  });
}
