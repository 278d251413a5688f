import { type RefObject, useEffect, useRef, useState } from 'react';
import { useAreas, useBackground, usePlaces } from '../../api/municipality.ts';
import { type BackgroundMap, createBackgroundMap, type MapFit } from '../../map/background_map.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useTheme } from '../../state/theme.ts';

interface RegisterMapOptions {
  /** Name of the map to screen readers. */
  title: string;
  /** Where it opens; null: the whole municipality. */
  center: [lon: number, lat: number] | null;
  /** A stretch of ground to open on instead. */
  fit?: MapFit | null;
}

/** The municipality's ground in a container, made once; `view` when it can be drawn on. */
export function useRegisterMap({ title, center, fit }: RegisterMapOptions): {
  container: RefObject<HTMLDivElement | null>;
  view: BackgroundMap | null;
} {
  const theme = useTheme();
  const { municipality } = useCurrentMunicipality();
  const { data: background } = useBackground(municipality.code);
  const { data: places } = usePlaces(municipality.code);
  const { data: areas } = useAreas(municipality.code);
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<BackgroundMap | null>(null);
  const isReady = background !== undefined && places !== undefined && areas !== undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; what is on it follows elsewhere
  useEffect(() => {
    if (!container.current || !isReady) return;
    const made = createBackgroundMap(container.current, {
      municipality,
      background,
      places,
      areas,
      theme,
      title,
      ...(center && { center }),
      ...(fit && { fit }),
    });
    made.map.once('load', () => setView(made));
    return () => {
      setView(null);
      made.destroy();
    };
  }, [isReady]);
  useEffect(() => {
    view?.setTheme(theme);
  }, [view, theme]);
  return { container, view };
}
