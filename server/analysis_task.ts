import type { GridAnalysisInput } from '@lagesbild/shared/analysis/grid_analysis.ts';
import type { PeriodFiguresInput } from '@lagesbild/shared/analysis/period_figures.ts';

/** What a worker thread is handed: everything by value, no database. */
export interface AnalysisTask {
  grid: GridAnalysisInput;
  figures: PeriodFiguresInput;
  /** Codes of the family's categories, in the order of their index. */
  categoryCodes: string[];
  /** Register places in metres, to name hotspots by. */
  places: { name: string; x: number; y: number }[];
  /** What the answer says beside the numbers. */
  envelope: Record<string, unknown>;
}
