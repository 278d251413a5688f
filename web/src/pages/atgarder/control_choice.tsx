import { useId, useState } from 'react';
import { useAreas } from '../../api/municipality.ts';
import { FieldError } from '../../components/field_error.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { areaSets } from '../lagesbild/area_sets.ts';
import type { ChosenPart } from '../lagesbild/chosen_part.ts';
import { DrawnControl } from './drawn_control.tsx';
import { interventionWords } from './intervention_words.ts';

const DRAWN = 'yta';

interface ControlChoiceProps {
  asked: ChosenPart | null;
  onAsk(part: ChosenPart | null): void;
  /** Why the server does not take what was asked for. */
  error: string | undefined;
}

/** What an effect is compared with: the matched places, an area of the register, or a surface drawn for it. */
export function ControlChoice({ asked, onAsk, error }: ControlChoiceProps) {
  const words = useWords(interventionWords);
  const id = useId();
  const { code } = useCurrentMunicipality().municipality;
  const { data: areas } = useAreas(code);
  // drawing begins before there is anything to ask for
  const [begins, setBegins] = useState(false);
  const draws = begins || asked?.kind === 'polygon';
  const value = draws ? DRAWN : asked?.kind === 'area' ? asked.id : '';
  const isUnknown =
    areas !== undefined && asked?.kind === 'area' && !areas.some((area) => area.id === asked.id);
  const choose = (chosen: string) => {
    setBegins(chosen === DRAWN);
    if (chosen !== DRAWN) onAsk(chosen === '' ? null : { kind: 'area', id: chosen });
  };
  return (
    <div className="effect-choice">
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {words.compareWith}
        </label>
        <span id={`${id}-hint`} className="field-hint">
          {words.compareHint}
        </span>
        <select
          id={id}
          className="input"
          value={value}
          aria-invalid={(error !== undefined && !draws) || undefined}
          aria-describedby={`${id}-hint ${id}-error`}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{words.similar}</option>
          {isUnknown && <option value={value}>{words.unknownArea}</option>}
          {areaSets(areas ?? []).map((set) => (
            <optgroup key={set.id} label={set.name}>
              {set.areas.map((area) => (
                <option key={area.id} value={area.id}>
                  {area.name}
                </option>
              ))}
            </optgroup>
          ))}
          <option value={DRAWN}>{words.drawnControl}</option>
        </select>
        <FieldError id={`${id}-error`}>{!draws && error}</FieldError>
      </div>
      {draws && (
        <DrawnControl
          ring={asked?.kind === 'polygon' ? asked.ring : null}
          onAsk={(part) => {
            setBegins(false);
            onAsk(part);
          }}
          error={error}
        />
      )}
    </div>
  );
}
