import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { GeoJSONSource } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { useBackground, usePlaces } from '../../api/municipality.ts';
import { type BackgroundMap, createBackgroundMap } from '../../map/background_map.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { useTheme } from '../../state/theme.ts';
import { accuracyCircle, zoomToSee } from './accuracy_circle.ts';
import { MapPin } from './map_pin.tsx';
import { reportWords } from './report_words.ts';

type Point = { lon: number; lat: number };

interface PlaceMapProps {
  category: Category | undefined;
  /** Where the map begins when the person comes back to a chosen place. */
  start: Point | null;
  /** The device's position: the map goes there until the person moves it. */
  position: (Point & { accuracyMeters: number }) | null;
  /** Grows each time the person asks to go back to the device's position. */
  returns: number;
  /** The point under the cross, each time the person (never the program) has moved the map. */
  onPoint: (point: Point) => void;
}

const POSITION_SOURCE = 'device-position';
const STREET_ZOOM = 16.5;

/** The map under a pin that stays in the middle: whoever moves the map points with it. */
export default function PlaceMap({ category, start, position, returns, onPoint }: PlaceMapProps) {
  const words = useWords(reportWords);
  const theme = useTheme();
  const { municipality } = useCurrentMunicipality();
  const { data: background } = useBackground(municipality.code);
  const { data: places } = usePlaces(municipality.code);
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<BackgroundMap | null>(null);
  const moved = useRef(false);
  const report = useRef(onPoint);
  report.current = onPoint;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; theme and position follow below
  useEffect(() => {
    if (!container.current || !background || !places) return;
    const center = start ?? position;
    const made = createBackgroundMap(container.current, {
      // the municipality's own tiles come from the server: without it, outline and places show where one is
      municipality: navigator.onLine ? municipality : { ...municipality, backgroundFile: null },
      background,
      places,
      theme,
      title: words.mapLabel,
      ...(center && { center: [center.lon, center.lat] as [number, number], zoom: STREET_ZOOM }),
    });
    made.map.on('move', (event) => {
      if (!event.originalEvent) return;
      moved.current = true;
      const { lng, lat } = made.map.getCenter();
      report.current({ lon: lng, lat });
    });
    made.map.once('load', () => setView(made));
    return () => {
      setView(null);
      made.destroy();
    };
  }, [background, places]);

  useEffect(() => {
    view?.setTheme(theme);
  }, [view, theme]);

  useEffect(() => {
    if (!view || !position) return;
    drawPosition(view, position, readAccent(container.current));
    const zoom = zoomToSee(position, container.current?.clientWidth ?? 390, STREET_ZOOM);
    if (!moved.current && !start) view.moveTo({ lon: position.lon, lat: position.lat, zoom });
  }, [view, position, start]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new wish to return moves the map
  useEffect(() => {
    if (returns === 0 || !view || !position) return;
    moved.current = false;
    view.moveTo({ lon: position.lon, lat: position.lat, zoom: STREET_ZOOM });
  }, [returns]);

  return (
    <>
      <div className="place-map">
        <div ref={container} />
      </div>
      <MapPin category={category} />
    </>
  );
}

const readAccent = (element: HTMLElement | null): string =>
  element ? getComputedStyle(element).color : '#0b5c8a';

/** A pale disc as wide as the position is uncertain. */
function drawPosition(
  { map }: BackgroundMap,
  position: Point & { accuracyMeters: number },
  color: string,
): void {
  const data = accuracyCircle(position);
  const source = map.getSource<GeoJSONSource>(POSITION_SOURCE);
  if (source) {
    source.setData(data);
    return;
  }
  map.addSource(POSITION_SOURCE, { type: 'geojson', data });
  map.addLayer({
    id: POSITION_SOURCE,
    type: 'fill',
    source: POSITION_SOURCE,
    paint: { 'fill-color': color, 'fill-opacity': 0.2 },
  });
  map.addLayer({
    id: `${POSITION_SOURCE}-edge`,
    type: 'line',
    source: POSITION_SOURCE,
    paint: { 'line-color': color, 'line-width': 2 },
  });
}
