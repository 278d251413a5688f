import { useEffect, useId, useRef, useState } from 'react';
import { type CauseSubject, useEvidenceChoices } from '../../api/causes.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { ProblemNotice } from '../problem_notice.tsx';
import { causeWords } from './cause_words.ts';
import { useEvidenceNamer } from './use_evidence_texts.ts';

interface EvidenceChoiceProps {
  subject: CauseSubject;
  kind: 'visit' | 'incident';
  busy: boolean;
  onLink(id: string): void;
  onCancel(): void;
}

/** One of the incidents or visits of the place. */
export function EvidenceChoice({ subject, kind, busy, onLink, onCancel }: EvidenceChoiceProps) {
  const words = useWords(causeWords);
  const namer = useEvidenceNamer();
  const { municipality } = useCurrentMunicipality();
  const { data, error } = useEvidenceChoices(municipality.code, subject, true);
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState('');
  const choices =
    kind === 'visit'
      ? data?.visits.map((visit) => ({ id: visit.id, text: namer.visit(visit) }))
      : data?.incidents.map((incident) => ({ id: incident.id, text: namer.incident(incident) }));
  const count = choices?.length ?? 0;
  useEffect(() => {
    if (count > 0) select.current?.focus();
  }, [count]);
  return (
    <form
      className="evidence-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onLink(chosen);
      }}
    >
      <ProblemNotice error={error} />
      {choices && count === 0 && <p className="muted">{words.nothingToLink}</p>}
      {count > 0 && (
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {kind === 'visit' ? words.addVisit : words.addIncident}
          </label>
          <select
            ref={select}
            id={id}
            className="input"
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            <option value="">{words.linkWhich}</option>
            {choices?.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.text}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="row">
        {count > 0 && (
          <button type="submit" className="button button-primary" disabled={busy || chosen === ''}>
            {words.link}
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
