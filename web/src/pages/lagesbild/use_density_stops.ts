import { useLayoutEffect, useState } from 'react';
import { readMapPalette } from '../../map/map_palette.ts';
import type { Theme } from '../../state/theme.ts';

/** The ramp's colours as the theme gives them, the same that the map is painted with; null before the first layout. */
export function useDensityStops(theme: Theme): readonly string[] | null {
  const [stops, setStops] = useState<readonly string[] | null>(null);
  useLayoutEffect(() => setStops(readMapPalette(document.body, theme).density), [theme]);
  return stops;
}
