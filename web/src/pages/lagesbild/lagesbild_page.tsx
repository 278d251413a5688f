import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import { seesExactPoints } from '@lagesbild/shared/domain/visibility.ts';
import { lastClosedPeriod } from '@lagesbild/shared/time/period.ts';
import { periodLabel } from '@lagesbild/shared/time/period_label.ts';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { MarkMembers } from '../../analysis/worker_protocol.ts';
import { figureWords } from '../../components/figure_words.ts';
import { PageHeading } from '../../components/page_heading.tsx';
import type { LagesbildMap } from '../../map/lagesbild_map.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { useUrlState } from '../../state/url_state.ts';
import { useMedia } from '../../state/use_media.ts';
import { FiguresPanel } from './figures_panel.tsx';
import './lagesbild.css';
import { cellsFile } from './about_cells.ts';
import { DrawingHint } from './drawing_hint.tsx';
import { Held } from './held.tsx';
import { lagesbildWords } from './lagesbild_words.ts';
import { MapAttribution } from './map_attribution.tsx';
import { MapLegend } from './map_legend.tsx';
import { MapTools } from './map_tools.tsx';
import { OpenedPanel } from './opened_panel.tsx';
import { PrintSheet } from './print_sheet.tsx';
import { Pulse } from './pulse.tsx';
import { PulseAbsent } from './pulse_absent.tsx';
import { numbersAsRegister } from './register_fortnight.ts';
import { SelectionMenu } from './selection_menu.tsx';
import { ShareFiles } from './share_files.tsx';
import { ShareMenu } from './share_menu.tsx';
import { TimeStrip } from './time_strip.tsx';
import { Timeline } from './timeline.tsx';
import { displayParameter, drawerParameter } from './url_parameters.ts';
import { useAnalysisSession, usePicture } from './use_analysis.ts';
import { useExportAddresses } from './use_export_addresses.ts';
import { useHotspotKeys } from './use_hotspot_keys.ts';
import { useHours } from './use_hours.ts';
import { useLagesbildData } from './use_lagesbild_data.ts';
import { useMap } from './use_map.ts';
import { useOpened } from './use_opened.ts';
import { usePictureQuery } from './use_picture_query.ts';
import { restingPlace, usePointed } from './use_pointed.ts';
import { findRepeat, useRepeats } from './use_repeats.ts';
import { useSelection } from './use_selection.ts';
import { useSheet } from './use_sheet.ts';
import { useSheetFacts } from './use_sheet_facts.ts';
import { useShownPeriod } from './use_shown_period.ts';
import { useSources } from './use_sources.ts';
import { useSurroundings } from './use_surroundings.ts';
import { useTimeline } from './use_timeline.ts';
import { ViewBar } from './view_bar.tsx';

// what is opened by hand comes when it is opened: the map does not wait for it
const AnalystDrawer = lazy(async () => ({ default: (await import('./analyst_drawer.tsx')).AnalystDrawer }));
const ListTwin = lazy(async () => ({ default: (await import('./list_twin.tsx')).ListTwin }));
const Matrix = lazy(async () => ({ default: (await import('./matrix.tsx')).Matrix }));
const SelectionPanel = lazy(async () => ({
  default: (await import('./selection_panel.tsx')).SelectionPanel,
}));

/** The picture: which places and times have more than chance gives. The map is the page. */
export default function LagesbildPage() {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const seesPoints = seesExactPoints(municipality.myRole);
  const data = useLagesbildData();
  const { categories, family = [], organizations } = data;
  const sourceChoice = useSources(municipality.sources);
  const shown = useShownPeriod(sourceChoice.dataFrom);
  const hours = useHours(seesPoints);
  const { query, filter, choices } = usePictureQuery(shown, data.areas, sourceChoice, hours.box);
  const session = useAnalysisSession(municipality, data.family, data.places, data.areas);
  const state = usePicture(session, query);
  const last = lastClosedPeriod('fortnight', serverTime(), shown.settings);
  // of the question that the shown picture answers: the next one may be on its way
  const alike = state.query !== null && numbersAsRegister(state.query, last);
  const { picture, computing } = state;
  const timeline = useTimeline(session, shown, sourceChoice.dataFrom, filter);
  const isNarrow = useMedia('(max-width: 59.99rem)');
  const [display, setDisplay] = useUrlState(displayParameter);
  const [studyAreaShown, showStudyArea] = useState(false);
  const asList = display === 'lista';
  // inside one agreed area there is nothing to set beside each other
  const withMatrix = !choices.agreedOnly && choices.areaSet !== null;
  const asMatrix = withMatrix && display === 'matris';

  const container = useRef<HTMLDivElement>(null);
  const mapNow = useRef<LagesbildMap | null>(null);
  const fanOutNow = useRef<(members: MarkMembers) => void>(() => {});
  const opened = useOpened(
    session,
    picture,
    () => mapNow.current,
    (members) => fanOutNow.current(members),
  );
  const repeats = useRepeats(session, state, {
    resting: seesPoints && shown.settled === shown.period,
    opened: opened.repeat,
  });
  const repeat = findRepeat(repeats, opened.repeat);
  const surroundings = useSurroundings(data.ground);
  const { map, failed, fanOut } = useMap({
    container,
    ground: data.ground,
    session,
    picture,
    family,
    layers: choices.layers,
    surroundings: surroundings.choice,
    seesPoints,
    studyAreaShown,
    repeats: repeats.shown,
    municipalityName: municipality.name,
    onMark: opened.openMark,
    onHotspot: opened.openHotspot,
    onIncident: opened.openIncident,
    onRepeat: ({ place }) => opened.openRepeat(place),
    onPoint: (place) => pointed.pointOnMap(place),
    onGround: (lon, lat) => seesPoints && selection.chooseCell(lon, lat),
  });
  mapNow.current = map;
  const attribution = data.ground?.tiles?.attribution ?? null;
  const factsOfSheet = useSheetFacts({
    picture,
    shown,
    choices,
    family,
    sources: sourceChoice.sources,
    attribution,
    repeats: repeats.shown,
  });
  const sheet = useSheet(map, container, factsOfSheet);
  fanOutNow.current = fanOut;
  const selection = useSelection({ map, areas: data.areas, session, picture });
  const pointed = usePointed(map, restingPlace(opened.hotspot, repeat));
  useHotspotKeys({
    map,
    ranks: (picture?.hotspots ?? []).map(({ rank }) => rank),
    opened: opened.hotspot,
    onOpen: opened.openHotspot,
  });
  useEffect(() => {
    if (opened.incident === null) map?.point(null);
  }, [map, opened.incident]);

  // one thing at a time lies at the right: an opened incident over the part that it was found in
  const isOpened = opened.incident !== null || opened.members !== null || opened.repeat !== null;
  const [analysisOpen, openAnalysis] = useUrlState(drawerParameter);
  const addresses = useExportAddresses({
    seesPoints,
    period: shown.period,
    categories: choices.categories,
    family,
    sources: sourceChoice.sources,
    part: selection.parts[0] ?? null,
  });
  const isDragged = shown.period !== shown.settled;
  const timeStrip = filter && (
    <TimeStrip>
      <Timeline shown={shown} timeline={timeline} seesPoints={seesPoints} />
      {picture?.pulse && (
        <Held held={isDragged} of={picture}>
          <Pulse
            pulse={picture.pulse}
            hours={seesPoints ? hours : null}
            ofAllCategories={!seesPoints && choices.categories.length > 0}
          />
        </Held>
      )}
      {picture && !picture.pulse && roleMay(municipality.myRole, 'analysis.whole') && (
        <PulseAbsent period={shown.settled} onlyOwn={sourceChoice.onlyOwn} />
      )}
    </TimeStrip>
  );
  return (
    <div className="lagesbild" data-display={display}>
      {sheet.printed && <PrintSheet sheet={sheet.printed} />}
      <PageHeading title={words.title} className="lagesbild-title">
        {words.title}
      </PageHeading>
      <p className="visually-hidden" role="status">
        {picture && !computing
          ? words.announced(
              periodLabel(shown.period, language),
              `${words.countIncidents(picture.headline.observed)}, ${figureWords(picture.headline, language).verdict}`,
              picture.hotspots.length,
            )
          : ''}{' '}
        {repeats.found && words.repeatsAnnounced(repeats.numbered.length)}
      </p>
      <FiguresPanel
        shown={shown}
        state={state}
        choices={choices}
        sourceChoice={sourceChoice}
        organizations={organizations}
        opened={opened}
        family={family}
        areas={data.areas}
        problem={data}
        registerFortnight={alike ? last.fromDate : null}
        pointed={pointed}
        repeats={repeats}
        openedRepeat={repeat.numbered}
        timeStrip={isNarrow && timeStrip}
      />
      <div className="lagesbild-view" aria-busy={computing}>
        <ViewBar
          choices={choices}
          seesPoints={seesPoints}
          display={asMatrix ? 'matris' : asList ? 'lista' : 'karta'}
          withMatrix={withMatrix}
          onDisplay={setDisplay}
          analysisOpen={analysisOpen}
          onAnalysis={openAnalysis}
          share={
            <ShareMenu>
              <ShareFiles
                picture={picture}
                addresses={addresses}
                cellsFile={(shownPicture) =>
                  cellsFile(shownPicture, session, { municipality, period: shown.period, query })
                }
              />
            </ShareMenu>
          }
        />
        {/* the map stays laid while the list is shown, so that coming back changes nothing */}
        <div className="map-frame" data-hidden={asList || asMatrix || undefined}>
          <div className="map-canvas" ref={container} />
          {failed && <p className="map-failed notice">{words.mapFailed}</p>}
          <MapAttribution text={attribution} />
          <MapTools
            onZoom={(steps) => map?.zoomBy(steps)}
            onShowAll={() => map?.showAll()}
            onPrint={sheet.print}
            onSavePicture={sheet.savePicture}
          />
          <SelectionMenu
            selection={selection}
            areas={data.areas ?? []}
            places={data.places ?? []}
            seesPoints={seesPoints}
          />
          <DrawingHint selection={selection} />
          {picture && (
            <Held held={isDragged} of={picture}>
              <MapLegend
                picture={picture}
                layers={choices.layers}
                bandwidth={choices.bandwidth}
                surroundings={surroundings}
                studyAreaShown={studyAreaShown}
                onStudyArea={showStudyArea}
                seesPoints={seesPoints}
                repeats={repeats.shown.length}
                sources={sourceChoice.sources}
              />
            </Held>
          )}
        </div>
        <Suspense fallback={null}>
          {asMatrix && session && query && categories && (
            <Matrix
              session={session}
              query={query}
              choices={choices}
              family={family}
              categories={categories}
              seesPoints={seesPoints}
              onOpenIncident={opened.openIncident}
              onShowArea={(area, category) => {
                choices.chooseCategories([category]);
                selection.choose({ kind: 'area', id: area });
                setDisplay('karta');
              }}
            />
          )}
          {asList && picture && session && categories && (
            <ListTwin
              session={session}
              picture={picture}
              seesPoints={seesPoints}
              categories={categories}
              family={family}
              organizations={organizations}
              downloadAddress={addresses?.csv ?? null}
              onOpenIncident={opened.openIncident}
              repeats={repeats}
              onOpenRepeat={(place) => {
                setDisplay('karta');
                opened.openRepeat(place);
              }}
              onShowHotspot={(rank) => {
                setDisplay('karta');
                opened.openHotspot(rank);
              }}
            />
          )}
        </Suspense>
        {categories && (
          <OpenedPanel
            opened={opened}
            session={session}
            repeats={repeats}
            repeat={repeat.place}
            categories={categories}
            onLocated={(lon, lat) => map?.point({ lon, lat })}
          />
        )}
        {/* apart: what is on screen already does not go away while another download comes */}
        <Suspense fallback={null}>
          {picture && analysisOpen && !isOpened && (
            <AnalystDrawer
              picture={picture}
              analyst={choices.analyst}
              seesPoints={seesPoints}
              onClose={() => openAnalysis(false)}
            />
          )}
          {categories && selection.parts.length > 0 && !isOpened && !analysisOpen && (
            <SelectionPanel
              selection={selection}
              session={session}
              state={state}
              areas={data.areas ?? []}
              places={data.places ?? []}
              categories={categories}
              family={family}
              seesPoints={seesPoints}
              onOpenIncident={opened.openIncident}
            />
          )}
        </Suspense>
      </div>
      {!isNarrow && timeStrip}
    </div>
  );
}
