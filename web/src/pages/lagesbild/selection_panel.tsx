import type { Area, Category, Place } from '@lagesbild/shared/schemas/municipality.ts';
import { useEffect, useState } from 'react';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { partName } from './part_geometry.ts';
import { SelectionFigures } from './selection_figures.tsx';
import { SelectionIncidents } from './selection_incidents.tsx';
import { SidePanel } from './side_panel.tsx';
import type { PictureState } from './use_analysis.ts';
import type { SelectionState } from './use_selection.ts';

interface SelectionPanelProps {
  selection: SelectionState;
  session: AnalysisSession | null;
  state: PictureState;
  areas: readonly Area[];
  places: readonly Place[];
  categories: readonly Category[];
  family: readonly Category[];
  seesPoints: boolean;
  onOpenIncident(id: string): void;
}

/** What a selected part of the map says, or two of them side by side. */
export function SelectionPanel(props: SelectionPanelProps) {
  const { selection, session, state, areas, places, categories, family, seesPoints, onOpenIncident } = props;
  const words = useWords(lagesbildWords);
  const { parts, comparing } = selection;
  const [asTable, setAsTable] = useState(false);
  const hasMap = selection.showBeside !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts and the map decide when, the panel is there by then
  useEffect(() => {
    const panel = document.querySelector<HTMLElement>('.side-panel');
    if (panel) selection.showBeside?.(panel.offsetWidth);
  }, [parts, hasMap]);
  const only = parts.length === 1 ? parts[0]! : null;
  return (
    <SidePanel
      title={parts.length > 1 ? words.sideBySide : words.selection}
      wide={parts.length > 1 || asTable}
      onClose={selection.drop}
    >
      <div className="selection-parts">
        {parts.map((part, number) => (
          <SelectionFigures
            // biome-ignore lint/suspicious/noArrayIndexKey: the same part may stand on both sides
            key={`${number} ${JSON.stringify(part.part)}`}
            session={session}
            state={state}
            part={part}
            name={partName(part.part, { areas, places }, words)}
            number={number}
            family={family}
            seesPoints={seesPoints}
            onFly={() => selection.flyTo(part)}
          />
        ))}
      </div>
      <p className="muted small">{words.selectionHint}</p>
      <p className="selection-actions">
        <button
          type="button"
          className="button"
          aria-pressed={comparing || parts.length > 1}
          onClick={() => selection.compare(!comparing && parts.length === 1)}
        >
          {parts.length > 1 ? words.stopComparing : words.compareWith}
        </button>
        <button type="button" className="button" onClick={selection.drop}>
          {words.dropSelection}
        </button>
      </p>
      {only && seesPoints && session && (
        <SelectionIncidents
          session={session}
          picture={state.picture}
          shape={only.shape}
          categories={categories}
          asTable={asTable}
          onTable={setAsTable}
          onOpen={onOpenIncident}
        />
      )}
    </SidePanel>
  );
}
