/**
 * Smooth noise in about [−1, 1] over the plane: random values on a lattice of the given wavelength, joined by
 * quintic interpolation, two octaves. The same seed gives the same landscape.
 */
export function createNoise(seed: number, wavelengthMeters: number): (x: number, y: number) => number {
  const octave = (x: number, y: number, salt: number) => {
    const column = Math.floor(x);
    const row = Math.floor(y);
    const u = ease(x - column);
    const v = ease(y - row);
    const bottom = lattice(column, row, salt) * (1 - u) + lattice(column + 1, row, salt) * u;
    const top = lattice(column, row + 1, salt) * (1 - u) + lattice(column + 1, row + 1, salt) * u;
    return bottom * (1 - v) + top * v;
  };
  return (x, y) => {
    const a = x / wavelengthMeters;
    const b = y / wavelengthMeters;
    return (2 * octave(a, b, seed) + octave(2.03 * a + 17.2, 2.03 * b - 9.1, seed + 101)) / 3;
  };
}

const ease = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);

/** Value of a lattice point in [−1, 1], by an integer hash of its place. */
function lattice(column: number, row: number, salt: number): number {
  let h = Math.imul(column, 0x27d4eb2d) ^ Math.imul(row, 0x165667b1) ^ Math.imul(salt, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 2147483648 - 1;
}
