import '../register/register_form.css';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import { newReportId } from '@lagesbild/shared/domain/report_identifier.ts';
import { type FormEvent, useRef, useState } from 'react';
import { useHotspotWrite } from '../../api/hotspots.ts';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { guardErrors } from '../../state/personal_data_guard.ts';
import { AreaDrawing, type DrawnGeometry } from '../register/area_drawing.tsx';
import { FormErrors } from './form_errors.tsx';
import { hotspotsWords } from './hotspots_words.ts';

interface DrawHotspotProps {
  onSaved(id: string): void;
  onCancel(): void;
}

/** A hotspot by hand: a name, and its surface on the map, by figures or from a file. Sent twice it is stored once. */
export default function DrawHotspot({ onSaved, onCancel }: DrawHotspotProps) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const { code } = useCurrentMunicipality().municipality;
  const write = useHotspotWrite(code);
  const [id] = useState(newReportId);
  const [name, setName] = useState('');
  const [geometry, setGeometry] = useState<DrawnGeometry | null>(null);
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const summary = useRef<HTMLDivElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: Record<string, string> = {
      ...guardErrors({ name }, confirmed, language),
      ...(name.trim() === '' && { name: words.missing }),
      ...(geometry === null && { geometry: words.borderMissing }),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => summary.current?.focus());
      return;
    }
    const body = { id, name, geometry, confirmedFinds: confirmed };
    write.mutate({ method: 'POST', path: '', body }, { onSuccess: () => onSaved(id) });
  };
  return (
    <form className="hotspots-form" onSubmit={submit} noValidate aria-labelledby="draw-title">
      <h2 id="draw-title">{words.drawTitle}</h2>
      <FormErrors
        ref={summary}
        title={words.errors}
        errors={errors}
        names={{ name: words.name, geometry: words.area }}
      />
      <GuardedTextField
        field="name"
        label={words.name}
        hint={words.nameHint}
        value={name}
        onChange={setName}
        confirmed={confirmed}
        onConfirm={setConfirmed}
        error={errors.name}
        maxLength={LIMITS.registerNameCharacters}
      />
      <AreaDrawing geometry={geometry} onGeometry={setGeometry} error={errors.geometry} />
      <ProblemNotice error={write.error} />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={write.isPending}>
          {words.save}
        </button>
        <button type="button" className="button button-quiet" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
