/**
 * Polygons → rings (the first is the outline, the rest are holes) → interleaved x, y in metres.
 * Rings may be closed (first vertex repeated) or open, in either direction.
 */
export type MeterPolygon = Float64Array[][];
