import { buildGrid } from '@lagesbild/shared/analysis/grid.ts';
import { randomBelow, seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { mercatorColumns } from '@lagesbild/shared/geo/mercator.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';

/** Periods that the incidents are spread over: shown, twelve earlier fortnights. */
const periods = 13;
const projection = createProjection('+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs');
const [west, south] = [669_000, 6_576_000];

/** 10,000 cells of 150 m. */
export const cityGrid = buildGrid({
  studyArea: { bounds: [west, south, west + 15_000, south + 15_000] },
  shape: 'square',
  cellSizeMeters: 150,
});

/**
 * Incidents as a city has them: addresses on a street net of 10 m steps, denser towards the centre and a
 * few other places, the busiest of them again and again; 38 unique places per hundred incidents.
 */
export function madeCity(incidents: number) {
  const random = seededRandom(incidents);
  const addresses = Math.round(incidents * 0.55);
  const addressX = new Float64Array(addresses);
  const addressY = new Float64Array(addresses);
  for (let i = 0; i < addresses; i++) {
    const centre =
      random() < 0.6 ? [9000, 8000] : [randomBelow(random, 12) * 1250, randomBelow(random, 12) * 1250];
    const reach = random() < 0.6 ? 2200 : 5000;
    addressX[i] = west + snap(centre[0]! + (random() + random() - 1) * reach);
    addressY[i] = south + snap(centre[1]! + (random() + random() - 1) * reach);
  }
  const x = new Float64Array(incidents);
  const y = new Float64Array(incidents);
  const periodIndex = new Int16Array(incidents);
  const category = new Uint16Array(incidents);
  for (let i = 0; i < incidents; i++) {
    const address = Math.floor(addresses * random() ** 1.6);
    x[i] = addressX[address]!;
    y[i] = addressY[address]!;
    periodIndex[i] = randomBelow(random, periods);
    category[i] = randomBelow(random, 5);
  }
  const positions = Array.from(x, (value, i) => projection.toLonLat(value, y[i]!));
  const lon = Float64Array.from(positions, ([value]) => value);
  const lat = Float64Array.from(positions, ([, value]) => value);
  return { x, y, lon, lat, periodIndex, category, ...mercatorColumns(lon, lat) };
}

function snap(meters: number): number {
  return Math.min(14_990, Math.max(0, Math.round(meters / 10) * 10));
}
