import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useBackground, usePlaces } from '../../api/municipality.ts';
import { ReviewMap } from '../../map/review_map.ts';
import { fullCategoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { usePlaceNamer } from '../../state/place_namer.ts';
import { useTheme } from '../../state/theme.ts';
import { correctWords } from './correct_words.ts';
import { whereText } from './incident_sentence.ts';
import { markedIncidents } from './marked_incidents.ts';
import { queueWords } from './queue_words.ts';
import { reviewWords } from './review_words.ts';

export interface Point {
  lon: number;
  lat: number;
}

export interface QueueMapProps {
  queue: readonly Incident[];
  /** Reports near the chosen one that are not in the queue. */
  near: readonly Incident[];
  chosen: Incident | undefined;
  /** The report that the chosen one is compared with. */
  other: Incident | undefined;
  categories: readonly Category[];
  litId: string | null;
  /** The whole queue, or the place of the chosen report. */
  view: 'queue' | 'place';
  /** Set while the chosen report's point is being corrected. */
  onMovePoint: ((point: Point) => void) | null;
  onPick: (id: string) => void;
  onLight: (id: string | null) => void;
}

/** The queue as marks on the map; the list of it is its twin. */
export default function QueueMap(props: QueueMapProps) {
  const { queue, near, chosen, other, categories, litId, view, onMovePoint } = props;
  const words = useWords(queueWords);
  const review = useWords(reviewWords);
  const { point: pointLabel } = useWords(correctWords);
  const language = useLanguage();
  const nameOf = usePlaceNamer();
  const theme = useTheme();
  const { municipality } = useCurrentMunicipality();
  const { data: background } = useBackground(municipality.code);
  const { data: places } = usePlaces(municipality.code);
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<ReviewMap | null>(null);
  const latest = useRef(props);
  latest.current = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; what it shows follows below
  useEffect(() => {
    if (!container.current || !background || !places) return;
    const options = { municipality, background, places, theme, title: words.map };
    const made = new ReviewMap(container.current, options, {
      onPick: (id) => latest.current.onPick(id),
      onLight: (id) => latest.current.onLight(id),
    });
    setMap(made);
    return () => {
      setMap(null);
      made.destroy();
    };
  }, [background, places]);

  useEffect(() => map?.setTheme(theme), [map, theme]);

  const marks = useMemo(
    () =>
      markedIncidents({ queue, near, chosen, other, categories }, (incident, isNear) => {
        const what = `${fullCategoryName(incident.categoryCode, categories, language)}, ${whereText(incident, review, nameOf)}`;
        return isNear ? words.near(what) : what;
      }),
    [queue, near, chosen, other, categories, language, nameOf, review, words],
  );
  useEffect(() => {
    map?.setMarks(marks, words.onMap(marks.length));
    map?.light(latest.current.litId);
  }, [map, marks, words]);
  useEffect(() => map?.light(litId), [map, litId]);

  const chosenLon = chosen?.lon ?? null;
  const chosenLat = chosen?.lat ?? null;
  const otherLon = other?.lon ?? null;
  const otherLat = other?.lat ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map moves when another report is chosen, not when the queue grows
  useEffect(() => {
    const at = chosenLon === null || chosenLat === null ? null : { lon: chosenLon, lat: chosenLat };
    if (at && otherLon !== null && otherLat !== null) map?.fit([at, { lon: otherLon, lat: otherLat }]);
    else if (!at) map?.showAll();
    else if (view === 'place') map?.showPlace(at);
    else map?.bringIn(at);
  }, [map, chosenLon, chosenLat, otherLon, otherLat]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the choice itself moves the map
  useEffect(() => {
    if (view === 'queue') map?.showAll();
    else if (chosenLon !== null && chosenLat !== null) map?.showPlace({ lon: chosenLon, lat: chosenLat });
  }, [view]);

  const editing = onMovePoint !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the point begins where the report has it
  useEffect(() => {
    if (!editing || !map) return;
    map.edit({
      start: chosenLon === null || chosenLat === null ? null : { lon: chosenLon, lat: chosenLat },
      label: pointLabel,
      onMove: (point) => latest.current.onMovePoint?.(point),
    });
    return () => map.edit(null);
  }, [map, editing, chosen?.id]);

  return <div ref={container} className="queue-map-canvas" />;
}
