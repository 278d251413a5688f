/** The colours a map canvas needs as text. They come from the tokens in CSS, so one file decides for page and map. */
const TOKENS = {
  land: '--map-land',
  wood: '--map-wood',
  park: '--map-park',
  pitch: '--map-pitch',
  water: '--map-water',
  waterText: '--map-water-text',
  block: '--map-block',
  industry: '--map-industry',
  school: '--map-school',
  building: '--map-building',
  buildingEdge: '--map-building-edge',
  station: '--map-station',
  road: '--map-road',
  localRoadEdge: '--map-local-road-edge',
  mainRoadEdge: '--map-road-edge',
  path: '--map-path',
  railway: '--map-rail',
  lamp: '--map-lamp',
  boundary: '--map-boundary',
  text: '--map-text',
  strongText: '--map-strong-text',
  halo: '--map-halo',
  hotspot: '--color-hotspot',
  accent: '--color-accent',
  muchLess: '--change-much-less',
  less: '--change-less',
  unchanged: '--change-none',
  more: '--change-more',
  muchMore: '--change-much-more',
} as const;

const DENSITY_TOKENS = [1, 2, 3, 4, 5, 6].map((step) => `--density-${step}`);

export type MapPalette = Record<keyof typeof TOKENS, string> & {
  /** Stops of the density ramp from nothing to most, evenly spaced. */
  density: readonly string[];
};

export type MapTheme = 'light' | 'dark';

/** Puts a palette together from a reader of custom properties. */
export function mapPalette(readToken: (name: string) => string, theme: MapTheme): MapPalette {
  const named = Object.fromEntries(Object.entries(TOKENS).map(([key, token]) => [key, readToken(token)]));
  const ramp = DENSITY_TOKENS.map(readToken);
  // on a dark ground more has to be lighter, or the heaviest places would sink into the night
  return {
    ...(named as Record<keyof typeof TOKENS, string>),
    density: theme === 'dark' ? ramp.reverse() : ramp,
  };
}

/**
 * Reads the palette as the page shows it now. A custom property holds `light-dark(…)` as text, so each is
 * resolved by giving it to an element as its colour.
 */
export function readMapPalette(host: HTMLElement, theme: MapTheme): MapPalette {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  try {
    return mapPalette((name) => {
      probe.style.color = `var(${name})`;
      return getComputedStyle(probe).color;
    }, theme);
  } finally {
    probe.remove();
  }
}

/** "rgb(1, 2, 3)" or "#010203" → [1, 2, 3]. Throws RangeError for anything else: a ramp with holes would lie. */
export function parseColor(text: string): [red: number, green: number, blue: number] {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (hex) return [Number.parseInt(hex[1]!, 16), Number.parseInt(hex[2]!, 16), Number.parseInt(hex[3]!, 16)];
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text);
  if (rgb) return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])];
  throw new RangeError(`Not a colour the map can read: "${text}"`);
}
