import { useState } from 'react';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import type { Picture, PicturePlace } from '../../analysis/picture.ts';
import type { MarkMembers } from '../../analysis/worker_protocol.ts';
import { outlineBounds } from '../../map/hotspot_features.ts';
import type { LagesbildMap } from '../../map/lagesbild_map.ts';
import { useUrlState } from '../../state/url_state.ts';
import { selectionParameter } from './url_parameters.ts';

export interface Opened {
  incident: string | null;
  hotspot: number | null;
  /** Incidents in one spot, listed when no zoom can part them. */
  members: MarkMembers | null;
  openIncident(id: string): void;
  openHotspot(rank: number | null): void;
  /** A mark was pressed: its only incident is opened, others are zoomed to or listed. */
  openMark(mark: number, onlyId: string | null): void;
  flyTo(place: PicturePlace): void;
  close(): void;
}

/** Closer than this a cluster's members are shown one by one anyway. */
const closestZoom = 18;

/** What is opened beside the map, and what pressing things on the map opens. `fanOut` shows a spot's incidents on the map. */
export function useOpened(
  session: AnalysisSession | null,
  picture: Picture | null,
  currentMap: () => LagesbildMap | null,
  fanOut: (members: MarkMembers) => void,
): Opened {
  const [selection, select] = useUrlState(selectionParameter, 'push');
  const [members, setMembers] = useState<MarkMembers | null>(null);
  const flyTo = (place: PicturePlace) => {
    const bounds = outlineBounds(place.outline);
    if (bounds) currentMap()?.flyTo(bounds);
  };
  const openIncident = (id: string) => select({ kind: 'incident', id });
  return {
    incident: selection?.kind === 'incident' ? selection.id : null,
    hotspot: selection?.kind === 'hotspot' ? selection.rank : null,
    // an incident opened from the list lies over it: closing goes back to the list
    members: selection?.kind === 'incident' ? null : members,
    openIncident,
    openHotspot(rank) {
      setMembers(null);
      select(rank === null ? null : { kind: 'hotspot', rank });
      const hotspot = picture?.hotspots.find((candidate) => candidate.rank === rank);
      if (hotspot) flyTo(hotspot);
    },
    async openMark(mark, onlyId) {
      if (onlyId !== null) {
        setMembers(null);
        openIncident(onlyId);
        return;
      }
      const found = await session?.worker.members(mark);
      if (!found) return;
      if (found.inseparable) {
        select(null);
        setMembers(found);
        fanOut(found);
      } else {
        currentMap()?.flyTo(found.bounds, closestZoom);
      }
    },
    flyTo,
    close() {
      if (selection?.kind === 'incident') select(null);
      else {
        setMembers(null);
        currentMap()?.closeSpider();
      }
    },
  };
}
