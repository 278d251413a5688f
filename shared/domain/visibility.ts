import type { Role } from './roles.ts';

/**
 * Who may see what, as one table (docs/methods/vem_ser_vad.md). Offentlighets- och sekretesslagen and GDPR ask for need-to-know:
 * exact inside, coarse outside.
 *
 * points: `exact` all of the municipality; `own` only incidents the account reported; `none` never a point.
 * figures: `all`; `cells` counts by the municipality's own cells of at least COARSE_CELL_METERS, from the server
 * only; `areas` counts of whole areas, at least five a figure, closed quarters; `agreed_areas` as `cells` but only inside areas agreed for the organization; `none`.
 */
export interface Visibility {
  points: 'exact' | 'own' | 'none';
  freeText: 'all' | 'own' | 'none';
  reporterNames: boolean;
  figures: 'all' | 'cells' | 'agreed_areas' | 'areas' | 'none';
}

export const VISIBILITY: Record<Role, Visibility> = {
  reporter: { points: 'own', freeText: 'own', reporterNames: false, figures: 'none' },
  coordinator: { points: 'exact', freeText: 'all', reporterNames: true, figures: 'all' },
  reviewer: { points: 'exact', freeText: 'all', reporterNames: true, figures: 'all' },
  police_partner: { points: 'exact', freeText: 'all', reporterNames: false, figures: 'all' },
  est_member: { points: 'none', freeText: 'none', reporterNames: false, figures: 'cells' },
  partner: { points: 'own', freeText: 'own', reporterNames: false, figures: 'agreed_areas' },
  leadership: { points: 'none', freeText: 'none', reporterNames: false, figures: 'areas' },
  data_protection_officer: { points: 'none', freeText: 'none', reporterNames: false, figures: 'none' },
  administrator: { points: 'none', freeText: 'none', reporterNames: false, figures: 'none' },
};

/** Smallest cell, in metres, that a role without exact points is ever given counts for. */
export const COARSE_CELL_METERS = 100;

/**
 * A role without exact points always gets the municipality's own square grid: two grids with different sizes or
 * origins could be subtracted to locate an incident finer than the cell.
 */
export function seesExactPoints(role: Role): boolean {
  return VISIBILITY[role].points === 'exact';
}
