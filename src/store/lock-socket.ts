import { once } from 'node:events';
import { chmod, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createConnection, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A socket in a folder that sends one text to each client. It does not keep the process running. */
export interface LockSocket {
  /** Its file name in the folder. */
  readonly name: string;
  tell(text: string): void;
  close(): Promise<void>;
}

/** Operating systems allow 104 to 108 bytes for the path of a socket. */
const MAX_PATH_BYTES = 100;
const MAX_ANSWER_BYTES = 64 * 1024;
/** The holder's event loop may be busy. The connection alone proves that it is alive. */
const MAX_ANSWER_MS = 5_000;
/** Error codes of file systems that do not support sockets. */
const NOT_SUPPORTED = new Set(['ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EINVAL', 'ENOSYS']);

/** Listens on a socket of this name, or returns `undefined` if the folder's file system does not support sockets. */
export async function openLockSocket(folder: string, name: string): Promise<LockSocket | undefined> {
  let text = '{}';
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(text);
  });
  server.unref();
  const isOpen = await withShortPath(join(folder, name), async (path) => {
    server.listen(path);
    try {
      await once(server, 'listening');
      return true;
    } catch (error) {
      if (NOT_SUPPORTED.has((error as NodeJS.ErrnoException).code ?? '')) return false;
      throw error;
    }
  });
  if (!isOpen) return undefined;
  await chmod(join(folder, name), 0o600);
  return {
    name,
    tell(next) {
      text = next;
    },
    async close() {
      server.close();
      await rm(join(folder, name), { force: true });
    },
  };
}

/** Whether a process listens on the socket. */
export async function isSocketOpen(folder: string, name: string): Promise<boolean> {
  return withShortPath(join(folder, name), async (path) => {
    const socket = createConnection(path);
    try {
      await once(socket, 'connect');
      return true;
    } catch (error) {
      // Any other error, such as a full queue or a missing permission, means that a process listens.
      return !['ECONNREFUSED', 'ENOENT', 'ENOTSOCK', 'ENOTDIR'].includes(
        (error as NodeJS.ErrnoException).code ?? '',
      );
    } finally {
      socket.destroy();
    }
  });
}

/** The text that the listening process sends; empty if it sends nothing in time. */
export async function askSocket(folder: string, name: string): Promise<string> {
  return withShortPath(join(folder, name), async (path) => {
    const socket = createConnection({ path, signal: AbortSignal.timeout(MAX_ANSWER_MS) });
    try {
      return await readAll(socket);
    } catch {
      return '';
    } finally {
      socket.destroy();
    }
  });
}

async function readAll(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8');
  for await (const part of socket) {
    text += part;
    if (text.length > MAX_ANSWER_BYTES) return '';
  }
  return text;
}

/** Calls `use` with the path, or with a shorter path to the same file if the path is too long for a socket. */
async function withShortPath<Result>(path: string, use: (path: string) => Promise<Result>): Promise<Result> {
  if (Buffer.byteLength(path) <= MAX_PATH_BYTES) return use(path);
  const shortcut = await mkdtemp(join(tmpdir(), 'sc-'));
  try {
    const link = join(shortcut, 'l');
    await symlink(join(path, '..'), link);
    return await use(join(link, path.slice(path.lastIndexOf('/') + 1)));
  } finally {
    await rm(shortcut, { recursive: true, force: true });
  }
}
