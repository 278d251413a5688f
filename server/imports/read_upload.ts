import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { ImportOptions } from '@lagesbild/shared/schemas/import.ts';
import { ProblemError } from '../problem.ts';
import type { ImportFile } from './import_deps.ts';
import { readOptionFields } from './option_fields.ts';

const FILE_NAME_CHARACTERS = 200;

interface Upload {
  file: ImportFile;
  options: ImportOptions;
}

/**
 * Takes the parts of a multipart request: one file, written to a private folder as it arrives and never held whole, and
 * the options as text fields before or behind it. `work` gets both; the folder is gone afterwards, whatever happened.
 * Throws missing_field without a file, invalid_request with two, body_too_large above LIMITS.importFileBytes.
 */
export async function withUpload<T>(
  parts: AsyncIterable<MultipartFile | MultipartValue>,
  work: (upload: Upload) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lagesbild-import-'));
  try {
    return await work(await readParts(parts, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The file, written into the folder as it arrives, and the options. */
export async function readParts(
  parts: AsyncIterable<MultipartFile | MultipartValue>,
  folder: string,
): Promise<Upload> {
  let file: ImportFile | null = null;
  const fields = new Map<string, unknown>();
  for await (const part of parts) {
    if (part.type === 'field') {
      if (part.valueTruncated)
        throw new ProblemError('text_too_long', `Fältet ”${part.fieldname}” är för långt.`);
      fields.set(part.fieldname, part.value);
      continue;
    }
    const path = join(folder, 'import.csv');
    await pipeline(part.file, createWriteStream(path, { mode: 0o600 }));
    if (part.file.truncated) throw tooLarge();
    file = { path, name: basename(part.filename || 'fil.csv').slice(0, FILE_NAME_CHARACTERS) };
  }
  if (!file) throw new ProblemError('missing_field', 'Ingen fil kom med. Skicka den som fältet ”file”.');
  return { file, options: readOptionFields(fields) };
}

export function tooLarge(): ProblemError {
  const mebibytes = LIMITS.importFileBytes / 1024 / 1024;
  return new ProblemError(
    'body_too_large',
    `Filen är större än gränsen ${mebibytes} MiB. Dela den och läs in delarna.`,
  );
}
