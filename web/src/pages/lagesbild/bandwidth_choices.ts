/** Ends and step of the slider, metres: from what hugs the street to what shows the district. */
export const BANDWIDTH_RANGE = { least: 100, most: 1000, step: 10 } as const;
const usualCells = 2.5;

/** The address's radius: metres, 'auto', or the usual two and a half cells for anything else. */
export function chosenBandwidth(text: string | null, cellSizeMeters: number): number | 'auto' {
  if (text === 'auto') return 'auto';
  const meters = Number(text);
  if (text !== null && meters >= 25 && meters <= 10_000) return meters;
  return Math.round((usualCells * cellSizeMeters) / 10) * 10;
}
