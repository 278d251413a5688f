import { ERROR_CODES } from '@lagesbild/shared/domain/error_codes.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { Problem } from '@lagesbild/shared/schemas/common.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { clientProblem, ProblemError } from './problem_error.ts';
import { apiAddress, municipalityPath, sendJson } from './request.ts';

export interface UploadProgress {
  file: File;
  signal: AbortSignal;
  onProgress(share: number): void;
}

/** Hands in a map background, with its progress (0–1); the municipality's settings are read anew afterwards. */
export function useUploadBackground(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upload: UploadProgress) => send(code, upload),
    onSuccess: () => client.invalidateQueries({ queryKey: [code, 'municipality'] }),
  });
}

export function useRemoveBackground(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => sendJson<void>('DELETE', municipalityPath(code, 'background-file')),
    onSuccess: () => client.invalidateQueries({ queryKey: [code, 'municipality'] }),
  });
}

/** By XMLHttpRequest: fetch tells nothing of how much has been sent. */
function send(code: string, { file, signal, onProgress }: UploadProgress): Promise<void> {
  const address = apiAddress(municipalityPath(code, 'background-file'), { name: file.name });
  if (file.size > LIMITS.backgroundFileBytes) return Promise.reject(tooLarge(file.size, address));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('x-requested-with', 'lagesbild');
    request.setRequestHeader('content-type', 'application/vnd.pmtiles');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total ? loaded / total : 0),
    );
    request.addEventListener('load', () =>
      request.status === 201 ? resolve() : reject(problemOf(request, address)),
    );
    request.addEventListener('error', () => reject(clientProblem('no_connection', 0, address)));
    request.addEventListener('abort', () => reject(new DOMException('Uppladdningen avbröts', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** Said before anything is sent. */
function tooLarge(bytes: number, address: string): ProblemError {
  const mebibytes = (value: number) => Math.ceil(value / 1024 / 1024);
  return new ProblemError({
    type: 'about:blank',
    title: ERROR_CODES.body_too_large.sv,
    status: ERROR_CODES.body_too_large.status,
    code: 'body_too_large',
    detail: `Filen är ${mebibytes(bytes)} MiB; gränsen är ${mebibytes(LIMITS.backgroundFileBytes)} MiB.`,
    instance: address,
  });
}

function problemOf(request: XMLHttpRequest, address: string): Error {
  try {
    return new ProblemError(JSON.parse(request.responseText) as Problem);
  } catch {
    return clientProblem('unreadable_answer', request.status, address);
  }
}
