import { ProblemError } from '../problem.ts';

/** Length of the header of a PMTiles archive, version 3 (github.com/protomaps/PMTiles, spec v3). */
export const PMTILES_HEADER_BYTES = 127;

export interface PmtilesHeader {
  minZoom: number;
  maxZoom: number;
  metadata: { offset: number; length: number; gzip: boolean };
}

const compressions = ['unknown', 'none', 'gzip', 'brotli', 'zstd'] as const;
const vectorTiles = 1;
const deepestZoom = 22;
/** What the page reads: browsers unpack gzip, nothing else. */
const readable: readonly string[] = ['none', 'gzip'];

/**
 * Reads the header of a PMTiles file of `fileBytes` bytes. Throws unreadable_file, which names what is wrong: another
 * kind of file, another version, pictures instead of vector tiles, a compression that browsers lack, a file cut short.
 */
export function readPmtilesHeader(header: Buffer, fileBytes: number): PmtilesHeader {
  if (header.length < PMTILES_HEADER_BYTES || header.toString('latin1', 0, 7) !== 'PMTiles') {
    throw refused('Filen är ingen PMTiles-fil: den börjar inte med ”PMTiles”.');
  }
  if (header[7] !== 3) throw refused(`Filen är PMTiles version ${header[7]}; version 3 kan läsas.`);
  if (header[99] !== vectorTiles) {
    throw refused(
      `Filen har inte vektorkartor (slag ${header[99]}); bara vektorkartor (slag 1, MVT) kan visas.`,
    );
  }
  for (const at of [97, 98]) {
    const compression = compressions[header[at]!] ?? 'unknown';
    if (!readable.includes(compression))
      throw refused(`Filen är packad med ${compression}; gzip eller opackad kan läsas.`);
  }
  // root directory, metadata, leaf directories, tiles: each as offset and length
  for (const at of [8, 24, 40, 56]) {
    const end = number64(header, at) + number64(header, at + 8);
    if (end > fileBytes) {
      throw refused(`Filen är avkortad: den har ${fileBytes} byte men borde ha minst ${end}.`);
    }
  }
  const [minZoom, maxZoom] = [header[100]!, header[101]!];
  if (minZoom > maxZoom || maxZoom > deepestZoom) {
    throw refused(`Filens zoomnivåer ${minZoom}–${maxZoom} är orimliga; högst ${deepestZoom}.`);
  }
  const metadata = {
    offset: number64(header, 24),
    length: number64(header, 32),
    gzip: compressions[header[97]!] === 'gzip',
  };
  return { minZoom, maxZoom, metadata };
}

const refused = (detail: string) => new ProblemError('unreadable_file', detail);
const number64 = (bytes: Buffer, at: number) => Number(bytes.readBigUInt64LE(at));
