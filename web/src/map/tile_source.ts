/** Address of a background file as a style names it; read by Range from our own origin, whole or given as a path. */
export const tileSource = (address: string) => `pmtiles://${new URL(address, document.baseURI).href}`;
