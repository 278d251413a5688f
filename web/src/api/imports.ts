import { BUSY_STATES } from '@lagesbild/shared/domain/import_states.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { Import, ImportChange, ImportList } from '@lagesbild/shared/schemas/import_job.ts';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem_error.ts';
import { apiAddress, getJson, municipalityPath, sendJson } from './request.ts';
import { type UploadProgress, uploadWithProgress } from './upload.ts';

const importsKey = (code: string) => [code, 'imports'];
const importKey = (code: string, id: string | null) => [...importsKey(code), 'one', id];
const importPath = (code: string, id: string, step = '') =>
  municipalityPath(code, `imports/${encodeURIComponent(id)}${step}`);

/** While a job is at work it is asked this often how far it is. */
const POLL_MILLISECONDS = 600;

export const isBusy = ({ state }: Pick<Import, 'state'>): boolean => BUSY_STATES.includes(state);

/** The imports so far and the named sources. */
export function useImports(code: string) {
  return useQuery({
    queryKey: [...importsKey(code), 'list'],
    queryFn: ({ signal }) => getJson<ImportList>(municipalityPath(code, 'imports'), undefined, signal),
  });
}

/** One import; followed while a job works on it, and every figure is read anew when an import or an undo has ended. */
export function useImport(code: string, id: string | null) {
  const client = useQueryClient();
  return useQuery<Import>({
    queryKey: importKey(code, id),
    enabled: id !== null,
    refetchInterval: ({ state: { data } }) => (data && isBusy(data) ? POLL_MILLISECONDS : false),
    queryFn: async ({ signal }) => {
      const before = client.getQueryData<Import>(importKey(code, id));
      const now = await getJson<Import>(importPath(code, id!), undefined, signal);
      if (before && isBusy(before) && !isBusy(now)) void forgetFigures(client, code, id!);
      return now;
    },
  });
}

/** Everything of the municipality but the import that was just read. */
const forgetFigures = (client: QueryClient, code: string, id: string) =>
  client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === code && queryKey[3] !== id,
  });

export function useUploadImport(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (upload: UploadProgress) => {
      const address = apiAddress(municipalityPath(code, 'imports/drafts'));
      if (upload.file.size > LIMITS.importFileBytes) throw tooLarge(upload.file.size, address);
      const form = new FormData();
      form.append('file', upload.file, upload.file.name);
      return uploadWithProgress<Import>(address, form, upload);
    },
    onSuccess: (made) => {
      client.setQueryData(importKey(code, made.id), made);
      void client.invalidateQueries({ queryKey: [...importsKey(code), 'list'] });
    },
  });
}

/** Said before anything is sent. */
function tooLarge(bytes: number, address: string): ProblemError {
  const mebibytes = (value: number) => Math.ceil(value / 1024 / 1024);
  return new ProblemError({
    type: 'about:blank',
    title: 'Filen är för stor',
    status: 413,
    code: 'body_too_large',
    detail: `Filen är ${mebibytes(bytes)} MiB; gränsen är ${mebibytes(LIMITS.importFileBytes)} MiB. Dela den och läs in delarna.`,
    instance: address,
  });
}

export function useChangeImport(code: string, id: string) {
  return useImportMutation(code, id, (change: ImportChange) =>
    sendJson<Import>('PATCH', importPath(code, id), change),
  );
}

/** Check, run, cancel: the steps that a job takes or is told to leave. */
export function useImportStep(code: string, id: string, step: 'check' | 'run' | 'cancel') {
  return useImportMutation(code, id, () => sendJson<Import>('POST', importPath(code, id, `/${step}`)));
}

export function useUndoImport(code: string, id: string) {
  return useImportMutation(code, id, (includeChanged: boolean) =>
    sendJson<Import>('POST', importPath(code, id, '/undo'), { includeChanged }),
  );
}

function useImportMutation<T>(code: string, id: string, mutationFn: (variables: T) => Promise<Import>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    // one after the other: the last choice is the one that stands
    scope: { id: `import-${id}` },
    onSuccess: (now) => {
      client.setQueryData(importKey(code, id), now);
      void client.invalidateQueries({ queryKey: [...importsKey(code), 'list'] });
    },
  });
}

/** Throws a draft away. */
export function useDiscardImport(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => sendJson<void>('DELETE', importPath(code, id)),
    onSettled: () => client.invalidateQueries({ queryKey: importsKey(code) }),
  });
}

export const rejectedRowsAddress = (code: string, id: string): string =>
  apiAddress(importPath(code, id, '/rejected.csv'));
