import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A unix socket's path holds 107 bytes; the engine adds the file name. */
const SOCKET_PATH_MAXIMUM_BYTES = 107;
const SOCKET_NAME = '.s.PGSQL.5432';

/** Who holds a data folder: the process and the folder of its socket. */
interface Holder {
  pid: number;
  socketFolder: string;
}

export class DataFolderHeldError extends Error {
  constructor(folder: string, pid: number) {
    super(`Datamappen ${folder} används redan av process ${pid}. Stoppa den eller välj en annan DATA_DIR.`);
  }
}

/** The process that holds the folder now, or null; a lock left behind by a dead process does not count. */
export function currentHolder(dataFolder: string): Holder | null {
  const lock = join(resolve(dataFolder), 'lock.json');
  if (!existsSync(lock)) return null;
  const holder = JSON.parse(readFileSync(lock, 'utf8')) as Holder;
  try {
    process.kill(holder.pid, 0);
  } catch {
    return null;
  }
  return holder.pid === process.pid ? null : holder;
}

/** Takes the folder for this process. Throws DataFolderHeldError when another live process has it. */
export function holdDataFolder(dataFolder: string): {
  enginePath: string;
  socketFolder: string;
  release: () => void;
} {
  const folder = resolve(dataFolder);
  const holder = currentHolder(folder);
  if (holder) throw new DataFolderHeldError(folder, holder.pid);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const wanted = join(folder, 'socket');
  const fits = Buffer.byteLength(join(wanted, SOCKET_NAME)) <= SOCKET_PATH_MAXIMUM_BYTES;
  const socketFolder = fits ? wanted : mkdtempSync(join(tmpdir(), 'lagesbild-'));
  rmSync(join(socketFolder, SOCKET_NAME), { force: true });
  mkdirSync(socketFolder, { recursive: true, mode: 0o700 });
  const lock = join(folder, 'lock.json');
  writeFileSync(lock, JSON.stringify({ pid: process.pid, socketFolder } satisfies Holder), { mode: 0o600 });
  return {
    enginePath: join(folder, 'postgres'),
    socketFolder,
    release: () => rmSync(lock, { force: true }),
  };
}

export function socketPath(socketFolder: string): string {
  return join(socketFolder, SOCKET_NAME);
}
