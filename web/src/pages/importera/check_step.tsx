import type { Import } from '@lagesbild/shared/schemas/import_job.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useEffect, useRef } from 'react';
import { useImportStep } from '../../api/imports.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { CheckFindings } from './check_findings.tsx';
import { JobProgress } from './job_progress.tsx';
import { LikelyChoice } from './likely_choice.tsx';
import { outcomeWords } from './outcome_words.ts';
import { ReasonCounts } from './reason_counts.tsx';
import { RejectedTable } from './rejected_table.tsx';
import type { Draft } from './use_draft.ts';

interface CheckStepProps {
  draft: Import;
  chosen: Draft;
  categories: readonly Category[];
}

/** The dry run: begins by itself, shows what would go in and what would not, and leads on to the import. */
export function CheckStep({ draft, chosen, categories }: CheckStepProps) {
  const words = useWords(outcomeWords);
  const { code } = useCurrentMunicipality().municipality;
  const check = useImportStep(code, draft.id, 'check');
  const hasBegun = useRef(false);
  const { check: found, state } = draft;
  const mayBegin = state === 'draft' && found === null && draft.problem === null && !chosen.isPending;
  const { mutate } = check;
  useEffect(() => {
    if (!mayBegin || hasBegun.current) return;
    hasBegun.current = true;
    mutate(undefined);
  }, [mayBegin, mutate]);

  if (state === 'checking') return <JobProgress job={draft} />;
  return (
    <>
      <p className="prose muted">{words.checkLead}</p>
      <ProblemNotice error={check.error} />
      {draft.problem && (
        <div className="notice notice-error" role="alert">
          <strong>{draft.problem.title}</strong>
          <p>{draft.problem.detail}</p>
        </div>
      )}
      {!found && (
        <button
          type="button"
          className="button button-primary import-begin"
          disabled={check.isPending || chosen.isPending}
          onClick={() => check.mutate(undefined)}
        >
          {words.check}
        </button>
      )}
      {found && (
        <>
          <CheckFindings check={found} categories={categories} />
          {found.likelyCount > 0 && (
            <LikelyChoice
              check={found}
              likely={chosen.options.likely ?? 'skip'}
              onChange={(likely) => {
                // another choice gives other counts: the file is tried anew
                hasBegun.current = false;
                chosen.change({ likely });
              }}
            />
          )}
          {found.rejectedCount > 0 && (
            <>
              <ReasonCounts title={words.reasons} byCode={found.rejectedByCode} />
              <RejectedTable check={found} id={draft.id} />
            </>
          )}
          {found.notes.length > 0 && (
            <details className="import-more">
              <summary>{words.notes}</summary>
              <ul className="import-notes">
                {found.notes.map(({ code: note, detail }) => (
                  <li key={note}>{detail}</li>
                ))}
              </ul>
            </details>
          )}
          {found.accepted === 0 && <p className="notice">{words.nothingGood}</p>}
        </>
      )}
    </>
  );
}
