import { ROLES, type Role } from '@lagesbild/shared/domain/roles.ts';
import { firstAddress, pagesOf } from '@lagesbild/web/src/state/pages.ts';
import { expect, it } from 'vitest';

it('shows each role the pages that are its own', () => {
  expect(Object.fromEntries(ROLES.map((role) => [role, pagesOf(role)]))).toEqual({
    reporter: ['rapportera'],
    coordinator: [
      'lagesbild',
      'moten',
      'hotspots',
      'atgarder',
      'perioder',
      'fokus',
      'rapportera',
      'granska',
      'importera',
      'register',
      'metod',
    ],
    reviewer: [
      'lagesbild',
      'moten',
      'hotspots',
      'atgarder',
      'perioder',
      'fokus',
      'rapportera',
      'granska',
      'metod',
    ],
    police_partner: [
      'lagesbild',
      'moten',
      'hotspots',
      'atgarder',
      'perioder',
      'fokus',
      'rapportera',
      'metod',
    ],
    est_member: ['lagesbild', 'moten', 'hotspots', 'atgarder', 'perioder', 'fokus', 'metod'],
    partner: ['lagesbild', 'atgarder', 'rapportera', 'metod'],
    leadership: [],
    data_protection_officer: [],
    administrator: ['register', 'konton'],
  });
});

it.each<[Role, string]>([
  ['reporter', '/9999/rapportera'],
  ['partner', '/9999/rapportera'],
  ['coordinator', '/9999/lagesbild'],
  ['police_partner', '/9999/lagesbild'],
  ['est_member', '/9999/lagesbild'],
  ['leadership', '/konto'],
  ['administrator', '/9999/register'],
  ['data_protection_officer', '/konto'],
])('begins for the %s at %s', (role, address) => {
  expect(firstAddress('9999', role)).toBe(address);
});
