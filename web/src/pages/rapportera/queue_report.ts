import type { IncidentCreate } from '@lagesbild/shared/schemas/incident.ts';
import type { NewEntry, QueueEntry } from '../../offline/queue_entry.ts';
import { createBody, newDraft, type ReportDraft } from './report_draft.ts';

/** Whose report, and of which municipality. */
interface Sender {
  accountId: string;
  code: string;
}

/** A written report as the queue takes it: what is sent, the form for corrections, and what may be shown of it after. */
export function queuedDraft(draft: ReportDraft, { accountId, code }: Sender): NewEntry {
  const outline = { ...draft, details: { ...draft.details, text: '', immediateStep: '' } };
  return { id: draft.id, accountId, code, body: createBody(draft), form: draft, outline };
}

/** A report without form ("Lugnt"). */
export const queuedBody = (body: IncidentCreate, { accountId, code }: Sender): NewEntry => ({
  id: body.id,
  accountId,
  code,
  body,
  form: null,
  outline: { ...newDraft(), id: body.id, categoryCode: body.categoryCode },
});

/** What a queued or received report said, without its free text. */
export const outlineOf = ({ outline }: QueueEntry): ReportDraft => ({
  ...newDraft(),
  ...(outline as Partial<ReportDraft>),
});
