/** Bytes of a file, first and last included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The one range that a Range header asks for (RFC 9110 §14); null without a header, with another unit or with several
 * ranges: then the whole file is the answer. 'unsatisfiable' when it begins behind the end.
 */
export function byteRange(header: string | undefined, bytes: number): ByteRange | 'unsatisfiable' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return null;
  if (asked[1] === '') {
    const last = Math.min(bytes, Number(asked[2]));
    return last === 0 ? 'unsatisfiable' : { start: bytes - last, end: bytes - 1 };
  }
  const start = Number(asked[1]);
  const end = asked[2] === '' ? bytes - 1 : Math.min(bytes - 1, Number(asked[2]));
  if (start >= bytes) return 'unsatisfiable';
  // an end before the start is no range at all
  return end < start ? null : { start, end };
}
