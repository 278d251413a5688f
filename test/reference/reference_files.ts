import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sharedFolder = fileURLToPath(new URL('../../../shared/', import.meta.url));
const fixtureFolder = fileURLToPath(new URL('../fixtures/reference/', import.meta.url));

/** The large reference results lie beside the repository and are not part of it; without them their tests are skipped. */
export const hasReferences = existsSync(`${sharedFolder}reference/memphis`);

/** Text of a file of ../shared, by its path there. */
export function readShared(path: string): string {
  return readFileSync(`${sharedFolder}${path}`, 'utf8');
}

/** A reference that is part of the repository. */
export function readFixture(name: string): unknown {
  return JSON.parse(readFileSync(`${fixtureFolder}${name}`, 'utf8'));
}

/** One number column of a CSV with a header row whose texts hold no comma. */
export function numberColumn(csv: string, name: string): Float64Array {
  const [header, ...rows] = csv.replaceAll('"', '').trim().split(/\r?\n/);
  const position = header!.split(',').indexOf(name);
  if (position < 0) throw new Error(`No column ${name}`);
  return Float64Array.from(rows, (row) => Number(row.split(',')[position]));
}

/** The largest |actual − expected| / |expected|; where 0 is expected only 0 will do. */
export function largestRelativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity;
  let largest = 0;
  for (let i = 0; i < actual.length; i++) {
    if (actual[i] === expected[i]) continue;
    const error = Math.abs(actual[i]! - expected[i]!) / Math.abs(expected[i]!);
    if (!(error <= largest)) largest = error;
  }
  return largest;
}
