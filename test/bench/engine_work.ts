import { analyseCells } from '@lagesbild/shared/analysis/analyse_grid.ts';
import { classifyHotspots } from '@lagesbild/shared/analysis/classify_hotspots.ts';
import { clusterPoints } from '@lagesbild/shared/analysis/cluster_points.ts';
import { clusterView } from '@lagesbild/shared/analysis/cluster_view.ts';
import { collapsePoints, weighRows } from '@lagesbild/shared/analysis/collapse_points.ts';
import { flagCells } from '@lagesbild/shared/analysis/flag_cells.ts';
import { gistar, gistarZ } from '@lagesbild/shared/analysis/gistar.ts';
import { buildGrid, countCells, locateCells } from '@lagesbild/shared/analysis/grid.ts';
import { kernelDensity } from '@lagesbild/shared/analysis/kernel_density.ts';
import { locateIncidents } from '@lagesbild/shared/analysis/locate_incidents.ts';
import { usualTest } from '@lagesbild/shared/analysis/usual_test.ts';
import { createProjection, projectColumns } from '@lagesbild/shared/geo/projection.ts';
import { cityGrid as grid, madeCity } from './made_city.ts';

/** One piece of engine work: a row of the table. */
export interface EngineWork {
  method: string;
  parameters: string;
  /** Milliseconds aimed at for 100,000 incidents on two cores. */
  aim?: string;
  run(): unknown;
}

const projection = createProjection('+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs');
const days = Array.from({ length: 13 }, () => 14);

/** The engine's methods on one made city: all incidents as one period unless the row says otherwise. */
export function engineWork(incidents: number): EngineWork[] {
  const city = madeCity(incidents);
  const { x, y, lon, lat, periodIndex, mercatorX, mercatorY, category } = city;
  const cells = locateCells(grid, x, y);
  const counts = countCells(grid, cells);
  const located = locateIncidents(grid, x, y);
  const points = collapsePoints(x, y);
  const countsByPeriod = days.map((_, period) =>
    countCells(
      grid,
      cells.map((cell, i) => (periodIndex[i] === period ? cell : -1)),
    ),
  );
  const view = viewOf(city);
  const kde = (kernel: 'quartic' | 'gaussian', bandwidthMeters: number, edgeCorrection?: 'jones_diggle') => {
    const edge = edgeCorrection ? { edgeCorrection } : {};
    return () => kernelDensity(grid, points, { kernel, bandwidthMeters, ...edge });
  };
  const input = { x, y, periodIndex, periodDays: days, located };
  const quartic450 = { kernel: 'quartic', bandwidthMeters: 450 } as const;
  const frame = () => {
    const rows = filterRows(category);
    const frameCounts = countCells(grid, cellsOfRows(cells, rows));
    clusterView({ mercatorX, mercatorY, category }, { ...view, rows });
    kernelDensity(grid, weighRows(points, rows), quartic450);
    return gistarZ(grid, frameCounts);
  };
  return [
    {
      method: 'lay the grid',
      parameters: '100 × 100 squares of 150 m',
      run: () => buildGrid({ studyArea: { columns: 100, rows: 100 }, shape: 'square', cellSizeMeters: 150 }),
    },
    {
      method: 'project lon/lat',
      parameters: 'UTM, once a load',
      run: () => projectColumns(projection, lon, lat),
    },
    {
      method: 'cells and unique places',
      parameters: 'once a load',
      run: () => locateIncidents(grid, x, y),
    },
    { method: 'count per cell', parameters: 'cells known', aim: '1', run: () => countCells(grid, cells) },
    { method: 'Gi* (z)', parameters: 'queen, self', aim: '0.5', run: () => gistarZ(grid, counts) },
    { method: 'Gi* z, p and BH', parameters: 'queen, self', aim: '4', run: () => gistar(grid, counts) },
    {
      method: 'exact verdict (flagged)',
      parameters: 'area and place, BH',
      aim: '10',
      run: () => flagCells(grid, counts),
    },
    {
      method: '"fler än vanligt"',
      parameters: '12 earlier periods',
      run: () => usualTest(grid, countsByPeriod, days),
    },
    { method: 'KDE quartic', parameters: 'h 250 m', aim: '3', run: kde('quartic', 250) },
    { method: 'KDE quartic', parameters: 'h 450 m', aim: '6', run: kde('quartic', 450) },
    {
      method: 'KDE quartic, Jones–Diggle',
      parameters: 'h 450 m',
      run: kde('quartic', 450, 'jones_diggle'),
    },
    { method: 'KDE gaussian', parameters: 'σ 150 m, exact', run: kde('gaussian', 150) },
    {
      method: 'DBSCAN',
      parameters: 'eps 100 m, at least 5',
      aim: '50',
      run: () => clusterPoints({ x, y }, { epsMeters: 100, minimumPoints: 5 }),
    },
    {
      method: 'clusters of the view',
      parameters: 'zoom 12, squares of 48 px',
      aim: '2',
      run: () => clusterView({ mercatorX, mercatorY, category }, view),
    },
    {
      method: 'classes',
      parameters: '13 fortnights, one hotspot',
      aim: '20',
      run: () => classifyHotspots(grid, countsByPeriod, [{ cells: [4950, 4951] }]),
    },
    {
      method: 'one frame',
      parameters: 'filter, counts, view clusters, KDE 450 m, Gi*',
      aim: '20 (3 at 10,000)',
      run: frame,
    },
    {
      method: 'whole analysis with verdicts',
      parameters: '1 of 13 periods shown, Gi*, KDE 450 m',
      run: () => analyseCells(grid, { ...input, methods: { gistar: true, kde: quartic450 } }),
    },
  ];
}

/** The whole city on screen. */
export function viewOf({ mercatorX, mercatorY }: { mercatorX: Float64Array; mercatorY: Float64Array }) {
  const smallest = (values: Float64Array) => values.reduce((a, b) => Math.min(a, b));
  const largest = (values: Float64Array) => values.reduce((a, b) => Math.max(a, b));
  const bounds = {
    minX: smallest(mercatorX),
    minY: smallest(mercatorY),
    maxX: largest(mercatorX),
    maxY: largest(mercatorY),
  };
  return { bounds, zoom: 12, radiusPixels: 48, categories: 5 };
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
