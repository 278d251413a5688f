import type { HotspotHistories } from '@lagesbild/shared/schemas/hotspot_history.ts';
import type { Intervention } from '@lagesbild/shared/schemas/intervention.ts';
import type { MeetingDetail } from '@lagesbild/shared/schemas/meeting.ts';
import type { MeetingAgenda } from '@lagesbild/shared/schemas/meeting_agenda.ts';
import type { ShownLine } from '../moten/shown_lines.ts';
import type { LiveMeeting } from '../moten/use_live_meeting.ts';
import { EffectSlide, UntoldSlide } from './effect_slide.tsx';
import { HotspotSlide } from './hotspot_slide.tsx';
import { EventsSlide, NewSlide, NextSlide, TextSlide } from './plain_slides.tsx';
import type { Slide } from './slides.ts';
import { TitleSlide } from './title_slide.tsx';
import { FollowUpSlide, LinesSlide } from './written_slides.tsx';

/** What the slides are made of. */
export interface ShownData {
  detail: MeetingDetail;
  agenda: MeetingAgenda;
  lines: readonly ShownLine[];
  live: LiveMeeting;
  histories: HotspotHistories | undefined;
  /** Those that are open. */
  interventions: readonly Intervention[];
}

export function SlideContent({ slide, shown }: { slide: Slide; shown: ShownData }) {
  const { detail, agenda, lines, live, histories, interventions } = shown;
  const written = { lines, live, writable: detail.writable };
  switch (slide.kind) {
    case 'title':
      return <TitleSlide meeting={detail.meeting} />;
    case 'follow_up':
      return <FollowUpSlide decisions={slide.decisions} part={slide.part} {...written} />;
    case 'effect':
      return <EffectSlide told={slide.told} />;
    case 'untold':
      return <UntoldSlide told={slide.told} part={slide.part} />;
    case 'new_since_last':
      return <NewSlide agenda={agenda} />;
    case 'hotspot':
      return (
        <HotspotSlide
          hotspot={slide.hotspot}
          number={slide.number}
          histories={histories}
          interventions={interventions}
          {...written}
        />
      );
    case 'text':
      return (
        <TextSlide
          item={slide.item}
          text={slide.text}
          part={slide.part}
          hasPicture={agenda.picture !== null}
          lines={slide.isLast ? lines : []}
        />
      );
    case 'look_ahead':
      return <EventsSlide events={slide.events} part={slide.part} />;
    case 'decisions':
    case 'communication':
      return <LinesSlide item={slide.kind} agenda={agenda} meetingId={detail.meeting.id} {...written} />;
    case 'next_meeting':
      return (
        <NextSlide
          next={agenda.nextMeeting}
          decisions={lines.filter(({ line }) => line.kind === 'decision').length}
        />
      );
  }
}
