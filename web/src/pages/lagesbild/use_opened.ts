import { useState } from 'react';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import type { Picture, PicturePlace } from '../../analysis/picture.ts';
import type { MarkMembers } from '../../analysis/worker_protocol.ts';
import { outlineBounds } from '../../map/hotspot_features.ts';
import type { LagesbildMap } from '../../map/lagesbild_map.ts';
import { useUrlState, writeUrl } from '../../state/url_state.ts';
import { repeatParameter, selectionParameter } from './url_parameters.ts';

export interface Opened {
  incident: string | null;
  hotspot: number | null;
  /** Incidents in one spot, listed when no zoom can part them. */
  members: MarkMembers | null;
  /** Middle of the opened repeat place, degrees. */
  repeat: { lon: number; lat: number } | null;
  openIncident(id: string): void;
  openRepeat(place: { lon: number; lat: number }): void;
  openHotspot(rank: number | null): void;
  /** A mark was pressed: its only incident is opened, others are zoomed to or listed. */
  openMark(mark: number, onlyId: string | null): void;
  flyTo(place: Pick<PicturePlace, 'outline'>): void;
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
  const [repeat, selectRepeat] = useUrlState(repeatParameter, 'push');
  const [members, setMembers] = useState<MarkMembers | null>(null);
  const flyTo = (place: Pick<PicturePlace, 'outline'>) => {
    const bounds = outlineBounds(place.outline);
    if (bounds) currentMap()?.flyTo(bounds);
  };
  const openIncident = (id: string) => select({ kind: 'incident', id });
  return {
    incident: selection?.kind === 'incident' ? selection.id : null,
    hotspot: selection?.kind === 'hotspot' ? selection.rank : null,
    // an incident opened from the list lies over it: closing goes back to the list
    members: selection?.kind === 'incident' ? null : members,
    repeat,
    openIncident,
    openRepeat({ lon, lat }) {
      setMembers(null);
      writeUrl(selectionParameter, null);
      selectRepeat({ lon, lat });
      currentMap()?.flyTo(around(lon, lat));
    },
    openHotspot(rank) {
      setMembers(null);
      writeUrl(repeatParameter, null);
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
        writeUrl(repeatParameter, null);
        setMembers(found);
        fanOut(found);
      } else {
        currentMap()?.flyTo(found.bounds, closestZoom);
      }
    },
    flyTo,
    close() {
      if (selection?.kind === 'incident') select(null);
      else if (repeat !== null) selectRepeat(null);
      else {
        setMembers(null);
        currentMap()?.closeSpider();
      }
    },
  };
}

/** About 120 m either way at this latitude. */
const around = (lon: number, lat: number): [number, number, number, number] => [
  lon - 0.002,
  lat - 0.001,
  lon + 0.002,
  lat + 0.001,
];
