import type { Comparison } from '@lagesbild/shared/time/comparison.ts';
import type { MatrixQuery } from './area_matrix.ts';
import type { PictureQuery } from './picture.ts';
import type { TimelineQuery } from './timeline_figures.ts';

/** What a question needs loaded: a change of `dataVersion` (somebody has reported or reviewed) is read anew. */
interface Versioned {
  dataVersion: number;
}

/** What only the server's way of asking needs. */
interface Served extends Versioned {
  /** Id of the agreed area for roles that see no more than that; null the whole study area. */
  area: string | null;
}

/** A picture's question, as either way of asking needs it. */
export interface SessionQuery extends PictureQuery, Served {
  /** The shown period as local dates, from/to. */
  datetime: string;
  /** What `compared` stands for. */
  comparison: Comparison;
  /** Whether hours of the week may be asked of the server: see coarse_periods.ts. */
  withHours: boolean;
}

export type SessionMatrixQuery = MatrixQuery & Served & Pick<SessionQuery, 'datetime' | 'comparison'>;

export interface SessionTimelineQuery extends TimelineQuery, Served {
  /** As local dates too. */
  bars: (TimelineQuery['bars'][number] & { fromDate: string; toDate: string })[];
}
