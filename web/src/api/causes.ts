import type {
  Cause,
  CauseCreate,
  CauseMove,
  CauseOutline,
  CauseUpdate,
  EvidenceChoices,
  EvidenceCreate,
} from '@lagesbild/shared/schemas/cause.ts';
import { useQuery } from '@tanstack/react-query';
import { getJson, municipalityPath, sendJson } from './request.ts';

/** What an orsaksanalys is of. */
export type CauseSubject = { hotspotId: string } | { focusAreaId: string };

const queryOf = (subject: CauseSubject) =>
  'hotspotId' in subject ? { hotspot: subject.hotspotId } : { focusArea: subject.focusAreaId };

export const causesKey = (code: string, subject: CauseSubject) => [code, 'causes', queryOf(subject)];

/** The whole outline, read anew when it is opened: several may write in it. */
export function useCauses(code: string, subject: CauseSubject) {
  return useQuery({
    queryKey: causesKey(code, subject),
    queryFn: ({ signal }) =>
      getJson<CauseOutline>(municipalityPath(code, 'causes'), queryOf(subject), signal),
  });
}

/** What can be linked as evidence, asked for when somebody wants to. */
export function useEvidenceChoices(code: string, subject: CauseSubject, enabled: boolean) {
  return useQuery({
    queryKey: [code, 'evidence-choices', queryOf(subject)],
    enabled,
    queryFn: ({ signal }) =>
      getJson<EvidenceChoices>(municipalityPath(code, 'causes/evidence-choices'), queryOf(subject), signal),
  });
}

/** The writes of an outline, each of one line. All throw ProblemError. */
export const causeWrites = (code: string) => {
  const path = (rest = '') => municipalityPath(code, `causes${rest}`);
  return {
    add: (cause: CauseCreate) => sendJson<Cause>('POST', path(), cause),
    change: (id: string, update: CauseUpdate) => sendJson<Cause>('PATCH', path(`/${id}`), update),
    move: (id: string, move: CauseMove) => sendJson<Cause>('POST', path(`/${id}/move`), move),
    remove: (id: string) => sendJson<void>('DELETE', path(`/${id}`)),
    restore: (id: string) => sendJson<CauseOutline>('POST', path(`/${id}/restore`)),
    addEvidence: (id: string, evidence: EvidenceCreate) =>
      sendJson<Cause>('POST', path(`/${id}/evidence`), evidence),
    removeEvidence: (id: string, evidence: string) =>
      sendJson<void>('DELETE', path(`/${id}/evidence/${evidence}`)),
  };
};
