import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { processIdentity, processLives } from './process_identity.ts';

/** A unix socket's path holds 107 bytes; the engine adds the file name. */
const SOCKET_PATH_MAXIMUM_BYTES = 107;
const SOCKET_NAME = '.s.PGSQL.5432';

/** Who holds a data folder: the process and the folder of its socket. */
interface Holder {
  pid: number;
  /** Null where the system does not tell processes of the same number apart. */
  identity: string | null;
  socketFolder: string;
}

export class DataFolderHeldError extends Error {
  constructor(folder: string, pid: number) {
    super(`Datamappen ${folder} används redan av process ${pid}. Stoppa den eller välj en annan DATA_DIR.`);
  }
}

function readLock(lock: string): Holder | null {
  if (!existsSync(lock)) return null;
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Holder;
  } catch {
    // cut short by a power failure: whoever wrote it is gone
    return null;
  }
}

/** The process that holds the folder now, or null; a lock left behind by a dead process does not count. */
export function currentHolder(dataFolder: string): Holder | null {
  const holder = readLock(join(resolve(dataFolder), 'lock.json'));
  if (!holder || !processLives(holder.pid)) return null;
  // after a restart of the machine or the container the number may belong to somebody else, or to us
  if (holder.identity !== null) return processIdentity(holder.pid) === holder.identity ? holder : null;
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
  const own: Holder = { pid: process.pid, identity: processIdentity(process.pid), socketFolder };
  writeFileSync(lock, JSON.stringify(own), { mode: 0o600 });
  return {
    enginePath: join(folder, 'postgres'),
    socketFolder,
    release: () => rmSync(lock, { force: true }),
  };
}

export function socketPath(socketFolder: string): string {
  return join(socketFolder, SOCKET_NAME);
}
