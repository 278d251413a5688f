import type { ExpressionSpecification } from 'maplibre-gl';

/** A width in pixels that follows the ground from zoom 14 on, and is drawn wider than true further out. */
export function groundWidth(at13: number, at15: number, at18: number): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.6], ['zoom'], 10, at13 / 3, 13, at13, 15, at15, 18, at18];
}
