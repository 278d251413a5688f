import { createHash } from 'node:crypto';

export interface CachedAnswer {
  body: Buffer;
  /** Strong: a hash of the body's bytes. */
  etag: string;
}

export interface AnalysisCache {
  get(key: AnswerKey): CachedAnswer | null;
  /** Keeps the body and gives it back with its tag; one larger than a quarter of the cache is given, not kept. */
  keep(key: AnswerKey, body: Buffer): CachedAnswer;
}

/** What an answer depends on: equal keys, equal answers. */
export interface AnswerKey {
  municipalityId: string;
  /** Counts up with every change of incidents and registers. */
  dataVersion: number;
  kind: string;
  /** What the role sees; roles that see the same share answers. */
  sight: string;
  /** The municipality's settings and the request. */
  content: unknown;
}

interface Entry extends CachedAnswer {
  municipalityId: string;
  dataVersion: number;
}

const largestShare = 0.25;

/**
 * Answers in memory, least recently used out first, bounded in bytes. Only a cache: another instance without it
 * computes the same figures. A newer data version of a municipality throws its older answers away.
 */
export function createAnalysisCache(maximumBytes: number): AnalysisCache {
  const entries = new Map<string, Entry>();
  const newest = new Map<string, number>();
  let bytes = 0;
  const drop = (hash: string) => {
    bytes -= entries.get(hash)?.body.byteLength ?? 0;
    entries.delete(hash);
  };
  const dropOlder = ({ municipalityId, dataVersion }: AnswerKey) => {
    if ((newest.get(municipalityId) ?? -1) >= dataVersion) return;
    newest.set(municipalityId, dataVersion);
    for (const [hash, entry] of entries) {
      if (entry.municipalityId === municipalityId && entry.dataVersion < dataVersion) drop(hash);
    }
  };
  return {
    get(key) {
      dropOlder(key);
      const hash = hashOf(JSON.stringify(sorted(key)));
      const entry = entries.get(hash);
      if (!entry) return null;
      // to the end of the line: a map lists in the order of writing
      entries.delete(hash);
      entries.set(hash, entry);
      return entry;
    },
    keep(key, body) {
      const answer = { body, etag: `"${hashOf(body)}"` };
      // an answer that took long may be overtaken by a change: nobody will ask for it again
      const overtaken = (newest.get(key.municipalityId) ?? -1) > key.dataVersion;
      if (overtaken || body.byteLength > maximumBytes * largestShare) return answer;
      const hash = hashOf(JSON.stringify(sorted(key)));
      drop(hash);
      entries.set(hash, { ...answer, municipalityId: key.municipalityId, dataVersion: key.dataVersion });
      bytes += body.byteLength;
      for (const oldest of entries.keys()) {
        if (bytes <= maximumBytes) break;
        drop(oldest);
      }
      return answer;
    },
  };
}

const hashOf = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);

/** Fields in one order, so that the same question is the same text; lists keep theirs. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inside]) => [name, sorted(inside)]),
  );
}
