import type { ImportCheck } from '@lagesbild/shared/schemas/import.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useBackground, usePlaces } from '../../api/municipality.ts';
import { type BackgroundMap, createBackgroundMap } from '../../map/background_map.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { useTheme } from '../../state/theme.ts';
import { outcomeWords } from './outcome_words.ts';

interface CheckMapProps {
  points: ImportCheck['points'];
  categories: readonly Category[];
}

const SOURCE = 'import-points';
const OTHER_COLOR = '#69707b';

/** Where the rows of a dry run lie, by colour of category; the list beside names them. */
export default function CheckMap({ points, categories }: CheckMapProps) {
  const words = useWords(outcomeWords);
  const theme = useTheme();
  const { municipality } = useCurrentMunicipality();
  const { data: background } = useBackground(municipality.code);
  const { data: places } = usePlaces(municipality.code);
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<BackgroundMap | null>(null);
  const data = useMemo(() => pointFeatures(points, categories), [points, categories]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; theme and points follow below
  useEffect(() => {
    if (!container.current || !background || !places) return;
    const made = createBackgroundMap(container.current, {
      municipality,
      background,
      places,
      theme,
      title: words.mapOf,
    });
    made.map.once('load', () => {
      addPointLayer(made);
      fit(made, points);
      setView(made);
    });
    return () => {
      setView(null);
      made.destroy();
    };
  }, [background, places]);

  useEffect(() => {
    view?.setTheme(theme);
  }, [view, theme]);
  useEffect(() => {
    view?.map.getSource<GeoJSONSource>(SOURCE)?.setData(data);
  }, [view, data]);

  return <div ref={container} className="check-map" />;
}

function pointFeatures(
  points: ImportCheck['points'],
  categories: readonly Category[],
): FeatureCollection<Point> {
  const colors = new Map(categories.map(({ code, color }) => [code, color]));
  return {
    type: 'FeatureCollection',
    features: points.map(({ lon, lat, categoryCode }) => ({
      type: 'Feature',
      properties: { color: colors.get(categoryCode) ?? OTHER_COLOR },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}

function addPointLayer({ map }: BackgroundMap): void {
  map.addSource(SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  map.addLayer({
    id: SOURCE,
    type: 'circle',
    source: SOURCE,
    paint: {
      'circle-color': ['get', 'color'],
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, 3.5, 16, 8],
      'circle-opacity': 0.85,
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': 1.2,
    },
  });
}

/** All points on screen, with their surroundings. */
function fit({ map }: BackgroundMap, points: ImportCheck['points']): void {
  const lons = points.map(({ lon }) => lon);
  const lats = points.map(({ lat }) => lat);
  map.fitBounds(
    [
      [Math.min(...lons), Math.min(...lats)],
      [Math.max(...lons), Math.max(...lats)],
    ],
    { padding: 40, maxZoom: 15, animate: false },
  );
}
