import { MEETING_STEPS, MEETING_TRANSITIONS } from '@lagesbild/shared/domain/meetings.ts';
import { MEETING_STATE_LABELS, MEETING_STEP_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import type { MeetingDetail } from '@lagesbild/shared/schemas/meeting.ts';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useChangeMeeting, useMeetingStep } from '../../api/meetings.ts';
import { PageHeading } from '../../components/page_heading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { FactsForm } from './facts_form.tsx';
import { meetingWords } from './meeting_words.ts';
import { StrategicChoice } from './strategic_choice.tsx';
import { useFactsForm } from './use_facts_form.ts';
import type { LiveMeeting } from './use_live_meeting.ts';

interface MeetingHeadProps {
  detail: MeetingDetail;
  live: LiveMeeting;
  leads: boolean;
}

/** What the meeting is, and what who leads it can do with it. */
export function MeetingHead({ detail, live, leads }: MeetingHeadProps) {
  const { meeting, writable } = detail;
  const words = useWords(meetingWords);
  const language = useLanguage();
  const { code } = useCurrentMunicipality().municipality;
  const step = useMeetingStep(code, meeting.id);
  // until somebody has signed the minutes
  const changeable = leads && writable;
  return (
    <header className="stack">
      <Link href={`/${code}/moten`}>{words.back}</Link>
      <div className="row meeting-title">
        <PageHeading title={words.meeting(meeting.number)}>{words.meeting(meeting.number)}</PageHeading>
        <span className="badge badge-outline">{MEETING_STATE_LABELS[meeting.state][language]}</span>
        {meeting.strategic && <span className="badge badge-good">{words.strategic}</span>}
      </div>
      <MeetingFacts detail={detail} live={live} leads={leads} changeable={changeable} />
      <ChosenPicture detail={detail} changeable={changeable} />
      <ProblemNotice error={step.error} />
      <div className="row">
        {leads &&
          MEETING_STEPS.filter((one) => MEETING_TRANSITIONS[one].from === meeting.state).map((one, index) => (
            <button
              key={one}
              type="button"
              className={index === 0 ? 'button button-primary' : 'button'}
              disabled={step.isPending}
              onClick={() => step.mutate({ step: one, version: meeting.version })}
            >
              {MEETING_STEP_LABELS[one][language]}
            </button>
          ))}
        <Link className="button" href={`/${code}/moten/${meeting.id}/visa`}>
          {words.show}
        </Link>
        {changeable && <StrategicChoice meeting={meeting} />}
      </div>
    </header>
  );
}

/** When and where, and the form to change it in. */
function MeetingFacts({
  detail: { meeting },
  live,
  leads,
  changeable,
}: MeetingHeadProps & { changeable: boolean }) {
  const words = useWords(meetingWords);
  const form = useFactsForm(meeting, live);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = leads && form.values !== null;
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // whoever was in the form goes on from where it was opened
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const facts = [
    words.nextOn(meeting.heldOn, meeting.startsAt),
    meeting.place,
    meeting.series?.name,
    meeting.deadlineOn && words.deadlineOn(meeting.deadlineOn),
    meeting.registryNumber && `${words.registryNumber} ${meeting.registryNumber}`,
  ].filter(Boolean);
  return (
    <>
      <div className="row meeting-facts">
        <span className="muted">{facts.join(' · ')}</span>
        <span className="row">
          {changeable && !isOpen && (
            <button ref={button} type="button" className="button button-quiet" onClick={form.open}>
              {words.changeFacts}
            </button>
          )}
          <span role="status" className="save-status small">
            {form.busy ? words.saving : form.saved && words.saved}
          </span>
        </span>
      </div>
      {isOpen && <FactsForm form={form} />}
    </>
  );
}

/** The frozen Lägesbild that the meeting looks at. */
function ChosenPicture({
  detail: { meeting, newerPicture },
  changeable,
}: {
  detail: MeetingDetail;
  changeable: boolean;
}) {
  const words = useWords(meetingWords);
  const { code } = useCurrentMunicipality().municipality;
  const change = useChangeMeeting(code, meeting.id);
  const { picture, version } = meeting;
  return (
    <>
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
      <ProblemNotice error={change.error} />
    </>
  );
}
