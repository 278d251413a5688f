/**
 * Times of the hotspot engine on 10,000 cells of 150 m: `npx tsx test/bench/engine.ts`.
 * Every row treats all n incidents as one period unless it says otherwise.
 */
import { analyseCells } from '@lagesbild/shared/analysis/analyse_grid.ts';
import { benjaminiHochberg } from '@lagesbild/shared/analysis/benjamini_hochberg.ts';
import { classifyHotspots } from '@lagesbild/shared/analysis/classify_hotspots.ts';
import { clusterView } from '@lagesbild/shared/analysis/cluster_view.ts';
import { collapsePoints, weighRows } from '@lagesbild/shared/analysis/collapse_points.ts';
import { flagCells } from '@lagesbild/shared/analysis/flag_cells.ts';
import { gistar, gistarZ } from '@lagesbild/shared/analysis/gistar.ts';
import { buildGrid, countCells, locateCells } from '@lagesbild/shared/analysis/grid.ts';
import { kernelDensity } from '@lagesbild/shared/analysis/kernel_density.ts';
import { usualTest } from '@lagesbild/shared/analysis/usual_test.ts';
import { createProjection, projectColumns } from '@lagesbild/shared/geo/projection.ts';
import { cityGrid as grid, madeCity } from './made_city.ts';
import { formatTiming, timeRuns } from './stopwatch.ts';

/** Aims of methods.md at 100,000 incidents, milliseconds. */
const aims: Record<string, string> = {
  'count per cell': '1',
  'Gi* (z)': '0.5',
  'Gi* z, p and BH': '4',
  'exact verdict (flagged)': '10',
  'KDE quartic 250 m': '3',
  'KDE quartic 450 m': '6',
  'clusters of the view': '2',
  'classes, 13 fortnights': '20',
  'one frame': '20 (3 at 10,000)',
};

interface ClusterIndex {
  load(points: unknown[]): unknown;
  getClusters(box: number[], zoom: number): unknown[];
}

const projection = createProjection('+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs');

function workOf(incidents: number): Record<string, () => unknown> {
  const city = madeCity(incidents);
  const { x, y, lon, lat, periodIndex, mercatorX, mercatorY, category } = city;
  const cells = locateCells(grid, x, y);
  const counts = countCells(grid, cells);
  const points = collapsePoints(x, y);
  console.log(`${incidents} incidents, ${points.x.length} unique places, ${grid.x.length} cells`);
  const countsByPeriod = Array.from({ length: 13 }, (_, period) =>
    countCells(
      grid,
      cells.map((cell, i) => (periodIndex[i] === period ? cell : -1)),
    ),
  );
  const days = countsByPeriod.map(() => 14);
  const { p } = gistar(grid, counts);
  const view = {
    bounds: {
      minX: mercatorX.reduce((a, b) => Math.min(a, b)),
      minY: mercatorY.reduce((a, b) => Math.min(a, b)),
      maxX: mercatorX.reduce((a, b) => Math.max(a, b)),
      maxY: mercatorY.reduce((a, b) => Math.max(a, b)),
    },
    zoom: 12,
    radiusPixels: 48,
    categories: 5,
  };
  const kde = (bandwidthMeters: number) =>
    kernelDensity(grid, points, { kernel: 'quartic', bandwidthMeters });
  const incidentsInput = { x, y, periodIndex, periodDays: days, methods: { gistar: true } };
  return {
    'lay the grid': () =>
      buildGrid({ studyArea: { columns: 100, rows: 100 }, shape: 'square', cellSizeMeters: 150 }),
    'project lon/lat': () => projectColumns(projection, lon, lat),
    'collapse to unique places': () => collapsePoints(x, y),
    'locate in cells': () => locateCells(grid, x, y),
    'count per cell': () => countCells(grid, cells),
    'Gi* (z)': () => gistarZ(grid, counts),
    'Gi* z, p and BH': () => gistar(grid, counts),
    'BH alone': () => benjaminiHochberg(p),
    'exact verdict (flagged)': () => flagCells(grid, counts),
    '"fler än vanligt", 12 earlier': () => usualTest(grid, countsByPeriod, days),
    'KDE quartic 250 m': () => kde(250),
    'KDE quartic 450 m': () => kde(450),
    'KDE gaussian 150 m': () => kernelDensity(grid, points, { kernel: 'gaussian', bandwidthMeters: 150 }),
    'clusters of the view': () => clusterView({ mercatorX, mercatorY, category }, view),
    'classes, 13 fortnights': () => classifyHotspots(grid, countsByPeriod, [{ cells: [4950, 4951] }]),
    'one frame': () => {
      const rows = filterRows(category);
      const frameCounts = countCells(grid, cellsOfRows(cells, rows));
      clusterView({ mercatorX, mercatorY, category }, { ...view, rows });
      kernelDensity(grid, weighRows(points, rows), { kernel: 'quartic', bandwidthMeters: 450 });
      return gistarZ(grid, frameCounts);
    },
    'whole analysis with verdicts': () => analyseCells(grid, incidentsInput),
  };
}

/** What the brush keeps: four of the five categories. */
function filterRows(category: Uint16Array): Int32Array {
  const rows = new Int32Array(category.length);
  let kept = 0;
  for (let i = 0; i < category.length; i++) if (category[i] !== 4) rows[kept++] = i;
  return rows.subarray(0, kept);
}

function cellsOfRows(cells: Int32Array, rows: Int32Array): Int32Array {
  const kept = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) kept[i] = cells[rows[i]!]!;
  return kept;
}

/** supercluster's full build and one query, where it is installed: what the view's clusters stand beside. */
async function rivalOf(incidents: number): Promise<Record<string, () => unknown>> {
  const name = 'supercluster';
  const module = await import(name).catch(() => null);
  if (module === null) return {};
  const Supercluster = module.default as new (options: object) => ClusterIndex;
  const { lon, lat } = madeCity(incidents);
  const features = Array.from(lon, (value, i) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates: [value, lat[i]!] },
  }));
  return {
    'supercluster: build and one view': () => {
      const index = new Supercluster({ radius: 48, maxZoom: 16 });
      index.load(features);
      return index.getClusters([-180, -85, 180, 85], 12);
    },
  };
}

const table: Record<string, Record<string, string>> = {};
for (const incidents of [10_000, 100_000]) {
  const work = { ...workOf(incidents), ...(await rivalOf(incidents)) };
  for (const [name, run] of Object.entries(work)) {
    table[name] = {
      ...table[name],
      [`ms at ${incidents}`]: formatTiming(timeRuns(run)),
      aim: aims[name] ?? '',
    };
  }
}
console.table(table);
