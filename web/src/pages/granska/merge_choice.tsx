import { STATUS_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useId } from 'react';
import { CategoryMark } from '../../components/category_mark.tsx';
import { FieldError } from '../../components/field_error.tsx';
import { fullCategoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { distanceLabel } from '../rapportera/nearby_places.ts';
import { whenText } from './incident_sentence.ts';
import { reviewWords } from './review_words.ts';
import type { SimilarIncident } from './similar_incidents.ts';

interface MergeChoiceProps {
  /** undefined while they are being fetched. */
  similar: readonly SimilarIncident[] | undefined;
  categories: readonly Category[];
  chosen: string | null;
  error: string | undefined;
  onChoose: (id: string) => void;
}

/** The reports near in time and place as radio buttons; the chosen one goes on counting. */
export function MergeChoice({ similar, categories, chosen, error, onChoose }: MergeChoiceProps) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  const id = useId();
  if (!similar) return null;
  if (similar.length === 0) return <p>{words.noSimilar}</p>;
  return (
    <fieldset className="field" aria-describedby={`${id}-hint ${id}-error`}>
      <legend className="field-label">{words.mergeInto}</legend>
      <ul className="merge-list">
        {similar.map(({ incident, distanceMeters }) => {
          const top = categories.find((category) => category.code === incident.topCategoryCode);
          return (
            <li key={incident.id}>
              <label className="merge-row">
                <input
                  type="radio"
                  name={id}
                  checked={incident.id === chosen}
                  onChange={() => onChoose(incident.id)}
                />
                {top && <CategoryMark category={top} />}
                <span>
                  <strong>{fullCategoryName(incident.categoryCode, categories, language)}</strong>
                  <span className="muted small">
                    {whenText(incident, serverTime(), timeZone, language, words)} ·{' '}
                    {distanceLabel(distanceMeters, language)} ·{' '}
                    {STATUS_LABELS[incident.status][language].toLocaleLowerCase(language)}
                  </span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <span id={`${id}-hint`} className="field-hint">
        {words.mergeHint}
      </span>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
}
