import type { MunicipalityPermission } from './permissions.ts';
import type { Role } from './roles.ts';
import { VISIBILITY } from './visibility.ts';

/**
 * How an analysis sees the incidents for a role:
 * - `exact`: every point, every filter.
 * - `cells`: each point moved to the centre of its cell of the municipality's own grid (at least COARSE_CELL_METERS)
 *   before anything is computed; an area is then the cells whose centre it holds.
 * - `agreed_cells`: as `cells`, and only inside one area agreed for the organization.
 * - `areas`: counts of whole areas with at least FEWEST_SHOWN incidents a figure, over closed quarters.
 */
export type AnalysisSight = 'exact' | 'cells' | 'agreed_cells' | 'areas';

const SIGHTS = {
  all: 'exact',
  cells: 'cells',
  agreed_areas: 'agreed_cells',
  areas: 'areas',
  none: null,
} as const;

/** The sight of a role; null where it is given no figures at all. */
export const analysisSight = (role: Role): AnalysisSight | null => SIGHTS[VISIBILITY[role].figures];

/**
 * Which analyses there are (`POST analyses/{kind}`) and the permission of each. What needs distances below a cell says
 * nothing about cells: those are for roles with exact points.
 */
export const ANALYSIS_PERMISSIONS = {
  grid: 'analysis.run',
  classes: 'analysis.run',
  clusters: 'analysis.points',
  repeats: 'analysis.points',
  'near-repeat': 'analysis.points',
  pulse: 'analysis.whole',
  expected: 'analysis.figures',
  scan: 'analysis.whole',
  evaluation: 'analysis.whole',
  prediction: 'analysis.whole',
} as const satisfies Record<string, MunicipalityPermission>;

export type AnalysisKind = keyof typeof ANALYSIS_PERMISSIONS;

/**
 * What a coarse sight may not ask, since two such answers could be subtracted:
 * - another grid, shape or origin: the cells' differences would be finer than the cells (the municipality's is used);
 * - `organizations`, and `alikeSources`, which leaves some of them out: with and without one organization locates what
 *   few people reported (refused);
 * - `area`, where the answer is of the whole study area (`analysis.whole`): hours and cells stay apart (refused);
 * - spans that are no whole local days (refused for everybody), and free spans of days: moved by one day they are
 *   subtracted into one day of one cell (refused; coarse_periods.ts says what is left);
 * - hours of anything but one fortnight of the anchor, of some categories or of other sources than own reports: the
 *   cells of the same few incidents are at hand, and one of them would be put to an hour (refused); none are told where
 *   the fortnight, or one that it is compared with, has fewer than FEWEST_SHOWN of known time;
 * - for leadership any filter, and all but closed quarters (refused); small counts, and those that the sums would
 *   give away, are hidden (server/analyses/shown_counts.ts).
 * Filters by category, source and period are left: an answer by cell tells each of those counts outright, so that
 * subtracting two answers gives nothing that a third would not say. A series of periods (`expected`), the matrix and
 * the change by cell are sums of those answers, over the same cells and periods, and so say nothing that they do not.
 */
export const isCoarse = (sight: AnalysisSight): boolean => sight !== 'exact';

/** Fewest incidents that a figure for leadership, and the hours of a coarse sight, tell of. */
export const FEWEST_SHOWN = 5;
