import type {
  Certainty,
  PersonInterval,
  PlaceType,
  PoliceReported,
  Severity,
} from '@lagesbild/shared/domain/incident_codes.ts';
import { type ConfirmedFind, SOFT_KINDS } from '@lagesbild/shared/domain/personal_data.ts';
import { newReportId } from '@lagesbild/shared/domain/report_identifier.ts';
import type { Incident, IncidentCreate, IncidentUpdate } from '@lagesbild/shared/schemas/incident.ts';
import type { ReportChip, ReportTime } from '@lagesbild/shared/time/report_chips.ts';

/** Where a report says that it happened; WGS 84 degrees, accuracy in metres or null when placed by hand. */
export interface ReportPlace {
  lon: number;
  lat: number;
  accuracyMeters: number | null;
  placeId: string | null;
  placeName: string | null;
  placeType: PlaceType | null;
}

/** What the person pressed for the time; `kept` is the time of a report that is being corrected. */
export type TimeChoice = ReportChip | 'own' | 'unknown' | 'kept';

/** What can be added on the last step; empty strings and the first choices mean "nothing said". */
export interface ReportDetails {
  subcategoryCode: string | null;
  severity: Severity | null;
  certainty: Certainty;
  personInterval: PersonInterval;
  policeReported: PoliceReported;
  immediateStep: string;
  text: string;
  /** Soft personal data that the person has seen marked and lets stand; not in drafts kept from before there was a guard. */
  confirmedFinds?: readonly ConfirmedFind[];
}

/** A report being written. It can be stored as JSON and taken up again. */
export interface ReportDraft {
  /** UUIDv7 made when the form began; for a correction that of the incident. */
  id: string;
  /** The incident as it was read, when this is a correction. */
  original: Incident | null;
  /** Top-level category. */
  categoryCode: string | null;
  place: ReportPlace | null;
  /** Name of the nearest register place, for the eye only: it is not sent. */
  nearPlace: string | null;
  timeChoice: TimeChoice | null;
  /** null for "vet inte". */
  time: ReportTime | null;
  /** When "vet inte" was pressed, epoch ms: the report counts there, and stays the same when it is sent again. */
  noticedAt: number | null;
  /** Wall clocks of "från – till", as typed. */
  ownFrom: string;
  ownTo: string;
  details: ReportDetails;
  /** Why the server did not take it when it was sent in the background, by field name of the API; {} when it was not. */
  trouble: Readonly<Record<string, string>>;
}

const NOTHING_SAID: ReportDetails = {
  subcategoryCode: null,
  severity: null,
  certainty: 'saw',
  personInterval: 'unknown',
  policeReported: 'unknown',
  immediateStep: '',
  text: '',
};

export function newDraft(): ReportDraft {
  return {
    id: newReportId(),
    original: null,
    categoryCode: null,
    place: null,
    nearPlace: null,
    timeChoice: null,
    time: null,
    noticedAt: null,
    ownFrom: '',
    ownTo: '',
    details: NOTHING_SAID,
    trouble: {},
  };
}

/** True when everything that a report must say is said. */
export function isComplete(draft: ReportDraft): boolean {
  return draft.categoryCode !== null && draft.place !== null && hasTime(draft);
}

export const hasTime = (draft: ReportDraft): boolean =>
  draft.time !== null || (draft.timeChoice === 'unknown' && draft.noticedAt !== null);

const moment = (epoch: number) => new Date(epoch).toISOString();
const orNull = (text: string) => text.trim() || null;

/** The fields of the draft as the API takes them; the same draft always gives the same. Throws when incomplete. */
export function reportFields(draft: ReportDraft) {
  const { categoryCode, place, time, noticedAt, details } = draft;
  if (categoryCode === null || place === null || !hasTime(draft)) {
    throw new Error('The report is not complete');
  }
  const { subcategoryCode, immediateStep, text, confirmedFinds = [], ...choices } = details;
  return {
    ...place,
    ...choices,
    categoryCode: subcategoryCode ?? categoryCode,
    timeKind: time === null ? ('unknown' as const) : time.kind,
    occurredFrom: time && moment(time.from),
    occurredTo: time?.kind === 'span' ? moment(time.to) : null,
    // when nobody knows when it happened, it counts when it was noticed (docs/methods/vad_som_raknas.md)
    noticedAt: time === null && noticedAt !== null ? moment(noticedAt) : null,
    immediateStep: orNull(immediateStep),
    text: orNull(text),
    ...(confirmedFinds.length > 0 ? { confirmedFinds: [...confirmedFinds] } : {}),
  };
}

export function createBody(draft: ReportDraft): IncidentCreate {
  return { id: draft.id, ...reportFields(draft) };
}

/** A correction: the version that was read and only what differs from it. */
export function updateBody(draft: ReportDraft, original: Incident): IncidentUpdate {
  const before = reportFields(draftOf(original));
  const after = reportFields(draft);
  const changed = Object.entries(after).filter(
    ([field, value]) => value !== before[field as keyof typeof before],
  );
  return { version: original.version, ...Object.fromEntries(changed) };
}

/** The form filled in with a sent report, to correct it. */
export function draftOf(incident: Incident): ReportDraft {
  const time = timeOf(incident);
  return {
    id: incident.id,
    original: incident,
    categoryCode: incident.topCategoryCode,
    place:
      incident.lon === null || incident.lat === null
        ? null
        : {
            lon: incident.lon,
            lat: incident.lat,
            accuracyMeters: incident.accuracyMeters,
            placeId: incident.placeId,
            placeName: incident.placeName,
            placeType: incident.placeType,
          },
    nearPlace: null,
    timeChoice: time === null ? 'unknown' : 'kept',
    time,
    noticedAt: incident.noticedAt === null ? null : Date.parse(incident.noticedAt),
    ownFrom: '',
    ownTo: '',
    details: {
      subcategoryCode: incident.categoryCode === incident.topCategoryCode ? null : incident.categoryCode,
      severity: incident.severity,
      certainty: incident.certainty,
      personInterval: incident.personInterval,
      policeReported: incident.policeReported,
      immediateStep: incident.immediateStep ?? '',
      text: incident.text ?? '',
      confirmedFinds: confirmedBefore(incident),
    },
    trouble: {},
  };
}

/** What a stored report's writer let stand: noted by kind, so it holds for each of its texts. */
const confirmedBefore = ({ confirmedPersonalData }: Incident): ConfirmedFind[] =>
  SOFT_KINDS.filter((kind) => confirmedPersonalData.includes(kind)).flatMap((kind) => [
    { field: 'text', kind },
    { field: 'immediateStep', kind },
  ]);

/** The form filled in with a report that was taken back, to send it after all: a new report with a new id. */
export function draftAgain(incident: Incident): ReportDraft {
  return { ...draftOf(incident), id: newReportId(), original: null };
}

/** When an incident happened, null when nobody knows. */
export function timeOf(
  incident: Pick<Incident, 'timeKind' | 'occurredFrom' | 'occurredTo'>,
): ReportTime | null {
  const from = incident.occurredFrom === null ? null : Date.parse(incident.occurredFrom);
  if (incident.timeKind === 'unknown' || from === null) return null;
  if (incident.timeKind === 'exact' || incident.occurredTo === null) return { kind: 'exact', from };
  return { kind: 'span', from, to: Date.parse(incident.occurredTo) };
}
