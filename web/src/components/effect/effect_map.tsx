import type { InterventionEffect } from '@lagesbild/shared/schemas/intervention_effect.ts';
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useBackground, usePlaces } from '../../api/municipality.ts';
import { type BackgroundMap, createBackgroundMap } from '../../map/background_map.ts';
import { readMapPalette } from '../../map/map_palette.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { useTheme } from '../../state/theme.ts';
import { effectBounds } from './effect_bounds.ts';
import { effectWords } from './effect_words.ts';

const SOURCE = 'effect';
/** Solid, dashed, dotted: told apart without colour too. */
const LINES = [
  { part: 'ring', color: 'strongText', width: 2, dash: [0.5, 2] },
  { part: 'control', color: 'accent', width: 2.5, dash: [3, 1.5] },
  { part: 'place', color: 'hotspot', width: 3, dash: null },
] as const;

/** How the places are looked at. */
const closeBy = { padding: 32, maxZoom: 16 };

/** Where was compared with where. The words beside it say the same. */
export default function EffectMap({ effect }: { effect: InterventionEffect }) {
  const words = useWords(effectWords);
  const theme = useTheme();
  const { municipality } = useCurrentMunicipality();
  const { data: background } = useBackground(municipality.code);
  const { data: places } = usePlaces(municipality.code);
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<BackgroundMap | null>(null);
  const data = useMemo(() => features(effect), [effect]);
  const bounds = effectBounds(effect);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; theme and figures follow below
  useEffect(() => {
    if (!container.current || !background || !places) return;
    const made = createBackgroundMap(container.current, {
      municipality,
      background,
      places,
      theme,
      title: words.mapTitle,
      fit: bounds && { bounds, ...closeBy },
    });
    made.map.once('load', () => {
      addLines(made);
      setView(made);
    });
    return () => {
      setView(null);
      made.destroy();
    };
  }, [background, places]);

  useEffect(() => {
    if (!view || !container.current) return;
    view.setTheme(theme);
    const palette = readMapPalette(container.current, theme);
    for (const { part, color } of LINES) {
      view.map.setPaintProperty(`effect-${part}`, 'line-color', palette[color]);
    }
  }, [view, theme]);
  useEffect(() => {
    if (!view) return;
    view.map.getSource<GeoJSONSource>(SOURCE)?.setData(data);
    const around = effectBounds(effect);
    if (around) view.map.fitBounds(around, { ...closeBy, animate: false });
  }, [view, data, effect]);

  return <div ref={container} className="effect-map" />;
}

function features({ footprint, buffer, control }: InterventionEffect): FeatureCollection {
  const parts = [
    ['ring', buffer],
    ['control', control?.geometry ?? null],
    ['place', footprint],
  ] as const;
  return {
    type: 'FeatureCollection',
    features: parts.flatMap(([part, geometry]) =>
      geometry ? [{ type: 'Feature' as const, properties: { part }, geometry }] : [],
    ),
  };
}

function addLines({ map }: BackgroundMap): void {
  map.addSource(SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  for (const { part, width, dash } of LINES) {
    map.addLayer({
      id: `effect-${part}`,
      type: 'line',
      source: SOURCE,
      filter: ['==', ['get', 'part'], part],
      paint: { 'line-width': width, ...(dash && { 'line-dasharray': [...dash] }) },
    });
  }
}
