/** Up to so many stand in one ring; more wind outwards. */
const mostInRing = 8;
const ringRadius = 44;
/** Distance between marks that stand beside each other; a mark is 26 wide. */
const spacing = 31;

/** Where marks of one spot stand around it, pixels (y downwards): none covers another or the middle. */
export function spiderOffsets(count: number): { x: number; y: number }[] {
  if (count <= mostInRing) {
    return Array.from({ length: count }, (_, i) =>
      polar(ringRadius, (i / count) * 2 * Math.PI - Math.PI / 2),
    );
  }
  const offsets: { x: number; y: number }[] = [];
  let angle = -Math.PI / 2;
  for (let i = 0; i < count; i++) {
    const radius = ringRadius + (spacing * (angle + Math.PI / 2)) / (2 * Math.PI);
    offsets.push(polar(radius, angle));
    angle += spacing / radius;
  }
  return offsets;
}

const polar = (radius: number, angle: number) => ({
  x: radius * Math.cos(angle),
  y: radius * Math.sin(angle),
});

/** The mark that was pressed stays free of lines. */
const legStart = 18;

/** Lines from around the spot to each mark, as SVG path data. */
export function legPath(offsets: readonly { x: number; y: number }[]): string {
  return offsets
    .map(({ x, y }) => {
      const share = legStart / Math.hypot(x, y);
      return `M${(x * share).toFixed(1)} ${(y * share).toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
