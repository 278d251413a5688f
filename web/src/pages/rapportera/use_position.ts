import { useEffect, useState } from 'react';

/** Where the device says it is. `asking` until it has answered; `refused` when the person or the device says no. */
export type Position =
  | { status: 'asking' | 'refused' }
  | { status: 'found'; lon: number; lat: number; accuracyMeters: number };

/** Waiting longer than this is worse than pointing at the map. */
const PATIENCE_MILLISECONDS = 12_000;

/**
 * Follows the device's position while the component is shown. The browser asks for permission the first time; the
 * position stays in this page until the person sends it with a report.
 */
export function usePosition(): Position {
  const [position, setPosition] = useState<Position>({
    status: 'geolocation' in navigator ? 'asking' : 'refused',
  });
  useEffect(() => {
    if (!('geolocation' in navigator)) return;
    const watch = navigator.geolocation.watchPosition(
      ({ coords }) =>
        setPosition({
          status: 'found',
          lon: coords.longitude,
          lat: coords.latitude,
          accuracyMeters: coords.accuracy,
        }),
      // a position once found is kept when the signal is lost in a stairwell
      () => setPosition((known) => (known.status === 'found' ? known : { status: 'refused' })),
      { enableHighAccuracy: true, timeout: PATIENCE_MILLISECONDS, maximumAge: 10_000 },
    );
    return () => navigator.geolocation.clearWatch(watch);
  }, []);
  return position;
}
