import { seesExactPoints, VISIBILITY } from '@lagesbild/shared/domain/visibility.ts';
import { periodLabel } from '@lagesbild/shared/time/period_label.ts';
import { useMemo, useRef, useState } from 'react';
import type { SessionQuery } from '../../analysis/analysis_session.ts';
import type { PicturePlace } from '../../analysis/picture.ts';
import type { MarkMembers } from '../../analysis/worker_protocol.ts';
import { apiAddress, municipalityPath } from '../../api/request.ts';
import { PageHeading } from '../../components/page_heading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { outlineBounds } from '../../map/hotspot_features.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { useUrlState } from '../../state/url_state.ts';
import { AreaChoice } from './area_choice.tsx';
import { chosenBandwidth } from './bandwidth_choices.ts';
import { CategoryBars } from './category_bars.tsx';
import { categoryRows } from './category_rows.ts';
import { figureWords } from './figure_words.ts';
import { Headline } from './headline.tsx';
import { HotspotList } from './hotspot_list.tsx';
import { IncidentCard } from './incident_card.tsx';
import './lagesbild.css';
import { lagesbildWords } from './lagesbild_words.ts';
import { LayerSwitches } from './layer_switches.tsx';
import { ListTwin } from './list_twin.tsx';
import { MapLegend } from './map_legend.tsx';
import { MapTools } from './map_tools.tsx';
import { MemberList } from './member_list.tsx';
import { PeriodStepper } from './period_stepper.tsx';
import { Sheet } from './sheet.tsx';
import { SidePanel } from './side_panel.tsx';
import {
  areaParameter,
  bandwidthParameter,
  categoriesParameter,
  displayParameter,
  layersParameter,
  selectionParameter,
} from './url_parameters.ts';
import { useAnalysisSession, usePicture } from './use_analysis.ts';
import { useLagesbildData } from './use_lagesbild_data.ts';
import { useMap } from './use_map.ts';
import { useShownPeriod } from './use_shown_period.ts';

const panelPixels = 380;

/** The picture: which places and times have more than chance gives. The map is the page. */
export default function LagesbildPage() {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const seesPoints = seesExactPoints(municipality.myRole);
  const data = useLagesbildData();
  const shown = useShownPeriod();
  const [chosen, setChosen] = useUrlState(categoriesParameter);
  const [layerWords, setLayers] = useUrlState(layersParameter);
  const [bandwidthText, setBandwidthText] = useUrlState(bandwidthParameter);
  const [display, setDisplay] = useUrlState(displayParameter);
  const [selection, setSelection] = useUrlState(selectionParameter, 'push');
  const [areaId, setArea] = useUrlState(areaParameter);
  const [members, setMembers] = useState<MarkMembers | null>(null);
  const [studyAreaShown, showStudyArea] = useState(false);

  // lists come out of the address anew at every render: their text says whether they changed
  const layers = useStable(layerWords);
  const categoriesChosen = useStable(chosen);
  const agreedOnly = VISIBILITY[municipality.myRole].figures === 'agreed_areas';
  const area = agreedOnly ? (areaId ?? data.areas?.[0]?.id ?? null) : null;
  const bandwidth = chosenBandwidth(bandwidthText, municipality.cellSizeMeters);
  const query = useMemo<SessionQuery | null>(() => {
    if (agreedOnly && area === null) return null;
    return {
      periods: shown.compared.map(({ from, to, days }) => ({ from, to, days })),
      datetime: `${shown.period.fromDate}/${shown.period.toDate}`,
      categories: categoriesChosen,
      bandwidthMeters: layers.includes('tathet') ? bandwidth : null,
      area,
      now: serverTime(),
    };
  }, [shown.compared, shown.period, categoriesChosen, layers, bandwidth, area, agreedOnly]);
  const session = useAnalysisSession(municipality, data.family, data.places);
  const { picture, computing, error, retry } = usePicture(session, query);

  const container = useRef<HTMLDivElement>(null);
  const selectedHotspot = selection?.kind === 'hotspot' ? selection.rank : null;
  const openIncident = (id: string) => setSelection({ kind: 'incident', id });
  const map = useMap({
    container,
    ground: data.ground,
    session,
    picture,
    family: data.family ?? [],
    layers,
    seesPoints,
    studyAreaShown,
    selectedHotspot,
    municipalityName: municipality.name,
    onMark: async (mark, onlyId) => {
      if (onlyId !== null) {
        setMembers(null);
        openIncident(onlyId);
        return;
      }
      const found = await session?.worker.members(mark);
      if (!found) return;
      if (!found.inseparable) {
        map?.flyTo(found.bounds, 18);
        return;
      }
      setSelection(null);
      setMembers(found);
    },
    onHotspot: (rank) => selectHotspot(rank),
  });
  const fly = (place: PicturePlace) => {
    const bounds = outlineBounds(place.outline);
    if (bounds) map?.flyTo(bounds);
  };
  const selectHotspot = (rank: number | null) => {
    setMembers(null);
    setSelection(rank === null ? null : { kind: 'hotspot', rank });
    const hotspot = picture?.hotspots.find((candidate) => candidate.rank === rank);
    if (hotspot) fly(hotspot);
  };

  const rows = categoryRows(picture?.categories ?? [], data.family ?? []);
  const shownCount = picture ? picture.shown.inCells + picture.shown.outside + picture.shown.withoutPlace : 0;
  const asList = display === 'lista';
  const headlineText = picture
    ? `${words.countIncidents(picture.headline.observed)}, ${figureWords(picture.headline, language).verdict}`
    : '';
  const downloadAddress = seesPoints
    ? apiAddress(municipalityPath(municipality.code, 'incidents.csv'), {
        datetime: `${shown.period.fromDate}/${shown.period.toDate}`,
        category: chosen.join(','),
      })
    : null;
  return (
    <div className="lagesbild" data-display={display}>
      <PageHeading title={words.title} className="visually-hidden">
        {words.title}
      </PageHeading>
      <p className="visually-hidden" role="status">
        {picture && !computing
          ? words.announced(periodLabel(shown.period, language), headlineText, picture.hotspots.length)
          : ''}
      </p>
      <Sheet label={words.panel}>
        <PeriodStepper shown={shown} compared={picture?.comparedPeriods ?? null} />
        <ProblemNotice error={error ?? data.error} onRetry={error ? retry : data.retry} />
        {agreedOnly && <AreaChoice areas={data.areas} value={area} onChange={setArea} />}
        {picture && (
          <>
            <Headline picture={picture} isOpen={shown.isOpen} />
            <CategoryBars
              rows={rows}
              chosen={chosen}
              onChoose={setChosen}
              shownCount={shownCount}
              allCount={picture.headline.observed}
            />
            <HotspotList
              picture={picture}
              family={data.family ?? []}
              selected={selectedHotspot}
              onSelect={selectHotspot}
              onLight={(rank) => map?.light(rank ?? selectedHotspot)}
              onFly={fly}
            />
          </>
        )}
      </Sheet>
      <div className="lagesbild-view" aria-busy={computing}>
        <div className="view-bar">
          {!asList && <LayerSwitches shown={layers} onChange={setLayers} seesPoints={seesPoints} />}
          <fieldset className="segments push-end">
            <legend className="visually-hidden">{words.display}</legend>
            <button type="button" aria-pressed={!asList} onClick={() => setDisplay('karta')}>
              {words.map}
            </button>
            <button type="button" aria-pressed={asList} aria-label={words.showAsList} onClick={() => setDisplay('lista')}>
              {words.list}
            </button>
          </fieldset>
        </div>
        {/* the map stays laid while the list is shown, so that coming back changes nothing */}
        <div className="map-frame" hidden={asList}>
          <div className="map-canvas" ref={container} />
          <MapTools onZoom={(steps) => map?.zoomBy(steps)} onShowAll={() => map?.showAll()} />
          {picture && (
            <MapLegend
              picture={picture}
              layers={layers}
              bandwidth={bandwidth}
              onBandwidth={(value) => setBandwidthText(String(value))}
              studyAreaShown={studyAreaShown}
              onStudyArea={showStudyArea}
              seesPoints={seesPoints}
            />
          )}
        </div>
        {asList && picture && session && data.categories && (
          <ListTwin
            session={session}
            picture={picture}
            seesPoints={seesPoints}
            categories={data.categories}
            family={data.family ?? []}
            organizations={data.organizations}
            downloadAddress={downloadAddress}
            onOpenIncident={openIncident}
            onShowHotspot={(rank) => {
              setDisplay('karta');
              selectHotspot(rank);
            }}
          />
        )}
        {selection?.kind === 'incident' && data.categories && (
          <SidePanel title={words.incident} onClose={() => setSelection(null)}>
            <IncidentCard id={selection.id} categories={data.categories} />
          </SidePanel>
        )}
        {selection === null && members && data.categories && (
          <SidePanel title={words.atPlace(members.total)} onClose={() => setMembers(null)}>
            <MemberList
              rows={members.rows}
              total={members.total}
              categories={data.categories}
              onOpen={openIncident}
            />
          </SidePanel>
        )}
      </div>
    </div>
  );
}

/** The same array for as long as its text is the same. */
function useStable<T extends string>(values: readonly T[]): readonly T[] {
  const kept = useRef(values);
  if (kept.current.join() !== values.join()) kept.current = values;
  return kept.current;
}

export { panelPixels };
