/** A mark on screen: its middle and radius in pixels, y downwards. */
export interface Disc {
  x: number;
  y: number;
  radius: number;
}

/** Air between a disc and what has stepped aside from it. */
const air = 1;
/** In what steps (pixels) and directions a disc looks for a free spot. */
const stride = 6;
const directions = 16;

/**
 * The nearest spot where a disc covers none of the others: its own place when that is free, else around it, the
 * north-west first, at most `farthest` pixels away. Where everything is crowded it stays.
 */
export function stepAside(disc: Disc, others: readonly Disc[], farthest: number): { x: number; y: number } {
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

/** Each disc in turn steps aside from `fixed` and from those placed before it; in the order given. */
export function standApart(discs: readonly Disc[], fixed: readonly Disc[], farthest: number): Disc[] {
  const placed = [...fixed];
  return discs.map((disc) => {
    const at = { ...stepAside(disc, placed, farthest), radius: disc.radius };
    placed.push(at);
    return at;
  });
}

/** 0, 1, −1, 2, −2, …: to either side by turns. */
const swing = (turn: number) => (turn % 2 === 0 ? -turn / 2 : (turn + 1) / 2);
