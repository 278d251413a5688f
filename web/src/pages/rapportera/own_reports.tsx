import './own_reports.css';
import { REPORTER_EDITABLE } from '@lagesbild/shared/domain/statuses.ts';
import { STATUS_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import { momentLabel, reportTimeLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { incidentOf, useIncidents, useWithdrawIncident } from '../../api/incidents.ts';
import { isUnreachable } from '../../api/kept_answers.ts';
import { CategoryMark } from '../../components/category_mark.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { fullCategoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { type PlaceNamer, usePlaceNamer } from '../../state/place_namer.ts';
import { serverTime } from '../../state/server_clock.ts';
import { timeOf } from './report_draft.ts';
import { ReportOutcome } from './report_outcome.tsx';
import { reportWords } from './report_words.ts';

/** How many of one's own reports are shown, and of how many: the list comes by when things happened. */
const SHOWN = 10;
const FETCHED = 50;

const lastSentFirst = (a: Incident, b: Incident) =>
  b.receivedAt.localeCompare(a.receivedAt) || b.id.localeCompare(a.id);

interface OwnReportsProps {
  categories: readonly Category[];
  onCorrect: (incident: Incident) => void;
  onSendAgain: (incident: Incident) => void;
}

/** One's own latest reports: what became of each, and, until it is reviewed, the way to correct it or take it back. */
export function OwnReports({ categories, onCorrect, onSendAgain }: OwnReportsProps) {
  const words = useWords(reportWords);
  const { municipality } = useCurrentMunicipality();
  const { data, error, failureReason, refetch } = useIncidents(municipality.code, {
    mine: true,
    limit: FETCHED,
  });
  const nameOf = usePlaceNamer();
  const withdraw = useWithdrawIncident(municipality.code);
  if (!data && isUnreachable(failureReason)) return <p className="muted">{words.noContact}</p>;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const reports = data.features.map(incidentOf).sort(lastSentFirst).slice(0, SHOWN);
  if (reports.length === 0) return <p className="muted">{words.noReports}</p>;
  return (
    <>
      <ProblemNotice error={withdraw.error} />
      <ul className="own-reports">
        {reports.map((incident) => (
          <OwnReport
            key={incident.id}
            incident={incident}
            categories={categories}
            nameOf={nameOf}
            busy={withdraw.isPending}
            onCorrect={onCorrect}
            onSendAgain={onSendAgain}
            onWithdraw={({ id, version }) => withdraw.mutate({ id, version })}
          />
        ))}
      </ul>
    </>
  );
}

interface OwnReportProps extends OwnReportsProps {
  incident: Incident;
  nameOf: PlaceNamer;
  busy: boolean;
  onWithdraw: (incident: Incident) => void;
}

function OwnReport({
  incident,
  nameOf,
  categories,
  busy,
  onCorrect,
  onSendAgain,
  onWithdraw,
}: OwnReportProps) {
  const words = useWords(reportWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  const top = categories.find((category) => category.code === incident.topCategoryCode);
  const name = fullCategoryName(incident.categoryCode, categories, language);
  const time = timeOf(incident);
  const isCalm = top?.group === 'calm';
  const near = incident.lon !== null && incident.lat !== null ? nameOf(incident.lon, incident.lat) : null;
  const where = isCalm
    ? words.wholeMunicipality
    : (incident.placeName ?? (near ? words.nearStart(near) : words.onMap));
  const when = time
    ? reportTimeLabel(time, serverTime(), timeZone, language)
    : momentLabel(Date.parse(incident.receivedAt), serverTime(), timeZone, language);
  return (
    <li className="own-report" data-status={incident.status}>
      {top && <CategoryMark category={top} />}
      <div className="own-report-text">
        <strong>{name}</strong>
        <span className="muted small">
          {where} · {when}
        </span>
        <ReportOutcome incident={incident} group={top?.group} />
        {REPORTER_EDITABLE.includes(incident.status) && (
          <span className="row">
            {!isCalm && (
              <button type="button" className="button-link" onClick={() => onCorrect(incident)}>
                {words.correct}
                <span className="visually-hidden">{name}</span>
              </button>
            )}
            <button
              type="button"
              className="button-link"
              disabled={busy}
              onClick={() => onWithdraw(incident)}
            >
              {words.takeBack}
              <span className="visually-hidden">{name}</span>
            </button>
          </span>
        )}
        {incident.status === 'withdrawn' && !isCalm && (
          <span className="row">
            <span className="small">{words.takenBack}</span>
            <button type="button" className="button-link" onClick={() => onSendAgain(incident)}>
              {words.sendAgain}
              <span className="visually-hidden">{name}</span>
            </button>
          </span>
        )}
      </div>
      <span className={`badge status-${incident.status}`}>{STATUS_LABELS[incident.status][language]}</span>
    </li>
  );
}
