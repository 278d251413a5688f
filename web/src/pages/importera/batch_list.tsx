import type { ImportSummary } from '@lagesbild/shared/schemas/import_job.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { importWords } from './import_words.ts';
import { useFormats } from './use_formats.ts';

interface BatchListProps {
  imports: readonly ImportSummary[];
  onOpen: (id: string) => void;
}

/** What was imported before: what, who, when, how much. Opening one shows the rest, and the way back. */
export function BatchList({ imports, onOpen }: BatchListProps) {
  const words = useWords(importWords);
  const language = useLanguage();
  const { count, moment } = useFormats();
  const sourceOf = (source: string) =>
    source in words.sources ? words.sources[source as keyof typeof words.sources] : source;
  return (
    <ul className="batch-list" lang={language}>
      {imports.map((one) => (
        <li key={one.id} className="batch">
          <div className="batch-what">
            <button type="button" className="button-link batch-name" onClick={() => onOpen(one.id)}>
              {one.fileName}
            </button>
            <span className="small muted">
              {one.sourceName ?? sourceOf(one.source)} · {moment(one.createdAt)} · {words.by(one.userName)}
            </span>
          </div>
          <span className="batch-count">
            {one.state === 'draft' || one.state === 'checking'
              ? words.draftRows(count(one.rows))
              : words.acceptedOf(count(one.accepted), count(one.rows || one.accepted + one.rejected))}
          </span>
          <span className="badge badge-outline batch-state" data-state={one.state}>
            {words.states[one.state]}
          </span>
        </li>
      ))}
    </ul>
  );
}
