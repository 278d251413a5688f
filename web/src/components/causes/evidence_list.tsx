import { newIdentifier } from '@lagesbild/shared/domain/new_identifier.ts';
import { SOFT_KINDS } from '@lagesbild/shared/domain/personal_data.ts';
import type { Cause, CauseEvidence, EvidenceCreate } from '@lagesbild/shared/schemas/cause.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type CauseSubject, causesKey, causeWrites } from '../../api/causes.ts';
import { ProblemError } from '../../api/problem_error.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { recordRefusedFinds } from '../../state/refused_finds.ts';
import { ProblemNotice } from '../problem_notice.tsx';
import { causeWords } from './cause_words.ts';
import { EvidenceChoice } from './evidence_choice.tsx';
import { StatisticsForm } from './statistics_form.tsx';
import { useEvidenceNamer } from './use_evidence_texts.ts';

type Adding = 'statistics' | 'visit' | 'incident' | null;

interface EvidenceListProps {
  subject: CauseSubject;
  cause: Cause;
  canEdit: boolean;
}

/** What speaks for a cause; added, and taken away with the way back. */
export function EvidenceList({ subject, cause, canEdit }: EvidenceListProps) {
  const words = useWords(causeWords);
  const namer = useEvidenceNamer();
  const { municipality } = useCurrentMunicipality();
  const client = useQueryClient();
  const [adding, setAdding] = useState<Adding>(null);
  const [gone, setGone] = useState<EvidenceCreate | null>(null);
  const writes = causeWrites(municipality.code);
  const onSettled = () => client.invalidateQueries({ queryKey: causesKey(municipality.code, subject) });
  const add = useMutation({
    mutationFn: (evidence: EvidenceCreate) => writes.addEvidence(cause.id, evidence),
    onError: (error) => {
      if (error instanceof ProblemError) recordRefusedFinds(error.problem.errors);
    },
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (evidence: CauseEvidence) => writes.removeEvidence(cause.id, evidence.id),
    onSuccess: (_, evidence) => setGone(asWritten(evidence)),
    onSettled,
  });
  const link = (evidence: Omit<EvidenceCreate, 'id'>) =>
    add.mutate({ id: newIdentifier(), ...evidence }, { onSuccess: () => setAdding(null) });
  const unseen = cause.incidentCount - cause.evidence.filter(({ kind }) => kind === 'incident').length;
  const open = (what: Adding) => {
    add.reset();
    setAdding(what);
  };
  return (
    <div className="cause-linked">
      <h4>{words.evidence}</h4>
      <ProblemNotice error={add.error ?? remove.error} />
      <div role="status" className="cause-undo" data-shown={gone !== null || undefined}>
        {gone && (
          <>
            <span>{words.evidenceRemoved}</span>
            <button
              type="button"
              className="button"
              disabled={add.isPending}
              onClick={() => add.mutate(gone, { onSuccess: () => setGone(null) })}
            >
              {words.undo}
            </button>
          </>
        )}
      </div>
      {cause.evidence.length === 0 && unseen === 0 && <p className="muted">{words.noEvidence}</p>}
      <ul className="evidence-rows">
        {unseen > 0 && <li>{words.incidents(unseen)}</li>}
        {cause.evidence.map((evidence) => {
          const text = namer.evidence(evidence);
          return (
            <li key={evidence.id}>
              <span>{text}</span>
              {canEdit && (
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={words.removeEvidence(text)}
                  disabled={remove.isPending}
                  onClick={() => remove.mutate(evidence)}
                >
                  {words.remove}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {canEdit && adding === null && (
        <div className="row">
          <button type="button" className="button" onClick={() => open('statistics')}>
            + {words.addStatistics}
          </button>
          <button type="button" className="button" onClick={() => open('visit')}>
            + {words.addVisit}
          </button>
          <button type="button" className="button" onClick={() => open('incident')}>
            + {words.addIncident}
          </button>
        </div>
      )}
      {adding === 'statistics' && (
        <StatisticsForm
          busy={add.isPending}
          onSave={(written) => link({ kind: 'statistics', ...written })}
          onCancel={() => setAdding(null)}
        />
      )}
      {(adding === 'visit' || adding === 'incident') && (
        <EvidenceChoice
          key={adding}
          subject={subject}
          kind={adding}
          busy={add.isPending}
          onLink={(id) =>
            link(adding === 'visit' ? { kind: adding, visitId: id } : { kind: adding, incidentId: id })
          }
          onCancel={() => setAdding(null)}
        />
      )}
    </div>
  );
}

/** The evidence as it was sent, so that undo links the same again; what its writer let stand stays confirmed. */
function asWritten({ id, kind, incident, visit, statement, source }: CauseEvidence): EvidenceCreate {
  if (incident) return { id, kind, incidentId: incident.id };
  if (visit) return { id, kind, visitId: visit.id };
  const confirmedFinds = SOFT_KINDS.flatMap((soft) => [
    { field: 'statement' as const, kind: soft },
    { field: 'source' as const, kind: soft },
  ]);
  return { id, kind, statement: statement ?? '', source: source ?? '', confirmedFinds };
}
