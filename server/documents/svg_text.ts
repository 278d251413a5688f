import type { Pixel } from './map_frame.ts';

/** Colours of a picture on paper: the light theme of the screens (web/src/styles/tokens.css). */
export const PAPER = {
  paper: '#fbf9f4',
  ink: '#14213a',
  ink2: '#4a5568',
  line: '#ded8ca',
  hotspot: '#8c1d2b',
  land: '#f4f1ea',
  wood: '#e6eadd',
  park: '#dde8d3',
  water: '#d3e2ea',
  block: '#efebe2',
  building: '#e2dccf',
  road: '#ffffff',
  mainRoadEdge: '#f0d9a8',
  rail: '#a9a79f',
  mapText: '#5c6470',
} as const;

/** The density ramp without its palest and darkest step: a cell must be seen on land, and a number on it. */
export const CELL_RAMP = ['#f6dc7e', '#e9a457', '#c9594a', '#7a2e3a'] as const;

export const FONT = 'Atkinson Hyperlegible Next';

/** Text as it may stand in XML. */
const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Attributes: numbers with one decimal, undefined left out. */
const attributes = (values: Record<string, string | number | undefined>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : escapeXml(value!)}"`)
    .join('');

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** An element with what it holds, which is XML already. */
export const element = (
  name: string,
  values: Record<string, string | number | undefined>,
  inside = '',
): string =>
  inside ? `<${name}${attributes(values)}>${inside}</${name}>` : `<${name}${attributes(values)}/>`;

/** The `d` of a path. */
export const pathData = (points: readonly Pixel[], closed: boolean): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('') + (closed ? 'Z' : '');

/** Text with a halo of paper, so that it is read on any ground. */
export const label = (
  text: string,
  [x, y]: Pixel,
  {
    size,
    anchor = 'middle',
    ...more
  }: { size: number; anchor?: string; fill?: string; 'font-weight'?: number; class?: string },
): string =>
  element(
    'text',
    {
      x,
      y,
      'font-family': FONT,
      'font-size': size,
      'text-anchor': anchor,
      fill: PAPER.ink,
      stroke: PAPER.paper,
      'stroke-width': size / 5,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      ...more,
    },
    escapeXml(text),
  );
