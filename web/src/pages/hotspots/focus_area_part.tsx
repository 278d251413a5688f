import './focus_areas.css';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type { FocusArea } from '@lagesbild/shared/schemas/focus_area.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import { useState } from 'react';
import { useCloseFocusArea, useFocusAreas } from '../../api/focus_areas.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { optionalParameter, useUrlState } from '../../state/url_state.ts';
import { FocusForm } from './focus_form.tsx';
import { FocusMatrix } from './focus_matrix.tsx';
import { FocusTable } from './focus_table.tsx';
import { focusWords } from './focus_words.ts';
import { ProblemProfileView } from './problem_profile.tsx';

const chosenParameter = optionalParameter('fokus');
const NEW = 'ny';

/** The focus areas in order with their matrix, and one of them: its form or its problembild. Which one stands in the address. */
export function FocusAreaPart() {
  const words = useWords(focusWords);
  const { municipality, membership } = useCurrentMunicipality();
  const { code } = municipality;
  const canEdit = roleMay(membership.role, 'hotspot_register.manage');
  const { data, error, refetch } = useFocusAreas(code);
  const close = useCloseFocusArea(code);
  const [chosen, choose] = useUrlState(chosenParameter, 'push');
  const [isEditing, setEditing] = useState(false);
  const [done, setDone] = useState<{ text: string; undo: (() => void) | null } | null>(null);
  if (!data) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Loading />;
  const { focusAreas, quarter } = data;
  const area = focusAreas.find(({ id }) => id === chosen) ?? null;
  const open = focusAreas.filter(({ closedOn }) => closedOn === null);
  const closed = focusAreas.filter(({ closedOn }) => closedOn !== null);
  const prioritised = open.filter(({ prioritisedQuarter }) => prioritisedQuarter === quarter);
  const pick = (id: string | null) => {
    setEditing(false);
    choose(id);
  };
  const setClosed = (of: FocusArea, closedOn: string | null) =>
    close.mutate(
      { id: of.id, version: of.version, closedOn },
      {
        onSuccess: (saved) =>
          setDone({
            text: closedOn === null ? words.opened(of.name) : words.closed(of.name),
            undo: () => setClosed(saved, of.closedOn),
          }),
      },
    );
  const today = localDate(serverTime(), municipality.timeZone);
  return (
    <div className="focus-areas">
      <div className="row">
        <p>{words.prioritisedNow(prioritised.length, words.quarter(quarter))}</p>
        {canEdit && chosen !== NEW && (
          <button type="button" className="button button-primary push-end" onClick={() => pick(NEW)}>
            {words.add}
          </button>
        )}
      </div>
      <ProblemNotice error={close.error} />
      <div role="status" className={done ? 'notice notice-good focus-done' : undefined}>
        {done && (
          <>
            <span>{done.text}</span>
            {done.undo && (
              <button type="button" className="button" disabled={close.isPending} onClick={done.undo}>
                {words.undo}
              </button>
            )}
          </>
        )}
      </div>
      {open.length === 0 ? (
        <p className="muted focus-empty">{canEdit ? words.empty : words.emptyRead}</p>
      ) : (
        <div className="focus-overview">
          <FocusTable areas={open} chosen={chosen} quarter={quarter} onChoose={pick} />
          <FocusMatrix areas={open} quarter={quarter} />
        </div>
      )}
      {closed.length > 0 && (
        <details className="focus-closed">
          <summary>{words.closedHeading(closed.length)}</summary>
          <ul>
            {closed.map(({ id, name, closedOn }) => (
              <li key={id}>
                <button type="button" className="button-link" onClick={() => pick(id)}>
                  {name}
                </button>{' '}
                <span className="muted small">{words.closedOn(closedOn ?? '')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {canEdit && (chosen === NEW || (area && isEditing)) ? (
        <div className="card focus-form">
          <FocusForm
            key={chosen}
            area={area}
            quarter={quarter}
            today={today}
            onSaved={(saved) => {
              setDone({ text: words.saved(saved.name), undo: null });
              pick(saved.id);
            }}
            onClose={() => pick(area?.id ?? null)}
          />
        </div>
      ) : (
        area && (
          <ProblemProfileView
            key={area.id}
            area={area}
            canEdit={canEdit}
            onEdit={() => setEditing(true)}
            onClosed={(isClosed) => setClosed(area, isClosed ? today : null)}
          />
        )
      )}
    </div>
  );
}
