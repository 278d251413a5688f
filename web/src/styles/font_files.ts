import latinExtended from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';

/** Name of the face in styles and in maplibre's `text-font`. */
export const FONT_FAMILY = 'Atkinson Hyperlegible Next Variable';

const absolute = (path: string) => new URL(path, document.baseURI).href;

/** Absolute addresses of the woff2 files, from our own origin: maplibre's `font-faces` takes no relative ones. */
export const fontFiles = () => ({ latin: absolute(latin), latinExtended: absolute(latinExtended) });
