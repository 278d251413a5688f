import { useEffect, useState } from 'react';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import type { SelectionPicture } from '../../analysis/selection_picture.ts';
import type { KnownPart } from './part_geometry.ts';
import type { PictureState } from './use_analysis.ts';

/** The figures of a part of the map; they follow the picture. Null until there, or when the role may not ask. */
export function useSelectionPicture(
  session: AnalysisSession | null,
  { picture, query }: Pick<PictureState, 'picture' | 'query'>,
  part: KnownPart,
): { selection: SelectionPicture | null; error: unknown } {
  const [answer, setAnswer] = useState<{ selection: SelectionPicture | null; error: unknown }>({
    selection: null,
    error: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the figures are those of the picture
  useEffect(() => {
    if (!session || !query) return;
    let overtaken = false;
    session.selection(query, part).then(
      (selection) => {
        if (!overtaken) setAnswer({ selection, error: null });
      },
      (error: unknown) => {
        if (!overtaken) setAnswer({ selection: null, error });
      },
    );
    return () => {
      overtaken = true;
    };
  }, [session, picture, query, part]);
  return answer;
}
