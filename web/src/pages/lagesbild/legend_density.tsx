import { useId } from 'react';
import type { PictureDensity } from '../../analysis/picture.ts';
import { formatCount } from '../../components/figure_words.ts';
import { densityGradient } from '../../map/density_ramp.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { useTheme } from '../../state/theme.ts';
import { BANDWIDTH_RANGE } from './bandwidth_choices.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import type { BandwidthChoice } from './use_bandwidth.ts';
import { useDensityStops } from './use_density_stops.ts';

interface LegendDensityProps {
  density: PictureDensity | null;
  bandwidth: BandwidthChoice;
  /** Without the slider. */
  brief: boolean;
}

/** The ramp with its numbers, and the search radius as a slider that the picture follows. */
export function LegendDensity({ density, bandwidth, brief }: LegendDensityProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const stops = useDensityStops(useTheme());
  const slider = useId();
  const { shown } = bandwidth;
  const meters = shown === 'auto' ? (density?.bandwidthMeters ?? BANDWIDTH_RANGE.least) : shown;
  const metersText = `${formatCount(Math.round(meters), language)} m`;
  return (
    <div className="legend-density">
      <p>
        <b>{words.density}</b> {words.kernel[density?.kernel ?? 'quartic']}
        {brief && `, ${metersText}`}
      </p>
      <div className="legend-ramp" style={stops ? { background: densityGradient(stops) } : undefined} />
      <p className="legend-scale">
        <span>0</span>
        <span>{words.perSquareKm(density ? formatCount(density.top, language) : words.none)}</span>
      </p>
      {!brief && (
        <div className="legend-slider">
          <label htmlFor={slider}>{words.radius}</label>
          <output htmlFor={slider}>{metersText}</output>
          <button
            type="button"
            className="legend-auto"
            aria-pressed={shown === 'auto'}
            onClick={() => bandwidth.choose(shown === 'auto' ? Math.round(meters / 10) * 10 : 'auto')}
          >
            {words.radiusAuto}
          </button>
          <input
            id={slider}
            type="range"
            min={Math.min(BANDWIDTH_RANGE.least, meters)}
            max={Math.max(BANDWIDTH_RANGE.most, meters)}
            step={shown === 'auto' ? 'any' : BANDWIDTH_RANGE.step}
            value={meters}
            aria-valuetext={metersText}
            onChange={({ target }) => bandwidth.slide(Math.round(Number(target.value) / 10) * 10)}
          />
        </div>
      )}
      {!brief && shown === 'auto' && density?.automatic && (
        <p className="legend-quiet">{words.radiusAutoIs(metersText)}</p>
      )}
    </div>
  );
}
