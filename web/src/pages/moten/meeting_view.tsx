import { AGENDA_ITEMS } from '@lagesbild/shared/domain/meetings.ts';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type { MeetingDetail } from '@lagesbild/shared/schemas/meeting.ts';
import { lazy, Suspense, useState } from 'react';
import { useAgenda, useMeeting } from '../../api/meetings.ts';
import { isProblem } from '../../api/problem_error.ts';
import { Loading } from '../../components/loading.tsx';
import { NotFound } from '../../components/not_found.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { AgendaSection } from './agenda_section.tsx';
import { MeetingHead } from './meeting_head.tsx';
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
  const [corrects, setCorrects] = useState(false);
  // a closed meeting is read; what is begun in it is never hidden
  const isBegun = Object.keys(live.typed).length > 0;
  const writes = writable && (!isClosed || corrects || isBegun);
  return (
    <div className="page meeting">
      <MeetingHead detail={detail} live={live} leads={leads} />
      {/* said politely, never while nothing happens */}
      <p role="status" className="small muted">
        {live.live === null ? words.connecting : live.live ? words.live : words.lost}
        {live.changed > 0 && `. ${words.changed(live.changed)}.`}
      </p>
      {!writable && roleMay(membership.role, 'meeting.write') && (
        <p className="notice">{isClosed && !leads ? words.onlyLead : words.locked}</p>
      )}
      {writable && isClosed && (
        <div className="notice row">
          <p>{words.closedNow}</p>
          {!isBegun && (
            <button type="button" className="button" onClick={() => setCorrects(!corrects)}>
              {corrects ? words.correctDone : words.correctLines}
            </button>
          )}
        </div>
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
              writable={writes}
            />
          ))}
        </div>
        <PresencePanel presence={presence} live={live} writable={writes} />
      </div>
      {meeting.state !== 'cancelled' && (
        <Suspense fallback={<Loading />}>
          <MinutesPart meetingId={meeting.id} />
        </Suspense>
      )}
    </div>
  );
}
