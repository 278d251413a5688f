import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import type { Picture } from '../../analysis/picture.ts';
import type { MarkMembers } from '../../analysis/worker_protocol.ts';
import { AfterPaint } from '../../map/after_paint.ts';
import type { MapView } from '../../map/base_map.ts';
import type { MunicipalGround } from '../../map/ground_features.ts';
import type { LagesbildMap, LagesbildMapOptions, LitPlace } from '../../map/lagesbild_map.ts';
import type { SurroundingsChoice } from '../../map/surroundings_features.ts';
import { categoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { useTheme } from '../../state/theme.ts';
import { writeUrl } from '../../state/url_state.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { hotspotBadges } from './map_badges.ts';
import { mapHotspots } from './map_hotspots.ts';
import { clusterMarks } from './map_marks.ts';
import { placeText } from './place_text.ts';
import { repeatBadges } from './repeat_badges.ts';
import { MOST_IN_SPIDER, spiderMarks } from './spider_marks.ts';
import { type LayerWord, viewParameter } from './url_parameters.ts';
import type { NumberedRepeat } from './use_repeats.ts';

interface MapInput {
  container: RefObject<HTMLDivElement | null>;
  ground: MunicipalGround | null;
  session: AnalysisSession | null;
  picture: Picture | null;
  family: readonly Category[];
  layers: readonly LayerWord[];
  surroundings: SurroundingsChoice;
  seesPoints: boolean;
  studyAreaShown: boolean;
  repeats: readonly NumberedRepeat[];
  municipalityName: string;
  onMark(mark: number, onlyId: string | null): void;
  onHotspot(rank: number): void;
  onIncident(id: string): void;
  onRepeat(repeat: NumberedRepeat): void;
  /** A number on the map is pointed at; null when none is any more. */
  onPoint(place: LitPlace | null): void;
  onGround(lon: number, lat: number): void;
}

/** Keeps the one map object in step with what the page shows. The map is null until it can be given data. */
export function useMap(input: MapInput): {
  map: LagesbildMap | null;
  failed: boolean;
  /** Fans the incidents of one spot out around it, unless they are too many. */
  fanOut(members: MarkMembers): void;
} {
  const { container, ground, picture, layers, surroundings, studyAreaShown, repeats } = input;
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const theme = useTheme();
  const [made, setMade] = useState<{ map: LagesbildMap; ground: MunicipalGround } | null>(null);
  // a map of another ground is being taken away: nothing may be asked of it any more
  const map = made && made.ground === ground ? made.map : null;
  // no WebGL, or the map's code did not come
  const [failed, setFailed] = useState(false);
  // what the map's events need to know when they happen, without laying the map anew
  const latest = useRef({ ...input, words, language, theme });
  latest.current = { ...input, words, language, theme };

  useEffect(() => {
    if (!ground || !container.current) return;
    const gone = new AbortController();
    const view = viewParameter.parse(new URLSearchParams(window.location.search).get(viewParameter.name));
    let moved = view !== null;
    createMap(
      {
        container: container.current,
        ground,
        theme: latest.current.theme,
        view,
        title: latest.current.words.mapTitle(latest.current.municipalityName),
        onRest(at: MapView) {
          // the first rest is the opening itself: a link to it needs no view
          if (moved) writeUrl(viewParameter, at);
          moved = true;
        },
        onMarksDue: () => void refreshMarks(latest.current, created),
        onHotspot: (rank) => latest.current.onHotspot(rank),
        onGround: (lon, lat) => latest.current.onGround(lon, lat),
      },
      gone.signal,
    ).then(
      (ready) => {
        if (gone.signal.aborted) return;
        created = ready;
        setMade({ map: ready, ground });
      },
      () => setFailed(!gone.signal.aborted),
    );
    let created: LagesbildMap | null = null;
    return () => {
      gone.abort();
      setMade(null);
    };
  }, [ground, container]);

  useEffect(() => map?.setTheme(theme), [map, theme]);
  useEffect(() => map?.showStudyArea(studyAreaShown), [map, studyAreaShown]);
  useEffect(
    () =>
      map?.setLayers({
        incidents: layers.includes('handelser'),
        density: layers.includes('tathet'),
        hotspots: layers.includes('hotspots'),
        change: layers.includes('forandring'),
        surroundings: layers.includes('omgivning') ? surroundings : null,
      }),
    [map, layers, surroundings],
  );
  const [surfaces] = useState(() => new AfterPaint());
  const [marks] = useState(() => new AfterPaint());
  const [repeatBadgesDue] = useState(() => new AfterPaint());
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks and badges speak the chosen language
  useEffect(() => {
    if (!map || !picture) return;
    const { restMilliseconds } = map.pace;
    // outlines and numbers of an earlier picture stand back until they are drawn anew
    container.current?.toggleAttribute('data-behind', restMilliseconds > 0);
    surfaces.do(() => {
      container.current?.removeAttribute('data-behind');
      drawSurfaces(map, picture, latest.current);
    }, restMilliseconds);
    marks.do(() => void refreshMarks(latest.current, map));
  }, [map, picture, language, container]);
  useEffect(() => {
    // a map that is taken away is drawn on no more
    if (!map) return;
    return () => {
      surfaces.forget();
      marks.forget();
      repeatBadgesDue.forget();
    };
  }, [map, surfaces, marks, repeatBadgesDue]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: badges speak the chosen language
  useEffect(() => {
    const badges = repeatBadges(
      repeats,
      ({ number, place }) => words.repeatLabel(number, placeText(place.name, words), place.count),
      (repeat) => latest.current.onRepeat(repeat),
      (repeat) => latest.current.onPoint(repeat && { kind: 'repeat', number: repeat.number }),
    );
    const places = repeats.map(({ number, place: { lon, lat } }) => ({ number, lon, lat }));
    if (!map) return;
    const set = () => map.setRepeats(places, badges, words.repeatBadges);
    repeatBadgesDue.do(set, map.pace.restMilliseconds);
  }, [map, repeats, language, repeatBadgesDue]);
  return {
    map,
    failed,
    fanOut: (members) => map && fanOut(latest.current, map, members),
  };
}

type Latest = MapInput & { words: (typeof lagesbildWords)['sv']; language: 'sv' | 'en' };

/** The map's own code comes by itself, so that the figures do not wait for it. */
async function createMap(options: LagesbildMapOptions, signal: AbortSignal): Promise<LagesbildMap> {
  const { LagesbildMap: Loaded } = await import('../../map/lagesbild_map.ts');
  return Loaded.create(options, signal);
}

/** What the graphics draw: surface, outlines with their numbers, cells. */
function drawSurfaces(map: LagesbildMap, picture: Picture, latest: Latest): void {
  const { words, onHotspot, onPoint } = latest;
  map.setDensity(picture.density);
  const labelOf = (rank: number) => {
    const hotspot = picture.hotspots.find((one) => one.rank === rank);
    return hotspot ? words.hotspotLabel(rank, placeText(hotspot.name, words), hotspot.weight) : '';
  };
  const drawn = mapHotspots(picture);
  map.setHotspots(
    drawn,
    hotspotBadges(
      drawn,
      labelOf,
      (rank) => onHotspot(rank),
      (rank) => onPoint(rank === null ? null : { kind: 'hotspot', number: rank }),
    ),
    words.badges,
  );
  map.setCells(drawnCells(picture));
  map.setChange(picture.change?.cells ?? []);
}

/** What the map needs of each cell; nothing for roles that see the incidents themselves. */
function drawnCells({ cells }: Picture) {
  return (cells.rings ?? []).map((ring, cell) => ({
    ring,
    lon: cells.lon[cell]!,
    lat: cells.lat[cell]!,
    count: cells.count[cell]!,
  }));
}

/** Asks the worker for the clusters of the screen and lays them out; only the last answer counts. */
async function refreshMarks(latest: Latest, map: LagesbildMap | null): Promise<void> {
  const { session, picture, seesPoints, family, words, language } = latest;
  if (!session || !picture || !map || !seesPoints) return;
  const marks = await session.marks(map.screen()).catch(() => null);
  if (marks === null) return;
  map.setMarks(
    clusterMarks(marks, markCategories(family, language), words, (mark) =>
      latest.onMark(mark, marks.ids[mark] ?? null),
    ),
    words.marks,
  );
}

function fanOut(latest: Latest, map: LagesbildMap, { rows, total, bounds }: MarkMembers): void {
  const { family, words, language, onIncident } = latest;
  if (total > MOST_IN_SPIDER) return;
  const [west, south, east, north] = bounds;
  const elements = spiderMarks(
    rows,
    family.map(({ code }) => code),
    markCategories(family, language),
    words.singleLabel,
    onIncident,
  );
  map.openSpider({ lon: (west + east) / 2, lat: (south + north) / 2 }, elements, words.spider(total));
}

function markCategories(family: readonly Category[], language: 'sv' | 'en') {
  return family.map((category) => ({
    name: categoryName(category, language),
    letter: category.letter,
    color: category.color,
    inkOnColor: category.inkOnColor,
  }));
}
