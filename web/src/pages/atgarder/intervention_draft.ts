import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import type { Intervention } from '@lagesbild/shared/schemas/intervention.ts';
import type { InterventionForm } from '@lagesbild/shared/schemas/intervention_form.ts';

type Written = Pick<
  Intervention,
  | 'kind'
  | 'term'
  | 'title'
  | 'description'
  | 'organizationId'
  | 'roleName'
  | 'helperIds'
  | 'lon'
  | 'lat'
  | 'areaId'
  | 'hotspotId'
  | 'causeId'
  | 'focusAreaId'
  | 'goal'
  | 'indicator'
  | 'decidedMeetingId'
  | 'decidedLineId'
>;

/** The form as it is typed: dates may be missing, a number is half written, and one kind of place is chosen. */
export interface InterventionDraft extends Written {
  startsOn: string | null;
  dueOn: string | null;
  followUpOn: string | null;
  placeName: string;
  targetCount: string;
  targetUnit: string;
  where: 'none' | 'point' | 'area' | 'hotspot';
  confirmed: ConfirmedFind[];
}

/** A new one: what its source says, today, and the usual time. */
export function emptyDraft(
  source: InterventionForm['draft'],
  today: string,
  usualDueOn: string,
): InterventionDraft {
  const due = source.dueOn ?? usualDueOn;
  return {
    kind: 'presence',
    term: 'immediate',
    title: source.title,
    description: '',
    organizationId: source.organizationId ?? '',
    roleName: source.roleName,
    helperIds: [],
    // a decision whose day has passed began before it
    startsOn: due < today ? due : today,
    dueOn: due,
    followUpOn: null,
    lon: null,
    lat: null,
    placeName: '',
    areaId: null,
    hotspotId: source.hotspotId,
    where: source.hotspotId ? 'hotspot' : 'none',
    causeId: source.causeId,
    focusAreaId: source.focusAreaId,
    goal: '',
    indicator: '',
    targetCount: '',
    targetUnit: '',
    decidedMeetingId: source.decidedMeetingId,
    decidedLineId: source.decidedLineId,
    confirmed: [],
  };
}

/** What is stored, as the form shows it. */
export function draftOf(one: Intervention): InterventionDraft {
  const where = one.hotspotId ? 'hotspot' : one.areaId ? 'area' : one.lon !== null ? 'point' : 'none';
  return {
    ...one,
    placeName: one.placeName ?? '',
    targetCount: one.targetCount === null ? '' : String(one.targetCount),
    targetUnit: one.targetUnit ?? '',
    where,
    confirmed: [],
  };
}

/** What is sent: of the places only the chosen kind. */
export function sentOf(draft: InterventionDraft) {
  const { where, targetCount } = draft;
  const count = Number.parseInt(targetCount, 10);
  return {
    kind: draft.kind,
    term: draft.term,
    title: draft.title,
    description: draft.description,
    organizationId: draft.organizationId,
    roleName: draft.roleName,
    helperIds: draft.helperIds,
    startsOn: draft.startsOn,
    dueOn: draft.dueOn,
    followUpOn: draft.followUpOn,
    lon: where === 'point' ? draft.lon : null,
    lat: where === 'point' ? draft.lat : null,
    placeName: draft.placeName || null,
    areaId: where === 'area' ? draft.areaId : null,
    hotspotId: where === 'hotspot' ? draft.hotspotId : null,
    causeId: draft.causeId,
    focusAreaId: draft.focusAreaId,
    goal: draft.goal,
    indicator: draft.indicator,
    targetCount: Number.isFinite(count) ? count : null,
    targetUnit: draft.targetUnit || null,
    decidedMeetingId: draft.decidedMeetingId,
    decidedLineId: draft.decidedLineId,
  };
}

/** The fields that differ from what is stored. */
export function changedFields(before: Intervention, sent: ReturnType<typeof sentOf>): object {
  return Object.fromEntries(
    Object.entries(sent).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof typeof sent]),
    ),
  );
}
