import type { Geometry } from 'geojson';
import type { MunicipalGround } from './ground_features.ts';
import type { MapFeatures } from './style_part.ts';

/** What of the surroundings is shown. */
export interface SurroundingsChoice {
  places: boolean;
  schools: boolean;
  lamps: boolean;
  /** Ids of the area sets that are outlined and named. */
  areaSets: readonly string[];
}

const feature = (kind: string, geometry: unknown, name: string): MapFeatures['features'][number] => ({
  type: 'Feature',
  properties: { kind, name },
  geometry: geometry as Geometry,
});

/**
 * The chosen surroundings as one collection: `area` polygons, their names (`area_name`, unless the ground writes the
 * name already: a map would write a polygon's own name once a tile), `school` points and grounds, `place` points, `lamp`.
 * What nobody has drawn or registered is not there; nothing chosen gives no feature.
 */
export function surroundingsFeatures(ground: MunicipalGround, choice: SurroundingsChoice): MapFeatures {
  const drawn = (kind: string) =>
    ground.background.features.filter(({ properties }) => properties.kind === kind);
  const registered = (schools: boolean) =>
    ground.places
      .filter(({ placeType }) => (placeType === 'school') === schools)
      .map(({ name, lon, lat }) =>
        feature(schools ? 'school' : 'place', { type: 'Point', coordinates: [lon, lat] }, name),
      );
  const areas = ground.areas.filter(({ setId }) => setId !== undefined && choice.areaSets.includes(setId));
  const written = new Set(drawn('label').map(({ properties }) => properties.name));
  return {
    type: 'FeatureCollection',
    features: [
      ...areas.map(({ name, geometry }) => feature('area', geometry, name)),
      ...areas
        .filter(({ name }) => !written.has(name))
        .flatMap(({ name, geometry }) => {
          const middle = middleOf(geometry);
          return middle ? [feature('area_name', { type: 'Point', coordinates: middle }, name)] : [];
        }),
      ...(choice.lamps ? drawn('lamp') : []),
      ...(choice.places ? registered(false) : []),
      ...(choice.schools ? [...drawn('school'), ...registered(true)] : []),
    ],
  };
}

/** The middle of a polygon's corners (lon, lat): good enough for a name; null without corners. */
function middleOf(geometry: { coordinates: unknown[] }): [number, number] | null {
  const numbers = geometry.coordinates.flat(4) as number[];
  const lons = numbers.filter((_, i) => i % 2 === 0);
  const lats = numbers.filter((_, i) => i % 2 === 1);
  if (lons.length === 0) return null;
  const between = (values: number[]) =>
    (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2;
  return [between(lons), between(lats)];
}

/** The area sets of a municipality in the order of its register, each once. */
export function areaSetsOf(areas: MunicipalGround['areas']): { id: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { setId, setName } of areas) {
    if (setId !== undefined && !names.has(setId)) names.set(setId, setName ?? '');
  }
  return Array.from(names, ([id, name]) => ({ id, name }));
}
