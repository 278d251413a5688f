import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useEffect, useState } from 'react';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import type { Picture } from '../../analysis/picture.ts';
import type { SelectionShape } from '../../analysis/selection_shape.ts';
import type { IncidentRow } from '../../analysis/worker_protocol.ts';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { MemberList } from './member_list.tsx';

interface SelectionIncidentsProps {
  session: AnalysisSession;
  /** The incidents follow it. */
  picture: Picture | null;
  shape: SelectionShape;
  categories: readonly Category[];
  onOpen(id: string): void;
}

const mostListed = 100;

/** The incidents of the shown period that lie in the part, newest first. */
export function SelectionIncidents({ session, picture, shape, categories, onOpen }: SelectionIncidentsProps) {
  const words = useWords(lagesbildWords);
  const [{ rows, total }, setAnswer] = useState<{ rows: IncidentRow[]; total: number }>({
    rows: [],
    total: 0,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are those of the picture
  useEffect(() => {
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
    <section aria-labelledby="selection-incidents">
      <h3 id="selection-incidents" className="eyebrow">
        {words.selectionIncidents}
      </h3>
      <MemberList rows={rows} total={total} categories={categories} onOpen={onOpen} />
    </section>
  );
}
