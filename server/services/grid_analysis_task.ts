import { defaultCellSize } from '@lagesbild/shared/analysis/grid.ts';
import { type CategoryGroup, COUNTED_GROUPS } from '@lagesbild/shared/domain/categories.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { COARSE_CELL_METERS, seesExactPoints } from '@lagesbild/shared/domain/visibility.ts';
import {
  type AreaGeometry,
  type MeterPolygon,
  polygonBounds,
  polygonToMeters,
} from '@lagesbild/shared/geo/polygon.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { GridAnalysisRequest } from '@lagesbild/shared/schemas/analysis.ts';
import type { AnalysisTask } from '../analysis_task.ts';
import { ProblemError } from '../problem.ts';
import type { AnalysisMaterial } from './analysis_material.ts';

const WARNINGS: Record<string, string | null> = {
  drawn: null,
  boundary:
    'Studieområdet är hela kommungränsen: tom skog gör att allt i tätorten ser mer avvikande ut. Rita ett studieområde.',
  accepted_points:
    'Studieområdet är en ram kring de händelser som importerades först. Rita ett studieområde.',
};

type Grid = AnalysisTask['grid']['grid'];

/**
 * The grid as asked for; a role without exact points always gets the municipality's own squares of at least 100 m,
 * since two grids could be subtracted to locate an incident.
 */
function gridFor(request: GridAnalysisRequest, role: Role, municipalCellMeters: number): Grid {
  if (!seesExactPoints(role)) {
    return { shape: 'square', cellSizeMeters: Math.max(municipalCellMeters, COARSE_CELL_METERS) };
  }
  const { shape = 'square', cellSizeMeters = municipalCellMeters, origin } = request.grid ?? {};
  return { shape, cellSizeMeters, ...(origin ? { originX: origin[0], originY: origin[1] } : {}) };
}

function refuseTooManyCells(area: MeterPolygon, { cellSizeMeters }: Grid): void {
  const [minX, minY, maxX, maxY] = polygonBounds(area);
  const cells = ((maxX - minX) / cellSizeMeters + 1) * ((maxY - minY) / cellSizeMeters + 1);
  if (cells > LIMITS.gridCellsMaximum) {
    throw new ProblemError(
      'too_many_cells',
      `Rutor på ${cellSizeMeters} m ger omkring ${Math.round(cells).toLocaleString('sv-SE')} rutor, gränsen är ${LIMITS.gridCellsMaximum.toLocaleString('sv-SE')}. Välj större rutor.`,
    );
  }
}

/** Points of roles without exact sight move to the centre of their cell before anything is computed from them. */
function coarsen(values: Float64Array, cellSizeMeters: number): void {
  for (let i = 0; i < values.length; i++) {
    values[i] = (Math.floor(values[i]! / cellSizeMeters) + 0.5) * cellSizeMeters;
  }
}

/** Turns what was read into the task of a worker thread. Throws unknown_category and too_many_cells. */
export function buildAnalysisTask(
  material: AnalysisMaterial,
  role: Role,
  request: GridAnalysisRequest,
  now: Date,
): AnalysisTask {
  const { municipality, studyArea, area, period, history, rows, categories, places, sources } = material;
  const projection = createProjection(municipality.proj4);
  const polygon = polygonToMeters((area?.geometry ?? studyArea.geometry) as AreaGeometry, projection);
  const cellMeters = municipality.cellSizeMeters ?? defaultCellSize(polygon);
  const grid = gridFor(request, role, cellMeters);
  refuseTooManyCells(polygon, grid);

  const family = categories.filter(
    (category) =>
      category.parentCode === null &&
      category.active &&
      COUNTED_GROUPS.includes(category.group as CategoryGroup),
  );
  const familyIndex = new Map(family.map((category, i) => [category.code, i]));
  const asked = request.categories?.length ? new Set(request.categories) : null;
  const unknown = [...(asked ?? [])].find((code) => !categories.some((category) => category.code === code));
  if (unknown !== undefined)
    throw new ProblemError(
      'unknown_category',
      `Kategorin ”${unknown.slice(0, 80)}” finns inte i kommunens lista.`,
    );

  const periods = [period, ...history];
  const counted = rows.filter((row) => familyIndex.has(row.topCategory));
  const isAsked = (row: (typeof rows)[number]) =>
    !asked || asked.has(row.topCategory) || asked.has(row.category);
  const periodIndex = Int16Array.from(counted, (row) => {
    const at = row.countedAt.getTime();
    return periods.findIndex(({ from, to }) => at >= from && at < to);
  });
  const shownWithoutPlace = counted.filter(
    (row, i) => periodIndex[i] === 0 && row.lon === null && isAsked(row),
  ).length;

  const onMap = counted
    .map((row, i) => ({ row, index: periodIndex[i]! }))
    .filter(({ row }) => row.lon !== null && isAsked(row));
  const x = new Float64Array(onMap.length);
  const y = new Float64Array(onMap.length);
  onMap.forEach(({ row }, i) => {
    [x[i], y[i]] = projection.toMeters(row.lon as number, row.lat as number);
  });
  if (!seesExactPoints(role)) {
    coarsen(x, grid.cellSizeMeters);
    coarsen(y, grid.cellSizeMeters);
  }
  // a sub-category asks for part of its top category: the headline then counts those rows alone
  const figureRows = asked ? counted.map((row, i) => (isAsked(row) ? periodIndex[i]! : -1)) : null;
  const kde = request.methods?.kde;
  return {
    grid: {
      x,
      y,
      periodIndex: Int16Array.from(onMap, ({ index }) => index),
      periodDays: periods.map(({ days }) => days),
      studyArea: polygon,
      grid,
      methods: {
        gistar: request.methods?.gistar ?? false,
        ...(kde
          ? { kde: { kernel: kde.kernel ?? 'quartic', bandwidthMeters: kde.bandwidthMeters ?? 'auto' } }
          : {}),
      },
      verdict: request.verdict ?? true,
    },
    figures: {
      periodIndex,
      category: Uint16Array.from(counted, (row) => familyIndex.get(row.topCategory)!),
      categories: family.length,
      periodDays: periods.map(({ days }) => days),
      ...(figureRows ? { headlinePeriodIndex: Int16Array.from(figureRows) } : {}),
    },
    categoryCodes: family.map((category) => category.code),
    places: places.map(({ name, lon, lat }) => {
      const [px, py] = projection.toMeters(lon, lat);
      return { name, x: px, y: py };
    }),
    envelope: {
      method: 'grid',
      srid: municipality.srid,
      period: { kind: period.kind, from: period.fromDate, to: period.toDate, days: period.days },
      studyArea: {
        version: studyArea.version,
        origin: area ? 'area' : studyArea.origin,
        warning: area ? null : (WARNINGS[studyArea.origin] ?? null),
      },
      sources,
      coarse: !seesExactPoints(role),
      dataAsOf: now.toISOString(),
      dataVersion: municipality.dataVersion,
      leftOut: [{ reason: 'without_place', count: shownWithoutPlace }],
    },
  };
}
