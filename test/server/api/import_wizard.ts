import type { ImportOptions } from '@lagesbild/shared/schemas/import.ts';
import type { Import } from '@lagesbild/shared/schemas/import_job.ts';
import { expect } from 'vitest';
import type { Client } from '../../helper.ts';
import { uploadFile } from './upload.ts';

/** The steps of an import as the page takes them. */
export function wizardOf(client: Client, code: string) {
  const path = (id: string, step = '') => `/municipalities/${code}/imports/${id}${step}`;
  const read = async (id: string) => (await client.request('GET', path(id))).json() as Import;
  const settled = async (id: string): Promise<Import> => {
    for (;;) {
      const found = await read(id);
      if (!['checking', 'running', 'undoing'].includes(found.state)) return found;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  };
  const begin = async (id: string, step: 'check' | 'run' | 'undo', body?: object) => {
    const answer = await client.request('POST', path(id, `/${step}`), body);
    expect([answer.statusCode, answer.json().detail]).toEqual([202, undefined]);
  };
  return {
    read,
    settled,
    begin,
    upload: async (content: string | Buffer, fileName = 'fil.csv') => {
      const answer = await uploadFile(client, code, content, fileName);
      expect([answer.statusCode, answer.json().detail]).toEqual([201, undefined]);
      return answer.json() as Import;
    },
    change: async (draft: Import, options: ImportOptions, sourceName?: string) => {
      const body = { options: { ...draft.options, ...options }, ...(sourceName ? { sourceName } : {}) };
      const answer = await client.request('PATCH', path(draft.id), body);
      expect([answer.statusCode, answer.json().detail]).toEqual([200, undefined]);
      return answer.json() as Import;
    },
    check: async (id: string) => {
      await begin(id, 'check');
      return settled(id);
    },
    run: async (id: string) => {
      await begin(id, 'run');
      return settled(id);
    },
    undo: async (id: string, includeChanged?: boolean) => {
      await begin(id, 'undo', includeChanged === undefined ? {} : { includeChanged });
      return settled(id);
    },
    /** Until the first rows are in; fails when the import ends before that was seen. */
    underWay: async (id: string) => {
      for (;;) {
        const { state, accepted } = await read(id);
        expect(state).toBe('running');
        if (accepted > 0) return;
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
    },
    cancel: (id: string) => client.request('POST', path(id, '/cancel')),
    rejectedCsv: async (id: string) => (await client.request('GET', path(id, '/rejected.csv'))).body,
  };
}
