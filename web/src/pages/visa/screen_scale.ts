/** Letters never get smaller than on a phone. */
const SMALLEST = 0.5;

/** The size of a pixel of the 1920 × 1080 design on this screen, as `--u` in visa.css. */
export const screenScale = (): number =>
  Math.max(SMALLEST, Math.min(window.innerWidth / 1920, window.innerHeight / 1080));
