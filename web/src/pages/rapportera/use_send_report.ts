import type { Problem } from '@lagesbild/shared/schemas/common.ts';
import type { Incident, IncidentCreate } from '@lagesbild/shared/schemas/incident.ts';
import { useState } from 'react';
import { useCreateIncident, useUpdateIncident } from '../../api/incidents.ts';
import { ProblemError } from '../../api/problem_error.ts';
import type { NewEntry, QueueEntry } from '../../offline/queue_entry.ts';
import { enqueue, entriesOf, removeEntries } from '../../offline/queue_store.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage } from '../../state/language.ts';
import { sendQueueNow } from '../../state/report_queue.ts';
import { queuedBody, queuedDraft } from './queue_report.ts';
import { createBody, type ReportDraft, updateBody } from './report_draft.ts';
import { type FieldErrors, localErrors, serverErrors } from './report_errors.ts';

/** How long "Skickar …" stands before the thanks say that the report is on its way. */
const PATIENCE_MILLISECONDS = 5_000;

/** Ids that are safe in the queue or with the server; or an incident that went straight there. */
export type Sent = { ids: string[] } | { incident: Incident; wasCorrection: boolean };

export interface SendReport {
  /** Resolves when the report is safe, or with null when it was refused: then `errors` says why, and nothing is lost. */
  send(draft: ReportDraft, round?: readonly ReportDraft[]): Promise<Sent | null>;
  sendCalm(report: IncidentCreate): Promise<Sent | null>;
  /** Whether the form itself finds nothing wrong; else `errors` says what. */
  check(draft: ReportDraft): boolean;
  isSending: boolean;
  errors: FieldErrors;
}

/**
 * Sends reports through the queue: each lies on disk before anything else happens to it. Waits a moment for the
 * server's word, so that a refusal comes back to the open form. A correction goes straight to the server.
 */
export function useSendReport(): SendReport {
  const { municipality, me } = useCurrentMunicipality();
  const sender = { accountId: me.id, code: municipality.code };
  const create = useCreateIncident(sender.code);
  const update = useUpdateIncident(sender.code);
  const language = useLanguage();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isSending, setSending] = useState(false);

  const correct = async (draft: ReportDraft, original: Incident): Promise<Sent> => ({
    incident: await update.mutateAsync({ id: original.id, change: updateBody(draft, original) }),
    wasCorrection: true,
  });

  const throughQueue = async (entries: readonly NewEntry[]): Promise<Sent | QueueEntry> => {
    try {
      await enqueue(entries, Date.now());
    } catch {
      // no storage in this browser: straight to the server, one after the other
      let incident: Incident | null = null;
      for (const { body } of entries) incident = await create.mutateAsync(body);
      return { incident: incident!, wasCorrection: false };
    }
    await Promise.race([sendQueueNow(), new Promise((end) => setTimeout(end, PATIENCE_MILLISECONDS))]);
    const ids = entries.map(({ id }) => id);
    const [only] = (await entriesOf(sender.accountId)).filter(({ id }) => ids.includes(id));
    // of several, each refused one waits in the list on its own
    return entries.length === 1 && only?.state === 'refused' ? only : { ids };
  };

  /** A report that the server refused comes back into the open form. */
  const cameBack = async ({ id, refusal }: QueueEntry, draft: ReportDraft | null): Promise<Sent | null> => {
    const stored = refusal?.code === 'conflicting_id' ? (refusal.stored as Incident | null) : null;
    // an earlier sending came through without its answer, and the report has been changed since
    const sent = draft && stored?.isOwn ? await correct(draft, stored) : null;
    await removeEntries([id]);
    if (!sent) setErrors(serverErrors(refusal as unknown as Problem));
    return sent;
  };

  const guarded = async (work: () => Promise<Sent | null>): Promise<Sent | null> => {
    setSending(true);
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setErrors(serverErrors(error.problem));
      return null;
    } finally {
      setSending(false);
    }
  };

  const check = (draft: ReportDraft): boolean => {
    const wrong = localErrors(createBody(draft), language);
    setErrors(wrong);
    return Object.keys(wrong).length === 0;
  };

  const send = async (draft: ReportDraft, round: readonly ReportDraft[] = []): Promise<Sent | null> => {
    if (!check(draft)) return null;
    const { original } = draft;
    return guarded(async () => {
      if (original) return correct(draft, original);
      const outcome = await throughQueue([...round, draft].map((one) => queuedDraft(one, sender)));
      return 'state' in outcome ? cameBack(outcome, draft) : outcome;
    });
  };

  const sendCalm = async (report: IncidentCreate): Promise<Sent | null> => {
    setErrors({});
    return guarded(async () => {
      const outcome = await throughQueue([queuedBody(report, sender)]);
      return 'state' in outcome ? cameBack(outcome, null) : outcome;
    });
  };

  return { send, sendCalm, check, isSending, errors };
}
