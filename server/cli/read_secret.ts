import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Reads one line from standard input; at a terminal it asks, and what is typed is not shown. */
export async function readSecret(prompt: string): Promise<string | null> {
  const isTyped = process.stdin.isTTY === true;
  if (isTyped) process.stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTyped });
  try {
    for await (const line of lines) return line;
    return null;
  } finally {
    lines.close();
    if (isTyped) process.stderr.write('\n');
  }
}
