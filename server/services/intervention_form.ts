import {
  findDecision,
  listCauseChoices,
  listFocusAreaChoices,
  listHotspotChoices,
} from '@lagesbild/db/repositories/intervention_sources.ts';
import { isLinkable } from '@lagesbild/db/repositories/linked_registers.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { InterventionForm, InterventionFormQuery } from '@lagesbild/shared/schemas/intervention_form.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound } from '../problem.ts';
import type { InterventionDeps } from './intervention_reads.ts';

/** What the form of an åtgärd offers, filled in from a hotspot, a cause or a decision. Throws not_found for others' ids. */
export function readInterventionForm(
  { db }: InterventionDeps,
  { scope: { municipalityId, userId } }: Member,
  { hotspotId, causeId, meetingId, lineId }: InterventionFormQuery,
): Promise<InterventionForm> {
  return db.asMember({ municipalityId, userId }, async (tx) => {
    const causes = await listCauseChoices(tx, municipalityId);
    const cause = causes.find(({ id }) => id === causeId);
    const decision =
      meetingId && lineId ? await findDecision(tx, municipalityId, meetingId, lineId) : undefined;
    const isHotspotThere = !hotspotId || (await isLinkable(tx, municipalityId, 'hotspot', hotspotId));
    if (!isHotspotThere || decision === null || (causeId && !cause)) throw notFound();
    return {
      hotspots: await listHotspotChoices(tx, municipalityId),
      causes,
      focusAreas: await listFocusAreaChoices(tx, municipalityId),
      draft: {
        title: shorten(decision?.text ?? '', LIMITS.interventionTitleCharacters),
        organizationId: decision?.organizationId ?? null,
        roleName: decision?.roleName ?? '',
        dueOn: decision?.dueOn ?? null,
        hotspotId: hotspotId ?? decision?.hotspotId ?? cause?.hotspotId ?? null,
        causeId: causeId ?? null,
        focusAreaId: cause?.focusAreaId ?? null,
        decidedMeetingId: decision ? (meetingId ?? null) : null,
        decidedLineId: decision ? (lineId ?? null) : null,
        decision: decision?.text ?? null,
        decidedMeetingNumber: decision?.meetingNumber ?? null,
      },
    };
  });
}

/** The first line, cut at a word. */
function shorten(text: string, limit: number): string {
  const line = text.trim().split('\n')[0] ?? '';
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}
