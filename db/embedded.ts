import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { holdDataFolder, socketPath } from './data_folder.ts';
import { workerEntry } from './worker_entry.ts';

interface EmbeddedEngine {
  /** Folder of the unix socket, for pg's `host`. */
  socketFolder: string;
  close: () => Promise<void>;
}

/** Starts PGlite + PostGIS on a private socket inside the data folder. Throws when another process holds the folder. */
export async function startEmbedded(dataFolder: string): Promise<EmbeddedEngine> {
  const held = holdDataFolder(dataFolder);
  const worker = new Worker(workerEntry('embedded_worker', import.meta.url), {
    workerData: { dataFolder: held.enginePath, socketPath: socketPath(held.socketFolder) },
  });
  try {
    await once(worker, 'message');
  } catch (error) {
    held.release();
    throw error;
  }
  return {
    socketFolder: held.socketFolder,
    close: async () => {
      worker.postMessage('close');
      await once(worker, 'message');
      await worker.terminate();
      held.release();
    },
  };
}
