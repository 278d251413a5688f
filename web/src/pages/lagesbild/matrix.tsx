import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useEffect, useState } from 'react';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import type { AreaMatrix } from '../../analysis/area_matrix.ts';
import { SupersededError } from '../../analysis/newest_wins.ts';
import type { SessionQuery } from '../../analysis/session_queries.ts';
import { useWords } from '../../state/language.ts';
import { useUrlState } from '../../state/url_state.ts';
import { FiguresPending } from './figures_pending.tsx';
import { lagesbildWords } from './lagesbild_words.ts';
import { MatrixMembers } from './matrix_members.tsx';
import { MatrixTable } from './matrix_table.tsx';
import { matrixCellParameter } from './url_parameters.ts';
import type { PictureChoices } from './use_picture_query.ts';

interface MatrixProps {
  session: AnalysisSession;
  query: SessionQuery;
  choices: PictureChoices;
  family: readonly Category[];
  categories: readonly Category[];
  /** Roles without exact points are shown the category in the area on the map, in place of the incidents. */
  seesPoints: boolean;
  onOpenIncident(id: string): void;
  onShowArea(area: string, category: string): void;
}

/** What the EST meeting reads first: areas by categories, and what of it is beyond chance. */
export function Matrix(props: MatrixProps) {
  const { session, query, choices, family, categories, seesPoints, onOpenIncident, onShowArea } = props;
  const words = useWords(lagesbildWords);
  const { areaSets, areaSet, chooseAreaSet } = choices;
  const [cell, openCell] = useUrlState(matrixCellParameter, 'push');
  const matrix = useMatrix(session, query);
  if (!areaSet) return null;
  const shown = matrix?.setId === areaSet.id ? matrix : null;
  return (
    <section className="list-twin matrix" aria-label={words.matrix}>
      <div className="list-twin-head">
        {areaSets.length > 1 ? (
          <label className="matrix-set">
            <span>{words.areaSet}</span>
            <select
              className="input"
              value={areaSet.id}
              onChange={(event) => chooseAreaSet(event.target.value)}
            >
              {areaSets.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <h2>{areaSet.name}</h2>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard */}
      <section className="list-twin-scroll" aria-label={words.matrixCaption} tabIndex={0}>
        {shown ? (
          <MatrixTable
            matrix={shown}
            areaSet={areaSet}
            family={family}
            opened={seesPoints ? cell : null}
            pressing={seesPoints ? words.matrixOpensIncidents : words.matrixShowsArea}
            onOpen={seesPoints ? openCell : ({ area, category }) => onShowArea(area, category)}
          />
        ) : (
          <FiguresPending />
        )}
      </section>
      {cell && shown && seesPoints && (
        <MatrixMembers
          session={session}
          query={{ ...query, setId: areaSet.id }}
          matrix={shown}
          areaSet={areaSet}
          family={family}
          categories={categories}
          cell={cell}
          onOpen={onOpenIncident}
          onClose={() => openCell(null)}
        />
      )}
    </section>
  );
}

/** The newest answer; stays while the next one is computed. */
function useMatrix(session: AnalysisSession, query: SessionQuery): AreaMatrix | null {
  const [matrix, setMatrix] = useState<AreaMatrix | null>(null);
  const setId = query.areaSet;
  useEffect(() => {
    if (setId === null) return;
    let overtaken = false;
    session.matrix({ ...query, setId }).then(
      (answer) => {
        if (!overtaken) setMatrix(answer);
      },
      (error: unknown) => {
        // the picture of the same question tells what went wrong
        if (!(error instanceof SupersededError) && !overtaken) setMatrix(null);
      },
    );
    return () => {
      overtaken = true;
    };
  }, [session, query, setId]);
  return matrix;
}
