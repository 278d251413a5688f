import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { endsWithReady, withoutReady } from './wire_messages.ts';

// The embedded engine in a thread of its own, so that HTTP stays responsive while it computes.
const { dataFolder, socketPath } = workerData as { dataFolder: string; socketPath: string };

const engine = await PGlite.create(dataFolder, { extensions: { postgis } });

const execute = engine.execProtocolRawStream.bind(engine);
engine.execProtocolRawStream = async (message, options) => {
  if (endsWithReady(message)) return execute(message, options);
  // an answer comes in pieces that need not end between messages: gather, then strip
  const pieces: Uint8Array[] = [];
  await execute(message, { ...options, onRawData: (piece) => pieces.push(Uint8Array.from(piece)) });
  const answer = withoutReady(Buffer.concat(pieces));
  if (answer.length > 0) options.onRawData(answer);
};

const server = new PGLiteSocketServer({ db: engine, path: socketPath, maxConnections: 64 });
await server.start();
parentPort?.postMessage('ready');

parentPort?.on('message', async (message) => {
  if (message !== 'close') return;
  await server.stop();
  await engine.close();
  parentPort?.postMessage('closed');
  parentPort?.close();
});
