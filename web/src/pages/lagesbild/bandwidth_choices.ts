/** Search radii offered, in cells: from what hugs the street to what shows the district. */
const CELLS = [1.5, 2.5, 4, 6] as const;
const usualCells = 2.5;

/** Radii in metres for a cell size, rounded to 10 m. */
export function bandwidthChoices(cellSizeMeters: number): number[] {
  return CELLS.map((cells) => Math.round((cells * cellSizeMeters) / 10) * 10);
}

/** The address's radius: metres, 'auto', or the usual two and a half cells for anything else. */
export function chosenBandwidth(text: string | null, cellSizeMeters: number): number | 'auto' {
  if (text === 'auto') return 'auto';
  const meters = Number(text);
  if (text !== null && meters >= 25 && meters <= 10_000) return meters;
  return Math.round((usualCells * cellSizeMeters) / 10) * 10;
}
