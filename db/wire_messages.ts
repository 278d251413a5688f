const READY_FOR_QUERY = 'Z'.charCodeAt(0);
const SYNC = 'S'.charCodeAt(0);
const QUERY = 'Q'.charCodeAt(0);

/** Messages of a client that PostgreSQL answers with ReadyForQuery; after all others it would be one too many. */
export function endsWithReady(message: Uint8Array): boolean {
  return message[0] === SYNC || message[0] === QUERY || message[0] === 0;
}

/**
 * The answer without its ReadyForQuery messages. PGlite sends one right after an error and again at the Sync that
 * follows; a client that believes the first one sends its next query too early, and the two get out of step.
 * Messages are a type byte, a length (itself included) and a body: PostgreSQL documentation, "Message Formats".
 */
export function withoutReady(answer: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  const view = new DataView(answer.buffer, answer.byteOffset, answer.byteLength);
  for (let at = 0; at + 5 <= answer.length; ) {
    const end = at + 1 + view.getUint32(at + 1);
    if (answer[at] !== READY_FOR_QUERY) kept.push(answer.subarray(at, end));
    at = end;
  }
  return kept.length === 1 && kept[0]?.length === answer.length ? answer : Buffer.concat(kept);
}
