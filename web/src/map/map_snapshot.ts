import type { Map as MapLibreMap } from 'maplibre-gl';

/** A copy of what the map's canvas shows, drawn anew with `pixelRatio` pixels to one and everything loaded. */
export async function snapshotMap(map: MapLibreMap, pixelRatio: number): Promise<HTMLCanvasElement> {
  const before = map.getPixelRatio();
  map.setPixelRatio(pixelRatio);
  try {
    await map.once('idle');
    return await copyFrame(map);
  } finally {
    map.setPixelRatio(before);
  }
}

/** The canvas holds its picture only while the frame is drawn, so it is copied right then. */
function copyFrame(map: MapLibreMap): Promise<HTMLCanvasElement> {
  return new Promise((resolve) => {
    map.once('render', () => {
      const source = map.getCanvas();
      const copy = document.createElement('canvas');
      copy.width = source.width;
      copy.height = source.height;
      copy.getContext('2d')!.drawImage(source, 0, 0);
      resolve(copy);
    });
    map.triggerRepaint();
  });
}
