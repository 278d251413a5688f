import type { MergeField } from '@lagesbild/shared/domain/merge_fields.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import {
  compareFields,
  suggestedChoices,
  suggestedKept,
  takeOf,
} from '@lagesbild/web/src/pages/granska/compare_fields.ts';
import { expect, it } from 'vitest';

const a = {
  status: 'new',
  receivedAt: '2026-11-16T08:00:00Z',
  categoryCode: 'theft',
  lon: 14.57,
  lat: 58.39,
  timeKind: 'exact',
  occurredFrom: '2026-11-16T06:00:00Z',
  severity: null,
  certainty: 'saw',
  personInterval: 'unknown',
  policeReported: 'yes',
  immediateStep: null,
  text: 'En cykel.',
} as Incident;
const b: Incident = {
  ...a,
  receivedAt: '2026-11-16T07:00:00Z',
  severity: 'red',
  policeReported: 'unknown',
  text: 'Cykel borta.',
};

/** The stored value as its own word; unknown says nothing. */
const say = (incident: Incident, field: MergeField): string | null => {
  const value =
    field === 'text' || field === 'severity' || field === 'policeReported' ? incident[field] : field;
  return value === 'unknown' ? null : value;
};
const fields = compareFields(a, b, say);

it('marks what differs by what is stored', () => {
  expect(fields.filter(({ same }) => !same).map(({ field }) => field)).toEqual([
    'severity',
    'policeReported',
    'text',
  ]);
});

it('suggests the first that came in, a reviewed one before it', () => {
  expect(suggestedKept(a, b)).toBe('b');
  expect(suggestedKept({ ...a, status: 'reviewed' }, b)).toBe('a');
});

it('suggests the word of the kept one, the other where it says nothing, and both texts', () => {
  expect(suggestedChoices(fields, 'a')).toEqual({ severity: 'b', policeReported: 'a', text: 'both' });
  expect(suggestedChoices(fields, 'b')).toEqual({ severity: 'b', policeReported: 'a', text: 'both' });
});

it('asks the kept one to take only what is not its own', () => {
  const choices = { severity: 'b', policeReported: 'a', text: 'both' } as const;
  expect(takeOf(choices, 'a')).toEqual({ severity: 'merged', text: 'both' });
  expect(takeOf(choices, 'b')).toEqual({ policeReported: 'merged', text: 'both' });
});
