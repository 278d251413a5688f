import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useWords } from '../../state/language.ts';
import { IncidentCard } from './incident_card.tsx';
import { lagesbildWords } from './lagesbild_words.ts';
import { MemberList } from './member_list.tsx';
import { SidePanel } from './side_panel.tsx';
import type { Opened } from './use_opened.ts';

interface OpenedPanelProps {
  opened: Opened;
  categories: readonly Category[];
  /** The opened incident's place is known (degrees). */
  onLocated(lon: number, lat: number): void;
}

/** The opened incident, or the incidents of one spot. */
export function OpenedPanel({ opened, categories, onLocated }: OpenedPanelProps) {
  const words = useWords(lagesbildWords);
  const { incident, members, close, openIncident } = opened;
  if (incident !== null) {
    return (
      <SidePanel title={words.incident} onClose={close}>
        <IncidentCard id={incident} categories={categories} onLocated={onLocated} />
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
