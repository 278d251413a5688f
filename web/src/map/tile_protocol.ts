import * as maplibregl from 'maplibre-gl';

let registered = false;

/**
 * Teaches maplibre to read PMTiles files, once. The code for it comes with the first tile, so that a municipality
 * without such a file does not pay for it.
 */
export function registerTileProtocol(): void {
  if (registered) return;
  registered = true;
  const reader = () => import('pmtiles').then(({ Protocol }) => new Protocol());
  let protocol: ReturnType<typeof reader> | undefined;
  maplibregl.addProtocol('pmtiles', async (request, abort) => {
    protocol ??= reader();
    return (await protocol).tile(request, abort);
  });
}
