import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clusterPoints } from '@lagesbild/shared/analysis/cluster_points.ts';
import { collapsePoints } from '@lagesbild/shared/analysis/collapse_points.ts';
import { gistarZ } from '@lagesbild/shared/analysis/gistar.ts';
import { countCells, locateCells } from '@lagesbild/shared/analysis/grid.ts';
import { kernelDensity } from '@lagesbild/shared/analysis/kernel_density.ts';
import { cityGrid as grid, madeCity } from './made_city.ts';
import { differenceOverPeak, type RivalResult } from './rival.ts';
import { type Timing, timeRuns, timingOf } from './stopwatch.ts';

const script = fileURLToPath(new URL('./rivals.R', import.meta.url));

/** spdep, dbscan and spatstat on the same points; nothing, with a line that says why, where R or one of them is absent. */
export function rRivals(incidents: number): RivalResult[] {
  const folder = mkdtempSync(join(tmpdir(), 'rivals-'));
  try {
    const city = madeCity(incidents);
    const counts = countCells(grid, locateCells(grid, city.x, city.y));
    writeFileSync(join(folder, 'points.csv'), csv(['x', 'y'], [city.x, city.y]));
    writeFileSync(join(folder, 'cells.csv'), csv(['x', 'y', 'count'], [grid.x, grid.y, counts]));
    const run = spawnSync('Rscript', ['--vanilla', script, folder], { encoding: 'utf8' });
    if (run.error || run.status !== 0) {
      const why = run.error?.message ?? run.stderr.trim().split('\n').slice(-2).join(' ');
      console.log(`\nNot beside R: ${why}`);
      return [];
    }
    return compare(city, counts, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(city: ReturnType<typeof madeCity>, counts: Int32Array, folder: string): RivalResult[] {
  const times = readTimes(join(folder, 'times.txt'));
  const read = (name: string) =>
    Float64Array.from(readFileSync(join(folder, name), 'utf8').trim().split('\n'), Number);
  const incidents = city.x.length;
  const points = collapsePoints(city.x, city.y);
  const gi = () => gistarZ(grid, counts);
  const dbscan = () => clusterPoints(city, { epsMeters: 100, minimumPoints: 5 });
  const kde = () => kernelDensity(grid, points, { kernel: 'quartic', bandwidthMeters: 450 });
  const cores = read('cores.txt');
  const ours = dbscan();
  const coresDiffer = ours.core.reduce((sum, core, i) => sum + Number(core !== cores[i]), 0);
  const results: RivalResult[] = [
    {
      rival: 'R spdep',
      method: 'Gi* (z)',
      parameters: 'queen, self, weights ready',
      incidents,
      ours: timeRuns(gi),
      theirs: times.get('gistar')!,
      agreement: `largest difference ${differenceOverPeak(gi(), read('gistar.txt')).toExponential(0)} of the peak`,
    },
    {
      rival: 'R dbscan',
      method: 'DBSCAN',
      parameters: 'eps 100 m, at least 5',
      incidents,
      ours: timeRuns(dbscan),
      theirs: times.get('dbscan')!,
      agreement: `${coresDiffer} cores differ; ${ours.clusters} clusters and ${Math.max(...read('dbscan.txt'))}`,
    },
    {
      rival: 'R spatstat',
      method: 'KDE quartic',
      parameters: 'h 450 m; theirs binned to the cells',
      incidents,
      ours: timeRuns(kde),
      theirs: times.get('kde_binned')!,
      agreement: `theirs is off by ${(100 * differenceOverPeak(read('kde_binned.txt'), kde())).toFixed(1)} % of the peak`,
    },
  ];
  if (existsSync(join(folder, 'kde_exact.txt'))) {
    results.push({
      rival: 'R spatstat',
      method: 'KDE quartic',
      parameters: 'h 450 m; both exact',
      incidents,
      ours: timeRuns(kde),
      theirs: times.get('kde_exact')!,
      agreement: `largest difference ${differenceOverPeak(kde(), read('kde_exact.txt')).toExponential(0)} of the peak`,
    });
  }
  return results;
}

function readTimes(path: string): Map<string, Timing> {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [name, ...times] = line.trim().split(' ');
      return [name!, timingOf(times.map(Number))];
    }),
  );
}

function csv(names: readonly string[], columns: readonly ArrayLike<number>[]): string {
  const rows = Array.from(columns[0]!, (_, i) => columns.map((column) => column[i]).join());
  return `${[names.join(), ...rows].join('\n')}\n`;
}
