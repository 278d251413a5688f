import { findInvalidReason } from '@lagesbild/db/repositories/geometry_checks.ts';
import { findMunicipality, type StoredPolygon } from '@lagesbild/db/repositories/municipalities.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import {
  type AreaGeometry,
  polygonArea,
  polygonBounds,
  polygonToMeters,
} from '@lagesbild/shared/geo/polygon.ts';
import { type RingFault, ringFault } from '@lagesbild/shared/geo/ring_fault.ts';
import { notFound, type ProblemError } from '../problem.ts';
import { territoryOf } from './incident_rules.ts';
import { fieldProblem } from './register_change.ts';

const SMALLEST_SQUARE_METERS = 1;

/**
 * Refuses what is no surface of the municipality, in words that tell where. `field`: what it was sent as.
 * Throws invalid_area, outside_municipality.
 */
export async function checkAreaGeometry(
  tx: Transaction,
  municipalityId: string,
  geometry: { type: string; coordinates: unknown[] },
  field = 'geometry',
): Promise<StoredPolygon> {
  const invalid = (detail: string): ProblemError => fieldProblem(field, 'invalid_area', detail);
  const fault = ringFault(geometry);
  if (fault) throw invalid(faultText(fault));
  const area = geometry as AreaGeometry;
  const municipality = await findMunicipality(tx, municipalityId);
  if (!municipality) throw notFound();
  const { projection, boundary } = territoryOf(municipality);
  const meters = polygonToMeters(area, projection);
  const reason = await findInvalidReason(tx, area as StoredPolygon);
  if (reason) throw invalid(reasonText(reason));
  const size = polygonArea(meters);
  if (!(size >= SMALLEST_SQUARE_METERS)) throw invalid('Ytan är mindre än en kvadratmeter.');
  const [minX, minY, maxX, maxY] = polygonBounds(meters);
  if (boundary) {
    const [west, south, east, north] = polygonBounds(boundary);
    if (minX > east || maxX < west || minY > north || maxY < south) {
      throw fieldProblem(
        field,
        'outside_municipality',
        `Ytan ligger helt utanför ${municipality.name}. Kontrollera filens koordinatsystem.`,
      );
    }
  }
  return area as StoredPolygon;
}

function faultText(fault: RingFault): string {
  switch (fault.kind) {
    case 'empty':
      return 'Ytan har inga hörn.';
    case 'too_few':
      return `En gräns har ${fault.corners} hörn. Det behövs minst tre, och det första upprepas sist.`;
    case 'open':
      return 'En gräns är inte sluten: det sista hörnet ska vara detsamma som det första.';
    case 'not_degrees':
      return `Hörnet ${fault.position} är inte grader (lon, lat). Spara filen i WGS 84, eller välj rätt koordinatsystem.`;
    case 'too_many':
      return `Ytan har ${fault.corners} hörn, högst ${fault.limit} gäller. Förenkla den först.`;
  }
}

/** PostGIS' reason, as "Self-intersection[16.38 59.41]", in Swedish with the place. */
function reasonText(reason: string): string {
  const place = /\[(-?[\d.]+) (-?[\d.]+)\]/.exec(reason);
  const at = place ? ` vid ${Number(place[2]).toFixed(5)}, ${Number(place[1]).toFixed(5)}` : '';
  if (/self-intersection/i.test(reason)) return `Gränsen korsar sig själv${at}. Flytta hörnen där.`;
  if (/too few points/i.test(reason)) return `Gränsen har för få hörn${at}: de ligger på varandra.`;
  if (/hole/i.test(reason)) return `Ett hål ligger utanför sin yta${at}.`;
  if (/nested/i.test(reason)) return `En del av ytan ligger inuti en annan${at}.`;
  if (/duplicate|repeated/i.test(reason)) return `Samma gräns finns två gånger${at}.`;
  return `Gränsen går inte att använda${at}.`;
}
