import type { Import } from '@lagesbild/shared/schemas/import_job.ts';
import { Link } from 'wouter';
import { isBusy, rejectedRowsAddress, useUndoImport } from '../../api/imports.ts';
import { useCategories } from '../../api/municipality.ts';
import { PageHeading } from '../../components/page_heading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { fullCategoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { pageAddress } from '../../state/pages.ts';
import { importWords } from './import_words.ts';
import { JobProgress } from './job_progress.tsx';
import { outcomeWords } from './outcome_words.ts';
import { ReasonCounts } from './reason_counts.tsx';
import { useFormats } from './use_formats.ts';

/** A batch while it goes in, what came of it, and the way back. */
export function BatchView({ batch, onLeave }: { batch: Import; onLeave: () => void }) {
  const words = useWords(outcomeWords);
  const { sources, by, another } = { ...useWords(importWords), another: words.another };
  const { count, moment } = useFormats();
  const { code } = useCurrentMunicipality().municipality;
  const undo = useUndoImport(code, batch.id);
  const title = titleOf(batch, words, count);
  const isPartial = ['cancelled', 'interrupted', 'failed'].includes(batch.state);
  const mayUndo = !isBusy(batch) && batch.state !== 'undone' && batch.accepted > 0;
  return (
    <div className="page import">
      <PageHeading title={title}>{title}</PageHeading>
      {isBusy(batch) && <JobProgress job={batch} />}
      {batch.problem && (
        <div className="notice notice-error" role="alert">
          <strong>{batch.problem.title}</strong>
          <p>{batch.problem.detail}</p>
        </div>
      )}
      {isPartial && <p className="prose muted">{words.partial}</p>}
      <dl className="facts import-facts">
        <dt>{words.facts.file}</dt>
        <dd>{batch.fileName}</dd>
        <dt>{words.facts.source}</dt>
        <dd>{batch.sourceName ?? sources[batch.source as keyof typeof sources] ?? batch.source}</dd>
        <dt>{words.facts.when}</dt>
        <dd>{moment(batch.finishedAt ?? batch.createdAt)}</dd>
        <dt>{words.facts.who}</dt>
        <dd>{by(batch.userName)}</dd>
      </dl>
      <Kept batch={batch} onUndo={() => undo.mutate(true)} isPending={undo.isPending} />
      {batch.result && batch.result.rejectedCount > 0 && (
        <>
          <ReasonCounts title={words.reasonsDone} byCode={batch.result.rejectedByCode} />
          <a href={rejectedRowsAddress(code, batch.id)} download>
            {words.download}
          </a>
        </>
      )}
      {batch.result && batch.result.notes.length > 0 && (
        <section className="stack" aria-labelledby="import-notes">
          <h2 id="import-notes">{words.notes}</h2>
          <ul className="import-notes">
            {batch.result.notes
              // the counts by reason stand above already
              .filter(({ code: note }) => note !== 'rejected_reasons' && note !== 'rejected_capped')
              .map(({ code: note, detail }) => (
                <li key={note}>{detail}</li>
              ))}
          </ul>
        </section>
      )}
      <ProblemNotice error={undo.error} />
      {!isBusy(batch) && (
        <div className="import-ends">
          <Link className="button button-primary" href={pageAddress(code, 'lagesbild')}>
            {words.toPicture}
          </Link>
          <button type="button" className="button" onClick={onLeave}>
            {another}
          </button>
          {mayUndo && (
            <div className="import-undo">
              <button
                type="button"
                className="button"
                disabled={undo.isPending}
                onClick={() => undo.mutate(false)}
              >
                {words.undo}
              </button>
              <span className="small muted">{words.undoHint}</span>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function titleOf(
  { state, accepted, undo }: Import,
  words: (typeof outcomeWords)['sv'],
  count: (value: number) => string,
): string {
  if (state === 'undone') return words.undone(count(undo?.withdrawn ?? 0));
  if (state === 'undoing') return words.undoing;
  if (state === 'cancelled' || state === 'interrupted' || state === 'failed')
    return words[state](count(accepted));
  return state === 'finished' ? words.finished(count(accepted)) : words.running;
}

interface KeptProps {
  batch: Import;
  onUndo: () => void;
  isPending: boolean;
}

/** What an undo left, by name: rows that somebody has worked with. */
function Kept({ batch, onUndo, isPending }: KeptProps) {
  const words = useWords(outcomeWords);
  const language = useLanguage();
  const { moment } = useFormats();
  const { code } = useCurrentMunicipality().municipality;
  const { data: categories = [] } = useCategories(code);
  const kept = batch.undo?.kept ?? [];
  if (kept.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="kept-rows">
      <h2 id="kept-rows">{words.kept(kept.length)}</h2>
      <ul className="import-notes">
        {kept.map(({ id, categoryCode, placeName, countedAt }) => (
          <li key={id}>
            <a href={`/${code}/granska?handelse=${id}`}>
              {fullCategoryName(categoryCode, categories, language)}
              {placeName && `, ${placeName}`}, {moment(countedAt)}
            </a>
          </li>
        ))}
      </ul>
      <button type="button" className="button" disabled={isPending} onClick={onUndo}>
        {words.undoKept}
      </button>
    </section>
  );
}
