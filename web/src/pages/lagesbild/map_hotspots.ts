import type { Picture } from '../../analysis/picture.ts';
import type { MapHotspot } from '../../map/hotspot_features.ts';

/** Hotspots by their rank, then those that have faded, which the list names last too. */
export function mapHotspots(picture: Picture): MapHotspot[] {
  const { hotspots, fadedPlaces } = picture;
  return [
    ...hotspots.map(({ rank, outline, history }) => ({
      rank,
      outline,
      falling: history?.class === 'diminishing',
    })),
    ...fadedPlaces.map(({ outline }, i) => ({ rank: hotspots.length + 1 + i, outline, faded: true })),
  ];
}

/** Whether an arrow down stands at any number. */
export const hasFalling = (picture: Picture) =>
  picture.hotspots.some(({ history }) => history?.class === 'diminishing');
