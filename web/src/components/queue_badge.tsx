import { Link } from 'wouter';
import { useWords } from '../state/language.ts';
import { pageAddress } from '../state/pages.ts';
import { useReportQueue } from '../state/report_queue.ts';
import { shellWords } from './shell_words.ts';

/** How many reports wait on this phone, and whether one needs its reporter; leads to them. Nothing when all is sent. */
export function QueueBadge({ accountId }: { accountId: string }) {
  const words = useWords(shellWords);
  const queue = useReportQueue(accountId);
  const refused = queue.filter(({ state }) => state === 'refused');
  // one that is on its way for the first time is no news
  const waiting = queue.filter(
    ({ state, attempts }) =>
      state === 'signed_out' || (attempts > 0 && state !== 'received' && state !== 'refused'),
  );
  const [first] = [...refused, ...waiting];
  if (!first) return null;
  const count = refused.length || waiting.length;
  return (
    <Link
      href={`${pageAddress(first.code, 'rapportera')}?steg=mina`}
      className={`badge queue-badge ${refused.length > 0 ? 'queue-refused' : 'badge-count'}`}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {refused.length > 0 ? <path d="M10 3.5v8M10 15.6v.4" /> : <path d="M10 16V5M5.5 9 10 4.5 14.5 9" />}
      </svg>
      <span aria-hidden="true">{count}</span>
      <span className="queue-badge-word" aria-hidden="true">
        {refused.length > 0 ? words.toCorrect : words.queued}
      </span>
      <span className="visually-hidden">
        {refused.length > 0 ? words.reportsToCorrect(count) : words.reportsQueued(count)}
      </span>
    </Link>
  );
}
