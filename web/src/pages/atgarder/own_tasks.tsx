import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import { useInterventions } from '../../api/interventions.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { Counted, InterventionMarks } from './intervention_marks.tsx';
import { interventionWords } from './intervention_words.ts';

/** What the own organization has to do, soonest due first. */
export function OwnTasks({ onOpen }: { onOpen: (id: string) => void }) {
  const words = useWords(interventionWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { data, error, refetch } = useInterventions(municipality.code, { state: 'open', mine: true });
  if (!data) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Loading />;
  if (data.interventions.length === 0) return <p className="notice">{words.noneMine}</p>;
  return (
    <section className="stack">
      <h2>{words.mineTitle(data.matched)}</h2>
      <ul className="card intervention-rows">
        {data.interventions.map((intervention) => (
          <li key={intervention.id}>
            <button type="button" className="button-link" onClick={() => onOpen(intervention.id)}>
              {intervention.title}
            </button>
            <span className="muted small">
              {words.due} {dayLabel(intervention.dueOn, language)} · {intervention.organizationName},{' '}
              {intervention.roleName}
            </span>
            <span className="row small">
              <InterventionMarks intervention={intervention} />
              <Counted intervention={intervention} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
