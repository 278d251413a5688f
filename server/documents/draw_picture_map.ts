import { cellPolygon } from '@lagesbild/shared/analysis/cell_polygon.ts';
import { cellOutline } from '@lagesbild/shared/geo/cell_outline.ts';
import {
  type AreaGeometry,
  type Bounds,
  polygonBounds,
  polygonToMeters,
} from '@lagesbild/shared/geo/polygon.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import { drawGround, type GroundFeature } from './draw_ground.ts';
import { drawMargin, type RampStep } from './draw_margin.ts';
import { type MapFrame, mapFrame, type Pixel } from './map_frame.ts';
import { CELL_RAMP, element, FONT, label, PAPER, pathData } from './svg_text.ts';

/** What a picture shows: places and counts by cell, never a point. */
export interface PictureMapInput {
  /** "Exempelkommun, 2–15 november 2026". */
  title: string;
  /** What stands under the map: kind of figures, data as of. */
  foot: string;
  proj4: string;
  /** Of the municipality or its study area; degrees. */
  outline: AreaGeometry | null;
  background: readonly GroundFeature[];
  areas: readonly { name: string; geometry: AreaGeometry }[];
  /** Squares; centres in metres of the CRS. */
  cells: { x: ArrayLike<number>; y: ArrayLike<number>; count: ArrayLike<number | null>; sizeMeters: number };
  /** Positions in `cells`; the rank is the number of the list. */
  hotspots: readonly { rank: number; cells: readonly number[] }[];
}

const WIDTH = 1600;
const MAP_HEIGHT = 1060;
const LEAST_METERS = 1500;

/**
 * The map of a picture as SVG, without a browser: own ground, area names, cells by count, hotspots outlined, hatched and
 * numbered, scale, north and legend. The frame is around what has happened; without anything, around the outline.
 */
export function drawPictureMap(input: PictureMapInput): {
  widthPixels: number;
  heightPixels: number;
  svg: string;
} {
  const projection = createProjection(input.proj4);
  const outline = input.outline ? polygonToMeters(input.outline, projection) : [];
  const frame = mapFrame(boundsOf(input, outline.length > 0 ? polygonBounds(outline) : null), {
    widthPixels: WIDTH,
    heightPixels: MAP_HEIGHT,
  });
  const steps = rampSteps(input.cells.count);
  const map = [
    element('rect', { x: 0, y: 0, width: WIDTH, height: MAP_HEIGHT, fill: PAPER.land }),
    drawGround(input.background, frame, projection),
    ...outline.flat().flatMap((ring) =>
      frame.lines(ring).map((line) =>
        element('path', {
          class: 'outline',
          d: pathData(line, false),
          fill: 'none',
          stroke: PAPER.ink2,
          'stroke-width': 2,
          'stroke-dasharray': '10 6',
        }),
      ),
    ),
    ...drawCells(input, steps, frame),
    ...input.areas.flatMap(({ name, geometry }) => {
      const [minX, minY, maxX, maxY] = polygonBounds(polygonToMeters(geometry, projection));
      const at = frame.toPixels((minX + maxX) / 2, (minY + maxY) / 2);
      return fits(name, at, 26)
        ? [label(name, at, { size: 26, fill: PAPER.mapText, class: 'area-name' })]
        : [];
    }),
    ...input.hotspots.flatMap((hotspot) => drawHotspot(hotspot, input, frame)),
  ].join('');
  const margin = drawMargin({
    ...input,
    top: MAP_HEIGHT,
    widthPixels: WIDTH,
    pixelsPerMeter: frame.pixelsPerMeter,
    steps,
    hasHotspots: input.hotspots.length > 0,
  });
  const heightPixels = MAP_HEIGHT + margin.heightPixels;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height: heightPixels,
      viewBox: `0 0 ${WIDTH} ${heightPixels}`,
      'font-family': FONT,
    },
    `${HATCH}${element('rect', { x: 0, y: 0, width: WIDTH, height: heightPixels, fill: PAPER.paper })}${map}${margin.svg}`,
  );
  return { widthPixels: WIDTH, heightPixels, svg };
}

const HATCH = element(
  'defs',
  {},
  element(
    'pattern',
    { id: 'hatch', width: 12, height: 12, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { x: 0, y: 0, width: 3, height: 12, fill: PAPER.hotspot }) +
      element('rect', { x: 3, y: 0, width: 2, height: 12, fill: PAPER.paper, 'fill-opacity': '0.8' }),
  ),
);

/** Around the cells with something in them and the hotspots, with air; else around the outline. */
function boundsOf({ cells, hotspots }: PictureMapInput, outline: Bounds | null): Bounds {
  const flagged = new Set(hotspots.flatMap((hotspot) => hotspot.cells));
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (let cell = 0; cell < cells.x.length; cell++) {
    if (!(cells.count[cell] ?? 0) && !flagged.has(cell)) continue;
    const [x, y, half] = [cells.x[cell]!, cells.y[cell]!, cells.sizeMeters / 2];
    bounds[0] = Math.min(bounds[0], x - half);
    bounds[1] = Math.min(bounds[1], y - half);
    bounds[2] = Math.max(bounds[2], x + half);
    bounds[3] = Math.max(bounds[3], y + half);
  }
  const [minX, minY, maxX, maxY] = bounds[0] <= bounds[2] ? bounds : (outline ?? [0, 0, 1, 1]);
  const air = 0.08 * Math.max(maxX - minX, maxY - minY);
  const wider = Math.max(air, (LEAST_METERS - (maxX - minX)) / 2);
  const higher = Math.max(air, (LEAST_METERS - (maxY - minY)) / 2);
  return [minX - wider, minY - higher, maxX + wider, maxY + higher];
}

/** At most four steps of whole counts, as even as the highest count lets them be. */
function rampSteps(count: ArrayLike<number | null>): RampStep[] {
  const most = Array.from(count).reduce<number>((top, value) => Math.max(top, value ?? 0), 0);
  const number = Math.min(CELL_RAMP.length, most);
  return Array.from({ length: number }, (_, i) => ({
    from: Math.floor((i * most) / number) + 1,
    to: Math.floor(((i + 1) * most) / number),
    color: CELL_RAMP[i]!,
  }));
}

function drawCells({ cells }: PictureMapInput, steps: readonly RampStep[], frame: MapFrame): string[] {
  const side = cells.sizeMeters * frame.pixelsPerMeter;
  return Array.from({ length: cells.x.length }, (_, cell) => {
    const count = cells.count[cell] ?? 0;
    const step = steps.find(({ from, to }) => count >= from && count <= to);
    if (!step) return '';
    const [x, y] = frame.toPixels(cells.x[cell]!, cells.y[cell]!);
    return element('rect', {
      class: 'cell',
      x: x - side / 2,
      y: y - side / 2,
      width: side,
      height: side,
      fill: step.color,
      'fill-opacity': '0.85',
    });
  });
}

function drawHotspot(
  { rank, cells }: PictureMapInput['hotspots'][number],
  { cells: grid }: PictureMapInput,
  frame: MapFrame,
): string[] {
  const shaped = { shape: 'square' as const, cellSizeMeters: grid.sizeMeters, x: grid.x, y: grid.y };
  const rings = cellOutline(cells.map((cell) => cellPolygon(shaped, cell)));
  const points = rings.map((ring) => frame.polygon(ring));
  const [x, y] = points
    .flat()
    .reduce<Pixel>((top, point) => (point[1] < top[1] ? point : top), [WIDTH, MAP_HEIGHT]);
  const at: Pixel = [Math.min(WIDTH - 28, Math.max(28, x)), Math.max(28, y)];
  const d = points.map((ring) => pathData(ring, true)).join('');
  return [
    // paper around the line: a dark outline is seen on dark cells too
    element('path', {
      class: 'halo',
      d,
      fill: 'none',
      stroke: PAPER.paper,
      'stroke-width': 9,
      'stroke-linejoin': 'round',
    }),
    element('path', {
      class: 'hotspot',
      d,
      fill: 'url(#hatch)',
      'fill-rule': 'evenodd',
      stroke: PAPER.hotspot,
      'stroke-width': 4,
      'stroke-linejoin': 'round',
    }),
    element('circle', {
      cx: at[0],
      cy: at[1],
      r: 25,
      fill: PAPER.hotspot,
      stroke: PAPER.paper,
      'stroke-width': 3,
    }),
    element(
      'text',
      {
        class: 'rank',
        x: at[0],
        y: at[1] + 12,
        'font-family': FONT,
        'font-size': 34,
        'font-weight': 700,
        'text-anchor': 'middle',
        fill: PAPER.paper,
      },
      String(rank),
    ),
  ];
}

/** A name that would be cut at the edge is left out. */
function fits(text: string, [x, y]: Pixel, size: number): boolean {
  const half = (text.length * size * 0.55) / 2;
  return x - half > 0 && x + half < WIDTH && y - size > 0 && y + size / 2 < MAP_HEIGHT;
}
