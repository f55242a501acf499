import { createServer } from 'node:net';

/** Below those that systems give to connections and servers by themselves. */
const [FIRST_PORT, LAST_PORT] = [20_000, 32_000];

/**
 * A free port for a server that is started later, or goes and comes back. A port of the system's own choice could be
 * given to something else meanwhile.
 */
export async function lastingPort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT));
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
