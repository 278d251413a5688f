import { AGENDA_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import type { AgendaDecision, MeetingAgenda } from '@lagesbild/shared/schemas/meeting_agenda.ts';
import { useEffect, useRef } from 'react';
import { useLanguage, useWords } from '../../state/language.ts';
import { AgendaSection } from '../moten/agenda_section.tsx';
import { FollowUp } from '../moten/follow_up.tsx';
import type { ShownLine } from '../moten/shown_lines.ts';
import type { LiveMeeting } from '../moten/use_live_meeting.ts';
import { SlideFrame } from './slide_frame.tsx';
import { visaWords } from './visa_words.ts';

interface Written {
  lines: readonly ShownLine[];
  live: LiveMeeting;
  writable: boolean;
}

/** The last decisions: done, under way or not, said for everybody by one press. */
export function FollowUpSlide({
  decisions,
  part,
  ...written
}: Written & { decisions: readonly AgendaDecision[]; part: string }) {
  const words = useWords(visaWords);
  const language = useLanguage();
  return (
    <SlideFrame above={part || words.estMeeting} title={AGENDA_LABELS.follow_up[language]}>
      <FollowUp decisions={decisions} {...written} />
    </SlideFrame>
  );
}

interface LinesSlideProps extends Written {
  item: 'decisions' | 'communication';
  agenda: MeetingAgenda;
  meetingId: string;
}

/** The meeting's own list with its form, typed live; the newest line is kept in view. */
export function LinesSlide({ item, agenda, meetingId, ...written }: LinesSlideProps) {
  const words = useWords(visaWords);
  const language = useLanguage();
  const content = useRef<HTMLDivElement>(null);
  const count = written.lines.filter(({ line }) => line.item === item).length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever a line is added
  useEffect(() => {
    const list = content.current?.querySelector('.lines');
    if (list) list.scrollTop = list.scrollHeight;
  }, [count]);
  return (
    <SlideFrame above={words.estMeeting} title={AGENDA_LABELS[item][language]}>
      <div ref={content} className="visa-written">
        <AgendaSection item={item} number={0} agenda={agenda} meetingId={meetingId} {...written} />
      </div>
    </SlideFrame>
  );
}
