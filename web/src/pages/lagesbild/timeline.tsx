import { useState } from 'react';
import { useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { useMedia } from '../../state/use_media.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import type { BarKind } from './timeline_bars.ts';
import { TimelineBrush } from './timeline_brush.tsx';
import { TimelineChart } from './timeline_chart.tsx';
import { timelineScale } from './timeline_scale.ts';
import { TimelineTable } from './timeline_table.tsx';
import { useBrushDrag } from './use_brush_drag.ts';
import type { ShownPeriod } from './use_shown_period.ts';
import type { TimelineState } from './use_timeline.ts';
import { useWidth } from './use_width.ts';

interface TimelineProps {
  shown: ShownPeriod;
  timeline: TimelineState;
  seesPoints: boolean;
}

const barKinds: readonly BarKind[] = ['fortnight', 'month', 'quarter'];

/** The year as bars with what was expected of each, and the shown period as a brush on it. */
export function Timeline({ shown, timeline, seesPoints }: TimelineProps) {
  const words = useWords(lagesbildWords);
  const [asTable, setAsTable] = useState(false);
  // what the server answers follows when the brush is let go
  const waits = !seesPoints && shown.period !== shown.settled;
  const { line, barKind, chooseBars, earlierYear, laterYear, chooseYear } = timeline;
  return (
    <section className="timeline" aria-labelledby="timeline-heading">
      <div className="section-heading">
        <div className="timeline-year">
          <h2 id="timeline-heading" className="eyebrow">
            {words.year(line.year)}
          </h2>
          {[earlierYear, laterYear].map(
            (year) =>
              year !== null && (
                <button
                  key={year < line.year ? 'earlier' : 'later'}
                  type="button"
                  className="link-button"
                  aria-label={words.yearBefore(year)}
                  onClick={() => chooseYear(year)}
                >
                  {year < line.year ? `‹ ${year}` : `${year} ›`}
                </button>
              ),
          )}
        </div>
        <p className="timeline-key">{waits ? words.recountedOnRelease : words.timelineKey}</p>
        <div className="timeline-choices">
          <fieldset className="plain-choices">
            <legend className="visually-hidden">{words.bars}</legend>
            {barKinds.map((kind) => (
              <button
                key={kind}
                type="button"
                className="link-button"
                aria-pressed={kind === barKind}
                aria-label={words.barKindNames[kind]}
                onClick={() => chooseBars(kind)}
              >
                {words.barKinds[kind]}
              </button>
            ))}
          </fieldset>
          <button
            type="button"
            className="link-button"
            aria-pressed={asTable}
            aria-label={asTable ? words.timelineAsChart : words.timelineAsTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? words.chart : words.asTable}
          </button>
        </div>
      </div>
      {asTable ? (
        <TimelineTable timeline={timeline} shown={shown} />
      ) : (
        <TimelineGraphic shown={shown} timeline={timeline} />
      )}
    </section>
  );
}

/** Pixels; a projector is read from afar. */
const chartHeight = { screen: 84, projector: 116 };

function TimelineGraphic({ shown, timeline }: Omit<TimelineProps, 'seesPoints'>) {
  const words = useWords(lagesbildWords);
  const { bars, line, figures } = timeline;
  const [frame, width] = useWidth();
  const height = chartHeight[useMedia('(min-width: 110rem)') ? 'projector' : 'screen'];
  const scale = width === null ? null : timelineScale(line, figures, width, height);
  const hand = useBrushDrag(shown, bars, scale);
  if (bars.length === 0) return <p className="strip-empty">{words.noTimeline}</p>;
  return (
    <div className="timeline-frame" ref={frame}>
      {scale && (
        <>
          <div className="timeline-plot" {...hand}>
            <TimelineChart
              bars={line.bars}
              figures={figures}
              scale={scale}
              shown={shown.period}
              now={serverTime()}
            />
            <TimelineBrush shown={shown} bars={bars} inYear={line.bars} scale={scale} />
          </div>
          <div className="timeline-months" aria-hidden="true">
            {line.months.map((month, i) => (
              <span key={month} style={{ left: scale.x(month) }} data-quarter={i % 3 === 0 || undefined}>
                {words.months[i]}
              </span>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
