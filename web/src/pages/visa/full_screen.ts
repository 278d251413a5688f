import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void) => {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
};

export const useFullScreen = (): boolean =>
  useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);

/** Some phones have none; everything else works without. */
export const canFullScreen = (): boolean => document.fullscreenEnabled === true;

/** A browser that says no has said so to the person already. */
export function toggleFullScreen(): void {
  if (!canFullScreen()) return;
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => {});
}
