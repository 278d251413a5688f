import { Type } from 'typebox';
import { LocalDate, nullable, strictObject, Uuid } from './common.ts';

/** What a new åtgärd comes from: a hotspot, a cause, or a decision (meeting and line). */
export const InterventionFormQuery = strictObject({
  hotspotId: Type.Optional(Uuid),
  causeId: Type.Optional(Uuid),
  meetingId: Type.Optional(Uuid),
  lineId: Type.Optional(Uuid),
});
export type InterventionFormQuery = Type.Static<typeof InterventionFormQuery>;

/** What the form offers to choose from, and what it is filled in with. */
export const InterventionForm = strictObject({
  hotspots: Type.Array(strictObject({ id: Uuid, name: Type.String() })),
  causes: Type.Array(
    strictObject({
      id: Uuid,
      text: Type.String(),
      hotspotId: nullable(Uuid),
      focusAreaId: nullable(Uuid),
      /** The hotspot's or the focus area's. */
      of: Type.String(),
    }),
  ),
  focusAreas: Type.Array(strictObject({ id: Uuid, name: Type.String() })),
  draft: strictObject({
    title: Type.String(),
    organizationId: nullable(Uuid),
    roleName: Type.String(),
    dueOn: nullable(LocalDate),
    hotspotId: nullable(Uuid),
    causeId: nullable(Uuid),
    focusAreaId: nullable(Uuid),
    decidedMeetingId: nullable(Uuid),
    decidedLineId: nullable(Uuid),
    decision: nullable(Type.String({ description: 'The decision’s own words' })),
    decidedMeetingNumber: nullable(Type.Integer()),
  }),
});
export type InterventionForm = Type.Static<typeof InterventionForm>;
