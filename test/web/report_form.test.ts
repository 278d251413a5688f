import {
  type IncidentCreate,
  IncidentCreate as IncidentCreateSchema,
} from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { calmReport } from '@lagesbild/web/src/pages/rapportera/calm_report.ts';
import { newDraft } from '@lagesbild/web/src/pages/rapportera/report_draft.ts';
import { localErrors, serverErrors, stepOfField } from '@lagesbild/web/src/pages/rapportera/report_errors.ts';
import { possibleStep } from '@lagesbild/web/src/pages/rapportera/report_steps.ts';
import { Check } from 'typebox/value';
import { describe, expect, it } from 'vitest';

const now = Date.parse('2026-11-16T08:00+01:00');
const place = { lon: 15, lat: 59, accuracyMeters: null, placeId: null, placeName: null, placeType: null };

describe('the step of an address', () => {
  it('leads back to what is missing', () => {
    expect(possibleStep('var', newDraft(), false)).toBe('vad');
    expect(possibleStep('nar', { ...newDraft(), categoryCode: 'theft' }, false)).toBe('var');
    expect(possibleStep('nar', { ...newDraft(), categoryCode: 'theft', place }, false)).toBe('nar');
  });

  it('says thanks only for what was sent', () => {
    expect(possibleStep('tack', newDraft(), false)).toBe('vad');
    expect(possibleStep('tack', newDraft(), true)).toBe('tack');
  });
});

describe('"Lugnt, inget att rapportera"', () => {
  const category = (code: string, group: string, active = true) =>
    ({ code, group, active, parentCode: null }) as Category;

  it('is a whole report without a point, of the category that is the municipality’s own', () => {
    const report = calmReport([category('theft', 'crime'), category('quiet', 'calm')], now);
    expect(report).toMatchObject({ categoryCode: 'quiet', lon: null, lat: null, timeKind: 'unknown' });
    expect(report?.noticedAt).toBe('2026-11-16T07:00:00.000Z');
    expect(Check(IncidentCreateSchema, report)).toBe(true);
  });

  it('is not offered where no such category is in use', () => {
    expect(calmReport([category('quiet', 'calm', false), category('theft', 'crime')], now)).toBeNull();
  });
});

describe('errors', () => {
  const report: IncidentCreate = {
    id: newDraft().id,
    categoryCode: 'theft',
    lon: 15,
    lat: 59,
    timeKind: 'exact',
    occurredFrom: '2026-11-16T06:00:00.000Z',
  };

  it('are none for a report that holds', () => {
    expect(localErrors(report, 'sv')).toEqual({});
  });

  it('name the value and the limit of a text that is too long', () => {
    expect(localErrors({ ...report, text: 'x'.repeat(2001) }, 'sv')).toEqual({
      text: 'Texten har 2001 tecken, högst 2000 går att skicka.',
    });
  });

  it('of the server stand at their fields, or under none', () => {
    const problem = { type: '', title: 'Titel', status: 422, code: 'x', detail: 'Detalj', instance: '' };
    expect(serverErrors(problem)).toEqual({ '': 'Detalj' });
    expect(
      serverErrors({
        ...problem,
        errors: [{ field: 'lon', code: 'outside_municipality', detail: '800 m utanför' }],
      }),
    ).toEqual({ lon: '800 m utanför' });
  });

  it('know the step where each field is filled in', () => {
    expect(['categoryCode', 'lon', 'placeId', 'occurredTo', 'text'].map(stepOfField)).toEqual([
      'vad',
      'var',
      'var',
      'nar',
      'nar',
    ]);
  });
});
