import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import { correctionBody, correctionOf } from '@lagesbild/web/src/pages/granska/correction.ts';
import { expect, it } from 'vitest';

const ZONE = 'Europe/Stockholm';
const incident = {
  version: 3,
  categoryCode: 'theft',
  timeKind: 'exact',
  occurredFrom: '2026-11-14T20:30:42.000Z',
  occurredTo: null,
  noticedAt: '2026-11-15T08:00:00.000Z',
} as Incident;
const body = (change: Partial<ReturnType<typeof correctionOf>>) =>
  correctionBody(incident, { ...correctionOf(incident, ZONE), ...change }, ZONE);

it('sends nothing when nothing was changed, and keeps the seconds of a time that was not touched', () => {
  expect(correctionOf(incident, ZONE).from).toBe('2026-11-14T21:30');
  expect(body({})).toBeNull();
  expect(body({ categoryCode: 'fire' })).toEqual({ version: 3, categoryCode: 'fire' });
});

it('turns an exact time into a span, into an unknown one, and asks for what is missing', () => {
  expect(body({ timeKind: 'span', to: '2026-11-15T06:00' })).toEqual({
    version: 3,
    timeKind: 'span',
    occurredTo: '2026-11-15T05:00:00.000Z',
  });
  expect(body({ timeKind: 'unknown' })).toEqual({ version: 3, timeKind: 'unknown', occurredFrom: null });
  expect(body({ timeKind: 'span' })).toBe('time_missing');
  expect(body({ from: '' })).toBe('time_missing');
});

it('takes the name and the accuracy of the old point away with it', () => {
  expect(body({ point: { lon: 14.57512345, lat: 58.39 } })).toEqual({
    version: 3,
    lon: 14.575123,
    lat: 58.39,
    placeId: null,
    placeName: null,
    accuracyMeters: null,
  });
});
