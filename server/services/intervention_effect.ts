import type { Database } from '@lagesbild/db/client.ts';
import {
  findEffectIntervention,
  listOtherEffectInterventions,
} from '@lagesbild/db/repositories/intervention_effects.ts';
import { analysisSight } from '@lagesbild/shared/domain/analysis_access.ts';
import type { InterventionEffectQuery } from '@lagesbild/shared/schemas/intervention_effect.ts';
import { lastClosedPeriod } from '@lagesbild/shared/time/period.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import { effectReadsFrom } from '../analyses/effect_fortnights.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { AnalysisCache, AnswerKey, CachedAnswer } from './analysis_cache.ts';
import { readGroundMaterial, readMunicipality } from './analysis_material.ts';
import type { AnalysisPool } from './analysis_pool.ts';
import { chosenControl, refuseCoarseChoice } from './effect_control.ts';
import { effectQuestion } from './effect_question.ts';

interface EffectDeps {
  db: Database;
  clock: () => Date;
  analyses: AnalysisPool;
  cache: AnalysisCache;
}

/**
 * Did an åtgärd help? The JSON of an InterventionEffect, from the cache when neither incidents nor åtgärder have changed.
 * Throws not_found, and as chosenControl.
 */
export async function answerInterventionEffect(
  { db, clock, analyses, cache }: EffectDeps,
  member: Member,
  { id, sources, ...asksFor }: { id: string } & InterventionEffectQuery,
  signal: AbortSignal,
): Promise<CachedAnswer> {
  const now = clock();
  const { municipalityId } = member.scope;
  const read = await db.asMember(member.scope, async (tx) => {
    const sight = analysisSight(member.role);
    if (sight === null) throw new ProblemError('not_permitted', 'Din roll i kommunen ser inga siffror.');
    refuseCoarseChoice(sight, asksFor);
    const municipality = await readMunicipality(tx, municipalityId);
    const row = await findEffectIntervention(tx, municipalityId, id);
    if (!row) throw notFound();
    const { dataVersion, code, boundary: _drawn, ...settings } = municipality;
    const question = effectQuestion(
      row,
      await listOtherEffectInterventions(tx, municipalityId, id),
      await chosenControl(tx, municipalityId, asksFor),
      municipality.timeZone,
      now.getTime(),
    );
    const asked = sources?.split(',').filter((source) => source !== '');
    const key: AnswerKey = {
      municipalityId: code,
      dataVersion,
      kind: 'intervention_effect',
      sight,
      // which fortnights have closed depends on the day
      content: { settings, question, sources: asked, today: localDate(now.getTime(), municipality.timeZone) },
    };
    const known = cache.get(key);
    if (known) return { known };
    const last = lastClosedPeriod('fortnight', now.getTime(), municipality);
    const material = await readGroundMaterial(
      tx,
      municipality,
      {
        sight,
        request: {
          datetime: `${last.fromDate}/${last.toDate}`,
          ...(asked?.length ? { sources: asked } : {}),
        },
        readsFrom: () =>
          question.acts ? Math.min(effectReadsFrom(question.acts.from, municipality), last.from) : last.from,
        readsAreas: false,
      },
      now,
    );
    return { key, material: { kind: 'intervention_effect' as const, ...material, question } };
  });
  if (read.known) return read.known;
  return cache.keep(read.key, Buffer.from(await analyses.run(read.material, signal)));
}
