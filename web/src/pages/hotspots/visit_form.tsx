import { VISIT_KINDS, type VisitKind } from '@lagesbild/shared/domain/hotspot_states.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import { newReportId } from '@lagesbild/shared/domain/report_identifier.ts';
import { VISIT_KIND_LABELS } from '@lagesbild/shared/labels/hotspot_labels.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import { type FormEvent, useRef, useState } from 'react';
import { useHotspotWrite } from '../../api/hotspots.ts';
import { ChoiceField } from '../../components/choice_field.tsx';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { guardErrors } from '../../state/personal_data_guard.ts';
import { serverTime } from '../../state/server_clock.ts';
import { DateField } from '../register/date_field.tsx';
import { FormErrors } from './form_errors.tsx';
import { hotspotsWords } from './hotspots_words.ts';

/** A visit: what kind, when, by whom as role, and what was seen. Sent twice it is stored once. */
export function VisitForm({ hotspotId, onDone }: { hotspotId: string; onDone(): void }) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const { code, timeZone } = useCurrentMunicipality().municipality;
  const write = useHotspotWrite(code);
  const today = localDate(serverTime(), timeZone);
  const [id] = useState(newReportId);
  const [kind, setKind] = useState<VisitKind>('visit');
  const [visitedOn, setVisitedOn] = useState<string | null>(today);
  const [byRole, setByRole] = useState('');
  const [seen, setSeen] = useState('');
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const summary = useRef<HTMLDivElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: Record<string, string> = {
      ...guardErrors({ byRole, seen }, confirmed, language),
      ...(byRole.trim() === '' && { byRole: words.missing }),
      ...(seen.trim() === '' && { seen: words.missing }),
      ...(visitedOn === null && { visitedOn: words.missing }),
      ...(visitedOn !== null && visitedOn > today && { visitedOn: words.future }),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => summary.current?.focus());
      return;
    }
    const body = { id, kind, visitedOn, byRole, seen, confirmedFinds: confirmed };
    write.mutate({ method: 'POST', path: `${hotspotId}/visits`, body }, { onSuccess: onDone });
  };
  const guarded = { confirmed, onConfirm: setConfirmed };
  return (
    <form className="hotspots-form" onSubmit={submit} noValidate aria-label={words.addVisit}>
      <FormErrors
        ref={summary}
        title={words.errors}
        errors={errors}
        names={{ visitedOn: words.visitedOn, byRole: words.byRole, seen: words.seen }}
      />
      <ChoiceField
        label={words.visitKind}
        value={kind}
        choices={VISIT_KINDS.map((value) => ({ value, label: VISIT_KIND_LABELS[value][language] }))}
        onChange={(value) => value && setKind(value)}
      />
      <DateField label={words.visitedOn} value={visitedOn} onChange={setVisitedOn} error={errors.visitedOn} />
      <GuardedTextField
        {...guarded}
        field="byRole"
        label={words.byRole}
        hint={words.byRoleHint}
        value={byRole}
        onChange={setByRole}
        error={errors.byRole}
        maxLength={LIMITS.registerNameCharacters}
      />
      <GuardedTextField
        {...guarded}
        field="seen"
        label={words.seen}
        hint={words.seenHint}
        value={seen}
        onChange={setSeen}
        error={errors.seen}
        maxLength={LIMITS.textCharacters}
        multiline
      />
      <ProblemNotice error={write.error} />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={write.isPending}>
          {words.saveVisit}
        </button>
        <button type="button" className="button button-quiet" onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
