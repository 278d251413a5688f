import type { Import } from '@lagesbild/shared/schemas/import_job.ts';
import { useImportStep } from '../../api/imports.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { outcomeWords } from './outcome_words.ts';
import { useFormats } from './use_formats.ts';

/** Reads the tried file in; it says how many rows. Nothing before the dry run, or when no row could go in. */
export function RunButton({ draft, isPending }: { draft: Import; isPending: boolean }) {
  const words = useWords(outcomeWords);
  const { count } = useFormats();
  const { code } = useCurrentMunicipality().municipality;
  const run = useImportStep(code, draft.id, 'run');
  const rows = draft.state === 'draft' ? (draft.check?.accepted ?? 0) : 0;
  if (rows === 0) return null;
  return (
    <>
      <ProblemNotice error={run.error} />
      <button
        type="button"
        className="button button-primary push-end"
        disabled={run.isPending || isPending}
        onClick={() => run.mutate(undefined)}
      >
        {words.run(count(rows))}
      </button>
    </>
  );
}
