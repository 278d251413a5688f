import './map_legend.css';
import type { IncidentSource } from '@lagesbild/shared/domain/incident_codes.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Picture } from '../../analysis/picture.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { pageAddress } from '../../state/pages.ts';
import { formatCount } from './figure_words.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { LegendChange } from './legend_change.tsx';
import { LegendDensity } from './legend_density.tsx';
import { DashedSample, HatchSample, MixSample } from './legend_samples.tsx';
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
  sources: readonly IncidentSource[];
}

/** What is on the map, and only that: what colours and outlines mean, in numbers, and what they were computed from. */
export function MapLegend(props: MapLegendProps) {
  const { picture, layers, studyAreaShown, onStudyArea, seesPoints, sources } = props;
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  // on a phone the map has no room to spare
  const [open, setOpen] = useState(() => window.matchMedia('(min-width: 60rem)').matches);
  const origin = municipality.studyArea?.origin;
  const warning =
    origin === 'boundary'
      ? words.studyAreaBoundary
      : origin === 'accepted_points'
        ? words.studyAreaPoints
        : null;
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(picture.rates.flagged);
  return (
    <section className="legend" aria-label={words.legend} data-open={open || undefined}>
      <button type="button" className="legend-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.legend}
        <span aria-hidden="true">{open ? '▾' : '▴'}</span>
      </button>
      {open && (
        <div className="legend-body">
          {layers.includes('tathet') && (
            <LegendDensity density={picture.density} bandwidth={props.bandwidth} />
          )}
          {layers.includes('forandring') && picture.change && <LegendChange change={picture.change} />}
          {layers.includes('hotspots') && (
            <p className="legend-row">
              <HatchSample />
              {words.flaggedRate(percent)}
            </p>
          )}
          {layers.includes('hotspots') && hasFalling(picture) && (
            <p className="legend-row">
              <span className="legend-falling" aria-hidden="true">
                ↓
              </span>
              {words.fallingMeaning}
            </p>
          )}
          {layers.includes('hotspots') && picture.fadedPlaces.length > 0 && (
            <p className="legend-row">
              <DashedSample />
              {words.fadedMeaning}
            </p>
          )}
          {layers.includes('handelser') && seesPoints && (
            <p className="legend-row">
              <MixSample />
              {words.markMeaning}
            </p>
          )}
          {layers.includes('omgivning') && <LegendSurroundings {...props.surroundings} />}
          <p className="legend-row legend-quiet">
            <label>
              <input
                type="checkbox"
                checked={studyAreaShown}
                onChange={(event) => onStudyArea(event.target.checked)}
                aria-label={words.showStudyArea}
              />
              {words.studyArea(
                formatCount(picture.studyAreaCells, language),
                `${formatCount(picture.cells.cellSizeMeters, language)} m`,
              )}
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
        </div>
      )}
    </section>
  );
}
