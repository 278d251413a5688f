import type { PictureFrame } from './picture.ts';
import type { ViewMarks } from './worker_protocol.ts';

/**
 * The large columns of a picture, which the worker hands over instead of copying: cells and the pixels of the density.
 * Each buffer once, also when several columns lie in it; nothing that the desk keeps for its next answer.
 */
export function buffersOfPicture({ cells, density }: PictureFrame): ArrayBuffer[] {
  const columns: unknown[] = Object.values(cells);
  if (density) columns.push(density.raster.values, density.raster.cover);
  return buffersOf(columns);
}

/** The columns of the clusters on screen, to be handed over. */
export function buffersOfMarks({ lon, lat, count, mix }: ViewMarks): ArrayBuffer[] {
  return buffersOf([lon, lat, count, mix]);
}

function buffersOf(columns: readonly unknown[]): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const column of columns) {
    if (ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer) buffers.add(column.buffer);
  }
  return [...buffers];
}
