import type { PointerEvent } from 'react';

/** What makes a button of a list point at its place on the map: a mouse over it, or focus. A finger presses at once. */
export const pointing = (onPoint: (pointed: boolean) => void) => ({
  onPointerEnter: ({ pointerType }: PointerEvent) => pointerType !== 'touch' && onPoint(true),
  onPointerLeave: ({ pointerType }: PointerEvent) => pointerType !== 'touch' && onPoint(false),
  onFocus: () => onPoint(true),
  onBlur: () => onPoint(false),
});
