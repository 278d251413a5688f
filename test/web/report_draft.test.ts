import { type Incident, IncidentCreate } from '@lagesbild/shared/schemas/incident.ts';
import {
  createBody,
  draftAgain,
  draftOf,
  isComplete,
  newDraft,
  type ReportDraft,
  reportFields,
  updateBody,
} from '@lagesbild/web/src/pages/rapportera/report_draft.ts';
import { Check } from 'typebox/value';
import { describe, expect, it } from 'vitest';

const at = (moment: string) => Date.parse(moment);
const filledIn: ReportDraft = {
  ...newDraft(),
  categoryCode: 'vandalism',
  place: { lon: 15.06, lat: 59.6, accuracyMeters: 8, placeId: null, placeName: null, placeType: null },
  nearPlace: 'Gångtunneln',
  timeChoice: 'night',
  time: { kind: 'span', from: at('2026-11-15T22:00+01:00'), to: at('2026-11-16T06:00+01:00') },
};
const stored: Incident = {
  ...reportFields(filledIn),
  id: '01935c5e-8f00-7000-8000-000000000001',
  version: 3,
  status: 'new',
  topCategoryCode: 'vandalism',
  precision: 'point',
  source: 'staff',
  organizationId: null,
  areaIds: [],
  receivedAt: '2026-11-16T07:00:00.000Z',
  noticedAt: '2026-11-16T07:00:00.000Z',
  isOwn: true,
  reporterName: null,
  reviewNote: null,
  reviewedAt: null,
  confirmedPersonalData: [],
  mergedInto: null,
};

describe('a new report', () => {
  it('has an id of its own, version 7, and nothing else yet', () => {
    const [one, other] = [newDraft(), newDraft()];
    expect(one.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(one.id).not.toBe(other.id);
    expect(isComplete(one)).toBe(false);
  });

  it('is what the API takes, without what is only for the eye', () => {
    const body = createBody(filledIn);
    expect(Check(IncidentCreate, body)).toBe(true);
    expect(body).toMatchObject({
      id: filledIn.id,
      categoryCode: 'vandalism',
      timeKind: 'span',
      occurredFrom: '2026-11-15T21:00:00.000Z',
      occurredTo: '2026-11-16T05:00:00.000Z',
      noticedAt: null,
      text: null,
    });
    expect(JSON.stringify(body)).not.toContain('Gångtunneln');
  });

  it('sends the sub-category when one is chosen, and texts without blanks around them', () => {
    const details = { ...filledIn.details, subcategoryCode: 'vandalism.graffiti', text: '  Klotter \n' };
    expect(createBody({ ...filledIn, details })).toMatchObject({
      categoryCode: 'vandalism.graffiti',
      text: 'Klotter',
    });
  });

  it('counts when it was noticed if nobody knows when it happened', () => {
    const unknown = {
      ...filledIn,
      time: null,
      timeChoice: 'unknown',
      noticedAt: at('2026-11-16T08:00+01:00'),
    } as const;
    expect(isComplete(unknown)).toBe(true);
    const body = createBody(unknown);
    expect(body).toMatchObject({
      timeKind: 'unknown',
      occurredFrom: null,
      noticedAt: '2026-11-16T07:00:00.000Z',
    });
    expect(Check(IncidentCreate, body)).toBe(true);
  });

  it('is the same to the letter when it is sent again', () => {
    expect(JSON.stringify(createBody(filledIn))).toBe(JSON.stringify(createBody(filledIn)));
  });

  it('cannot be made of a draft that lacks something', () => {
    expect(() => createBody({ ...filledIn, place: null })).toThrow('not complete');
    expect(() => createBody({ ...filledIn, time: null, timeChoice: 'own' })).toThrow('not complete');
  });

  it('survives being stored as JSON', () => {
    expect(JSON.parse(JSON.stringify(filledIn))).toEqual(filledIn);
  });
});

describe('a correction', () => {
  it('says only the version when nothing is changed', () => {
    expect(updateBody(draftOf(stored), stored)).toEqual({ version: 3 });
  });

  it('says the version and what is changed', () => {
    const draft = draftOf(stored);
    const changed = { ...draft, details: { ...draft.details, text: 'Två rutor' }, categoryCode: 'theft' };
    expect(updateBody(changed, stored)).toEqual({ version: 3, categoryCode: 'theft', text: 'Två rutor' });
  });

  it('takes away the end when the span becomes one moment', () => {
    const moment = {
      ...draftOf(stored),
      time: { kind: 'exact' as const, from: at('2026-11-15T22:00+01:00') },
    };
    expect(updateBody(moment, stored)).toEqual({ version: 3, timeKind: 'exact', occurredTo: null });
  });
});

it('sends a report that was taken back as a new one', () => {
  const again = draftAgain({ ...stored, status: 'withdrawn' });
  expect(again.id).not.toBe(stored.id);
  expect(again.original).toBeNull();
  expect(createBody(again)).toMatchObject({ categoryCode: 'vandalism', lon: 15.06, timeKind: 'span' });
});
