import type { ClassAnalysisResult } from '@lagesbild/shared/schemas/class_analysis.ts';
import { useId } from 'react';
import { useFrozenAnswer } from '../../api/situational_pictures.ts';
import { formatCount } from '../../components/figure_words.ts';
import { hotspotClassTexts } from '../../components/hotspot_class_texts.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { periodWords } from './period_words.ts';

/** The hotspots of the frozen map by their numbers; those that have faded last. */
export function FrozenHotspots({ id, number }: { id: string; number: number }) {
  const words = useWords(periodWords);
  const { classNames } = useWords(hotspotClassTexts);
  const language = useLanguage();
  const heading = useId();
  const { code } = useCurrentMunicipality().municipality;
  const { data, error, refetch } = useFrozenAnswer<ClassAnalysisResult>(code, id, number, 'classes');
  if (!data) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null;
  const placeName = ({ name, near }: { name: string | null; near: boolean }) =>
    name === null ? words.unnamed : near ? words.near(name) : name;
  return (
    <section className="picture-hotspots" aria-labelledby={heading}>
      <h2 id={heading} className="eyebrow">
        {words.hotspots}
      </h2>
      {data.hotspots.length === 0 && <p className="muted">{words.noHotspots}</p>}
      <ol className="picture-places">
        {data.hotspots.map((hotspot) => (
          <li key={hotspot.rank} className="picture-place">
            <span className="picture-rank">{hotspot.rank}</span>
            <span>
              <strong>{placeName(hotspot)}</strong>{' '}
              {hotspot.class && <span className="badge badge-outline">{classNames[hotspot.class]}</span>}
              <br />
              <span className="muted small">
                {words.hotspotCount(
                  hotspot.weight,
                  hotspot.usual === null ? null : formatCount(hotspot.usual, language),
                )}
              </span>
            </span>
          </li>
        ))}
        {data.faded.map((place) => (
          <li key={`${place.x} ${place.y}`} className="picture-place" data-faded>
            <span className="picture-rank" aria-hidden="true">
              –
            </span>
            <span>
              {placeName(place)} <span className="badge badge-outline muted">{classNames.faded}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
