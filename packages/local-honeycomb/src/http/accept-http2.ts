import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** A connection of HTTP/2 begins with the words `PRI * HTTP/2.0`, which no request of HTTP/1 does. */
const beginning = 'PRI';

/** How long a connection may be open before its first byte. */
const silenceMs = 60_000;

/**
 * Lets one port take both kinds of HTTP, as Honeycomb's does: a connection's first bytes tell which. `accept` gets a
 * paused connection. Returns what ends the connections that have not said anything yet.
 */
export function acceptHttp2(server: Server, accept: (socket: Socket) => void): () => void {
  const acceptHttp1 = server.listeners('connection') as ((socket: Socket) => void)[];
  const silent = new Set<Socket>();
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    const end = () => socket.destroy();
    const forget = () => {
      silent.delete(socket);
      socket.setTimeout(0);
      socket.removeListener('timeout', end).removeListener('error', end).removeListener('close', forget);
    };
    socket.setTimeout(silenceMs).on('timeout', end).on('error', end).on('close', forget);
    socket.once('data', (chunk: Buffer) => {
      forget();
      socket.pause();
      socket.unshift(chunk);
      if (chunk.toString('latin1', 0, beginning.length) === beginning) {
        accept(socket);
        return;
      }
      for (const listener of acceptHttp1) listener.call(server, socket);
      socket.resume();
    });
  });
  return () => {
    for (const socket of silent) socket.destroy();
  };
}
