import type { Import } from '@lagesbild/shared/schemas/import_job.ts';
import { useImportStep } from '../../api/imports.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { outcomeWords } from './outcome_words.ts';
import { useFormats } from './use_formats.ts';

/** How far a job is, and the way to stop it. */
export function JobProgress({ job }: { job: Import }) {
  const words = useWords(outcomeWords);
  const { count } = useFormats();
  const { code } = useCurrentMunicipality().municipality;
  const cancel = useImportStep(code, job.id, 'cancel');
  const title =
    job.state === 'checking' ? words.checking : job.state === 'undoing' ? words.undoing : words.running;
  const all = job.state === 'undoing' ? job.accepted : job.rows;
  return (
    <section className="job" aria-label={title}>
      <p className="job-title" role="status">
        {title} …
      </p>
      <progress aria-label={title} max={Math.max(1, all)} value={Math.min(job.readRows, all)} />
      <p>
        <strong>{words.progress(count(job.readRows), count(all))}</strong>
        {job.state === 'running' && (
          <span className="muted"> · {words.soFar(count(job.accepted), count(job.rejected))}</span>
        )}
      </p>
      {job.state === 'running' && <p className="prose muted small">{words.othersGoOn}</p>}
      <ProblemNotice error={cancel.error} />
      {job.state !== 'undoing' && (
        <button
          type="button"
          className="button"
          disabled={cancel.isPending}
          onClick={() => cancel.mutate(undefined)}
        >
          {words.cancel}
        </button>
      )}
    </section>
  );
}
