import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import type { RepeatPlace } from '../../analysis/repeat_places.ts';
import { useWords } from '../../state/language.ts';
import { IncidentCard } from './incident_card.tsx';
import { lagesbildWords } from './lagesbild_words.ts';
import { MemberList } from './member_list.tsx';
import { placeText } from './place_text.ts';
import { RepeatPanel } from './repeat_panel.tsx';
import { SidePanel } from './side_panel.tsx';
import type { Opened } from './use_opened.ts';
import type { RepeatState } from './use_repeats.ts';

interface OpenedPanelProps {
  opened: Opened;
  session: AnalysisSession | null;
  repeats: RepeatState;
  /** The opened repeat place, when the picture has it. */
  repeat: RepeatPlace | null;
  categories: readonly Category[];
  /** The opened incident's place is known (degrees). */
  onLocated(lon: number, lat: number): void;
}

/** The opened incident, else the incidents of one spot, else a place that they came back to. */
export function OpenedPanel(props: OpenedPanelProps) {
  const words = useWords(lagesbildWords);
  const { opened, session, repeats, repeat, categories, onLocated } = props;
  const { incident, members, close, openIncident } = opened;
  if (incident !== null) {
    return (
      <SidePanel title={words.incident} onClose={close}>
        <IncidentCard id={incident} categories={categories} onLocated={onLocated} />
      </SidePanel>
    );
  }
  if (members === null && opened.repeat !== null && session) {
    const title = repeat ? words.repeatTitle(placeText(repeat.name, words)) : words.repeats;
    return (
      <SidePanel title={title} onClose={close}>
        <RepeatPanel
          session={session}
          repeats={repeats}
          place={repeat}
          categories={categories}
          onOpenIncident={openIncident}
        />
      </SidePanel>
    );
  }
  if (members === null) return null;
  return (
    <SidePanel title={words.atPlace(members.total)} onClose={close}>
      <MemberList rows={members.rows} total={members.total} categories={categories} onOpen={openIncident} />
    </SidePanel>
  );
}
