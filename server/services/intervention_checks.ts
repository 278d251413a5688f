import { findDecision } from '@lagesbild/db/repositories/intervention_sources.ts';
import { isLinkable, type LinkedRegister } from '@lagesbild/db/repositories/linked_registers.ts';
import type { MunicipalityRow } from '@lagesbild/db/repositories/municipalities.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import type { Intervention } from '@lagesbild/shared/schemas/intervention.ts';
import type { InterventionCreate } from '@lagesbild/shared/schemas/intervention_change.ts';
import { type FieldProblem, ProblemError } from '../problem.ts';
import { outsideError } from './incident_rules.ts';

/** Everything that is written of an åtgärd, nothing left out. */
export type WrittenIntervention = Pick<
  Intervention,
  Exclude<keyof InterventionCreate, 'id' | 'confirmedFinds'>
>;

const LINKS: readonly [field: keyof WrittenIntervention, register: LinkedRegister, detail: string][] = [
  ['organizationId', 'organization', 'Organisationen finns inte i kommunens register.'],
  ['areaId', 'area', 'Området finns inte i kommunens register.'],
  ['hotspotId', 'hotspot', 'Hotspoten finns inte i kommunens register.'],
  ['causeId', 'cause', 'Orsaken finns inte i någon av kommunens orsaksanalyser.'],
  ['focusAreaId', 'focusArea', 'Fokusområdet finns inte i kommunen.'],
];

/**
 * Checks what is written against itself and the municipality; links that stood `before` are not asked again. Throws one
 * problem that lists every field at fault. Returns the day of the decision when that is new, undefined when it stands.
 */
export async function checkIntervention(
  tx: Transaction,
  municipality: MunicipalityRow,
  written: WrittenIntervention,
  before: WrittenIntervention | null,
): Promise<string | null | undefined> {
  const errors = [...dateErrors(written), ...placeErrors(written, municipality)];
  errors.push(...(await linkErrors(tx, municipality.code, written, before)));
  const decision = await readDecision(tx, municipality.code, written, before);
  if (decision.error) errors.push(decision.error);
  const first = errors[0];
  if (first) throw new ProblemError(first.code, errors.map(({ detail }) => detail).join(' '), { errors });
  return decision.heldOn;
}

function dateErrors({ startsOn, dueOn, followUpOn }: WrittenIntervention): FieldProblem[] {
  const code = 'dates_reversed';
  const errors: FieldProblem[] = [];
  if (dueOn < startsOn) {
    const detail = `Ska vara klar ${dueOn}, men börjar ${startsOn}. Slutdatum är tidigast startdatum.`;
    errors.push({ field: 'dueOn', code, detail });
  }
  if (followUpOn !== null && followUpOn < startsOn) {
    const detail = `Följs upp ${followUpOn}, men börjar ${startsOn}. Uppföljningen är tidigast startdatum.`;
    errors.push({ field: 'followUpOn', code, detail });
  }
  return errors;
}

function placeErrors(written: WrittenIntervention, municipality: MunicipalityRow): FieldProblem[] {
  const { lon, lat, areaId, hotspotId } = written;
  if ((lon === null) !== (lat === null)) {
    const detail = 'Ange punkten med både ”lon” och ”lat”.';
    return [{ field: lon === null ? 'lon' : 'lat', code: 'missing_field', detail }];
  }
  const chosen = [lon, areaId, hotspotId].filter((value) => value !== null).length;
  if (chosen > 1) {
    const detail = `Välj en plats: en punkt, ett område eller en hotspot, inte ${chosen} av dem.`;
    return [{ field: 'hotspotId', code: 'several_places', detail }];
  }
  const outside = lon !== null && lat !== null ? outsideError(lon, lat, municipality) : null;
  return outside ? [outside] : [];
}

async function linkErrors(
  tx: Transaction,
  municipalityId: string,
  written: WrittenIntervention,
  before: WrittenIntervention | null,
): Promise<FieldProblem[]> {
  const errors: FieldProblem[] = [];
  const ask = async (field: string, register: LinkedRegister, id: string, detail: string) => {
    if (await isLinkable(tx, municipalityId, register, id)) return;
    const code = register === 'organization' ? 'unknown_organization' : 'unknown_link';
    errors.push({ field, code, detail });
  };
  for (const [field, register, detail] of LINKS) {
    const id = written[field] as string | null;
    if (id !== null && id !== before?.[field]) await ask(field, register, id, detail);
  }
  for (const id of written.helperIds) {
    if (!before?.helperIds.includes(id)) {
      await ask('helperIds', 'organization', id, 'En organisation som hjälper till finns inte i registret.');
    }
  }
  return errors;
}

async function readDecision(
  tx: Transaction,
  municipalityId: string,
  { decidedMeetingId: meetingId, decidedLineId: lineId }: WrittenIntervention,
  before: WrittenIntervention | null,
): Promise<{ heldOn: string | null | undefined; error?: FieldProblem }> {
  if (before && before.decidedMeetingId === meetingId && before.decidedLineId === lineId) {
    return { heldOn: undefined };
  }
  if (meetingId === null && lineId === null) return { heldOn: null };
  const decision =
    meetingId !== null && lineId !== null ? await findDecision(tx, municipalityId, meetingId, lineId) : null;
  if (decision) return { heldOn: decision.heldOn };
  const detail = 'Beslutet finns inte i något av kommunens möten. Ange både möte och rad.';
  return { heldOn: null, error: { field: 'decidedLineId', code: 'unknown_link', detail } };
}
