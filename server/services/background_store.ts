import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { ProblemError } from '../problem.ts';
import type { ByteRange } from './byte_range.ts';
import { attributionOf } from './pmtiles_attribution.ts';
import { PMTILES_HEADER_BYTES, readPmtilesHeader } from './pmtiles_header.ts';

export interface StoredBackground {
  id: string;
  bytes: number;
  minZoom: number;
  maxZoom: number;
  attribution: string | null;
}

const metadataBytesMaximum = 1024 * 1024;
const fileOf = (folder: string, municipalityId: string, id: string) =>
  join(folder, municipalityId, `${id}.pmtiles`);

/**
 * Takes in a PMTiles file as it arrives and never holds it whole. It gets its name when it is complete and has been
 * read, so that a broken upload leaves nothing. Throws body_too_large above LIMITS.backgroundFileBytes, unreadable_file
 * for what is no PMTiles file of vector tiles.
 */
export async function storeBackground(
  folder: string,
  municipalityId: string,
  upload: Readable,
): Promise<StoredBackground> {
  const id = randomUUID();
  await mkdir(join(folder, municipalityId), { recursive: true, mode: 0o700 });
  const arriving = `${fileOf(folder, municipalityId, id)}.part`;
  try {
    const bytes = await writeLimited(upload, arriving);
    const known = await describe(arriving, bytes);
    await rename(arriving, fileOf(folder, municipalityId, id));
    return { id, bytes, ...known };
  } finally {
    await rm(arriving, { force: true });
  }
}

async function writeLimited(upload: Readable, path: string): Promise<number> {
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > LIMITS.backgroundFileBytes ? backgroundTooLarge() : null, chunk);
    },
  });
  await pipeline(upload, counted, createWriteStream(path, { mode: 0o600, flush: true }));
  return bytes;
}

export function backgroundTooLarge(): ProblemError {
  const mebibytes = LIMITS.backgroundFileBytes / 1024 / 1024;
  return new ProblemError(
    'body_too_large',
    `Filen är större än gränsen ${mebibytes} MiB. Skär ut kommunen ur kartan eller sänk högsta zoomnivån.`,
  );
}

async function describe(path: string, bytes: number): Promise<Omit<StoredBackground, 'id' | 'bytes'>> {
  const file = await open(path);
  try {
    const header = Buffer.alloc(Math.min(bytes, PMTILES_HEADER_BYTES));
    await file.read(header, 0, header.length, 0);
    const { minZoom, maxZoom, metadata } = readPmtilesHeader(header, bytes);
    const text = Buffer.alloc(Math.min(metadata.length, metadataBytesMaximum));
    await file.read(text, 0, text.length, metadata.offset);
    return { minZoom, maxZoom, attribution: attributionOf(text, metadata.gzip) };
  } finally {
    await file.close();
  }
}

/** The bytes of a stored file; null when it is not there (a folder that was not restored with its database). */
export async function readBackground(
  folder: string,
  municipalityId: string,
  id: string,
  range: ByteRange | null,
): Promise<Readable | null> {
  const path = fileOf(folder, municipalityId, id);
  try {
    // opened here, so that a missing file is an answer and not a broken stream
    const file = await open(path);
    return createReadStream(path, { fd: file, ...range });
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

/** Takes a file away; one that is gone already is fine. */
export async function removeBackground(folder: string, municipalityId: string, id: string): Promise<void> {
  await rm(fileOf(folder, municipalityId, id), { force: true });
}
