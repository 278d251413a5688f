import { INTERVENTION_STATE_LABELS } from '@lagesbild/shared/labels/intervention_labels.ts';
import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import { Link } from 'wouter';
import { useInterventions } from '../../api/interventions.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { DetailSection } from './detail_section.tsx';
import { hotspotsWords } from './hotspots_words.ts';

/** What is done about the place, soonest due first. */
export function HotspotInterventions({ hotspotId }: { hotspotId: string }) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const { code } = useCurrentMunicipality().municipality;
  const { data, error, refetch } = useInterventions(code, { hotspotId });
  return (
    <DetailSection title={words.interventions}>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data?.interventions.length === 0 && <p className="muted">{words.noInterventions}</p>}
      <ul className="plain-list">
        {data?.interventions.map(({ id, title, state, dueOn, overdue, organizationName }) => (
          <li key={id}>
            <Link href={`/${code}/atgarder?atgard=${id}`}>{title}</Link>
            <p className="muted small">
              {[
                INTERVENTION_STATE_LABELS[state][language],
                organizationName,
                words.dueOn(dayLabel(dueOn, language)),
                overdue && words.overdue,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </DetailSection>
  );
}
