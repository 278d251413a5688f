/** A mark on screen: its middle and radius in pixels, y downwards. */
export interface Disc {
  x: number;
  y: number;
  radius: number;
}

/** Air between a disc and what has stepped aside from it. */
const air = 1;

/**
 * Where a small disc goes so that it covers none of the others: away from the middle of the one it covers, to
 * the north-west when it lies right upon it. One round, so crowded places may still touch.
 */
export function stepAside(disc: Disc, others: readonly Disc[]): { x: number; y: number } {
  let { x, y } = disc;
  for (const other of others) {
    const apart = other.radius + disc.radius + air;
    const [dx, dy] = [x - other.x, y - other.y];
    const distance = Math.hypot(dx, dy);
    if (distance >= apart) continue;
    const [ux, uy] = distance < 1 ? [-Math.SQRT1_2, -Math.SQRT1_2] : [dx / distance, dy / distance];
    x = other.x + ux * apart;
    y = other.y + uy * apart;
  }
  return { x, y };
}
