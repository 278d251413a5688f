import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { currentHolder, DataFolderHeldError, holdDataFolder } from '@lagesbild/db/data_folder.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
const lock = () => join(folder, 'lock.json');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lagesbild-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('holding a data folder', () => {
  it('is for one at a time, and over after the release', () => {
    const held = holdDataFolder(folder);
    expect(() => holdDataFolder(folder)).toThrow(DataFolderHeldError);
    held.release();
    expect(currentHolder(folder)).toBeNull();
  });

  it('ends with the process, also when its number belongs to another process by now', () => {
    holdDataFolder(folder);
    const left = JSON.parse(readFileSync(lock(), 'utf8'));
    expect(currentHolder(folder)?.pid).toBe(process.pid);
    writeFileSync(lock(), JSON.stringify({ ...left, pid: process.ppid }));
    // only /proc tells the two apart; elsewhere the folder counts as held, which is the safe side
    expect(currentHolder(folder)?.pid).toBe(left.identity === null ? process.ppid : undefined);
  });

  it('is not blocked by a lock that a power failure cut short', () => {
    writeFileSync(lock(), '{"pid":');
    expect(currentHolder(folder)).toBeNull();
  });

  it('puts the socket elsewhere when its path would be longer than a socket may be', () => {
    const deep = join(folder, 'a'.repeat(90));
    const held = holdDataFolder(deep);
    expect(held.socketFolder.startsWith(deep)).toBe(false);
    rmSync(held.socketFolder, { recursive: true });
  });
});
