import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import {
  INTERVENTION_KIND_LABELS,
  INTERVENTION_TERM_LABELS,
} from '@lagesbild/shared/labels/intervention_labels.ts';
import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { useIntervention } from '../../api/interventions.ts';
import { useOrganizations } from '../../api/municipality.ts';
import { isProblem } from '../../api/problem_error.ts';
import { Loading } from '../../components/loading.tsx';
import { PageHeading } from '../../components/page_heading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { InterventionActions } from './intervention_actions.tsx';
import { EditIntervention } from './intervention_form.tsx';
import { InterventionLog } from './intervention_log.tsx';
import { Counted, InterventionMarks } from './intervention_marks.tsx';
import { interventionWords } from './intervention_words.ts';

const EffectPart = lazy(() => import('./effect_part.tsx'));

/** One åtgärd: its facts, what can be done with it, whether it helped, and its log. */
export function InterventionDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords(interventionWords);
  const language = useLanguage();
  const { municipality, membership } = useCurrentMunicipality();
  const { code } = municipality;
  const { data, error, refetch } = useIntervention(code, id);
  const { data: organizations = [] } = useOrganizations(code);
  const [isEditing, setEditing] = useState(false);
  const back = (
    <button type="button" className="button" onClick={onClose}>
      {words.back}
    </button>
  );
  if (!data) {
    return (
      <div className="page interventions">
        {back}
        {isProblem(error, 'not_found') ? (
          <p className="notice">{words.notFound}</p>
        ) : error ? (
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading />
        )}
      </div>
    );
  }
  const { intervention, entries } = data;
  const { may, today } = {
    may: (permission: Parameters<typeof roleMay>[1]) => roleMay(membership.role, permission),
    today: localDate(serverTime(), municipality.timeZone),
  };
  if (isEditing) return <EditIntervention intervention={intervention} onClose={() => setEditing(false)} />;
  const helpers = organizations.filter(({ id: one }) => intervention.helperIds.includes(one));
  const day = (date: string) => dayLabel(date, language);
  const { hotspotId, hotspotName, decidedMeetingId, decidedOn, decidedMeetingNumber } = intervention;
  const facts: [string, ReactNode][] = [
    [
      words.kind,
      `${INTERVENTION_KIND_LABELS[intervention.kind][language]}, ${INTERVENTION_TERM_LABELS[intervention.term][language].toLocaleLowerCase(language)}`,
    ],
    [words.organization, `${intervention.organizationName}, ${intervention.roleName}`],
    [words.helpers, helpers.map(({ name }) => name).join(', ')],
    [words.starts, day(intervention.startsOn)],
    [words.due, day(intervention.dueOn)],
    [words.doneOn, intervention.doneOn && day(intervention.doneOn)],
    [words.followUp, intervention.followUpOn && day(intervention.followUpOn)],
    [
      words.hotspot,
      hotspotName &&
        (may('hotspot_register.read') ? (
          <Link href={`/${code}/hotspots?hotspot=${hotspotId}`}>{hotspotName}</Link>
        ) : (
          hotspotName
        )),
    ],
    [words.place, [intervention.placeName, intervention.areaName].filter(Boolean).join(', ')],
    [words.cause, intervention.causeText],
    [words.focusArea, intervention.focusAreaName],
    [
      words.decision,
      decidedMeetingId && decidedOn && (
        <Link href={`/${code}/moten/${decidedMeetingId}`}>
          {words.decisionOf(decidedMeetingNumber ?? 0, day(decidedOn))}
        </Link>
      ),
    ],
    [words.goal, intervention.goal],
    [words.indicator, intervention.indicator],
    [
      words.progress,
      (intervention.targetCount !== null || intervention.progress > 0) && (
        <Counted intervention={intervention} />
      ),
    ],
    [words.handedTo, intervention.handedToName],
    [words.description, intervention.description],
  ];
  return (
    <div className="page interventions">
      <div className="row">
        {back}
        {intervention.mayManage && (
          <button type="button" className="button push-end" onClick={() => setEditing(true)}>
            {words.edit}
          </button>
        )}
      </div>
      <PageHeading title={intervention.title}>{intervention.title}</PageHeading>
      <InterventionMarks intervention={intervention} />
      <div className="intervention-detail">
        <dl className="card intervention-facts">
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name}>
                <dt className="muted small">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        {may('intervention.read') && (
          <div className="intervention-effect">
            <Suspense fallback={<Loading />}>
              <EffectPart interventionId={id} />
            </Suspense>
          </div>
        )}
        <div className="stack intervention-doing">
          {intervention.mayContribute && <InterventionActions intervention={intervention} today={today} />}
          <InterventionLog entries={entries} />
        </div>
      </div>
    </div>
  );
}
