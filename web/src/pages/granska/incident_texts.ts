import type { MergeField } from '@lagesbild/shared/domain/merge_fields.ts';
import {
  CERTAINTY_LABELS,
  PERSON_INTERVAL_LABELS,
  PLACE_TYPE_LABELS,
  POLICE_REPORTED_LABELS,
  SEVERITY_LABELS,
} from '@lagesbild/shared/labels/incident_labels.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useCallback } from 'react';
import { fullCategoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { usePlaceNamer } from '../../state/place_namer.ts';
import { serverTime } from '../../state/server_clock.ts';
import { whenText, whereText } from './incident_sentence.ts';
import { reviewWords } from './review_words.ts';

/** Puts a field of a report in words; null when the report says nothing of it. */
export type SayField = (incident: Incident, field: MergeField) => string | null;

export function useSayField(categories: readonly Category[]): SayField {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const nameOf = usePlaceNamer();
  const { timeZone } = useCurrentMunicipality().municipality;
  return useCallback(
    (incident, field) => {
      const { severity, placeType, personInterval, policeReported } = incident;
      switch (field) {
        case 'category':
          return fullCategoryName(incident.categoryCode, categories, language);
        case 'place': {
          const where = whereText(incident, words, nameOf);
          return placeType
            ? `${where} (${PLACE_TYPE_LABELS[placeType][language].toLocaleLowerCase(language)})`
            : where;
        }
        case 'time':
          return whenText(incident, serverTime(), timeZone, language, words);
        case 'severity':
          return severity && SEVERITY_LABELS[severity][language];
        case 'certainty':
          return CERTAINTY_LABELS[incident.certainty][language];
        case 'personInterval':
          return personInterval === 'unknown' ? null : PERSON_INTERVAL_LABELS[personInterval][language];
        case 'policeReported':
          return policeReported === 'unknown' ? null : POLICE_REPORTED_LABELS[policeReported][language];
        default:
          return incident[field];
      }
    },
    [categories, language, nameOf, timeZone, words],
  );
}
