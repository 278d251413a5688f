import '../register/register_form.css';
import { lazy, type SubmitEvent, Suspense, useState } from 'react';
import { Loading } from '../../components/loading.tsx';
import { useWords } from '../../state/language.ts';
import { type ChosenPart, mostCorners, roundPart } from '../lagesbild/chosen_part.ts';
import type { DrawnGeometry } from '../register/area_drawing.tsx';
import { ringsOf } from '../register/area_rings.ts';
import { interventionWords } from './intervention_words.ts';

// drawing is a download of its own
const AreaDrawing = lazy(async () => ({
  default: (await import('../register/area_drawing.tsx')).AreaDrawing,
}));

type Ring = [lon: number, lat: number][];

interface DrawnControlProps {
  /** The one of the address, not closed. */
  ring: Ring | null;
  onAsk(part: ChosenPart): void;
  error: string | undefined;
}

/** A surface to compare with: on the map, by figures or from a file. It holds once it is asked for. */
export function DrawnControl({ ring, onAsk, error }: DrawnControlProps) {
  const words = useWords(interventionWords);
  const [geometry, setGeometry] = useState<DrawnGeometry | null>(
    () => ring && { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
  );
  const [wrong, setWrong] = useState<string | undefined>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const rings = ringsOf(geometry);
    const [outer] = rings ?? [];
    const corners = (outer?.length ?? 1) - 1;
    const found =
      rings === null || rings.length > 1
        ? words.onePart(geometry?.coordinates.length ?? 0)
        : !outer
          ? words.drawFirst
          : corners > mostCorners
            ? words.mostCorners(corners, mostCorners)
            : undefined;
    setWrong(found);
    if (outer && !found) onAsk(roundPart({ kind: 'polygon', ring: outer.slice(0, -1) }));
  };
  return (
    <form className="effect-drawing" onSubmit={submit} noValidate aria-label={words.drawnControl}>
      <Suspense fallback={<Loading />}>
        <AreaDrawing geometry={geometry} onGeometry={setGeometry} error={wrong ?? error} />
      </Suspense>
      <button type="submit" className="button button-primary">
        {words.compareDrawn}
      </button>
    </form>
  );
}
