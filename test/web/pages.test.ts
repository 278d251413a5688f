import { ROLES, type Role } from '@lagesbild/shared/domain/roles.ts';
import { firstAddress, pagesOf } from '@lagesbild/web/src/state/pages.ts';
import { expect, it } from 'vitest';

it('shows each role the pages that are its own', () => {
  expect(Object.fromEntries(ROLES.map((role) => [role, pagesOf(role)]))).toEqual({
    reporter: ['rapportera'],
    coordinator: ['lagesbild', 'rapportera', 'granska', 'metod'],
    reviewer: ['lagesbild', 'rapportera', 'granska', 'metod'],
    police_partner: ['lagesbild', 'rapportera', 'metod'],
    est_member: ['lagesbild', 'metod'],
    partner: ['lagesbild', 'rapportera', 'metod'],
    leadership: [],
    data_protection_officer: [],
    administrator: [],
  });
});

it.each<[Role, string]>([
  ['reporter', '/9999/rapportera'],
  ['partner', '/9999/rapportera'],
  ['coordinator', '/9999/lagesbild'],
  ['police_partner', '/9999/lagesbild'],
  ['est_member', '/9999/lagesbild'],
  ['leadership', '/konto'],
  ['administrator', '/konto'],
  ['data_protection_officer', '/konto'],
])('begins for the %s at %s', (role, address) => {
  expect(firstAddress('9999', role)).toBe(address);
});
