import { element, label, PAPER, pathData } from './svg_text.ts';

/** A colour of cells, and the counts that have it. */
export interface RampStep {
  from: number;
  to: number;
  color: string;
}

interface Margin {
  title: string;
  foot: string;
  top: number;
  widthPixels: number;
  pixelsPerMeter: number;
  steps: readonly RampStep[];
  hasHotspots: boolean;
}

/** Large enough to be read where the map is half as wide as an A4. */
const TEXT = 34;
const HEIGHT = 226;
const LEFT = 40;
const ROUND_METERS = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];

/** What stands under a map: title, data as of, legend, scale bar; and the north arrow in the corner of the map. */
export function drawMargin(margin: Margin): { svg: string; heightPixels: number } {
  const { title, foot, top, widthPixels } = margin;
  return {
    heightPixels: HEIGHT,
    svg: [
      element('path', { d: `M0 ${top}H${widthPixels}`, stroke: PAPER.line, 'stroke-width': 2 }),
      label(title, [LEFT, top + 60], { size: 46, anchor: 'start', 'font-weight': 700, class: 'title' }),
      label(foot, [LEFT, top + 118], { size: TEXT, anchor: 'start', fill: PAPER.ink2, class: 'foot' }),
      legend(margin),
      scaleBar(margin),
      northArrow(widthPixels),
    ].join(''),
  };
}

function legend({ steps, hasHotspots, top }: Margin): string {
  const side = 36;
  const samples = [
    ...steps.map(({ from, to, color }) => ({
      fill: color,
      text: from === to ? String(from) : `${from}–${to}`,
    })),
    ...(hasHotspots ? [{ fill: 'url(#hatch)', text: 'Hotspot' }] : []),
  ];
  let x = LEFT;
  const drawn = samples.map(({ fill, text }) => {
    const at = x;
    x += side + 36 + text.length * 18;
    return (
      element('rect', {
        class: 'legend',
        x: at,
        y: top + 158,
        width: side,
        height: side,
        fill,
        stroke: fill.startsWith('url') ? PAPER.hotspot : PAPER.line,
        'stroke-width': 2,
      }) + label(text, [at + side + 10, top + 188], { size: TEXT, anchor: 'start' })
    );
  });
  const what = label('händelser per ruta', [x, top + 188], { size: TEXT, anchor: 'start', fill: PAPER.ink2 });
  return drawn.join('') + (steps.length > 0 ? what : '');
}

/** The longest round length that takes at most a fifth of the width. */
function scaleBar({ pixelsPerMeter, widthPixels, top }: Margin): string {
  const fitting = ROUND_METERS.filter((meters) => meters * pixelsPerMeter <= widthPixels / 5);
  const meters = fitting.at(-1) ?? ROUND_METERS[0]!;
  const length = meters * pixelsPerMeter;
  const text = meters < 1000 ? `${meters} m` : `${meters / 1000} km`;
  const right = widthPixels - LEFT;
  const y = top + 114;
  return (
    element('path', {
      class: 'scale',
      d: `M${right - length} ${y - 10}V${y}H${right}V${y - 10}`,
      fill: 'none',
      stroke: PAPER.ink,
      'stroke-width': 3,
    }) + label(text, [right - length - 14, y + 2], { size: TEXT, anchor: 'end', class: 'scale-text' })
  );
}

function northArrow(widthPixels: number): string {
  const x = widthPixels - 48;
  return (
    element('path', {
      class: 'north',
      d: pathData(
        [
          [x, 24],
          [x + 14, 64],
          [x, 54],
          [x - 14, 64],
        ],
        true,
      ),
      fill: PAPER.ink,
      stroke: PAPER.paper,
      'stroke-width': 3,
      'paint-order': 'stroke',
    }) + label('N', [x, 92], { size: 26, 'font-weight': 700 })
  );
}
