import {
  CERTAINTY_LABELS,
  PERSON_INTERVAL_LABELS,
  PLACE_TYPE_LABELS,
  POLICE_REPORTED_LABELS,
  SEVERITY_LABELS,
  SOURCE_LABELS,
  STATUS_LABELS,
} from '@lagesbild/shared/labels/incident_labels.ts';
import { momentLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import { PERSONAL_DATA_LABELS } from '@lagesbild/shared/labels/personal_data_labels.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import { useOrganizations } from '../../api/municipality.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { usePlaceNamer } from '../../state/place_namer.ts';
import { serverTime } from '../../state/server_clock.ts';
import { useSeverityCriterion } from '../../state/severity_criteria.ts';
import { whenText, whereText } from './incident_sentence.ts';
import { reviewWords } from './review_words.ts';

/** Everything that the report says, what is unknown left out. The reporter's name is there for those who may see it. */
export function IncidentFacts({ incident }: { incident: Incident }) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const criterionOf = useSeverityCriterion();
  const { municipality } = useCurrentMunicipality();
  const { data: organizations } = useOrganizations(municipality.code);
  const organization = organizations?.find(({ id }) => id === incident.organizationId);
  const now = serverTime();
  const { timeZone } = municipality;
  const { severity, personInterval, policeReported, accuracyMeters, confirmedPersonalData } = incident;
  const isCalm = incident.topCategoryCode === 'calm';
  const rows: [string, string | null | undefined][] = [
    [words.when, whenText(incident, now, timeZone, language, words)],
    [words.where, whereText(incident, words, usePlaceNamer())],
    [words.placeType, incident.placeType && PLACE_TYPE_LABELS[incident.placeType][language]],
    [
      words.accuracy,
      accuracyMeters === null || isCalm ? null : words.accuracyMeters(Math.round(accuracyMeters)),
    ],
    [words.severity, severity && `${SEVERITY_LABELS[severity][language]}: ${criterionOf(severity)}`],
    [words.certainty, CERTAINTY_LABELS[incident.certainty][language]],
    [words.persons, personInterval === 'unknown' ? null : PERSON_INTERVAL_LABELS[personInterval][language]],
    [
      words.policeReported,
      policeReported === 'unknown' ? null : POLICE_REPORTED_LABELS[policeReported][language],
    ],
    [words.immediateStep, incident.immediateStep],
    [
      words.confirmedPersonalData,
      confirmedPersonalData
        .map((kind) => PERSONAL_DATA_LABELS[kind].name[language].toLocaleLowerCase(language))
        .join(', '),
    ],
    [words.organization, organization?.name],
    [words.reporter, incident.reporterName],
    [words.source, incident.source === 'staff' ? null : SOURCE_LABELS[incident.source][language]],
    [words.received, momentLabel(Date.parse(incident.receivedAt), now, timeZone, language)],
    [words.status, incident.status === 'new' ? null : STATUS_LABELS[incident.status][language]],
    [words.note, incident.reviewNote],
  ];
  return (
    <dl className="facts">
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
