import { listFocusAreas } from '@lagesbild/db/repositories/focus_areas.ts';
import {
  countFocusIncidents,
  listFocusCauses,
  listFocusHotspots,
  listFocusInterventions,
} from '@lagesbild/db/repositories/problem_profiles.ts';
import type { ProblemProfile } from '@lagesbild/shared/schemas/focus_area.ts';
import type { Member } from '../plugins/accounts.ts';
import type { AppDeps } from '../route_deps.ts';
import { requireOne, viewFocusArea } from './focus_areas.ts';

/** Problembild of one focus area: itself and what is linked to it, as names and counts. */
export function readProblemProfile(
  { db }: Pick<AppDeps, 'db'>,
  { scope }: Member,
  focusAreaId: string,
): Promise<ProblemProfile> {
  const key = { municipalityId: scope.municipalityId, focusAreaId };
  return db.asMember(scope, async (tx) => ({
    focusArea: viewFocusArea(requireOne(await listFocusAreas(tx, scope.municipalityId), focusAreaId)),
    hotspots: await listFocusHotspots(tx, key),
    incidentCount: await countFocusIncidents(tx, key),
    causes: (await listFocusCauses(tx, key)) as ProblemProfile['causes'],
    interventions: await listFocusInterventions(tx, key),
  }));
}
