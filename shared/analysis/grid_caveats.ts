import { fewestToJudge } from './expected.ts';
import type { GridAnalysis, GridAnalysisCaveat } from './grid_analysis.ts';

/** What a reader of the answer has to know, as codes; the words for them are labels. */
export function gridCaveats(answer: Omit<GridAnalysis, 'caveats'>): GridAnalysisCaveat[] {
  const { parameters, counted, columns } = answer;
  const { gistar, kde, verdict } = parameters;
  const caveats: [GridAnalysisCaveat, boolean][] = [
    ['empty_study_area', parameters.grid.cells === 0],
    ['no_incidents', counted.used === 0],
    ['few_incidents', counted.used > 0 && counted.used < fewestToJudge],
    ['points_outside', counted.outside > 0],
    ['gistar_is_descriptive', gistar !== null],
    ['counts_all_equal', gistar !== null && columns.count.every((count) => count === columns.count[0])],
    ['bandwidth_automatic', kde?.automatic === true],
    ['short_history', verdict !== null && verdict.dispersion === null],
    ['poisson_few_periods', verdict?.dispersionRule === 'poisson_few_periods'],
  ];
  return caveats.filter(([, applies]) => applies).map(([code]) => code);
}
