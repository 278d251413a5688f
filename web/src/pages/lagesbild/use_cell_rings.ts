import { useEffect, useState } from 'react';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import type { Picture } from '../../analysis/picture.ts';
import type { ChosenPart } from './chosen_part.ts';
import { type CellRings, cellKey } from './part_geometry.ts';

const noRings: CellRings = new Map();

/** The corners of the cells among some parts, on the grid of the picture that is shown. */
export function useCellRings(
  session: AnalysisSession | null,
  picture: Picture | null,
  parts: readonly (ChosenPart | null)[],
): CellRings {
  const [rings, setRings] = useState(noRings);
  const cells = parts.filter((part) => part?.kind === 'cell');
  const asked = cells.map(cellKey).join();
  // the grid of an analyst has other cells
  const grid = picture && `${picture.gridShape} ${picture.cells.cellSizeMeters}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the parts, the grid for what the worker has laid
  useEffect(() => {
    if (!session || grid === null || asked === '') return;
    let overtaken = false;
    void Promise.all(
      cells.map(async (cell) => [cellKey(cell), await session.worker.cellAt(cell.lon, cell.lat)] as const),
    ).then((found) => {
      if (overtaken) return;
      setRings(new Map(found.flatMap(([key, cell]) => (cell ? [[key, cell.ring] as const] : []))));
    });
    return () => {
      overtaken = true;
    };
  }, [session, grid, asked]);
  return rings;
}
