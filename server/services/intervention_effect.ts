import type { Database } from '@lagesbild/db/client.ts';
import {
  findEffectIntervention,
  listOtherEffectInterventions,
} from '@lagesbild/db/repositories/intervention_effects.ts';
import { listAreas } from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { analysisSight, isCoarse } from '@lagesbild/shared/domain/analysis_access.ts';
import type { AreaGeometry } from '@lagesbild/shared/geo/polygon.ts';
import type { InterventionEffectQuery } from '@lagesbild/shared/schemas/intervention_effect.ts';
import { lastClosedPeriod } from '@lagesbild/shared/time/period.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import type { EffectPlace } from '../analyses/effect_footprint.ts';
import { effectReadsFrom } from '../analyses/effect_fortnights.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { AnalysisCache, AnswerKey, CachedAnswer } from './analysis_cache.ts';
import { readGroundMaterial, readMunicipality } from './analysis_material.ts';
import type { AnalysisPool } from './analysis_pool.ts';
import { effectQuestion } from './effect_question.ts';

interface EffectDeps {
  db: Database;
  clock: () => Date;
  analyses: AnalysisPool;
  cache: AnalysisCache;
}

/**
 * Did an åtgärd help? The JSON of an InterventionEffect, from the cache when neither incidents nor åtgärder have changed.
 * Throws not_found, not_permitted for a control area asked for without exact sight, unknown_area.
 */
export async function answerInterventionEffect(
  { db, clock, analyses, cache }: EffectDeps,
  member: Member,
  { id, controlArea, sources }: { id: string } & InterventionEffectQuery,
  signal: AbortSignal,
): Promise<CachedAnswer> {
  const now = clock();
  const { municipalityId } = member.scope;
  const read = await db.asMember(member.scope, async (tx) => {
    const sight = analysisSight(member.role);
    if (sight === null) throw new ProblemError('not_permitted', 'Din roll i kommunen ser inga siffror.');
    if (controlArea && isCoarse(sight)) {
      throw new ProblemError(
        'not_permitted',
        '”controlArea” kan bara anges av roller som ser exakta platser. Utan den väljs jämförelsen åt dig.',
      );
    }
    const municipality = await readMunicipality(tx, municipalityId);
    const row = await findEffectIntervention(tx, municipalityId, id);
    if (!row) throw notFound();
    const { dataVersion, code, boundary: _drawn, ...settings } = municipality;
    const question = effectQuestion(
      row,
      await listOtherEffectInterventions(tx, municipalityId, id),
      controlArea ? await areaPlace(tx, municipalityId, controlArea) : null,
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

async function areaPlace(tx: Transaction, municipalityId: string, areaId: string): Promise<EffectPlace> {
  const area = (await listAreas(tx, municipalityId)).find(({ id }) => id === areaId);
  if (!area) throw new ProblemError('unknown_area', `Området ${areaId} finns inte i kommunen.`);
  return { geometry: area.geometry as AreaGeometry };
}
