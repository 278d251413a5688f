import type { LocatedAreas } from '@lagesbild/shared/analysis/locate_areas.ts';
import { locateAreas } from '@lagesbild/shared/analysis/locate_areas.ts';
import { type LocatedIncidents, locateIncidents } from '@lagesbild/shared/analysis/locate_incidents.ts';
import { type WeekSpans, weekSpans } from '@lagesbild/shared/analysis/week_spans.ts';
import { type CountedIncidents, countIncidents } from './counted_incidents.ts';
import type { IncidentColumns } from './incident_columns.ts';
import type { PictureGround } from './picture_ground.ts';
import { type ReportingRows, reportingRows } from './reporting_rows.ts';

/** Incidents that count with what no period and no filter changes: found once a load. */
export interface PlacedIncidents {
  counted: CountedIncidents;
  /** Where the located ones lie on the grid. */
  located: LocatedIncidents;
  /** Where each counted one lies in the week. */
  spans: WeekSpans;
  reporting: ReportingRows;
  /** Which areas of a set each counted one lies in; found when first asked for. */
  areasOf(setId: string): LocatedAreas | null;
}

/** `completeUntil`: epoch ms until which reports have usually come in. */
export function placeIncidents(
  columns: IncidentColumns,
  ground: PictureGround,
  sources: readonly string[],
  completeUntil: number,
): PlacedIncidents {
  const counted = countIncidents(columns, ground.projection, ground.familyCodes, sources);
  const pick = (column: Float64Array) => Float64Array.from(counted.row, (row) => column[row]!);
  const sets = new Map<string, LocatedAreas>();
  return {
    counted,
    located: locateIncidents(ground.grid, counted.x, counted.y),
    spans: weekSpans(pick(columns.occurredFrom), pick(columns.occurredTo), ground.timeZone),
    reporting: reportingRows(columns, completeUntil),
    areasOf(setId) {
      const polygons = ground.areaSets().find(({ id }) => id === setId)?.polygons;
      if (!polygons) return null;
      const known = sets.get(setId) ?? locateAreas(polygons, whole(counted.x), whole(counted.y));
      sets.set(setId, known);
      return known;
    },
  };

  /** Those without a point are nowhere. */
  function whole(column: Float64Array): Float64Array {
    const all = new Float64Array(counted.row.length).fill(Number.NaN);
    all.set(column);
    return all;
  }
}
