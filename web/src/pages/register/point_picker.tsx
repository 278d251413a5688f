import { useEffect, useRef } from 'react';
import { readMapPalette } from '../../map/map_palette.ts';
import { showPlacePin } from '../../map/place_pin.ts';
import { useWords } from '../../state/language.ts';
import { useTheme } from '../../state/theme.ts';
import { placeWords } from './place_words.ts';
import { useRegisterMap } from './use_register_map.ts';

interface Point {
  lon: number;
  lat: number;
}

interface PointPickerProps {
  point: Point | null;
  onPoint(point: Point): void;
}

const STREET_ZOOM = 16;
/** A millionth of a degree is a tenth of a metre. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** A click puts the place there; by the keyboard the map is moved under the cross, and a button puts it there. */
export default function PointPicker({ point, onPoint }: PointPickerProps) {
  const words = useWords(placeWords);
  const theme = useTheme();
  const { container, view } = useRegisterMap({
    title: words.map,
    center: point && [point.lon, point.lat],
  });
  const report = useRef(onPoint);
  report.current = onPoint;
  const lon = point?.lon;
  const lat = point?.lat;

  useEffect(() => {
    if (!view) return;
    const put = ({ lngLat }: { lngLat: { lng: number; lat: number } }) =>
      report.current({ lon: rounded(lngLat.lng), lat: rounded(lngLat.lat) });
    view.map.on('click', put);
    view.map.getCanvas().style.cursor = 'crosshair';
    return () => {
      view.map.off('click', put);
    };
  }, [view]);
  useEffect(() => {
    if (!view || !container.current) return;
    const { accent } = readMapPalette(container.current, theme);
    const at = lon === undefined || lat === undefined ? null : { lon, lat };
    showPlacePin(view.map, at, accent);
    // a place that was typed or chosen elsewhere comes into sight
    if (at && !view.map.getBounds().contains([at.lon, at.lat])) view.moveTo({ ...at, zoom: STREET_ZOOM });
  }, [view, container, theme, lon, lat]);

  return (
    <div className="register-map">
      <div ref={container} className="register-map-canvas" data-ready={view !== null || undefined} />
      <span className="register-cross" aria-hidden="true" />
      <button
        type="button"
        className="button register-map-button"
        disabled={!view}
        onClick={() => {
          if (!view) return;
          const at = view.view();
          onPoint({ lon: rounded(at.lon), lat: rounded(at.lat) });
        }}
      >
        {words.putHere}
      </button>
    </div>
  );
}
