import { useEffect, useRef } from 'react';
import type { LagesbildMap } from '../../map/lagesbild_map.ts';

interface HotspotKeys {
  map: LagesbildMap | null;
  /** Ranks in the order of the list. */
  ranks: readonly number[];
  opened: number | null;
  onOpen(rank: number): void;
}

/** Single keys work only where the focus is on what they are about (WCAG 2.1.4). */
const reach = '.map-canvas, .hotspots';

/** n and p go to the next and the previous hotspot while the map or the list has the focus. */
export function useHotspotKeys(keys: HotspotKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if ((key !== 'n' && key !== 'p') || ctrlKey || metaKey || altKey) return;
      const within = target instanceof Element ? target.closest(reach) : null;
      const { ranks, map, opened, onOpen } = latest.current;
      if (!within || ranks.length === 0) return;
      event.preventDefault();
      const at = ranks.indexOf(focusedRank(target as Element) ?? opened ?? Number.NaN);
      const next = nextOf(ranks, at, key === 'n' ? 1 : -1);
      if (within.classList.contains('hotspots')) {
        within.querySelector<HTMLElement>(`[data-hotspot="${next}"]`)?.focus();
        return;
      }
      map?.focusBadge(next);
      onOpen(next);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function focusedRank(target: Element): number | null {
  const rank = target.closest<HTMLElement>('[data-hotspot]')?.dataset.hotspot;
  return rank === undefined ? null : Number(rank);
}

/** Round the list; from nowhere (−1) the first one forwards and the last one backwards. */
function nextOf(ranks: readonly number[], at: number, step: 1 | -1): number {
  if (at < 0) return ranks.at(step === 1 ? 0 : -1)!;
  return ranks[(at + step + ranks.length) % ranks.length]!;
}
