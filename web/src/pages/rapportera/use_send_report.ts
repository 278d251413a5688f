import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import { useState } from 'react';
import { useCreateIncident, useUpdateIncident } from '../../api/incidents.ts';
import { isProblem, ProblemError } from '../../api/problem_error.ts';
import { useLanguage } from '../../state/language.ts';
import { createBody, type ReportDraft, updateBody } from './report_draft.ts';
import { type FieldErrors, localErrors, serverErrors } from './report_errors.ts';

export interface SendReport {
  /** Resolves with what is stored, or null when it is not: then `errors` says why and the draft is as it was. */
  send(draft: ReportDraft): Promise<Incident | null>;
  isSending: boolean;
  errors: FieldErrors;
  clearErrors(): void;
}

/**
 * Sends a new report or a correction. When an earlier sending came through but its answer was lost, and the report
 * has been changed since, the server holds the first one under the same id: the change then goes as a correction.
 */
export function useSendReport(code: string): SendReport {
  const create = useCreateIncident(code);
  const update = useUpdateIncident(code);
  const language = useLanguage();
  const [errors, setErrors] = useState<FieldErrors>({});

  const sendOnce = async (draft: ReportDraft): Promise<Incident> => {
    if (draft.original) return correct(draft, draft.original);
    try {
      return await create.mutateAsync(createBody(draft));
    } catch (error) {
      const stored = isProblem(error, 'conflicting_id') ? (error.problem.stored as Incident | null) : null;
      if (stored?.isOwn) return correct(draft, stored);
      throw error;
    }
  };

  const correct = (draft: ReportDraft, original: Incident) =>
    update.mutateAsync({ id: original.id, change: updateBody(draft, original) });

  const send = async (draft: ReportDraft): Promise<Incident | null> => {
    const wrong = localErrors(createBody(draft), language);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return null;
    try {
      return await sendOnce(draft);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setErrors(serverErrors(error.problem));
      return null;
    }
  };

  return { send, isSending: create.isPending || update.isPending, errors, clearErrors: () => setErrors({}) };
}
