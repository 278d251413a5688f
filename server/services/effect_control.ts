import { listAreas } from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { type AnalysisSight, isCoarse } from '@lagesbild/shared/domain/analysis_access.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { AreaGeometry } from '@lagesbild/shared/geo/polygon.ts';
import type { InterventionEffectQuery } from '@lagesbild/shared/schemas/intervention_effect.ts';
import type { EffectQuestion } from '../analyses/intervention_effect.ts';
import { ProblemError } from '../problem.ts';
import { checkAreaGeometry } from './area_geometry.ts';
import { fieldProblem } from './register_change.ts';

type Asked = Pick<InterventionEffectQuery, 'controlArea' | 'controlPolygon'>;
type Control = NonNullable<EffectQuestion['control']>;

const FEWEST_CORNERS = 3;

/** Two answers with controls of one's own could be subtracted: who sees cells only takes the matched one. Throws not_permitted. */
export function refuseCoarseChoice(sight: AnalysisSight, asked: Asked): void {
  const name = (['controlArea', 'controlPolygon'] as const).find((one) => asked[one] !== undefined);
  if (!name || !isCoarse(sight)) return;
  throw new ProblemError(
    'not_permitted',
    `”${name}” kan bara anges av roller som ser exakta platser. Utan den väljs jämförelsen åt dig.`,
  );
}

/**
 * The control that was asked for, or null: matched by the rule. Throws value_not_allowed for two at once, unknown_area,
 * invalid_area, outside_municipality.
 */
export async function chosenControl(
  tx: Transaction,
  municipalityId: string,
  { controlArea, controlPolygon }: Asked,
): Promise<Control | null> {
  if (controlArea !== undefined && controlPolygon !== undefined) {
    const detail = 'Ange ”controlArea” eller ”controlPolygon”, inte båda: en effekt har en jämförelse.';
    throw fieldProblem('controlPolygon', 'value_not_allowed', detail);
  }
  if (controlArea !== undefined) return areaControl(tx, municipalityId, controlArea);
  if (controlPolygon === undefined) return null;
  const sent = { type: 'Polygon', coordinates: [closedRing(controlPolygon)] };
  const geometry = await checkAreaGeometry(tx, municipalityId, sent, 'controlPolygon');
  return { kind: 'drawn', name: null, place: { geometry: geometry as AreaGeometry } };
}

async function areaControl(tx: Transaction, municipalityId: string, areaId: string): Promise<Control> {
  const area = (await listAreas(tx, municipalityId)).find(({ id }) => id === areaId);
  if (!area) {
    throw fieldProblem('controlArea', 'unknown_area', `Området ${areaId} finns inte i kommunen.`);
  }
  return { kind: 'area', name: area.name, place: { geometry: area.geometry as AreaGeometry } };
}

/** "lon,lat,lon,lat,…" as a ring whose last corner is its first. */
function closedRing(text: string): [number, number][] {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const wrong = numbers.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) {
    throw refused(`Värde ${wrong + 1} (”${text.split(',')[wrong]?.slice(0, 20)}”) är inte ett tal.`);
  }
  if (numbers.length % 2 !== 0) {
    throw refused(`Hörnen har ${numbers.length} tal. Det ska vara två för varje hörn: longitud, latitud.`);
  }
  const corners = numbers.length / 2;
  if (corners < FEWEST_CORNERS || corners > LIMITS.controlCorners) {
    throw refused(
      `Ytan har ${corners} hörn. Minst ${FEWEST_CORNERS} och högst ${LIMITS.controlCorners} gäller.`,
    );
  }
  const ring = Array.from({ length: corners }, (_, i): [number, number] => [
    numbers[2 * i]!,
    numbers[2 * i + 1]!,
  ]);
  return [...ring, ring[0]!];
}

const refused = (detail: string): ProblemError => fieldProblem('controlPolygon', 'invalid_area', detail);
