import { AGENDA_ITEMS, MEETING_STEPS, MEETING_TRANSITIONS } from '@lagesbild/shared/domain/meetings.ts';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import { MEETING_STATE_LABELS, MEETING_STEP_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import type { MeetingDetail } from '@lagesbild/shared/schemas/meeting.ts';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { useAgenda, useChangeMeeting, useMeeting, useMeetingStep } from '../../api/meetings.ts';
import { isProblem } from '../../api/problem_error.ts';
import { Loading } from '../../components/loading.tsx';
import { NotFound } from '../../components/not_found.tsx';
import { PageHeading } from '../../components/page_heading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { AgendaSection } from './agenda_section.tsx';
import { meetingWords } from './meeting_words.ts';
import { PresencePanel } from './presence_panel.tsx';
import { shownLines } from './shown_lines.ts';
import { useLiveMeeting } from './use_live_meeting.ts';

const MinutesPart = lazy(async () => ({ default: (await import('./minutes_part.tsx')).MinutesPart }));

/** /{code}/moten/{id}: the meeting, item by item, as several write in it. */
export function MeetingView({ id }: { id: string }) {
  const { municipality } = useCurrentMunicipality();
  const { data, error, refetch } = useMeeting(municipality.code, id);
  if (isProblem(error, 'not_found') || isProblem(error, 'invalid_format')) return <NotFound />;
  if (!data) {
    return error ? (
      <div className="page">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    ) : (
      <Loading />
    );
  }
  return <OpenMeeting detail={data} />;
}

function OpenMeeting({ detail }: { detail: MeetingDetail }) {
  const { meeting, presence, writable } = detail;
  const words = useWords(meetingWords);
  const { municipality, membership } = useCurrentMunicipality();
  const { data: agenda, error: agendaError, refetch } = useAgenda(municipality.code, meeting.id);
  const live = useLiveMeeting(meeting.id);
  const lines = shownLines(detail.lines, live.entries);
  const leads = roleMay(membership.role, 'meeting.lead');
  const isClosed = meeting.state === 'closed';
  return (
    <div className="page meeting">
      <MeetingHead detail={detail} leads={leads} />
      {/* said politely, never while nothing happens */}
      <p role="status" className="small muted">
        {live.live ? words.live : words.lost}
        {live.changed > 0 && `. ${words.changed(live.changed)}.`}
      </p>
      {!writable && roleMay(membership.role, 'meeting.write') && (
        <p className="notice">{isClosed && !leads ? words.onlyLead : words.locked}</p>
      )}
      <ProblemNotice error={agendaError} onRetry={() => void refetch()} />
      <div className="meeting-columns">
        <div className="stack">
          {AGENDA_ITEMS.map((item, index) => (
            <AgendaSection
              key={item}
              item={item}
              number={index + 1}
              agenda={agenda}
              lines={lines}
              live={live}
              meetingId={meeting.id}
              writable={writable}
            />
          ))}
        </div>
        <PresencePanel meetingId={meeting.id} presence={presence} writable={writable} />
      </div>
      {meeting.state !== 'cancelled' && (
        <Suspense fallback={<Loading />}>
          <MinutesPart meetingId={meeting.id} />
        </Suspense>
      )}
    </div>
  );
}

function MeetingHead({ detail, leads }: { detail: MeetingDetail; leads: boolean }) {
  const { meeting, newerPicture } = detail;
  const words = useWords(meetingWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { code } = municipality;
  const step = useMeetingStep(code, meeting.id);
  const change = useChangeMeeting(code, meeting.id);
  const { picture, version } = meeting;
  const changeable = leads && meeting.state !== 'signed' && meeting.state !== 'cancelled';
  const facts = [
    words.nextOn(meeting.heldOn, meeting.startsAt),
    meeting.place,
    meeting.series?.name,
    meeting.deadlineOn && words.deadlineOn(meeting.deadlineOn),
    meeting.registryNumber && `${words.registryNumber} ${meeting.registryNumber}`,
  ].filter(Boolean);
  return (
    <header className="stack">
      <Link href={`/${code}/moten`}>{words.back}</Link>
      <div className="row meeting-title">
        <PageHeading title={words.meeting(meeting.number)}>{words.meeting(meeting.number)}</PageHeading>
        <span className="badge badge-outline">{MEETING_STATE_LABELS[meeting.state][language]}</span>
        {meeting.strategic && <span className="badge badge-good">{words.strategic}</span>}
      </div>
      <p className="muted">{facts.join(' · ')}</p>
      <p className="row small">
        {picture ? words.picture(picture.fromDate, picture.toDate, picture.number) : words.noPicture}
        {changeable && newerPicture && (
          <button
            type="button"
            className="button button-quiet"
            disabled={change.isPending}
            onClick={() => {
              const { id, number } = newerPicture;
              change.mutate({ version, change: { picture: { id, number } } });
            }}
          >
            {words.newerPicture}
          </button>
        )}
      </p>
      <Link className="button meeting-show" href={`/${code}/moten/${meeting.id}/visa`}>
        {words.show}
      </Link>
      <ProblemNotice error={step.error ?? change.error} />
      {leads && (
        <div className="row">
          {MEETING_STEPS.filter((one) => MEETING_TRANSITIONS[one].from === meeting.state).map(
            (one, index) => (
              <button
                key={one}
                type="button"
                className={index === 0 ? 'button button-primary' : 'button'}
                disabled={step.isPending}
                onClick={() => step.mutate({ step: one, version })}
              >
                {MEETING_STEP_LABELS[one][language]}
              </button>
            ),
          )}
          {changeable && (
            <label className="row">
              <input
                type="checkbox"
                checked={meeting.strategic}
                onChange={(event) =>
                  change.mutate({ version, change: { strategic: event.currentTarget.checked } })
                }
              />
              {words.planStrategic}
            </label>
          )}
        </div>
      )}
    </header>
  );
}
