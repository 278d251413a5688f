import type { Area, Place } from '@lagesbild/shared/schemas/municipality.ts';
import { useId, useRef, useState } from 'react';
import { FieldError } from '../../components/field_error.tsx';
import { useWords } from '../../state/language.ts';
import { useEscape } from '../../state/use_escape.ts';
import { radiusRange } from './chosen_part.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import type { SelectionState } from './use_selection.ts';

interface SelectionMenuProps {
  selection: SelectionState;
  areas: readonly Area[];
  places: readonly Place[];
  /** Roles without exact points choose among areas only. */
  seesPoints: boolean;
}

/** Ways to mark a part of the map: by hand, or from the registers (which is the way without a pointer). */
export function SelectionMenu({ selection, areas, places, seesPoints }: SelectionMenuProps) {
  const words = useWords(lagesbildWords);
  const id = useId();
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const shown = open || selection.comparing;
  const close = () => {
    toggle.current?.focus();
    setOpen(false);
    if (selection.comparing) selection.compare(false);
  };
  useEscape(shown, close);
  if (!seesPoints && areas.length === 0) return null;
  const done = () => {
    // the choice goes away with its menu: the focus stands where the panel that opens gives it back
    toggle.current?.focus();
    setOpen(false);
  };
  return (
    <div className="selection-menu">
      <button
        type="button"
        ref={toggle}
        className="selection-toggle"
        aria-label={words.select}
        title={words.select}
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => (shown ? close() : setOpen(true))}
      >
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" className="line-icon">
          <path d="M2 6V2h4M12 2h4v4M16 12v4h-4M6 16H2v-4" strokeDasharray="3 2.2" />
          <path d="M9 6v6M6 9h6" />
        </svg>
      </button>
      {shown && (
        <div id={id} className="selection-choices">
          <p className="selection-choices-title">{selection.comparing ? words.compareWith : words.select}</p>
          {seesPoints && (
            <div className="selection-hand">
              {(['rectangle', 'polygon'] as const).map((kind) => (
                <button
                  key={kind}
                  type="button"
                  className="button"
                  onClick={() => {
                    done();
                    selection.draw(kind);
                  }}
                >
                  {kind === 'rectangle' ? words.selectBox : words.selectPolygon}
                </button>
              ))}
            </div>
          )}
          {areas.length > 0 && (
            <label className="field">
              <span className="field-label">{words.selectArea}</span>
              <select
                className="input"
                value=""
                onChange={({ target }) => {
                  done();
                  selection.choose({ kind: 'area', id: target.value });
                }}
              >
                <option value="" disabled>
                  {words.chooseArea}
                </option>
                {areas.map((area) => (
                  <option key={area.id} value={area.id}>
                    {area.name}
                  </option>
                ))}
              </select>
            </label>
          )}
          {seesPoints && places.length > 0 && (
            <AroundPlace
              places={places}
              onChoose={({ lon, lat }, radiusMeters) => {
                done();
                selection.choose({ kind: 'circle', lon, lat, radiusMeters });
              }}
            />
          )}
        </div>
      )}
    </div>
  );
}

interface AroundPlaceProps {
  places: readonly Place[];
  onChoose(place: Place, radiusMeters: number): void;
}

const usualRadius = 250;

/** A circle of so many metres round a place of the register. */
function AroundPlace({ places, onChoose }: AroundPlaceProps) {
  const words = useWords(lagesbildWords);
  const id = useId();
  const [placeId, setPlaceId] = useState('');
  const [radius, setRadius] = useState(String(usualRadius));
  const [refused, setRefused] = useState(false);
  const { least, most } = radiusRange;
  const place = places.find((candidate) => candidate.id === placeId);
  const choose = () => {
    const meters = Number(radius.replace(',', '.'));
    const fits = radius.trim() !== '' && meters >= least && meters <= most;
    setRefused(!fits);
    if (place && fits) onChoose(place, meters);
  };
  return (
    <form
      className="selection-around"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        choose();
      }}
    >
      <label className="field">
        <span className="field-label">{words.selectAround}</span>
        <select className="input" value={placeId} onChange={({ target }) => setPlaceId(target.value)}>
          <option value="" disabled>
            {words.choosePlace}
          </option>
          {places.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">{words.selectRadius}</span>
        <input
          className="input"
          inputMode="numeric"
          autoComplete="off"
          value={radius}
          aria-invalid={refused || undefined}
          aria-describedby={`${id}-error`}
          onChange={({ target }) => setRadius(target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={!place}>
        {words.selectThis}
      </button>
      <FieldError id={`${id}-error`}>
        {refused ? words.radiusOutOfRange(radius, least, most) : undefined}
      </FieldError>
    </form>
  );
}
