import { useEffect, useMemo, useState } from 'react';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import type { RepeatPicture, RepeatPlace } from '../../analysis/repeat_places.ts';
import type { PictureState } from './use_analysis.ts';

/** A repeat place with its number in the list and on the map, after the hotspots. */
export interface NumberedRepeat {
  number: number;
  /** Position among all the repeat places that the worker found. */
  position: number;
  place: RepeatPlace;
}

export interface RepeatState {
  /** Null until they are counted, and for roles without exact points. */
  found: RepeatPicture | null;
  /** Those outside hotspots. */
  numbered: readonly NumberedRepeat[];
  /** Those of them that are marked on the map and listed: the foremost, the opened one, or all when asked for. */
  shown: readonly NumberedRepeat[];
  all: boolean;
  showAll(all: boolean): void;
}

/** At most so many until all are asked for: a map of every place where two things happened says nothing. */
export const mostAtFirst = 5;

/** The hand has left the brush for so long, milliseconds. */
const restMilliseconds = 150;

/**
 * Repeat places of the shown picture. They cost more than a step of the brush may: they are counted when it rests, and
 * none are shown while it moves.
 */
export function useRepeats(
  session: AnalysisSession | null,
  { picture, query, computing }: Pick<PictureState, 'picture' | 'query' | 'computing'>,
  { resting, opened }: { resting: boolean; opened: { lon: number; lat: number } | null },
): RepeatState {
  const [answer, setAnswer] = useState<{ query: object; found: RepeatPicture } | null>(null);
  const hotspots = picture?.hotspots.length ?? 0;
  useEffect(() => {
    if (!session || !query || computing || !resting) return;
    let overtaken = false;
    const rest = setTimeout(() => {
      session.repeats(query).then(
        (found) => {
          if (!overtaken) setAnswer({ query, found });
        },
        // overtaken by a newer question, or the page shows what failed already
        () => {},
      );
    }, restMilliseconds);
    return () => {
      overtaken = true;
      clearTimeout(rest);
    };
  }, [session, query, computing, resting]);
  const found = answer !== null && answer.query === query && !computing && resting ? answer.found : null;
  const numbered = useMemo(() => numberRepeats(found?.places ?? [], hotspots), [found, hotspots]);
  const [all, showAll] = useState(false);
  const openedNumber = findRepeat({ found, numbered }, opened).numbered?.number;
  const shown = useMemo(
    () => numbered.filter(({ number }, i) => all || i < mostAtFirst || number === openedNumber),
    [numbered, all, openedNumber],
  );
  return { found, numbered, shown, all, showAll };
}

/** Half of the reach of a place, in degrees at this latitude: its middle moves as the period does. */
const sameSpot = { lon: 4e-4, lat: 2e-4 };

/** The repeat place at a point, and its number where it is outside hotspots. */
export function findRepeat(
  { found, numbered }: Pick<RepeatState, 'found' | 'numbered'>,
  at: { lon: number; lat: number } | null,
): { place: RepeatPlace | null; numbered: NumberedRepeat | null } {
  const isThere = ({ lon, lat }: RepeatPlace) =>
    at !== null && Math.abs(lon - at.lon) < sameSpot.lon && Math.abs(lat - at.lat) < sameSpot.lat;
  const place = found?.places.find(isThere) ?? null;
  return { place, numbered: numbered.find((one) => one.place === place) ?? null };
}

/** What lies in a hotspot is told there; the others are numbered on from the hotspots. */
function numberRepeats(places: readonly RepeatPlace[], hotspots: number): NumberedRepeat[] {
  return places
    .map((place, position) => ({ place, position }))
    .filter(({ place }) => place.hotspot === null)
    .map((repeat, i) => ({ ...repeat, number: hotspots + 1 + i }));
}
