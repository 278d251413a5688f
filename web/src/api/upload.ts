import type { Problem } from '@lagesbild/shared/schemas/common.ts';
import { clientProblem, ProblemError } from './problem_error.ts';

export interface UploadProgress {
  file: File;
  signal: AbortSignal;
  onProgress(share: number): void;
}

/**
 * Sends a body and tells how much of it has gone (0–1); by XMLHttpRequest, since fetch tells nothing of that. Gives the
 * answer's JSON. Throws ProblemError, AbortError when aborted.
 */
export function uploadWithProgress<T>(
  address: string,
  body: XMLHttpRequestBodyInit,
  { signal, onProgress }: Omit<UploadProgress, 'file'>,
  contentType?: string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('x-requested-with', 'lagesbild');
    if (contentType) request.setRequestHeader('content-type', contentType);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total ? loaded / total : 0),
    );
    request.addEventListener('load', () => {
      try {
        const answer: unknown = JSON.parse(request.responseText);
        if (request.status === 201) resolve(answer as T);
        else reject(new ProblemError(answer as Problem));
      } catch {
        reject(clientProblem('unreadable_answer', request.status, address));
      }
    });
    request.addEventListener('error', () => reject(clientProblem('no_connection', 0, address)));
    request.addEventListener('abort', () => reject(new DOMException('Uppladdningen avbröts', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}
