import '../register/register_form.css';
import type { Hotspot, HotspotUpdate } from '@lagesbild/shared/schemas/hotspot.ts';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { AreaDrawing, type DrawnGeometry } from '../register/area_drawing.tsx';
import { ChangeConflict } from './change_conflict.tsx';
import { hotspotsWords } from './hotspots_words.ts';
import { useHotspotChange } from './use_hotspot_change.ts';

/** The surface of a drawn hotspot anew: on the map, by figures or from a file. What is drawn stays until it is stored. */
export default function RedrawHotspot({ hotspot, onDone }: { hotspot: Hotspot; onDone(): void }) {
  const words = useWords(hotspotsWords);
  const [geometry, setGeometry] = useState<DrawnGeometry | null>(hotspot.geometry);
  const change = useHotspotChange(hotspot, onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (geometry === null) change.setErrors({ geometry: words.borderMissing });
    else change.save({ geometry: geometry as NonNullable<HotspotUpdate['change']['geometry']> });
  };
  return (
    <form className="hotspots-form" onSubmit={submit} noValidate aria-labelledby="redraw-title">
      <h3 id="redraw-title">{words.redraw}</h3>
      <p className="muted small">{words.redrawHint}</p>
      <ChangeConflict stands={change.stands} />
      <AreaDrawing geometry={geometry} onGeometry={setGeometry} error={change.errors.geometry} />
      <ProblemNotice error={change.error} />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={change.isPending}>
          {words.saveSurface}
        </button>
        <button type="button" className="button button-quiet" onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
