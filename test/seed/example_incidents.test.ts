import { generateExampleIncidents } from '@lagesbild/db/seed/example/generate_incidents.ts';
import { EXAMPLE_ORGANIZATIONS } from '@lagesbild/db/seed/example/organizations.ts';
import { readTown } from '@lagesbild/db/seed/example/read_town.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { polygonContains, polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';
import { localMidnight } from '@lagesbild/shared/time/zone.ts';
import { describe, expect, test } from 'vitest';
import { allCategoryCodes } from './category_codes.ts';
import { fortnightOf, isCounted } from './judge_example.ts';

const town = readTown();
const lastClosedFortnightEnd = '2026-11-16';
const { incidents, truth } = generateExampleIncidents({ seed: 1, lastClosedFortnightEnd, town });
const counted = incidents.filter(isCounted);
const end = localMidnight(lastClosedFortnightEnd, 'Europe/Stockholm');

describe('incidents of the example municipality', () => {
  test('are the same for the same seed, and others for another', () => {
    expect(generateExampleIncidents({ seed: 1, lastClosedFortnightEnd, town }).incidents).toEqual(incidents);
    const other = generateExampleIncidents({ seed: 2, lastClosedFortnightEnd, town }).incidents;
    expect(other.map(({ id }) => id)).not.toEqual(incidents.map(({ id }) => id));
  });

  test('are made in less than two seconds', () => {
    const before = performance.now();
    generateExampleIncidents({ seed: 3, lastClosedFortnightEnd, town });
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('end with a fortnight that ended on a Monday, and with no other day', () => {
    expect(() => generateExampleIncidents({ seed: 1, lastClosedFortnightEnd: '2026-11-15', town })).toThrow(
      RangeError,
    );
  });

  test('count about 35 a fortnight over two years', () => {
    const byFortnight = Array.from({ length: 53 }, () => 0);
    for (const incident of counted) byFortnight[fortnightOf(incident, truth)]!++;
    expect(byFortnight[0]).toBe(0);
    expect(Math.min(...byFortnight.slice(1))).toBeGreaterThanOrEqual(20);
    expect(counted.length / 52).toBeGreaterThan(33);
    expect(counted.length / 52).toBeLessThan(38);
  });

  test('lie inside the boundary, or say that only the municipality is known', () => {
    const boundary = polygonToMeters(town.boundary, town.projection);
    for (const { lon, lat, precision, accuracyMeters } of incidents) {
      if (precision === 'municipality') {
        expect([lon, lat, accuracyMeters]).toEqual([null, null, null]);
      } else {
        expect(polygonContains(boundary, ...town.projection.toMeters(lon!, lat!))).toBe(true);
      }
    }
    expect(incidents.some(({ precision }) => precision === 'municipality')).toBe(true);
  });

  test('have times in order, and none from after the last closed fortnight', () => {
    for (const { timeKind, occurredFrom, occurredTo, noticedAt, receivedAt } of incidents) {
      expect(receivedAt).toBeLessThan(end);
      expect(noticedAt).toBeLessThanOrEqual(receivedAt);
      expect(occurredFrom === null).toBe(timeKind === 'unknown');
      expect(occurredTo === null).toBe(timeKind !== 'span');
      expect(occurredFrom ?? noticedAt).toBeLessThanOrEqual(occurredTo ?? noticedAt);
      expect(occurredTo ?? noticedAt).toBeLessThanOrEqual(noticedAt);
    }
    const kinds = new Set(incidents.map(({ timeKind }) => timeKind));
    expect([...kinds].sort()).toEqual(['exact', 'span', 'unknown']);
  });

  test('carry a version 7 UUID of the moment they were received, each its own', () => {
    expect(new Set(incidents.map(({ id }) => id)).size).toBe(incidents.length);
    for (const { id, receivedAt } of incidents) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(receivedAt);
    }
  });

  test('use the default categories, the register of places and the organizations that exist', () => {
    const places = new Set(town.places.map(({ key }) => key));
    const organizations = new Set(EXAMPLE_ORGANIZATIONS.map(({ key }) => key));
    for (const { categoryCode, placeKey, organizationKey, text } of incidents) {
      expect(allCategoryCodes.has(categoryCode), categoryCode).toBe(true);
      expect(placeKey === null || places.has(placeKey), String(placeKey)).toBe(true);
      expect(organizations.has(organizationKey), organizationKey).toBe(true);
      expect(text?.length ?? 0).toBeLessThanOrEqual(LIMITS.textCharacters);
      expect(text ?? '').not.toContain('{');
    }
  });

  test('hold a duplicate only beside the counted incident that it was merged into', () => {
    const byId = new Map(incidents.map((incident) => [incident.id, incident]));
    const merged = incidents.filter(({ status }) => status === 'merged');
    expect(merged.length).toBeGreaterThan(0);
    for (const { mergedInto, receivedAt } of merged) {
      const target = byId.get(mergedInto!)!;
      expect(isCounted(target)).toBe(true);
      expect(target.receivedAt).toBeLessThan(receivedAt);
    }
  });

  test('hold every status, with a reason where review sent one back', () => {
    const statuses = new Set(incidents.map(({ status }) => status));
    expect([...statuses].sort()).toEqual(['merged', 'new', 'rejected', 'returned', 'reviewed', 'withdrawn']);
    for (const { status, reviewNote } of incidents) {
      if (status === 'returned' || status === 'rejected') expect(reviewNote).toBeTruthy();
    }
  });

  test('wait for review only in the last days', () => {
    for (const { status, receivedAt } of incidents) {
      if (status === 'new') expect(receivedAt).toBeGreaterThanOrEqual(end - 5 * 86_400_000);
    }
  });

  test('come late now and then', () => {
    const late = incidents.filter(({ noticedAt, receivedAt }) => receivedAt - noticedAt > 7 * 86_400_000);
    expect(late.length / incidents.length).toBeGreaterThan(0.015);
    expect(late.length / incidents.length).toBeLessThan(0.06);
  });
});
