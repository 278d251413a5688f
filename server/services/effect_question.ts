import type { EffectInterventionRow } from '@lagesbild/db/repositories/intervention_effects.ts';
import { effectDates } from '@lagesbild/shared/domain/effect_timing.ts';
import type { AreaGeometry } from '@lagesbild/shared/geo/polygon.ts';
import { civilDay, dateOfCivilDay } from '@lagesbild/shared/time/civil_day.ts';
import { localMidnight } from '@lagesbild/shared/time/zone.ts';
import type { EffectPlace } from '../analyses/effect_footprint.ts';
import type { EffectQuestion } from '../analyses/intervention_effect.ts';

/**
 * So long a choice is remembered: what is acted on a year after a place was taken in was chosen anew. A lasting change
 * disturbs a comparison elsewhere for as long.
 */
const YEAR_MILLISECONDS = 26 * 14 * 86_400_000;

/**
 * What is asked of the engine about an åtgärd: place, the time it acts, since when the place was chosen, and the places
 * of others whose time meets it. `now` in epoch ms.
 */
export function effectQuestion(
  row: EffectInterventionRow,
  others: readonly EffectInterventionRow[],
  control: EffectQuestion['control'],
  timeZone: string,
  now: number,
): EffectQuestion {
  const acts = actsOf(row, timeZone);
  const { decidedAt, chosenFrom } = choiceOf(row, timeZone);
  return {
    interventionId: row.id,
    interventionVersion: row.version,
    place: placeOf(row),
    origin: row.hotspotOrigin === 'analysis' ? 'hotspot' : 'drawn',
    decidedAt,
    chosenFrom,
    acts,
    notActing: acts ? null : row.state === 'dropped' ? 'dropped' : 'not_done',
    others: others.flatMap((other) => {
      const place = placeOf(other);
      return place &&
        acts &&
        meets(other, { from: Math.min(decidedAt, acts.from), to: acts.to ?? now }, timeZone)
        ? [place]
        : [];
    }),
    control,
  };
}

function placeOf({ lon, lat, geometry }: EffectInterventionRow): EffectPlace | null {
  if (lon !== null && lat !== null) return { lon, lat };
  return geometry && { geometry: geometry as AreaGeometry };
}

/** From local midnight to local midnight; `to` is the end of the last day. */
function actsOf(row: EffectInterventionRow, timeZone: string): EffectQuestion['acts'] {
  const dates = effectDates(row);
  if (!dates) return null;
  const { from, lastDay } = dates;
  const to = lastDay === null ? null : localMidnight(dateOfCivilDay(civilDay(lastDay) + 1), timeZone);
  return { from: localMidnight(from, timeZone), to };
}

/** When the place was chosen: a hotspot when it was taken in, else at the decision; and since when it stood out. */
function choiceOf(
  { decidedOn, createdAt, hotspotCreatedAt, chosenFrom }: EffectInterventionRow,
  timeZone: string,
) {
  const decidedAt = decidedOn === null ? createdAt.getTime() : localMidnight(decidedOn, timeZone);
  const takenIn = hotspotCreatedAt?.getTime() ?? decidedAt;
  const recalled = takenIn >= decidedAt - YEAR_MILLISECONDS;
  return {
    decidedAt: recalled ? Math.min(takenIn, decidedAt) : decidedAt,
    chosenFrom: recalled && chosenFrom !== null ? localMidnight(chosenFrom, timeZone) : null,
  };
}

function meets(other: EffectInterventionRow, time: { from: number; to: number }, timeZone: string): boolean {
  // a lasting change goes on after its follow-up
  const acts = actsOf({ ...other, followUpOn: null }, timeZone);
  if (!acts) return false;
  return acts.from < time.to && (acts.to ?? acts.from + YEAR_MILLISECONDS) > time.from;
}
