import type { Database } from '@lagesbild/db/client.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import type { Member } from '../plugins/accounts.ts';
import type { AnalysisCache, AnswerKey, CachedAnswer } from './analysis_cache.ts';
import { type AnalysisQuestion, readAnalysisMaterial, readMunicipality } from './analysis_material.ts';
import { analysisPeriod } from './analysis_period.ts';
import type { AnalysisPool } from './analysis_pool.ts';
import { refuseFineTimes, sightFor } from './analysis_sight.ts';

interface AnalysisDeps {
  db: Database;
  clock: () => Date;
  analyses: AnalysisPool;
  cache: AnalysisCache;
}

/**
 * The answer to an analysis, from the cache when nothing that it depends on has changed. The right to ask is decided
 * every time, before the cache is looked at.
 */
export async function answerAnalysis(
  { db, clock, analyses, cache }: AnalysisDeps,
  member: Member,
  { method, request }: Pick<AnalysisQuestion, 'method' | 'request'>,
  signal: AbortSignal,
): Promise<CachedAnswer> {
  const now = clock();
  const read = await db.asMember(member.scope, async (tx) => {
    const sight = await sightFor(tx, member, method.kind, request);
    const municipality = await readMunicipality(tx, member.scope.municipalityId);
    const { dataVersion, code, boundary: _drawn, ...settings } = municipality;
    refuseFineTimes(
      { kind: method.kind, sight, request },
      analysisPeriod(request.datetime, settings),
      settings,
    );
    const key: AnswerKey = {
      municipalityId: code,
      dataVersion,
      kind: method.kind,
      sight,
      // which periods have closed depends on the day
      content: { settings, request, today: localDate(now.getTime(), municipality.timeZone) },
    };
    const known = cache.get(key);
    if (known) return { known };
    const material = await readAnalysisMaterial(tx, municipality, { method, sight, request }, now);
    return { key, material };
  });
  if (read.known) return read.known;
  return cache.keep(read.key, Buffer.from(await analyses.run(read.material, signal)));
}
