import { offlineDatabase } from './offline_database.ts';

/**
 * What the report form needs without a connection: who is signed in, and of each municipality its settings,
 * categories, places and drawn map. Nothing that other people have reported. For the signed-in account only.
 */
type CopyName = 'me' | 'municipality' | 'categories' | 'places' | 'background';

const keyOf = (accountId: string, code: string, name: CopyName) => `${accountId}/${code}/${name}`;

/** Keeps a copy; without storage there is none, and the page works as long as there is a connection. */
export async function keepCopy(accountId: string, code: string, name: CopyName, value: unknown) {
  try {
    await (await offlineDatabase()).put('copies', { accountId, value }, keyOf(accountId, code, name));
  } catch {
    // storage is closed or full
  }
}

/** The copy, or undefined when there is none. */
export async function readCopy<T>(accountId: string, code: string, name: CopyName): Promise<T | undefined> {
  try {
    const kept = await (await offlineDatabase()).get('copies', keyOf(accountId, code, name));
    return kept?.value as T | undefined;
  } catch {
    return undefined;
  }
}

/** The account that was last signed in here and has not signed out. */
export const keepAccount = (me: { id: string }): Promise<void> => keepCopy('', '', 'me', me);
export const readAccount = <T extends { id: string }>(): Promise<T | undefined> => readCopy<T>('', '', 'me');

/** Forgets the copies of every account but the given one; null: of all, and who was signed in. */
export async function forgetCopies(keptAccountId: string | null): Promise<void> {
  try {
    const database = await offlineDatabase();
    if (keptAccountId === null) return await database.clear('copies');
    for (const key of await database.getAllKeys('copies'))
      if (!key.startsWith(`${keptAccountId}/`) && key !== keyOf('', '', 'me'))
        await database.delete('copies', key);
  } catch {
    // nothing was kept
  }
}
