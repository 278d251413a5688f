import '../register/register_form.css';
import type { Intervention } from '@lagesbild/shared/schemas/intervention.ts';
import { useEffect, useRef } from 'react';
import { MarkOverlay } from '../../map/mark_overlay.ts';
import { useWords } from '../../state/language.ts';
import { useRegisterMap } from '../register/use_register_map.ts';
import { InterventionMarks } from './intervention_marks.tsx';
import { interventionWords } from './intervention_words.ts';

const RADIUS = 14;
const REACH = 40;

interface InterventionMapProps {
  interventions: readonly Intervention[];
  onOpen: (id: string) => void;
}

/** Where the åtgärder are, numbered as in the list beside, which is the map's twin. */
export default function InterventionMap({ interventions, onOpen }: InterventionMapProps) {
  const words = useWords(interventionWords);
  const { container, view } = useRegisterMap({ title: words.mapTitle, center: null });
  const placed = interventions.filter(({ mapPoint }) => mapPoint !== null);
  const open = useRef(onOpen);
  open.current = onOpen;
  const key = placed.map(({ id, title }) => `${id} ${title}`).join('\n');
  const summary = words.mapList(placed.length, interventions.length - placed.length);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew when what is placed changes
  useEffect(() => {
    if (!view) return;
    const overlay = new MarkOverlay(view.map, { className: 'map-marks', reach: REACH });
    overlay.set(
      placed.map(({ id, title, mapPoint }, index) => {
        const element = document.createElement('button');
        element.type = 'button';
        element.className = 'intervention-mark';
        element.textContent = String(index + 1);
        element.setAttribute('aria-label', `${index + 1} ${title}`);
        element.addEventListener('click', () => open.current(id));
        const [lon, lat] = mapPoint as [number, number];
        return { lon, lat, radius: RADIUS, element };
      }),
      summary,
    );
    return () => overlay.destroy();
  }, [view, key]);

  return (
    <div className="interventions-map">
      <div className="register-map register-map-tall">
        <div ref={container} className="register-map-canvas" data-ready={view !== null || undefined} />
      </div>
      <section className="stack">
        <h2>{summary}</h2>
        <ol className="card intervention-rows">
          {placed.map((one, index) => (
            <li key={one.id}>
              <button type="button" className="button-link" onClick={() => onOpen(one.id)}>
                {index + 1}. {one.title}
              </button>
              <span className="muted small">{one.hotspotName ?? one.areaName ?? one.placeName}</span>
              <InterventionMarks intervention={one} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
