import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useEffect, useState } from 'react';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import type { AreaMatrix, MatrixQuery } from '../../analysis/area_matrix.ts';
import type { IncidentRow } from '../../analysis/worker_protocol.ts';
import { figureWords } from '../../components/figure_words.ts';
import { categoryName } from '../../state/category_names.ts';
import { useLanguage } from '../../state/language.ts';
import type { AreaSet } from './area_sets.ts';
import { MemberList } from './member_list.tsx';
import { SidePanel } from './side_panel.tsx';

interface MatrixMembersProps {
  session: AnalysisSession;
  query: MatrixQuery;
  matrix: AreaMatrix;
  areaSet: AreaSet;
  family: readonly Category[];
  categories: readonly Category[];
  cell: { area: string; category: string };
  onOpen(id: string): void;
  onClose(): void;
}

/** The incidents of one cell of the matrix, beside it. A cell that is not there (an old link) opens nothing. */
export function MatrixMembers(props: MatrixMembersProps) {
  const { session, query, matrix, areaSet, family, categories, cell, onOpen, onClose } = props;
  const language = useLanguage();
  const [members, setMembers] = useState<{ rows: IncidentRow[]; total: number } | null>(null);
  const row = areaSet.areas.findIndex(({ id }) => id === cell.area);
  const column = family.findIndex(({ code }) => code === cell.category);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new matrix is a new answer to the same question
  useEffect(() => {
    if (row < 0 || column < 0) return;
    let gone = false;
    session.worker.matrixMembers(query, row, column).then(
      (answer) => {
        if (!gone) setMembers(answer);
      },
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [session, matrix, row, column]);
  if (row < 0 || column < 0) return null;
  const { verdict, expected } = figureWords(matrix.cells[row * family.length + column]!, language);
  const name = categoryName(family[column]!, language).split(',')[0];
  return (
    <SidePanel title={`${name} · ${areaSet.areas[row]!.name}`} onClose={onClose}>
      <p className="muted">
        {verdict}
        {expected && ` (${expected})`}
      </p>
      {members && (
        <MemberList rows={members.rows} total={members.total} categories={categories} onOpen={onOpen} />
      )}
    </SidePanel>
  );
}
