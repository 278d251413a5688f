import { defaultCellSize } from '@lagesbild/shared/analysis/grid.ts';
import { isCoarse } from '@lagesbild/shared/domain/analysis_access.ts';
import { COUNTED_GROUPS } from '@lagesbild/shared/domain/categories.ts';
import { COARSE_CELL_METERS } from '@lagesbild/shared/domain/visibility.ts';
import { type MeterPolygon, polygonContains, polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';
import { createProjection, type MeterColumns, projectColumns } from '@lagesbild/shared/geo/projection.ts';
import { ProblemError } from '../problem.ts';
import type { AnalysisGround, CountedRows } from './analysis_ground.ts';
import type { GroundMaterial } from './analysis_material.ts';

/** Projects, coarsens and filters what was read. Throws unknown_category. */
export function openGround(material: GroundMaterial): AnalysisGround {
  const { area, studyArea, categories, period, history } = material;
  const projection = createProjection(material.proj4);
  const whole = polygonToMeters(studyArea.geometry, projection);
  const polygon = area ? polygonToMeters(area.geometry, projection) : whole;
  const coarse = isCoarse(material.sight);
  // the default is of the whole study area: an asked area must not choose other cells
  const municipalMeters = material.cellSizeMeters ?? defaultCellSize(whole);
  const cellSizeMeters = coarse ? Math.max(municipalMeters, COARSE_CELL_METERS) : municipalMeters;
  const familyCodes = categories
    .filter(
      ({ parentCode, inFigures, group }) =>
        parentCode === null && inFigures && COUNTED_GROUPS.includes(group),
    )
    .map(({ code }) => code);
  const asked = askedCategories(material);
  const points = projectColumns(projection, material.columns.lon, material.columns.lat);
  if (coarse) {
    coarsen(points.x, cellSizeMeters);
    coarsen(points.y, cellSizeMeters);
  }
  return {
    material,
    settings: material.settings,
    now: Date.parse(material.dataAsOf),
    projection,
    polygon,
    coarse,
    cellSizeMeters,
    familyCodes,
    filtered: asked !== null,
    periods: [period, ...history],
    places: material.places.map(({ name, lon, lat }) => {
      const [x, y] = projection.toMeters(lon, lat);
      return { name, x, y };
    }),
    rows: countedRows(material, points, familyCodes, asked, coarse && area ? polygon : null),
  };
}

/** Points of roles without exact sight move to the centre of their cell before anything is computed from them. */
function coarsen(values: Float64Array, cellSizeMeters: number): void {
  for (let i = 0; i < values.length; i++) {
    values[i] = (Math.floor(values[i]! / cellSizeMeters) + 0.5) * cellSizeMeters;
  }
}

/** By position in the material's list: whether the category or the one above it is asked for. Null: no filter. */
function askedCategories({ request, categories }: GroundMaterial): boolean[] | null {
  const codes = (request as { categories?: string[] }).categories ?? [];
  if (codes.length === 0) return null;
  const unknown = codes.find((code) => !categories.some((category) => category.code === code));
  if (unknown !== undefined) {
    throw new ProblemError(
      'unknown_category',
      `Kategorin ”${unknown.slice(0, 80)}” finns inte i kommunens lista.`,
    );
  }
  // a link made before a merge asks for what the category counts under now
  const counted = codes.map((asked) => categories.find(({ code }) => code === asked)!.countedCode);
  return categories.map(
    ({ code, parentCode }) => counted.includes(code) || (parentCode !== null && counted.includes(parentCode)),
  );
}

/**
 * Rows of the family. `within`: for coarse sights an area is the cells whose centre it holds; by the exact border the
 * counts of a cell on it would tell on which side its incidents lie.
 */
function countedRows(
  { columns, categories, ids }: GroundMaterial,
  points: MeterColumns,
  familyCodes: string[],
  asked: boolean[] | null,
  within: MeterPolygon | null,
): CountedRows {
  const family = categories.map(({ code }) => familyCodes.indexOf(code));
  const kept: number[] = [];
  for (let row = 0; row < columns.countedAt.length; row++) {
    if (family[columns.topCategory[row]!]! < 0) continue;
    if (within && !polygonContains(within, points.x[row]!, points.y[row]!)) continue;
    kept.push(row);
  }
  const take = (column: Float64Array) => Float64Array.from(kept, (row) => column[row]!);
  return {
    length: kept.length,
    id: kept.map((row) => ids[row] ?? ''),
    x: take(points.x),
    y: take(points.y),
    countedAt: take(columns.countedAt),
    occurredFrom: take(columns.occurredFrom),
    occurredTo: take(columns.occurredTo),
    noticedAt: take(columns.noticedAt),
    receivedAt: take(columns.receivedAt),
    timeKind: Uint8Array.from(kept, (row) => columns.timeKind[row]!),
    organization: Int32Array.from(kept, (row) => columns.organization[row]!),
    place: Int32Array.from(kept, (row) => columns.place[row]!),
    unreviewed: Uint8Array.from(kept, (row) => columns.unreviewed[row]!),
    imported: Uint8Array.from(kept, (row) => columns.imported[row]!),
    category: Uint16Array.from(kept, (row) => family[columns.topCategory[row]!]!),
    asked: Uint8Array.from(kept, (row) => (asked === null || asked[columns.category[row]!] ? 1 : 0)),
  };
}
