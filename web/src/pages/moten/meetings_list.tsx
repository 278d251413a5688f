import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import { MEETING_STATE_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import type { Meeting } from '@lagesbild/shared/schemas/meeting.ts';
import { useId } from 'react';
import { Link } from 'wouter';
import { useMeetings } from '../../api/meetings.ts';
import { Loading } from '../../components/loading.tsx';
import { PageHeading } from '../../components/page_heading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { meetingWords } from './meeting_words.ts';
import { PlanPanel } from './plan_panel.tsx';

/** /{code}/moten: what is ahead, what has been, the series, and how many strategic ones. */
export function MeetingsList() {
  const words = useWords(meetingWords);
  const { municipality, membership } = useCurrentMunicipality();
  const { data, error, refetch } = useMeetings(municipality.code);
  if (!data) {
    return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  const isAhead = ({ state }: Meeting) => state === 'planned' || state === 'open';
  const ahead = data.meetings.filter(isAhead).reverse();
  const earlier = data.meetings.filter((meeting) => !isAhead(meeting));
  return (
    <div className="page meeting">
      <div>
        <PageHeading title={words.title}>{words.title}</PageHeading>
        <p className="muted">{words.lead}</p>
        {data.strategic.map(({ year, meetings }) => (
          <p key={year}>{words.strategicCount(meetings, year)}</p>
        ))}
      </div>
      <MeetingRows title={words.next} meetings={ahead} empty={words.noneAhead} />
      {roleMay(membership.role, 'meeting.lead') && <PlanPanel />}
      {earlier.length > 0 && <MeetingRows title={words.earlier} meetings={earlier} empty="" />}
    </div>
  );
}

function MeetingRows({ title, meetings, empty }: { title: string; meetings: Meeting[]; empty: string }) {
  const words = useWords(meetingWords);
  const language = useLanguage();
  const id = useId();
  const { municipality } = useCurrentMunicipality();
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {meetings.length === 0 ? (
        <p className="muted">{empty}</p>
      ) : (
        <ul className="card meeting-rows">
          {meetings.map((meeting) => (
            <li key={meeting.id} className="meeting-row">
              <Link href={`/${municipality.code}/moten/${meeting.id}`}>
                {`${words.meeting(meeting.number)}, ${words.nextOn(meeting.heldOn, meeting.startsAt)}`}
              </Link>
              <span className="muted">{meeting.place}</span>
              <span className="row">
                <span className="badge badge-outline">{MEETING_STATE_LABELS[meeting.state][language]}</span>
                {meeting.strategic && <span className="badge badge-good">{words.strategic}</span>}
                {meeting.decisions > 0 && (
                  <span className="small">{words.decisionCount(meeting.decisions)}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
