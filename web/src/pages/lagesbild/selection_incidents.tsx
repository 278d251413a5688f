import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useEffect, useState } from 'react';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import type { Picture } from '../../analysis/picture.ts';
import type { SelectionShape } from '../../analysis/selection_shape.ts';
import type { IncidentRow } from '../../analysis/worker_protocol.ts';
import { useWords } from '../../state/language.ts';
import { IncidentTable } from './incident_table.tsx';
import { lagesbildWords } from './lagesbild_words.ts';
import { MemberList } from './member_list.tsx';

interface SelectionIncidentsProps {
  session: AnalysisSession;
  /** The incidents follow it. */
  picture: Picture | null;
  shape: SelectionShape;
  categories: readonly Category[];
  /** As the sortable table in place of the list. */
  asTable: boolean;
  onTable(asTable: boolean): void;
  onOpen(id: string): void;
}

const mostListed = 100;

/** The incidents of the shown period that lie in the part, newest first. */
export function SelectionIncidents(props: SelectionIncidentsProps) {
  const { session, picture, shape, categories, asTable, onTable, onOpen } = props;
  const words = useWords(lagesbildWords);
  const [{ rows, total }, setAnswer] = useState<{ rows: IncidentRow[]; total: number }>({
    rows: [],
    total: 0,
  });
  useEffect(() => {
    // a link may know the part before the incidents have come
    if (picture === null) return;
    let overtaken = false;
    session.worker
      .rows({ order: 'time', descending: true, limit: mostListed, within: shape })
      .then((answer) => {
        if (!overtaken) setAnswer(answer);
      });
    return () => {
      overtaken = true;
    };
  }, [session, picture, shape]);
  if (total === 0) return null;
  return (
    <div>
      <div className="section-heading">
        <h3 className="eyebrow">{words.selectionIncidents}</h3>
        <button
          type="button"
          className="link-button"
          aria-pressed={asTable}
          aria-label={asTable ? words.selectionAsList : words.selectionAsTable}
          onClick={() => onTable(!asTable)}
        >
          {asTable ? words.list : words.asTable}
        </button>
      </div>
      {asTable && picture ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard
        <section className="selection-scroll" aria-label={words.selectionIncidents} tabIndex={0}>
          <IncidentTable
            session={session}
            picture={picture}
            categories={categories}
            organizations={[]}
            within={shape}
            onOpen={onOpen}
          />
        </section>
      ) : (
        <MemberList rows={rows} total={total} categories={categories} onOpen={onOpen} />
      )}
    </div>
  );
}
