import { gunzipSync } from 'node:zlib';

const metadataBytesMaximum = 4 * 1024 * 1024;
const attributionCharacters = 200;

const ENTITIES: Record<string, string> = {
  '&copy;': '©',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
};

/**
 * Who is to be named for a map, from the metadata of its PMTiles file: text without markup, at most 200 characters.
 * Null when the metadata say nothing or cannot be read: a map is shown without it rather than not at all.
 */
export function attributionOf(metadata: Buffer, gzip: boolean): string | null {
  try {
    const bytes = gzip ? gunzipSync(metadata, { maxOutputLength: metadataBytesMaximum }) : metadata;
    const { attribution } = JSON.parse(bytes.toString('utf8')) as { attribution?: unknown };
    if (typeof attribution !== 'string') return null;
    const text = attribution
      .replace(/<[^>]*>/g, '')
      .replace(/&[a-z]+;/gi, (entity) => ENTITIES[entity.toLowerCase()] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    return text.slice(0, attributionCharacters) || null;
  } catch {
    return null;
  }
}
