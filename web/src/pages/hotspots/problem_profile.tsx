import type { FocusArea } from '@lagesbild/shared/schemas/focus_area.ts';
import { Link } from 'wouter';
import { useProblemProfile } from '../../api/focus_areas.ts';
import { CauseOutline } from '../../components/causes/cause_outline.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { focusWords } from './focus_words.ts';

interface ProblemProfileProps {
  area: FocusArea;
  canEdit: boolean;
  onEdit(): void;
  onClosed(isClosed: boolean): void;
}

/** Problembild of one focus area: motive, decision, what is linked to it, and why it happens. */
export function ProblemProfileView({ area, canEdit, onEdit, onClosed }: ProblemProfileProps) {
  const words = useWords(focusWords);
  const { municipality } = useCurrentMunicipality();
  const { code } = municipality;
  const { data, error, refetch } = useProblemProfile(code, area.id);
  const stateOf = (state: string) => words.states[state] ?? state;
  return (
    <section className="card focus-profile" aria-labelledby="focus-profile-title">
      <div className="row">
        <h2 id="focus-profile-title">{words.profile(area.name)}</h2>
        {canEdit && (
          <div className="row push-end">
            <button type="button" className="button" onClick={onEdit}>
              {words.edit}
            </button>
            <button type="button" className="button" onClick={() => onClosed(area.closedOn === null)}>
              {area.closedOn === null ? words.close : words.reopen}
            </button>
          </div>
        )}
      </div>
      <p className="focus-text">{area.motive}</p>
      {area.prioritisedQuarter && (
        <div className="notice">
          <strong>{words.decidedText(words.quarter(area.prioritisedQuarter), area.decidedOn ?? '')}</strong>
          <p className="focus-text">{area.decision}</p>
        </div>
      )}
      {!data && (error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Loading />)}
      {data && (
        <>
          <h3>{words.evidence}</h3>
          <div className="focus-linked">
            <div>
              <strong>{words.hotspots(data.hotspots.length)}</strong>
              <ul>
                {data.hotspots.map(({ id, name, state }) => (
                  <li key={id}>
                    <Link href={`/${code}/hotspots?hotspot=${id}`}>{name}</Link>, {stateOf(state)}
                  </li>
                ))}
              </ul>
            </div>
            <div>
              <strong>{words.incidents(data.incidentCount)}</strong>
              <p className="muted">
                {words.causesOfHotspots(data.causes.filter(({ hotspotId }) => hotspotId !== null).length)}
              </p>
            </div>
            <div>
              <strong>{words.interventions(data.interventions.length)}</strong>
              <ul>
                {data.interventions.map(({ id, title, state, dueOn }) => (
                  <li key={id}>
                    <Link href={`/${code}/atgarder?atgard=${id}`}>{title}</Link>, {stateOf(state)},{' '}
                    {words.due(dueOn)}
                  </li>
                ))}
              </ul>
            </div>
          </div>
        </>
      )}
      <h3>{words.causes}</h3>
      <CauseOutline subject={{ focusAreaId: area.id }} canEdit={canEdit && area.closedOn === null} />
    </section>
  );
}
