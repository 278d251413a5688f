import type {
  Certainty,
  IncidentSource,
  PersonInterval,
  PlaceType,
  PoliceReported,
  Severity,
  TimeKind,
} from '../domain/incident_codes.ts';
import type { IncidentStatus, ReviewAction } from '../domain/statuses.ts';
import type { Label } from './label.ts';

export const STATUS_LABELS: Record<IncidentStatus, Label> = {
  new: { sv: 'Väntar på granskning', en: 'Awaiting review' },
  reviewed: { sv: 'Godkänd', en: 'Accepted' },
  returned: { sv: 'Återlämnad', en: 'Returned' },
  merged: { sv: 'Ihopslagen', en: 'Merged' },
  rejected: { sv: 'Avslagen', en: 'Rejected' },
  withdrawn: { sv: 'Återtagen', en: 'Taken back' },
};

export const REVIEW_ACTION_LABELS: Record<ReviewAction, Label> = {
  accept: { sv: 'Godkänn', en: 'Accept' },
  return: { sv: 'Lämna tillbaka', en: 'Return' },
  reject: { sv: 'Avslå', en: 'Reject' },
  merge: { sv: 'Slå ihop', en: 'Merge' },
  reopen: { sv: 'Ångra', en: 'Undo' },
};

export const CERTAINTY_LABELS: Record<Certainty, Label> = {
  saw: { sv: 'Såg själv', en: 'Saw it' },
  heard_of: { sv: 'Hörde om det', en: 'Heard of it' },
  suspected: { sv: 'Misstänker det', en: 'Suspects it' },
};

/** Severity by written criteria, never by colour alone. */
export const SEVERITY_LABELS: Record<Severity, Label> = {
  green: { sv: 'Grön', en: 'Green' },
  yellow: { sv: 'Gul', en: 'Yellow' },
  red: { sv: 'Röd', en: 'Red' },
};

export const SEVERITY_CRITERIA: Record<Severity, Label> = {
  green: {
    sv: 'Ingen kom till skada, liten kostnad, kan vänta till nästa möte',
    en: 'Nobody hurt, small cost, can wait until the next meeting',
  },
  yellow: {
    sv: 'Skapar oro, upprepas eller kostar; bör åtgärdas inom en vecka',
    en: 'Causes worry, repeats or costs; should be dealt with within a week',
  },
  red: {
    sv: 'Fara för någon, eller stor skada; behöver åtgärdas genast',
    en: 'Danger to somebody, or great damage; needs action at once',
  },
};

export const PERSON_INTERVAL_LABELS: Record<PersonInterval, Label> = {
  unknown: { sv: 'Vet inte', en: 'Do not know' },
  none: { sv: 'Inga', en: 'None' },
  '1': { sv: '1', en: '1' },
  '2-4': { sv: '2–4', en: '2–4' },
  '5-9': { sv: '5–9', en: '5–9' },
  '10-19': { sv: '10–19', en: '10–19' },
  '20+': { sv: '20 eller fler', en: '20 or more' },
};

export const POLICE_REPORTED_LABELS: Record<PoliceReported, Label> = {
  unknown: { sv: 'Vet inte', en: 'Do not know' },
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
};

export const PLACE_TYPE_LABELS: Record<PlaceType, Label> = {
  street: { sv: 'Gata', en: 'Street' },
  square: { sv: 'Torg', en: 'Square' },
  park: { sv: 'Park', en: 'Park' },
  school: { sv: 'Skola', en: 'School' },
  centre: { sv: 'Centrum', en: 'Centre' },
  station: { sv: 'Station', en: 'Station' },
  parking: { sv: 'Parkering', en: 'Parking' },
  stairwell: { sv: 'Trapphus', en: 'Stairwell' },
  laundry_room: { sv: 'Tvättstuga', en: 'Laundry room' },
  playground: { sv: 'Lekplats', en: 'Playground' },
  sports_ground: { sv: 'Idrottsplats', en: 'Sports ground' },
  library: { sv: 'Bibliotek', en: 'Library' },
  shop: { sv: 'Butik', en: 'Shop' },
  public_transport: { sv: 'Kollektivtrafik', en: 'Public transport' },
  path_or_tunnel: { sv: 'Gångväg eller tunnel', en: 'Path or tunnel' },
  industrial_area: { sv: 'Industriområde', en: 'Industrial area' },
  other: { sv: 'Annan plats', en: 'Other place' },
};

export const SOURCE_LABELS: Record<IncidentSource, Label> = {
  staff: { sv: 'Personal', en: 'Staff' },
  police_import: { sv: 'Polisens statistik', en: 'Police statistics' },
  public_tip: { sv: 'Tips från allmänheten', en: 'Public tip' },
  dialogue: { sv: 'Dialog', en: 'Dialogue' },
  fault_report: { sv: 'Felanmälan', en: 'Fault report' },
};

export const TIME_KIND_LABELS: Record<TimeKind, Label> = {
  exact: { sv: 'Exakt', en: 'Exact' },
  span: { sv: 'Från – till', en: 'From – to' },
  unknown: { sv: 'Okänd', en: 'Unknown' },
};
