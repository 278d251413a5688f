import { SOURCES } from '@lagesbild/shared/domain/incident_codes.ts';
import { COORDINATE_SYSTEMS, coordinateSystemOf } from '@lagesbild/shared/geo/coordinate_systems.ts';
import type { ImportOptions } from '@lagesbild/shared/schemas/import.ts';
import { localMidnight } from '@lagesbild/shared/time/zone.ts';
import { ProblemError } from '../problem.ts';

/** Police statistics are what files mostly hold; own reports come through the form. */
export const DEFAULT_SOURCE = 'police_import';

/** Checks what the schema cannot: source, zone and coordinate system are known ones. */
export function checkImportOptions({ source, timeZone, crs }: ImportOptions): void {
  if (crs !== undefined && !coordinateSystemOf(crs)) {
    const known = COORDINATE_SYSTEMS.map(({ code }) => code).join(', ');
    throw new ProblemError(
      'value_not_allowed',
      `”crs” är ${crs}, men ska vara någon av EPSG-koderna: ${known}.`,
    );
  }
  if (source !== undefined && !(SOURCES as readonly string[]).includes(source)) {
    throw new ProblemError(
      'value_not_allowed',
      `”source” är ”${source}”, men ska vara ett av: ${SOURCES.join(', ')}.`,
    );
  }
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw new ProblemError(
      'value_not_allowed',
      `”timeZone” är ”${timeZone}”, men ska vara en tidszon, t.ex. Europe/Stockholm.`,
    );
  }
}

export function isTimeZone(name: string): boolean {
  try {
    localMidnight('2000-01-01', name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
