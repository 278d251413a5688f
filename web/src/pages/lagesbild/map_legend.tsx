import type { IncidentSource } from '@lagesbild/shared/domain/incident_codes.ts';
import { useState } from 'react';
import type { Picture } from '../../analysis/picture.ts';
import { densityGradient } from '../../map/density_ramp.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { useTheme } from '../../state/theme.ts';
import { bandwidthChoices } from './bandwidth_choices.ts';
import { formatCount } from './figure_words.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { nameSources } from './name_sources.ts';
import type { LayerWord } from './url_parameters.ts';
import { useDensityStops } from './use_density_stops.ts';

interface MapLegendProps {
  picture: Picture;
  layers: readonly LayerWord[];
  bandwidth: number | 'auto';
  onBandwidth(bandwidth: number | 'auto'): void;
  studyAreaShown: boolean;
  onStudyArea(shown: boolean): void;
  seesPoints: boolean;
  sources: readonly IncidentSource[];
}

/** What colours and outlines mean, in numbers, and what they were computed from. */
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
          {layers.includes('tathet') && <DensityLegend {...props} />}
          {layers.includes('hotspots') && (
            <p className="legend-row">
              <HatchSample />
              {words.flaggedRate(percent)}
            </p>
          )}
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
        </div>
      )}
    </section>
  );
}

function DensityLegend({ picture, bandwidth, onBandwidth }: MapLegendProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const theme = useTheme();
  const { municipality } = useCurrentMunicipality();
  const stops = useDensityStops(theme);
  const { density } = picture;
  const meters = (value: number) => `${formatCount(Math.round(value), language)} m`;
  const choices = bandwidthChoices(municipality.cellSizeMeters);
  const offered =
    bandwidth === 'auto' || choices.includes(bandwidth)
      ? choices
      : [...choices, bandwidth].sort((a, b) => a - b);
  return (
    <div className="legend-density">
      <div className="legend-density-head">
        <span>
          <b>{words.density}</b> {words.kernel[density?.kernel ?? 'quartic']}
        </span>
        <label>
          <span className="visually-hidden">{words.radius}</span>
          <select
            value={String(bandwidth)}
            onChange={({ target }) => onBandwidth(target.value === 'auto' ? 'auto' : Number(target.value))}
          >
            {offered.map((choice) => (
              <option key={choice} value={choice}>
                {meters(choice)}
              </option>
            ))}
            <option value="auto">
              {density?.automatic ? words.radiusAutoIs(meters(density.bandwidthMeters)) : words.radiusAuto}
            </option>
          </select>
        </label>
      </div>
      <div className="legend-ramp" style={stops ? { background: densityGradient(stops) } : undefined} />
      <p className="legend-scale">
        <span>0</span>
        <span>{words.perSquareKm(density ? formatCount(density.top, language) : words.none)}</span>
      </p>
    </div>
  );
}

function HatchSample() {
  return (
    <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true" className="legend-hatch">
      <path d="M3 14 14 3M9 14 20 3M15 14l9-9M3 8l5-5M21 14l3-3" />
      <rect x="1.25" y="1.25" width="23.5" height="13.5" />
    </svg>
  );
}
