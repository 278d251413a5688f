import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import { distanceLabel, nearbyPlaces } from '@lagesbild/web/src/pages/rapportera/nearby_places.ts';
import { expect, it } from 'vitest';

const sweref = createProjection('+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs');
/** A place so many metres east of 15° E, 59° N. */
const eastward = (name: string, meters: number) => {
  const [x, y] = sweref.toMeters(15, 59);
  const [lon, lat] = sweref.toLonLat(x + meters, y);
  return { id: name, name, placeType: null, active: true, version: 1, lon, lat };
};
const places = [eastward('Öster', 900), eastward('Ånäs', 20), eastward('Zinkgruvan', 150)];

it('sorts by distance in metres from where one is', () => {
  const near = nearbyPlaces(places, { lon: 15, lat: 59 }, sweref);
  expect(near.map(({ name, distanceMeters }) => [name, Math.round(distanceMeters!)])).toEqual([
    ['Ånäs', 20],
    ['Zinkgruvan', 150],
    ['Öster', 900],
  ]);
});

it('sorts by the Swedish alphabet when nobody knows where one is', () => {
  expect(
    nearbyPlaces(places, null, sweref).map(({ name, distanceMeters }) => [name, distanceMeters]),
  ).toEqual([
    ['Zinkgruvan', null],
    ['Ånäs', null],
    ['Öster', null],
  ]);
});

it('says distances as exactly as they are worth', () => {
  expect(distanceLabel(18, 'sv')).toBe('20 m');
  expect(distanceLabel(344, 'sv')).toBe('340 m');
  expect(distanceLabel(1249, 'sv')).toBe('1,2 km');
  expect(distanceLabel(1249, 'en')).toBe('1.2 km');
});
