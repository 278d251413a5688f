import { renderAsync } from '@resvg/resvg-js';
import { DOCUMENT_FACE, fontFiles } from './fonts.ts';

/** About 200 dots an inch across the text of an A4. */
const WIDTH_PIXELS = 1400;

/** A drawing of our own as PNG, on white. The work is done in a thread of Node's own pool. */
export async function svgToPng(svg: string, widthPixels = WIDTH_PIXELS): Promise<Buffer> {
  const { normal, bold } = fontFiles();
  const image = await renderAsync(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: widthPixels },
    font: { fontFiles: [normal, bold], loadSystemFonts: false, defaultFontFamily: DOCUMENT_FACE },
  });
  return image.asPng();
}
