import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { VISIBILITY } from '@lagesbild/shared/domain/visibility.ts';

/** The pages of a municipality, in the order of the navigation. */
export const PAGES = ['lagesbild', 'rapportera', 'granska', 'metod'] as const;
export type Page = (typeof PAGES)[number];

const OPEN_TO: Record<Page, (role: Role) => boolean> = {
  // a picture without figures would be an empty map
  lagesbild: (role) => roleMay(role, 'analysis.run') && VISIBILITY[role].figures !== 'none',
  rapportera: (role) => roleMay(role, 'incident.create'),
  granska: (role) => roleMay(role, 'incident.review'),
  // whoever sees the figures may know how they are made
  metod: (role) => OPEN_TO.lagesbild(role),
};

/** The pages the role may open; the server decides again with every answer. */
export const pagesOf = (role: Role): Page[] => PAGES.filter((page) => OPEN_TO[page](role));

export const mayOpen = (role: Role, page: Page): boolean => OPEN_TO[page](role);

export const pageAddress = (code: string, page: Page): string => `/${code}/${page}`;

/** Where a person of the role begins: the first page that is theirs, else the account page. */
export function firstAddress(code: string, role: Role): string {
  // a partner is here to report; the map is the second thing
  const pages = pagesOf(role);
  const first = VISIBILITY[role].points === 'own' && pages.includes('rapportera') ? 'rapportera' : pages[0];
  return first ? pageAddress(code, first) : '/konto';
}
