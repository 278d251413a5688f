import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { App } from '../route_deps.ts';

/**
 * Ends connections on which nothing has been asked when the server closes. Browsers open some ahead; Node counts them
 * neither as idle nor as answered, so that each would hold a server that is told to stop for a minute.
 */
export function endUnusedConnections(app: App): void {
  const unused = new Set<Socket>();
  let closing = false;
  app.server.on('connection', (socket: Socket) => {
    if (closing) {
      socket.destroy();
      return;
    }
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('request', ({ socket }: IncomingMessage) => {
    unused.delete(socket);
  });
  app.addHook('preClose', async () => {
    closing = true;
    for (const socket of unused) socket.destroy();
  });
}
