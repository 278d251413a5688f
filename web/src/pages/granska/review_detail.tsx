import { ageLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { CategoryMark } from '../../components/category_mark.tsx';
import { fullCategoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { HistoryList } from './history_list.tsx';
import { IncidentFacts } from './incident_facts.tsx';
import { reviewWords } from './review_words.ts';
import type { SimilarIncident } from './similar_incidents.ts';

interface ReviewDetailProps {
  incident: Incident;
  categories: readonly Category[];
  similar: readonly SimilarIncident[] | undefined;
  /** Shows the similar ones beside this, to merge with one of them. */
  onCompare: () => void;
  onSelect: (id: string) => void;
}

/** One report as a whole: what, the words of the reporter, and every field. Its place is on the map. */
export function ReviewDetail({ incident, categories, similar, onCompare, onSelect }: ReviewDetailProps) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const top = categories.find((category) => category.code === incident.topCategoryCode);
  const waited = serverTime() - Date.parse(incident.receivedAt);
  const likely = similar?.filter((row) => row.likely).length ?? 0;
  const near = (similar?.length ?? 0) - likely;
  const { mergedInto } = incident;
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
      {mergedInto !== null && (
        <div className="notice">
          <p>{words.mergedWith}</p>
          <button type="button" className="button-link" onClick={() => onSelect(mergedInto)}>
            {words.readOther}
          </button>
        </div>
      )}
      {likely > 0 && (
        <div className="notice duplicate-notice">
          <strong>{words.duplicates(likely)}</strong>
          <button type="button" className="button" onClick={onCompare}>
            {words.compare}
          </button>
        </div>
      )}
      <p className={incident.text ? 'review-text' : 'review-text muted'}>{incident.text ?? words.noText}</p>
      <div className="stack review-facts">
        <IncidentFacts incident={incident} />
        {near > 0 && (
          <p>
            <button type="button" className="button-link" onClick={onCompare}>
              {words.similar(near)}
            </button>
          </p>
        )}
        <HistoryList key={incident.id} incidentId={incident.id} categories={categories} onSelect={onSelect} />
      </div>
    </article>
  );
}
