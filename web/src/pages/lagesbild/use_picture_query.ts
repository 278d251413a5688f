import { isHourlyPeriod } from '@lagesbild/shared/domain/coarse_periods.ts';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import { seesExactPoints, VISIBILITY } from '@lagesbild/shared/domain/visibility.ts';
import type { Area } from '@lagesbild/shared/schemas/municipality.ts';
import { useMemo, useRef } from 'react';
import type { SessionQuery } from '../../analysis/session_queries.ts';
import type { WeekBox } from '../../analysis/week_box.ts';
import { useCategories } from '../../api/municipality.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useUrlState } from '../../state/url_state.ts';
import { type AreaSet, areaSets } from './area_sets.ts';
import {
  areaParameter,
  areaSetParameter,
  COMPARISON_WORDS,
  categoriesParameter,
  type LayerWord,
  layersParameter,
  sameSourcesParameter,
} from './url_parameters.ts';
import { type AnalystSettings, useAnalystChoices } from './use_analyst_choices.ts';
import { type BandwidthChoice, useBandwidth } from './use_bandwidth.ts';
import type { ShownPeriod } from './use_shown_period.ts';
import type { SourceChoice } from './use_sources.ts';
import type { TimelineFilter } from './use_timeline.ts';

export interface PictureChoices {
  categories: readonly string[];
  chooseCategories(codes: readonly string[]): void;
  layers: readonly LayerWord[];
  chooseLayers(layers: readonly LayerWord[]): void;
  bandwidth: BandwidthChoice;
  analyst: AnalystSettings;
  /** Agreed area of a partner; null for roles that see the whole study area. */
  area: string | null;
  chooseArea(id: string): void;
  agreedOnly: boolean;
  sameSources: boolean;
  chooseSameSources(same: boolean): void;
  /** Sets of areas, and the one that the matrix and the reasons are by; null without areas. */
  areaSets: readonly AreaSet[];
  areaSet: AreaSet | null;
  chooseAreaSet(id: string): void;
}

/** The choices in the address, and the question they make; null while a partner has no area to ask about. */
export function usePictureQuery(
  shown: ShownPeriod,
  areas: readonly Area[] | undefined,
  sourceChoice: SourceChoice,
  hours: WeekBox | null,
): { query: SessionQuery | null; filter: TimelineFilter | null; choices: PictureChoices } {
  const { municipality } = useCurrentMunicipality();
  const [categoryCodes, chooseCategories] = useUrlState(categoriesParameter);
  const [layerWords, chooseLayers] = useUrlState(layersParameter);
  const [areaId, chooseArea] = useUrlState(areaParameter);
  const { data: registered } = useCategories(municipality.code);
  // a link made before two categories were merged asks for what they count under now
  const categories = useStable(
    categoryCodes.map((asked) => registered?.find(({ code }) => code === asked)?.countedCode ?? asked),
  );
  const layers = useStable(layerWords);
  const sources = useStable(sourceChoice.sources);
  const agreedOnly = VISIBILITY[municipality.myRole].figures === 'agreed_areas';
  const area = agreedOnly ? (areaId ?? areas?.[0]?.id ?? null) : null;
  const withDensity = layers.includes('tathet');
  const withChange = layers.includes('forandring');
  // roles without exact points ask the server, and so when the brush is let go
  const seesPoints = seesExactPoints(municipality.myRole);
  const bandwidth = useBandwidth(municipality.cellSizeMeters, seesPoints);
  const meters = bandwidth.asked;
  const analyst = useAnalystChoices(seesPoints);
  const asked = seesPoints || shown.settled === shown.period ? shown : null;
  const kept = useRef(asked ?? shown);
  if (asked) kept.current = asked;
  const { period, compared, steps, fortnights } = kept.current;
  const comparison = COMPARISON_WORDS[shown.comparison];
  const withHours =
    roleMay(municipality.myRole, 'analysis.whole') && isHourlyPeriod(period) && sourceChoice.onlyOwn;
  const [sameSources, chooseSameSources] = useUrlState(sameSourcesParameter);
  const [areaSetId, chooseAreaSet] = useUrlState(areaSetParameter);
  const sets = useMemo(() => areaSets(areas ?? []), [areas]);
  const areaSet = sets.find(({ id }) => id === areaSetId) ?? sets[0] ?? null;
  const { dataVersion } = municipality;
  const filter = useMemo(
    () => (agreedOnly && area === null ? null : { categories, sources, hours, dataVersion, area }),
    [categories, sources, hours, dataVersion, area, agreedOnly],
  );
  const query = useMemo<SessionQuery | null>(() => {
    if (filter === null) return null;
    return {
      periods: compared.map(({ from, to, days }) => ({ from, to, days })),
      compared: steps,
      comparison,
      sameSources,
      areaSet: areaSet?.id ?? null,
      datetime: `${period.fromDate}/${period.toDate}`,
      ...filter,
      fortnights: fortnights.map(({ from, to }) => ({ from, to })),
      analyst: analyst.choices,
      bandwidthMeters: withDensity ? meters : null,
      withChange,
      withHours,
    };
  }, [
    compared,
    fortnights,
    period,
    steps,
    comparison,
    sameSources,
    areaSet,
    filter,
    withDensity,
    withChange,
    withHours,
    meters,
    analyst.choices,
  ]);
  return {
    query,
    filter,
    choices: {
      categories,
      chooseCategories,
      layers,
      chooseLayers,
      bandwidth,
      analyst,
      area,
      chooseArea,
      agreedOnly,
      sameSources,
      chooseSameSources,
      areaSets: sets,
      areaSet,
      chooseAreaSet,
    },
  };
}

/** Lists come out of the address anew at every render: the same array for as long as its text is the same. */
function useStable<T extends string>(values: readonly T[]): readonly T[] {
  const kept = useRef(values);
  if (kept.current.join() !== values.join()) kept.current = values;
  return kept.current;
}
