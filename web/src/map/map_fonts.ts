import latinExtUrl from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url';
import latinUrl from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';

import { MAP_FONT_MEDIUM, MAP_FONT_SEMIBOLD } from './map_font_names.ts';

/** What each file covers, after fontsource's own subsets (U+ ranges). */
const FILES = [
  {
    url: latinUrl,
    range:
      'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+304,U+308,U+329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
  {
    url: latinExtUrl,
    range:
      'U+100-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+304,U+308,U+329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
] as const;

let registered = false;

/**
 * Registers both faces with the page, once. A style's own `font-faces` would draw a variable font at its regular
 * weight only, so the weight goes with the name instead. maplibre waits for a face before it draws a letter.
 */
export function registerMapFonts(): void {
  if (registered) return;
  registered = true;
  for (const family of [MAP_FONT_MEDIUM, MAP_FONT_SEMIBOLD]) {
    for (const { url, range } of FILES) {
      const source = `url(${JSON.stringify(new URL(url, document.baseURI).href)}) format("woff2")`;
      document.fonts.add(new FontFace(family, source, { weight: '200 800', unicodeRange: range }));
    }
  }
}
