/** Screen pixels, y downwards. */
interface ScreenPoint {
  x: number;
  y: number;
}

const DIRECTIONS: Record<string, ScreenPoint> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/**
 * The mark that an arrow key leads to: the nearest one ahead, where going aside costs double. Null for other
 * keys, when nothing lies ahead, and when no mark has focus (`from` −1).
 */
export function nextInDirection(points: readonly ScreenPoint[], from: number, key: string): number | null {
  const direction = DIRECTIONS[key];
  const start = points[from];
  if (!direction || !start) return null;
  let best: number | null = null;
  let bestCost = Infinity;
  points.forEach((point, i) => {
    const [dx, dy] = [point.x - start.x, point.y - start.y];
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    const cost = ahead + 2 * aside;
    // within 45° either side, so that every mark can be reached by some arrow
    if (i === from || ahead <= 0 || aside > ahead || cost >= bestCost) return;
    best = i;
    bestCost = cost;
  });
  return best;
}
