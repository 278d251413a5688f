import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { QueueEntry, QueueState } from '../../offline/queue_entry.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { outlineOf } from './queue_report.ts';
import { ReportSummary } from './report_summary.tsx';
import { reportWords } from './report_words.ts';

/** The least advanced of several tells for all: nothing is called received before the last one is. */
const SLOWEST_FIRST: readonly QueueState[] = ['refused', 'signed_out', 'queued', 'sending', 'received'];

/** Where what was sent just now is: on its way, kept in the phone, or with the server. */
export function SentNotice({
  sent,
  categories,
}: {
  sent: readonly QueueEntry[];
  categories: readonly Category[];
}) {
  const words = useWords(reportWords);
  const { timeZone } = useCurrentMunicipality().municipality;
  const state = SLOWEST_FIRST.find((candidate) => sent.some((entry) => entry.state === candidate));
  const [only] = sent;
  const drafts = sent.map(outlineOf);
  const isCalm = drafts.some(
    ({ categoryCode }) => categories.find(({ code }) => code === categoryCode)?.group === 'calm',
  );
  const told: Record<QueueState, string> = {
    received: isCalm ? words.calmThanksText : words.received(sent.length),
    sending: words.sendingText,
    queued: words.queuedText(sent.length),
    signed_out: words.signedOutText,
    refused: words.refusedText,
  };
  if (!state || !only) return null;
  return (
    <div className={`notice ${state === 'received' ? 'notice-good' : ''}`}>
      <p role="status">{told[state]}</p>
      {state === 'received' && sent.length === 1 && !isCalm && drafts[0] && (
        <ReportSummary draft={drafts[0]} categories={categories} timeZone={timeZone} />
      )}
    </div>
  );
}
