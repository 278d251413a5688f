import { parseColor } from './map_palette.ts';

/** Opacity of the densest place: streets and houses still show through. */
const mostOpacity = 0.78;
/** Share of the ramp over which the picture fades in, so that next to nothing is not a yellow fog. */
const fadeIn = 0.3;

/** A share of the ramp's top → RGBA, 0–255 each. */
export type DensityColor = (share: number) => [red: number, green: number, blue: number, alpha: number];

/** Colours between evenly spaced stops (CSS colours); transparent at nothing, beyond the top the top's colour. */
export function densityRamp(stops: readonly string[]): DensityColor {
  const ramp = stops.map(parseColor);
  return (share) => {
    const t = Math.min(1, Math.max(0, share));
    const position = t * (ramp.length - 1);
    const below = Math.min(ramp.length - 2, Math.floor(position));
    const between = position - below;
    const mix = (k: 0 | 1 | 2) => Math.round(ramp[below]![k] * (1 - between) + ramp[below + 1]![k] * between);
    return [mix(0), mix(1), mix(2), Math.round(255 * mostOpacity * Math.min(1, t / fadeIn) ** 0.8)];
  };
}

/**
 * The top of the ramp, per km² and period: a round number not below the densest place, and never below five
 * incidents in one spot. A ramp that stretched to every quiet fortnight would paint a single report dark.
 * `peak` per km²; `singlePeak` is what one incident gives at its own place with the same kernel.
 */
export function densityTop(peak: number, singlePeak: number): number {
  return roundUp(Math.max(peak, 5 * singlePeak));
}

/** What one incident gives at its own place, per km² (docs/methods/tathet.md); Gaussian: the bandwidth is σ. */
export function singleIncidentPeak(kernel: 'quartic' | 'gaussian', bandwidthMeters: number): number {
  const squareKilometers = (bandwidthMeters / 1000) ** 2;
  return kernel === 'quartic' ? 3 / (Math.PI * squareKilometers) : 1 / (2 * Math.PI * squareKilometers);
}

/** The next of 1, 1.5, 2, 3, 4, 5, 6, 8 × a power of ten; 0 stays 0. */
function roundUp(value: number): number {
  if (!(value > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];
  const step = steps.find((candidate) => candidate * power >= value * (1 - 1e-12)) ?? 10;
  return step * power;
}

/** The ramp as a CSS gradient over whatever lies under it, for a legend that looks like the map. */
export function densityGradient(stops: readonly string[]): string {
  const color = densityRamp(stops);
  const steps = Array.from({ length: 13 }, (_, i) => {
    const [red, green, blue, alpha] = color(i / 12);
    return `rgb(${red} ${green} ${blue} / ${(alpha / 255).toFixed(3)})`;
  });
  return `linear-gradient(90deg, ${steps.join(', ')})`;
}
