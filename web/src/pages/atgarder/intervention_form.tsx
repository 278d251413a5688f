import { newReportId } from '@lagesbild/shared/domain/report_identifier.ts';
import type { Intervention } from '@lagesbild/shared/schemas/intervention.ts';
import type { InterventionForm as FormFacts } from '@lagesbild/shared/schemas/intervention_form.ts';
import { civilDay, dateOfCivilDay } from '@lagesbild/shared/time/civil_day.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import { useState } from 'react';
import { useInterventionForm, useWriteIntervention } from '../../api/interventions.ts';
import { ProblemError } from '../../api/problem_error.ts';
import { Loading } from '../../components/loading.tsx';
import { PageHeading } from '../../components/page_heading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { guardErrors } from '../../state/personal_data_guard.ts';
import { recordRefusedFinds } from '../../state/refused_finds.ts';
import { serverTime } from '../../state/server_clock.ts';
import { writeSearch } from '../../state/url_state.ts';
import { changedFields, draftOf, emptyDraft, type InterventionDraft, sentOf } from './intervention_draft.ts';
import { InterventionFields } from './intervention_fields.tsx';
import { interventionWords } from './intervention_words.ts';

/** A usual time for something that is decided now; changed in the form. */
const USUAL_DAYS = 28;

/** `?ny=1&hotspot=…&orsak=…&mote=…&rad=…`: a new åtgärd, filled in from where it comes. */
export function NewIntervention() {
  const { municipality } = useCurrentMunicipality();
  const asked = new URLSearchParams(window.location.search);
  const from = (name: string) => asked.get(name) ?? undefined;
  const { data, error, refetch } = useInterventionForm(municipality.code, {
    hotspotId: from('hotspot'),
    causeId: from('orsak'),
    meetingId: from('mote'),
    lineId: from('rad'),
  });
  if (!data) return <Waiting error={error} onRetry={() => void refetch()} />;
  const today = localDate(serverTime(), municipality.timeZone);
  const usual = dateOfCivilDay(civilDay(today) + USUAL_DAYS);
  return (
    <FormOf
      facts={data}
      before={null}
      start={emptyDraft(data.draft, today, usual)}
      onClose={() => writeSearch('', 'push')}
      onSaved={(id) => writeSearch(`atgard=${id}`, 'replace')}
    />
  );
}

export function EditIntervention({
  intervention,
  onClose,
}: {
  intervention: Intervention;
  onClose: () => void;
}) {
  const { municipality } = useCurrentMunicipality();
  const { data, error, refetch } = useInterventionForm(municipality.code, {});
  if (!data) return <Waiting error={error} onRetry={() => void refetch()} />;
  return (
    <FormOf
      facts={data}
      before={intervention}
      start={draftOf(intervention)}
      onClose={onClose}
      onSaved={onClose}
    />
  );
}

function Waiting({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div className="page interventions">
      {error ? <ProblemNotice error={error} onRetry={onRetry} /> : <Loading />}
    </div>
  );
}

interface FormOfProps {
  facts: FormFacts;
  before: Intervention | null;
  start: InterventionDraft;
  onClose: () => void;
  onSaved: (id: string) => void;
}

function FormOf({ facts, before: stored, start, onClose, onSaved }: FormOfProps) {
  const words = useWords(interventionWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const write = useWriteIntervention(municipality.code);
  const [draft, setDraft] = useState(start);
  // what the form began with: one that is read anew meanwhile changes nothing under the hand
  const [before] = useState(stored);
  const [errors, setErrors] = useState<Record<string, string>>({});
  // made once: sent again after a lost answer it is stored once
  const [id] = useState(() => before?.id ?? newReportId());
  const [version, setVersion] = useState(before?.version ?? 1);
  const title = before ? words.editTitle : words.newTitle;
  const check = (): Record<string, string> => {
    const { title: name, description, roleName, placeName, goal, indicator, targetUnit } = draft;
    const texts = { title: name, description, roleName, placeName, goal, indicator, targetUnit };
    const found = guardErrors(texts, draft.confirmed, language);
    if (draft.title.trim() === '') found.title = words.missing;
    if (draft.organizationId === '') found.organizationId = words.missing;
    if (draft.roleName.trim() === '') found.roleName = words.missing;
    if (!draft.startsOn) found.startsOn = words.missing;
    if (!draft.dueOn) found.dueOn = words.missing;
    else if (draft.startsOn && draft.dueOn < draft.startsOn) found.dueOn = words.datesReversed;
    if (draft.followUpOn && draft.startsOn && draft.followUpOn < draft.startsOn) {
      found.followUpOn = words.followUpReversed;
    }
    return found;
  };
  const save = () => {
    const found = check();
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    const sent = sentOf(draft);
    const confirmedFinds = draft.confirmed;
    const request = before
      ? {
          method: 'PATCH' as const,
          path: id,
          body: { version, change: changedFields(before, sent), confirmedFinds },
        }
      : { method: 'POST' as const, path: '', body: { id, ...sent, confirmedFinds } };
    write.mutate(request, {
      onSuccess: () => onSaved(id),
      onError: (error) => {
        if (!(error instanceof ProblemError)) return;
        const { code, stored: now, errors: refused } = error.problem;
        if (code === 'register_conflict') setVersion((now as { version: number }).version);
        recordRefusedFinds(refused);
        setErrors(Object.fromEntries((refused ?? []).map(({ field, detail }) => [field, detail])));
      },
    });
  };
  const isConflict = write.error instanceof ProblemError && write.error.problem.code === 'register_conflict';
  return (
    <div className="page interventions">
      <PageHeading title={title}>{title}</PageHeading>
      <form
        className="card intervention-form intervention-form-large"
        aria-label={title}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {isConflict ? (
          <p className="notice notice-error" role="alert">
            {words.conflict}
          </p>
        ) : (
          <ProblemNotice error={write.error} />
        )}
        {Object.keys(errors).length > 0 && !write.error && (
          <p className="notice notice-error" role="alert">
            {words.errors}
          </p>
        )}
        {facts.draft.decision && (
          <p className="notice">
            {words.decision}: {facts.draft.decision}
          </p>
        )}
        <InterventionFields
          facts={facts}
          draft={draft}
          errors={errors}
          onChange={(change) => setDraft((now) => ({ ...now, ...change }))}
        />
        <div className="row">
          <button type="submit" className="button button-primary" disabled={write.isPending}>
            {write.isPending ? words.saving : words.save}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </div>
  );
}
