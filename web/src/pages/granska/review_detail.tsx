import { ageLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { lazy, Suspense } from 'react';
import { CategoryMark } from '../../components/category_mark.tsx';
import { ErrorBoundary } from '../../components/error_boundary.tsx';
import { fullCategoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { IncidentFacts } from './incident_facts.tsx';
import { reviewWords } from './review_words.ts';
import type { SimilarIncident } from './similar_incidents.ts';

const PointMap = lazy(() => import('./point_map.tsx'));

interface ReviewDetailProps {
  incident: Incident;
  categories: readonly Category[];
  similar: readonly SimilarIncident[] | undefined;
  /** Shows the similar ones, to merge with one of them. */
  onShowSimilar: () => void;
}

/** One report as a whole: what, the words of the reporter, the place on the map, and every field. */
export function ReviewDetail({ incident, categories, similar, onShowSimilar }: ReviewDetailProps) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const top = categories.find((category) => category.code === incident.topCategoryCode);
  const hasPoint = incident.precision === 'point' && incident.lon !== null && top?.group !== 'calm';
  const waited = serverTime() - Date.parse(incident.receivedAt);
  return (
    <article className="review-detail" aria-labelledby="review-detail-title">
      <header className="review-detail-head">
        {top && <CategoryMark category={top} size="large" show="icon" />}
        <div>
          <h2 id="review-detail-title" tabIndex={-1}>
            {fullCategoryName(incident.categoryCode, categories, language)}
          </h2>
          <p className="muted">{waited < 60_000 ? words.justNow : words.age(ageLabel(waited, language))}</p>
        </div>
      </header>
      <p className={incident.text ? 'review-text' : 'review-text muted'}>{incident.text ?? words.noText}</p>
      {hasPoint && (
        <div className="review-map">
          <ErrorBoundary resetKey="review-map" fallback={null}>
            <Suspense fallback={null}>
              <PointMap incident={incident} similar={similar ?? []} categories={categories} />
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
      <div className="stack review-facts">
        <IncidentFacts incident={incident} />
        {similar && similar.length > 0 && (
          <p>
            <button type="button" className="button-link" onClick={onShowSimilar}>
              {words.similar(similar.length)}
            </button>
          </p>
        )}
      </div>
    </article>
  );
}
