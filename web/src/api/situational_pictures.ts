import type { PictureAnswerKind } from '@lagesbild/shared/domain/picture_kinds.ts';
import type {
  PictureCorrection,
  PictureFreeze,
  PictureList,
  PictureTextUpdate,
  SituationalPicture,
} from '@lagesbild/shared/schemas/situational_picture.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiAddress, getJson, municipalityPath, sendJson } from './request.ts';

const picturesKey = (code: string) => [code, 'situational-pictures'];
const picturesPath = (code: string, rest = '') => municipalityPath(code, `situational-pictures${rest}`);

/** The frozen periods, latest first. */
export function usePictures(code: string) {
  return useQuery({
    queryKey: picturesKey(code),
    queryFn: async ({ signal }) =>
      (await getJson<PictureList>(picturesPath(code), undefined, signal)).pictures,
  });
}

export function usePicture(code: string, id: string) {
  return useQuery({
    queryKey: [...picturesKey(code), id],
    queryFn: ({ signal }) => getJson<SituationalPicture>(picturesPath(code, `/${id}`), undefined, signal),
  });
}

/** A frozen answer: it never changes under its number. */
export function useFrozenAnswer<T>(code: string, id: string, number: number, kind: PictureAnswerKind) {
  return useQuery({
    queryKey: [...picturesKey(code), id, 'answers', number, kind],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      getJson<T>(picturesPath(code, `/${id}/versions/${number}/answers/${kind}`), undefined, signal),
  });
}

/** Where the browser fetches the drawn map. */
export const frozenMapAddress = (code: string, id: string, number: number): string =>
  apiAddress(picturesPath(code, `/${id}/versions/${number}/map.svg`));

export const useFreeze = (code: string) =>
  usePictureMutation(code, (sent: PictureFreeze) =>
    sendJson<SituationalPicture>('POST', picturesPath(code), sent),
  );

export const useCorrect = (code: string, id: string) =>
  usePictureMutation(code, (sent: PictureCorrection) =>
    sendJson<SituationalPicture>('POST', picturesPath(code, `/${id}/versions`), sent),
  );

export const useWriteTexts = (code: string, id: string) =>
  usePictureMutation(code, (sent: PictureTextUpdate) =>
    sendJson<SituationalPicture>('PATCH', picturesPath(code, `/${id}`), sent),
  );

export const useEstablish = (code: string, id: string) =>
  usePictureMutation(code, (version: number) =>
    sendJson<SituationalPicture>('POST', picturesPath(code, `/${id}/establish`), { version }),
  );

/** A write that answers with the picture as it now is. */
function usePictureMutation<T>(code: string, mutationFn: (variables: T) => Promise<SituationalPicture>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (picture) => client.setQueryData([...picturesKey(code), picture.id], picture),
    onSettled: () => client.invalidateQueries({ queryKey: picturesKey(code) }),
  });
}
