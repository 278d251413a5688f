/** A mark on screen: its middle and radius in pixels, y downwards. */
export interface Disc {
  x: number;
  y: number;
  radius: number;
}

/** Air between a disc and what has stepped aside from it. */
const air = 1;
/** How far a disc looks for a free spot, in what steps and directions; pixels. */
const farthest = 72;
const stride = 6;
const directions = 16;

/**
 * The nearest spot where a small disc covers none of the others: its own place when that is free, else around it,
 * the north-west first. Where everything is crowded it stays.
 */
export function stepAside(disc: Disc, others: readonly Disc[]): { x: number; y: number } {
  const reach = farthest + disc.radius + air;
  const near = others.filter(
    ({ x, y, radius }) => Math.abs(x - disc.x) < reach + radius && Math.abs(y - disc.y) < reach + radius,
  );
  const isFree = (x: number, y: number) =>
    near.every((other) => Math.hypot(x - other.x, y - other.y) >= other.radius + disc.radius + air);
  if (isFree(disc.x, disc.y)) return { x: disc.x, y: disc.y };
  for (let distance = stride; distance <= farthest; distance += stride) {
    for (let turn = 0; turn < directions; turn++) {
      const angle = (-3 * Math.PI) / 4 + swing(turn) * ((2 * Math.PI) / directions);
      const x = disc.x + distance * Math.cos(angle);
      const y = disc.y + distance * Math.sin(angle);
      if (isFree(x, y)) return { x, y };
    }
  }
  return { x: disc.x, y: disc.y };
}

/** 0, 1, −1, 2, −2, …: to either side by turns. */
const swing = (turn: number) => (turn % 2 === 0 ? -turn / 2 : (turn + 1) / 2);
