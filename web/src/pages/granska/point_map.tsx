import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useBackground, usePlaces } from '../../api/municipality.ts';
import { type BackgroundMap, createBackgroundMap } from '../../map/background_map.ts';
import { MAP_FONT_SEMIBOLD } from '../../map/map_font_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { useTheme } from '../../state/theme.ts';
import { reviewWords } from './review_words.ts';
import type { SimilarIncident } from './similar_incidents.ts';

interface PointMapProps {
  incident: Incident;
  similar: readonly SimilarIncident[];
  categories: readonly Category[];
}

const SOURCE = 'reviewed-incidents';
const ZOOM = 15.5;

/** The report's place, and smaller the reports near it in time. The list of them is in "Slå ihop". */
export default function PointMap({ incident, similar, categories }: PointMapProps) {
  const words = useWords(reviewWords);
  const theme = useTheme();
  const { municipality } = useCurrentMunicipality();
  const { data: background } = useBackground(municipality.code);
  const { data: places } = usePlaces(municipality.code);
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<BackgroundMap | null>(null);
  const points = useMemo(
    () => incidentPoints(incident, similar, categories),
    [incident, similar, categories],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; theme and points follow below
  useEffect(() => {
    if (!container.current || !background || !places || incident.lon === null || incident.lat === null)
      return;
    const made = createBackgroundMap(container.current, {
      municipality,
      background,
      places,
      theme,
      title: words.mapOf,
      center: [incident.lon, incident.lat],
      zoom: ZOOM,
    });
    made.map.once('load', () => {
      addPointLayers(made);
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
    view?.map.getSource<GeoJSONSource>(SOURCE)?.setData(points);
  }, [view, points]);
  useEffect(() => {
    if (incident.lon !== null && incident.lat !== null)
      view?.moveTo({ lon: incident.lon, lat: incident.lat, zoom: ZOOM });
  }, [view, incident.lon, incident.lat]);

  return <div ref={container} className="review-map-canvas" />;
}

/** The incident itself last, so that it is drawn on top. */
function incidentPoints(
  incident: Incident,
  similar: readonly SimilarIncident[],
  categories: readonly Category[],
): FeatureCollection<Point> {
  const feature = (one: Incident, main: boolean) => {
    const top = categories.find((category) => category.code === one.topCategoryCode);
    return {
      type: 'Feature' as const,
      properties: {
        main,
        color: top?.color ?? '#69707b',
        ink: top?.inkOnColor ?? '#ffffff',
        letter: top?.letter ?? '',
      },
      geometry: { type: 'Point' as const, coordinates: [one.lon!, one.lat!] },
    };
  };
  const located = incident.lon === null || incident.lat === null ? [] : [feature(incident, true)];
  return {
    type: 'FeatureCollection',
    features: [...similar.map((near) => feature(near.incident, false)), ...located],
  };
}

function addPointLayers({ map }: BackgroundMap): void {
  map.addSource(SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  map.addLayer({
    id: SOURCE,
    type: 'circle',
    source: SOURCE,
    paint: {
      'circle-color': ['get', 'color'],
      'circle-radius': ['case', ['get', 'main'], 13, 7],
      'circle-opacity': ['case', ['get', 'main'], 1, 0.65],
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': ['case', ['get', 'main'], 2.5, 1.5],
    },
  });
  map.addLayer({
    id: `${SOURCE}-letter`,
    type: 'symbol',
    source: SOURCE,
    filter: ['get', 'main'],
    layout: {
      'text-field': ['get', 'letter'],
      'text-font': [MAP_FONT_SEMIBOLD],
      'text-size': 15,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': ['get', 'ink'] },
  });
}
