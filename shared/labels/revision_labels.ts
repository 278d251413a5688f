import type { RevisedField, RevisionAction } from '../domain/incident_revisions.ts';
import type { Label } from './label.ts';

export const REVISION_ACTION_LABELS: Record<RevisionAction, Label> = {
  correct: { sv: 'Rättad', en: 'Corrected' },
  withdraw: { sv: 'Återtagen', en: 'Taken back' },
  undo_import: { sv: 'Importen ångrades', en: 'The import was undone' },
  accept: { sv: 'Godkänd', en: 'Accepted' },
  return: { sv: 'Återlämnad', en: 'Returned' },
  reject: { sv: 'Avslagen', en: 'Rejected' },
  merge: { sv: 'Ihopslagen med en annan', en: 'Merged with another' },
  reopen: { sv: 'Beslutet togs tillbaka', en: 'The decision was taken back' },
  absorb: { sv: 'Tog emot en annan rapport', en: 'Took in another report' },
  restore: { sv: 'En ihopslagning togs tillbaka', en: 'A merge was taken back' },
};

export const REVISED_FIELD_LABELS: Record<RevisedField, Label> = {
  status: { sv: 'Status', en: 'Status' },
  categoryCode: { sv: 'Kategori', en: 'Category' },
  position: { sv: 'Punkt', en: 'Point' },
  accuracyMeters: { sv: 'Noggrannhet', en: 'Accuracy' },
  placeId: { sv: 'Plats i registret', en: 'Place in the register' },
  placeName: { sv: 'Platsnamn', en: 'Place name' },
  placeType: { sv: 'Slags plats', en: 'Kind of place' },
  timeKind: { sv: 'Slags tid', en: 'Kind of time' },
  occurredFrom: { sv: 'Hände', en: 'Happened' },
  occurredTo: { sv: 'Till', en: 'Until' },
  noticedAt: { sv: 'Märktes', en: 'Noticed' },
  certainty: { sv: 'Hur vet man', en: 'How it is known' },
  severity: { sv: 'Allvar', en: 'Severity' },
  personInterval: { sv: 'Personer', en: 'Persons' },
  policeReported: { sv: 'Polisanmäld', en: 'Reported to police' },
  immediateStep: { sv: 'Gjordes genast', en: 'Done at once' },
  text: { sv: 'Beskrivning', en: 'Description' },
  reviewNote: { sv: 'Skäl', en: 'Reason' },
  mergedInto: { sv: 'Ihopslagen med', en: 'Merged with' },
};
