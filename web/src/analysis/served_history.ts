import type { ClassAnalysisResult } from '@lagesbild/shared/schemas/class_analysis.ts';
import { localMidnight } from '@lagesbild/shared/time/zone.ts';
import type { PlaceHistory } from './picture_history.ts';

type OverTime = ClassAnalysisResult['faded'][number];

/** A place's fortnights as the server gives them. At which hours is not told beside cells, nor the names of cells. */
export const servedHistory = (
  { flagged, counts, run }: Pick<OverTime, 'flagged' | 'counts' | 'run'>,
  name: PlaceHistory['class'],
): PlaceHistory => ({
  class: name,
  run,
  counts: counts.toReversed(),
  flagged: flagged.toReversed(),
  keys: [],
  peak: null,
});

/** The fortnights of the histories, oldest first; epoch ms. */
export const servedFortnights = ({ fortnights }: ClassAnalysisResult, timeZone: string) =>
  fortnights
    .map(({ from, to }) => ({ from: localMidnight(from, timeZone), to: localMidnight(to, timeZone) }))
    .toReversed();
