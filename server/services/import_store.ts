import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Names inside an import's own folder. */
const UPLOADED = 'import.csv';
const REJECTED = 'rejected.csv';

/** Where the files of an import lie until it is read in; the folder of one import is private and its own. */
export interface ImportStore {
  folderOf(key: ImportPlace): string;
  /** Makes the folder and gives it. */
  open(key: ImportPlace): Promise<string>;
  uploaded(key: ImportPlace): string;
  rejected(key: ImportPlace): string;
  /** Takes away what was uploaded and what was made of it; the list of rejected rows stays a day. */
  removeUploaded(key: ImportPlace): Promise<void>;
  remove(key: ImportPlace): Promise<void>;
  /** Removes the folders that nobody has written to since (epoch milliseconds). */
  sweep(municipalityId: string, before: number): Promise<void>;
}

interface ImportPlace {
  municipalityId: string;
  id: string;
}

export function openImportStore(folder: string): ImportStore {
  const folderOf = ({ municipalityId, id }: ImportPlace) => join(folder, municipalityId, id);
  const uploaded = (key: ImportPlace) => join(folderOf(key), UPLOADED);
  const remove = (path: string) => rm(path, { recursive: true, force: true });
  return {
    folderOf,
    uploaded,
    rejected: (key) => join(folderOf(key), REJECTED),
    open: async (key) => {
      await mkdir(folderOf(key), { recursive: true, mode: 0o700 });
      return folderOf(key);
    },
    removeUploaded: async (key) => {
      await remove(uploaded(key));
      await remove(`${uploaded(key)}.records`);
    },
    remove: (key) => remove(folderOf(key)),
    sweep: async (municipalityId, before) => {
      const own = join(folder, municipalityId);
      for (const name of await readdir(own).catch(() => [])) {
        const found = await stat(join(own, name)).catch(() => null);
        if (found && found.mtimeMs < before) await remove(join(own, name));
      }
    },
  };
}
