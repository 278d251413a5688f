import { type CategoryGroup, COUNTED_GROUPS } from '@lagesbild/shared/domain/categories.ts';
import { seesExactPoints } from '@lagesbild/shared/domain/visibility.ts';
import type { AreaGeometry } from '@lagesbild/shared/geo/polygon.ts';
import type { Area, Category, Municipality, Place } from '@lagesbild/shared/schemas/municipality.ts';
import { useEffect, useState } from 'react';
import { AnalysisSession } from '../../analysis/analysis_session.ts';
import { SupersededError } from '../../analysis/newest_wins.ts';
import type { Picture } from '../../analysis/picture.ts';
import type { SessionQuery } from '../../analysis/session_queries.ts';
import { getBytes, municipalityPath, sendJson } from '../../api/request.ts';
import { serverTime } from '../../state/server_clock.ts';
import { areaSets } from './area_sets.ts';
import { FiguresStore } from './figures_store.ts';

/** The family of the bars: top categories that count, in the register's order; of those out of use the ones with incidents. */
export function familyOf(categories: readonly Category[]): Category[] {
  return categories.filter(
    ({ code, parentCode, inFigures, countedCode, group }) =>
      parentCode === null &&
      inFigures &&
      countedCode === code &&
      COUNTED_GROUPS.includes(group as CategoryGroup),
  );
}

/** A session of the worker for as long as the page is open; null until the registers are there. */
export function useAnalysisSession(
  municipality: Municipality,
  family: readonly Category[] | undefined,
  places: readonly Place[] | undefined,
  areas: readonly Area[] | undefined,
): AnalysisSession | null {
  const [session, setSession] = useState<AnalysisSession | null>(null);
  const { code, proj4, timeZone, cellSizeMeters, studyArea, myRole } = municipality;
  useEffect(() => {
    if (!family || !places || !areas) return;
    const opened = new AnalysisSession(
      {
        proj4,
        timeZone,
        cellSizeMeters,
        studyArea: (studyArea?.geometry ?? null) as AreaGeometry | null,
        familyCodes: family.map((category) => category.code),
        areaSets: areaSets(areas).map((set) => ({
          id: set.id,
          areas: set.areas.map(({ id, geometry }) => ({ id, geometry: geometry as AreaGeometry })),
        })),
        places: places.map(({ id, name, lon, lat }) => ({ id, name, lon, lat })),
      },
      seesExactPoints(myRole),
      {
        async fetchColumns(from, to) {
          const datetime = `${new Date(from).toISOString()}/${new Date(to).toISOString()}`;
          const bytes = await getBytes(municipalityPath(code, 'incidents.arrow'), { datetime });
          return { bytes, asOf: new Date(serverTime()).toISOString() };
        },
        ask: (kind, request) => sendJson('POST', municipalityPath(code, `analyses/${kind}`), request),
      },
    );
    setSession(opened);
    return () => {
      opened.close();
      setSession(null);
    };
  }, [code, proj4, timeZone, cellSizeMeters, studyArea, myRole, family, places, areas]);
  return session;
}

export interface PictureState {
  /** The latest answer; stays while the next one is computed. */
  picture: Picture | null;
  /** Headline and bars, before the rest of their picture where they are known before. */
  figures: FiguresStore;
  /** The question it answers. */
  query: SessionQuery | null;
  computing: boolean;
  error: unknown;
  retry(): void;
}

/** The picture of a question; overtaken questions are dropped, a failed one keeps the last picture. */
export function usePicture(session: AnalysisSession | null, query: SessionQuery | null): PictureState {
  const [answer, setAnswer] = useState<Pick<PictureState, 'picture' | 'query'>>({
    picture: null,
    query: null,
  });
  const [failure, setFailure] = useState<{ query: SessionQuery; error: unknown } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [figures] = useState(() => new FiguresStore());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same again
  useEffect(() => {
    if (!session || !query) return;
    let overtaken = false;
    let answered = false;
    session.figures(query).then(
      (early) => {
        if (early && !overtaken && !answered) figures.show(early);
      },
      // what is wrong is told by the picture
      () => {},
    );
    session
      .picture(query)
      .then((picture) => {
        if (overtaken) return;
        answered = true;
        figures.show(picture);
        setAnswer({ picture, query });
        setFailure(null);
      })
      .catch((error: unknown) => {
        if (!overtaken && !(error instanceof SupersededError)) setFailure({ query, error });
      });
    return () => {
      overtaken = true;
    };
  }, [session, query, attempt, figures]);
  const failed = failure !== null && failure.query === query;
  return {
    ...answer,
    figures,
    computing: !failed && answer.query !== query,
    error: failed ? failure.error : null,
    retry: () => setAttempt((count) => count + 1),
  };
}
