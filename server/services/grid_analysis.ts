import type { Database } from '@lagesbild/db/client.ts';
import type { GridAnalysisRequest } from '@lagesbild/shared/schemas/analysis.ts';
import type { Member } from '../plugins/accounts.ts';
import { readAnalysisMaterial } from './analysis_material.ts';
import type { AnalysisPool } from './analysis_pool.ts';
import { buildAnalysisTask } from './grid_analysis_task.ts';

export interface AnalysisDeps {
  db: Database;
  clock: () => Date;
  analyses: AnalysisPool;
}

/** The grid analysis of a period as JSON text (GridAnalysisResult). */
export async function analyseMunicipalityGrid(
  deps: AnalysisDeps,
  member: Member,
  request: GridAnalysisRequest,
  signal: AbortSignal,
): Promise<string> {
  const material = await deps.db.asMember(member.scope, (tx) => readAnalysisMaterial(tx, member, request));
  return deps.analyses.run(buildAnalysisTask(material, member.role, request, deps.clock()), signal);
}
