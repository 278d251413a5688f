import { badgeCorner, type MapHotspot } from '../../map/hotspot_features.ts';
import type { PlacedMark } from '../../map/mark_overlay.ts';
import { tellPointing } from './repeat_badges.ts';

/** As drawn in map.css, pixels. */
const badgeRadius = 13;

/** The number of each hotspot as a button at the corner of its outline; faded ones have none, as in the list. */
export function hotspotBadges(
  hotspots: readonly MapHotspot[],
  labelOf: (rank: number) => string,
  onPress: (rank: number) => void,
  onPoint: (rank: number | null) => void,
): PlacedMark[] {
  return hotspots.flatMap(({ rank, outline, faded = false, falling = false }) => {
    const corner = badgeCorner(outline);
    if (corner === null || faded) return [];
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'map-badge';
    element.textContent = String(rank);
    element.dataset.hotspot = String(rank);
    element.toggleAttribute('data-falling', falling);
    element.setAttribute('aria-label', labelOf(rank));
    element.addEventListener('click', () => onPress(rank));
    tellPointing(element, (pointed) => onPoint(pointed ? rank : null));
    return [{ lon: corner[0], lat: corner[1], radius: badgeRadius, element }];
  });
}
