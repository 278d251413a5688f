import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { VISIBILITY } from '@lagesbild/shared/domain/visibility.ts';
import type { Me } from '@lagesbild/shared/schemas/session.ts';

/** The pages of a municipality, in the order of the navigation. */
export const PAGES = [
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
  'konton',
] as const;
export type Page = (typeof PAGES)[number];

const OPEN_TO: Record<Page, (role: Role) => boolean> = {
  // a picture without figures would be an empty map
  lagesbild: (role) => roleMay(role, 'analysis.run') && VISIBILITY[role].figures !== 'none',
  perioder: (role) => roleMay(role, 'situational_picture.read'),
  hotspots: (role) => roleMay(role, 'hotspot_register.read'),
  fokus: (role) => roleMay(role, 'hotspot_register.read'),
  atgarder: (role) => roleMay(role, 'intervention.own'),
  moten: (role) => roleMay(role, 'meeting.read'),
  rapportera: (role) => roleMay(role, 'incident.create'),
  granska: (role) => roleMay(role, 'incident.review'),
  importera: (role) => roleMay(role, 'import.run'),
  register: (role) => roleMay(role, 'register.manage'),
  // whoever sees the figures may know how they are made
  metod: (role) => OPEN_TO.lagesbild(role),
  konton: (role) => roleMay(role, 'member.manage'),
};

/** What is opened in most weeks; the rest is folded away where a role has more pages than the row has room for. */
const DAILY: readonly Page[] = ['lagesbild', 'moten', 'hotspots', 'atgarder', 'rapportera', 'granska'];
const MOST_IN_A_ROW = 7;

/** The role's pages for the navigation: those that stand in the row, and those under "Mer". */
export function pageGroups(role: Role): { daily: Page[]; seldom: Page[] } {
  const pages = pagesOf(role);
  if (pages.length <= MOST_IN_A_ROW) return { daily: pages, seldom: [] };
  return {
    daily: pages.filter((page) => DAILY.includes(page)),
    seldom: pages.filter((page) => !DAILY.includes(page)),
  };
}

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

/** The report form of the first municipality that the account may report in; null when there is none. */
export function reportAddress(me: Pick<Me, 'memberships'>): string | null {
  const membership = me.memberships.find(({ role }) => mayOpen(role, 'rapportera'));
  return membership ? pageAddress(membership.municipality.code, 'rapportera') : null;
}
