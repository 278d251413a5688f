import type { InterventionEffect } from '@lagesbild/shared/schemas/intervention_effect.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { type ChartBand, effectChartShape } from './effect_chart_shape.ts';
import { formatEffectDay, formatEffectNumber } from './effect_texts.ts';
import { effectWords } from './effect_words.ts';

const place = ({ left, width }: ChartBand) => ({ left: `${left}%`, width: `${width}%` });

/** Place and control by fortnight, with what is compared and what is left out. For the eye; the table says the same. */
export function EffectChart({ effect }: { effect: InterventionEffect }) {
  const words = useWords(effectWords);
  const language = useLanguage();
  const shape = effectChartShape(effect);
  if (!shape) return null;
  const { bands } = shape;
  return (
    <figure className="effect-chart" aria-hidden="true">
      <ul className="effect-key small">
        <li data-line="place">{words.place}</li>
        {shape.control && <li data-line="control">{words.control}</li>}
        <li data-line="ring">{words.ring}</li>
      </ul>
      <p className="effect-most small muted">
        {words.perFortnight} · {formatEffectNumber(shape.most, language)}
      </p>
      <div className="effect-plot">
        {bands.acts && <div className="effect-acts" style={place(bands.acts)} />}
        {bands.leftOut && <div className="effect-left-out" style={place(bands.leftOut)} />}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          <title>{words.title}</title>
          <polyline className="effect-ring" points={shape.ring} vectorEffect="non-scaling-stroke" />
          {shape.control && (
            <polyline className="effect-control" points={shape.control} vectorEffect="non-scaling-stroke" />
          )}
          <polyline className="effect-place" points={shape.place} vectorEffect="non-scaling-stroke" />
        </svg>
      </div>
      <div className="effect-spans small">
        {bands.before && (
          <span style={place(bands.before)} data-span="compared">
            {words.before}
          </span>
        )}
        {bands.leftOut && (
          <span style={place(bands.leftOut)} data-span="left-out">
            {words.leftOut}
          </span>
        )}
        {bands.after && (
          <span style={place(bands.after)} data-span="compared">
            {words.after}
          </span>
        )}
      </div>
      {bands.acts && (
        <div className="effect-spans small">
          <span style={place(bands.acts)} data-span="acts">
            {words.acts}
          </span>
        </div>
      )}
      <p className="effect-days small muted">
        <span>{formatEffectDay(effect.series[0]!.from, language)}</span>
        <span>{formatEffectDay(effect.series.at(-1)!.to, language)}</span>
      </p>
    </figure>
  );
}
