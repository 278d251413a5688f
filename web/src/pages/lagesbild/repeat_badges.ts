import type { PlacedMark } from '../../map/mark_overlay.ts';
import type { NumberedRepeat } from './use_repeats.ts';

/** As drawn in map.css, pixels. */
const badgeRadius = 12;

/** The number of each repeat place as a button beside its ring. */
export function repeatBadges(
  repeats: readonly NumberedRepeat[],
  labelOf: (repeat: NumberedRepeat) => string,
  onPress: (repeat: NumberedRepeat) => void,
  onPoint: (repeat: NumberedRepeat | null) => void,
): PlacedMark[] {
  return repeats.map((repeat) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'map-repeat';
    element.textContent = String(repeat.number);
    element.setAttribute('aria-label', labelOf(repeat));
    element.addEventListener('click', () => onPress(repeat));
    tellPointing(element, (pointed) => onPoint(pointed ? repeat : null));
    const { lon, lat } = repeat.place;
    return { lon, lat, radius: badgeRadius, element };
  });
}

/** Calls back when a number on the map is pointed at or has focus, and when it no longer is. */
export function tellPointing(element: HTMLElement, onPoint: (pointed: boolean) => void): void {
  element.addEventListener('pointerenter', ({ pointerType }) => pointerType !== 'touch' && onPoint(true));
  element.addEventListener('pointerleave', ({ pointerType }) => pointerType !== 'touch' && onPoint(false));
  element.addEventListener('focus', () => onPoint(true));
  element.addEventListener('blur', () => onPoint(false));
}
