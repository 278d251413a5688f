import './compare.css';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useEffect, useRef } from 'react';
import { CategoryMark } from '../../components/category_mark.tsx';
import { fullCategoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { useEscape } from '../../state/use_escape.ts';
import { distanceLabel } from '../rapportera/nearby_places.ts';
import { CompareReports } from './compare_reports.tsx';
import { compareWords } from './compare_words.ts';
import { whenText } from './incident_sentence.ts';
import { reviewWords } from './review_words.ts';
import type { SimilarIncident } from './similar_incidents.ts';
import type { Review } from './use_review.ts';

interface ComparePaneProps {
  incident: Incident;
  /** Likely duplicates first; undefined while they are being fetched. */
  similar: readonly SimilarIncident[] | undefined;
  other: Incident | undefined;
  categories: readonly Category[];
  review: Review;
  onOther: (id: string) => void;
  onClose: () => void;
}

/** Two reports side by side, and which other one it is. */
export function ComparePane(props: ComparePaneProps) {
  const { incident, similar, other, categories, review, onOther, onClose } = props;
  const words = useWords(compareWords);
  const reviewText = useWords(reviewWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  const heading = useRef<HTMLHeadingElement>(null);
  useEscape(true, onClose);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const likely = similar?.filter((row) => row.likely) ?? [];
  const near = similar?.filter((row) => !row.likely) ?? [];
  const choice = (row: SimilarIncident) => (
    <label key={row.incident.id} className="compare-other">
      <input
        type="radio"
        name="other"
        checked={row.incident.id === other?.id}
        onChange={() => onOther(row.incident.id)}
      />
      <TopMark incident={row.incident} categories={categories} />
      <span>
        <strong>{fullCategoryName(row.incident.categoryCode, categories, language)}</strong>{' '}
        {row.likely && <span className="queue-flag small">{words.likely}</span>}
        <span className="muted small">
          {whenText(row.incident, serverTime(), timeZone, language, reviewText)} ·{' '}
          {words.nearWhy(distanceLabel(row.distanceMeters, language))}
        </span>
      </span>
    </label>
  );
  return (
    <section className="compare" aria-labelledby="compare-title">
      <div className="row">
        <h2 id="compare-title" ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <button type="button" className="button button-quiet push-end" onClick={onClose}>
          {words.back}
        </button>
      </div>
      {similar?.length === 0 && <p className="muted">{words.none}</p>}
      {similar && similar.length > 0 && (
        <fieldset className="field compare-others">
          <legend className="field-label">{words.choose}</legend>
          {likely.map(choice)}
          {likely.length === 0 ? (
            near.map(choice)
          ) : near.length > 0 ? (
            <details className="compare-more">
              <summary>{words.more(near.length)}</summary>
              {near.map(choice)}
            </details>
          ) : null}
        </fieldset>
      )}
      {other && (
        <CompareReports
          key={`${incident.id} ${other.id}`}
          a={incident}
          b={other}
          categories={categories}
          review={review}
        />
      )}
    </section>
  );
}

function TopMark({ incident, categories }: { incident: Incident; categories: readonly Category[] }) {
  const top = categories.find((category) => category.code === incident.topCategoryCode);
  return top ? <CategoryMark category={top} /> : null;
}
