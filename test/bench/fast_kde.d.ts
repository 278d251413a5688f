declare module 'fast-kde' {
  interface Options {
    x: (row: number[]) => number;
    y: (row: number[]) => number;
    weight: (row: number[]) => number;
    bandwidth: number;
    extent: [[number, number], [number, number]];
    bins: [number, number];
  }
  /** Mass by bin, row by row. */
  export function density2d(data: number[][], options: Options): { grid(): Float64Array };
}
