import { createHash } from 'node:crypto';
import { mkdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** Keeps a folder for one process. */
export interface FolderLock {
  /** Whether the lock is still this process's: someone may have removed the socket by hand. */
  held(): Promise<boolean>;
  release(): Promise<void>;
}

export class FolderInUse extends Error {}

/** A path of a socket can be this long, by the smallest limit of the systems (104 on macOS, with the closing zero). */
const longestSocketPath = 100;

/**
 * Locks a folder by listening on a socket in it. The operating system closes the socket of a process that is killed,
 * so a lock never outlives its holder, whatever pids mean by then; a socket that nobody listens on is taken over.
 * @throws FolderInUse with the pid of the holder
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const path = await socketPath(folder);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const server = await listen(path);
    if (server !== null) return lockOf(server, path);
    const holder = await holderOf(path);
    if (holder !== null)
      throw new FolderInUse(
        `${folder} is in use by another local Honeycomb (process ${holder}). Stop that one, or use another folder.`,
      );
    await takeAway(path);
  }
  throw new FolderInUse(`${folder} is being locked by others at the same time; try again.`);
}

async function socketPath(folder: string): Promise<string> {
  const real = await realpath(folder);
  const name = createHash('sha256').update(real).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\local-honeycomb-${name}`;
  const paths = [join(real, 'lock.sock'), relative(process.cwd(), join(real, 'lock.sock'))];
  return paths.find((path) => path.length <= longestSocketPath) ?? join(tmpdir(), `local-honeycomb-${name}.sock`);
}

function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.end(String(process.pid));
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** The pid of the process that listens, or null when nobody does. */
function holderOf(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let pid = '';
    const socket = connect(path);
    socket.setTimeout(2000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (chunk) => {
      pid += chunk;
    });
    socket.on('end', () => resolve(pid));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? null : pid || 'unknown'),
    );
  });
}

/**
 * Two processes may find the same dead socket. It is moved away rather than removed: whoever moved a live one, because
 * the other was faster, sees that on connecting and gives up; the other sees that its socket is gone.
 */
async function takeAway(path: string): Promise<void> {
  const aside = `${path.slice(0, -5)}-${process.pid}.old`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const holder = await holderOf(aside);
  await rm(aside, { force: true });
  if (holder !== null) throw new FolderInUse(`${path} was locked by process ${holder} at the same moment; try again.`);
}

async function lockOf(server: Server, path: string): Promise<FolderLock> {
  const inode = async () => (await stat(path).catch(() => null))?.ino;
  const own = process.platform === 'win32' ? undefined : await inode();
  return {
    held: async () => process.platform === 'win32' || (await inode()) === own,
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
