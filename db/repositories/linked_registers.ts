import { and, eq } from 'drizzle-orm';
import { causes } from '../schema/causes.ts';
import { focusAreas } from '../schema/focus_areas.ts';
import { hotspots } from '../schema/hotspots.ts';
import { areas, organizations } from '../schema/registers.ts';
import type { Transaction } from '../scope.ts';

const LINKED = {
  area: areas,
  cause: causes,
  focusArea: focusAreas,
  hotspot: hotspots,
  organization: organizations,
};
export type LinkedRegister = keyof typeof LINKED;

/** True when the municipality has such a row, whatever its state. */
export async function isLinkable(
  tx: Transaction,
  municipalityId: string,
  register: LinkedRegister,
  id: string,
): Promise<boolean> {
  const table = LINKED[register];
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.municipalityId, municipalityId), eq(table.id, id)));
  return rows.length > 0;
}
