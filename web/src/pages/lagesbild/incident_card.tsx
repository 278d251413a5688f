import {
  CERTAINTY_LABELS,
  PERSON_INTERVAL_LABELS,
  POLICE_REPORTED_LABELS,
  STATUS_LABELS,
} from '@lagesbild/shared/labels/incident_labels.ts';
import { momentLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useIncident } from '../../api/incidents.ts';
import { useOrganizations } from '../../api/municipality.ts';
import { CategoryMark } from '../../components/category_mark.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { fullCategoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { mayOpen, pageAddress } from '../../state/pages.ts';
import { serverTime } from '../../state/server_clock.ts';
import { incidentTimeText } from './incident_time.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { SeverityMark } from './severity_mark.tsx';

interface IncidentCardProps {
  id: string;
  categories: readonly Category[];
  /** The incident has a place on the map (degrees). */
  onLocated(lon: number, lat: number): void;
}

const epoch = (moment: string | null) => (moment === null ? null : Date.parse(moment));

/** One incident as the account may see it. */
export function IncidentCard({ id, categories, onLocated }: IncidentCardProps) {
  const { municipality } = useCurrentMunicipality();
  const { data: incident, error, refetch } = useIncident(municipality.code, id);
  const { lon = null, lat = null } = incident ?? {};
  const located = useRef(onLocated);
  located.current = onLocated;
  useEffect(() => {
    if (lon !== null && lat !== null) located.current(lon, lat);
  }, [lon, lat]);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!incident) return <Loading />;
  return <IncidentFacts incident={incident} categories={categories} />;
}

function IncidentFacts({ incident, categories }: { incident: Incident; categories: readonly Category[] }) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const organizations = useOrganizations(municipality.code).data;
  const organization = organizations?.find((candidate) => candidate.id === incident.organizationId);
  const top = categories.find((category) => category.code === incident.topCategoryCode);
  const now = serverTime();
  const when = incidentTimeText(
    {
      timeKind: incident.timeKind,
      occurredFrom: epoch(incident.occurredFrom),
      occurredTo: epoch(incident.occurredTo),
      countedAt: epoch(incident.noticedAt ?? incident.receivedAt),
    },
    now,
    municipality.timeZone,
    language,
    words,
  );
  const where =
    incident.precision === 'municipality'
      ? words.onlyMunicipality
      : (incident.placeName ?? coordinates(incident));
  const reviewAddress = pageAddress(municipality.code, 'granska');
  const facts: [string, string | null][] = [
    [words.when, when],
    [words.where, where],
    [words.certainty, CERTAINTY_LABELS[incident.certainty][language]],
    [
      words.persons,
      incident.personInterval === 'unknown'
        ? null
        : PERSON_INTERVAL_LABELS[incident.personInterval][language],
    ],
    [
      words.policeReported,
      incident.policeReported === 'unknown'
        ? null
        : POLICE_REPORTED_LABELS[incident.policeReported][language],
    ],
    [words.organization, organization?.name ?? null],
    [words.reporter, incident.reporterName],
    [words.received, momentLabel(Date.parse(incident.receivedAt), now, municipality.timeZone, language)],
    [words.status, STATUS_LABELS[incident.status][language]],
    [words.immediateStep, incident.immediateStep],
  ];
  return (
    <div className="incident-card">
      <p className="incident-category">
        {top && <CategoryMark category={top} size="large" show="icon" />}
        <b>{fullCategoryName(incident.categoryCode, categories, language)}</b>
      </p>
      {incident.severity && <SeverityMark severity={incident.severity} />}
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} className="fact">
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {incident.text && (
        <div className="incident-text">
          <h3 className="eyebrow">{words.text}</h3>
          <p>{incident.text}</p>
        </div>
      )}
      {mayOpen(municipality.myRole, 'granska') && (
        <Link href={`${reviewAddress}?handelse=${incident.id}`} className="button">
          {words.openInReview}
        </Link>
      )}
    </div>
  );
}

function coordinates({ lon, lat }: Incident): string | null {
  return lon === null || lat === null ? null : `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
}
