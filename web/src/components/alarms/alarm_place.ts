import type { ScanAlarm } from '@lagesbild/shared/schemas/scan_alarm.ts';

const METERS_A_DEGREE = 111_320;
/** The narrowest circle that the Lägesbild's address takes, metres. */
const LEAST_RADIUS = 25;

type Circle = Pick<ScanAlarm, 'lon' | 'lat' | 'radiusMeters'>;

/** The corners (lon, lat) of a box that holds the circle with as much around it. Metres of the globe are near enough to look. */
export function boxAround({ lon, lat, radiusMeters }: Circle): [number, number][] {
  const up = (2 * Math.max(radiusMeters, LEAST_RADIUS)) / METERS_A_DEGREE;
  const aside = up / Math.cos((lat * Math.PI) / 180);
  return [
    [lon - aside, lat - up],
    [lon + aside, lat + up],
  ];
}

/**
 * The Lägesbild with the circle chosen and the days of the alarm as its period; for roles without exact points, who choose
 * neither, the map at the place.
 */
export function alarmAddress(
  code: string,
  alarm: Circle & Pick<ScanAlarm, 'coarse' | 'fromDay' | 'night'>,
): string {
  const { lon, lat, radiusMeters, coarse, fromDay, night } = alarm;
  const search = coarse
    ? `karta=15.00/${lat.toFixed(5)}/${lon.toFixed(5)}`
    : `period=eget&fran=${fromDay}&till=${night}&urval=cirkel:${lon.toFixed(5)},${lat.toFixed(5)},${Math.max(LEAST_RADIUS, Math.ceil(radiusMeters))}`;
  return `/${code}/lagesbild?${search}`;
}
