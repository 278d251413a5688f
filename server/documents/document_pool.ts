import { workerEntry } from '@lagesbild/db/worker_entry.ts';
import { Piscina } from 'piscina';
import type { DocumentTask } from './build_document.ts';

const main = import.meta.url.endsWith('.ts') ? new URL('../main.ts', import.meta.url).href : import.meta.url;

export interface DocumentPool {
  /** The bytes of a document; those that are asked for at once come one after the other. */
  build(task: DocumentTask): Promise<Buffer>;
  close(): Promise<void>;
}

/** One worker thread for documents, begun when the first is asked for, so that setting type never stops the HTTP thread. */
export function openDocumentPool(): DocumentPool {
  let pool: Piscina<DocumentTask, Uint8Array> | undefined;
  return {
    build: async (task) => {
      pool ??= new Piscina({
        filename: workerEntry('document_worker', main).href,
        minThreads: 0,
        maxThreads: 1,
        idleTimeout: 30_000,
      });
      return Buffer.from(await pool.run(task));
    },
    close: async () => pool?.destroy(),
  };
}
