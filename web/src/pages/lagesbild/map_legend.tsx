import './map_legend.css';
import type { IncidentSource } from '@lagesbild/shared/domain/incident_codes.ts';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { Picture } from '../../analysis/picture.ts';
import { formatCount } from '../../components/figure_words.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { pageAddress } from '../../state/pages.ts';
import { storedChoice } from '../../state/stored_choice.ts';
import { useMedia } from '../../state/use_media.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { LegendChange } from './legend_change.tsx';
import { LegendDensity } from './legend_density.tsx';
import { DashedSample, HatchSample, MixSample, RingSample } from './legend_samples.tsx';
import { LegendSurroundings } from './legend_surroundings.tsx';
import { hasFalling } from './map_hotspots.ts';
import { nameSources } from './name_sources.ts';
import type { LayerWord } from './url_parameters.ts';
import type { BandwidthChoice } from './use_bandwidth.ts';
import type { SurroundingsParts } from './use_surroundings.ts';

interface MapLegendProps {
  picture: Picture;
  layers: readonly LayerWord[];
  bandwidth: BandwidthChoice;
  surroundings: SurroundingsParts;
  studyAreaShown: boolean;
  onStudyArea(shown: boolean): void;
  seesPoints: boolean;
  /** Repeat places that are marked on the map. */
  repeats: number;
  sources: readonly IncidentSource[];
}

/** On a desk a line a layer, or all of it, as it was left last. */
const legendLength = storedChoice('lagesbild.teckenforklaring', ['kort', 'hel'], 'kort');

/** What is on the map, and only that: what colours and outlines mean, in numbers; unfolded also what they were computed from. */
export function MapLegend(props: MapLegendProps) {
  const words = useWords(lagesbildWords);
  const length = legendLength.use();
  // on a phone the map has no room to spare: nothing until it is asked for, then all of it
  const isNarrow = useMedia('(max-width: 59.99rem)');
  const [openOnPhone, setOpenOnPhone] = useState(false);
  const whole = isNarrow ? openOnPhone : length === 'hel';
  const toggle = () => (isNarrow ? setOpenOnPhone(!whole) : legendLength.set(whole ? 'kort' : 'hel'));
  const shown = whole ? 'whole' : isNarrow ? 'button' : 'brief';
  return (
    <section className="legend" aria-label={words.legend} data-shown={shown}>
      {shown === 'whole' && <LegendBody {...props} brief={false} />}
      {shown === 'brief' && <LegendBody {...props} brief />}
      <button
        type="button"
        className="legend-toggle"
        aria-expanded={whole}
        aria-label={shown === 'button' ? undefined : whole ? words.legendLessLabel : words.legendMoreLabel}
        onClick={toggle}
      >
        {shown === 'button' ? words.legend : whole ? words.legendLess : words.legendMore}
        <span aria-hidden="true">{whole ? '▾' : '▴'}</span>
      </button>
    </section>
  );
}

function LegendBody(props: MapLegendProps & { brief: boolean }) {
  const { picture, layers, studyAreaShown, onStudyArea, seesPoints, repeats, sources, brief } = props;
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const origin = municipality.studyArea?.origin;
  const warning =
    origin === 'boundary'
      ? words.studyAreaBoundary
      : origin === 'accepted_points'
        ? words.studyAreaPoints
        : null;
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(picture.rates.flagged);
  const cells = formatCount(picture.studyAreaCells, language);
  const studyArea = words.studyArea(cells, `${formatCount(picture.cells.cellSizeMeters, language)} m`);
  const withHotspots = layers.includes('hotspots');
  const withMarks = layers.includes('handelser') && seesPoints;
  return (
    <div className="legend-body">
      {layers.includes('tathet') && (
        <LegendDensity density={picture.density} bandwidth={props.bandwidth} brief={brief} />
      )}
      {layers.includes('forandring') && picture.change && <LegendChange change={picture.change} />}
      {withHotspots && (
        <LegendRow sample={<HatchSample />}>
          {brief ? words.flaggedBrief(percent) : words.flaggedRate(percent)}
        </LegendRow>
      )}
      {!brief && withHotspots && hasFalling(picture) && (
        <LegendRow
          sample={
            <span className="legend-falling" aria-hidden="true">
              ↓
            </span>
          }
        >
          {words.fallingMeaning}
        </LegendRow>
      )}
      {!brief && withHotspots && picture.fadedPlaces.length > 0 && (
        <LegendRow sample={<DashedSample />}>{words.fadedMeaning}</LegendRow>
      )}
      {!brief && withMarks && <LegendRow sample={<MixSample />}>{words.markMeaning}</LegendRow>}
      {withMarks && repeats > 0 && <LegendRow sample={<RingSample />}>{words.repeatMeaning}</LegendRow>}
      {layers.includes('omgivning') && <LegendSurroundings {...props.surroundings} />}
      {brief && <p className="legend-quiet">{words.studyAreaBrief(cells)}</p>}
      {!brief && (
        <>
          <p className="legend-row legend-quiet">
            <label>
              <input
                type="checkbox"
                checked={studyAreaShown}
                onChange={(event) => onStudyArea(event.target.checked)}
                aria-label={words.showStudyArea}
              />
              {studyArea}
            </label>
          </p>
          {warning && <p className="legend-quiet">{warning}</p>}
          <p className="legend-quiet">
            {words.countedSources(nameSources(sources, words.ownReports, language))}
            {!seesPoints && ` ${words.cellsOnly}`}
          </p>
          <p className="legend-quiet">
            <Link href={`${pageAddress(municipality.code, 'metod')}#farger_och_tecken`}>
              {words.howComputed}
            </Link>
          </p>
        </>
      )}
    </div>
  );
}

function LegendRow({ sample, children }: { sample: ReactNode; children: ReactNode }) {
  return (
    <p className="legend-row">
      {sample}
      {children}
    </p>
  );
}
