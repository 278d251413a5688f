import type { Browser, Page } from 'playwright-core';

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** RGBA, 0–255, row by row from the top left. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/**
 * What a part of the page looks like, in pixels. A map says that it has drawn labels also when it has not (without
 * a font they are blank), so what is drawn is looked at.
 */
export async function pixelsOf(page: Page, clip: Rectangle): Promise<Pixels> {
  const png = await page.screenshot({ clip, scale: 'css' });
  return decodePng(page, png.toString('base64'));
}

/** The pixels of a PNG file given as base64. */
export async function decodePng(page: Page, png: string): Promise<Pixels> {
  const { width, height, numbers } = await decode(page.context().browser()!, png);
  return { width, height, data: Uint8Array.from(Buffer.from(numbers, 'base64')) };
}

/** Decodes in a page of its own: the one under test may not fetch data addresses. */
async function decode(
  browser: Browser,
  png: string,
): Promise<{ width: number; height: number; numbers: string }> {
  const blank = await browser.newPage();
  try {
    return await blank.evaluate(async (encoded) => {
      const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let letters = '';
      for (const value of data) letters += String.fromCharCode(value);
      return { width: image.width, height: image.height, numbers: btoa(letters) };
    }, png);
  } finally {
    await blank.close();
  }
}

/** How light a pixel is to the eye, 0 black to 255 white (Rec. 601). */
function lightness({ data }: Pixels, pixel: number): number {
  return 0.299 * data[4 * pixel]! + 0.587 * data[4 * pixel + 1]! + 0.114 * data[4 * pixel + 2]!;
}

/** Share of the pixels that are darker than a lightness. */
export function shareDarkerThan(pixels: Pixels, limit: number): number {
  const count = pixels.width * pixels.height;
  let darker = 0;
  for (let pixel = 0; pixel < count; pixel++) if (lightness(pixels, pixel) < limit) darker++;
  return darker / count;
}

/** Mean lightness of a picture. */
export function meanLightness(pixels: Pixels): number {
  const count = pixels.width * pixels.height;
  let sum = 0;
  for (let pixel = 0; pixel < count; pixel++) sum += lightness(pixels, pixel);
  return sum / count;
}

/** How many pixels lie within `tolerance` of a colour in every channel. */
export function countOfColor(
  { data }: Pixels,
  [red, green, blue]: [number, number, number],
  tolerance: number,
): number {
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const near = (offset: number, wanted: number) => Math.abs(data[at + offset]! - wanted) <= tolerance;
    if (near(0, red) && near(1, green) && near(2, blue)) count++;
  }
  return count;
}
