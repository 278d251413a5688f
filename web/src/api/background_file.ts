import { ERROR_CODES } from '@lagesbild/shared/domain/error_codes.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { BackgroundFile } from '@lagesbild/shared/schemas/background_file.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem_error.ts';
import { apiAddress, municipalityPath, sendJson } from './request.ts';
import { type UploadProgress, uploadWithProgress } from './upload.ts';

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

function send(code: string, upload: UploadProgress): Promise<BackgroundFile> {
  const { file } = upload;
  const address = apiAddress(municipalityPath(code, 'background-file'), { name: file.name });
  if (file.size > LIMITS.backgroundFileBytes) return Promise.reject(tooLarge(file.size, address));
  return uploadWithProgress(address, file, upload, 'application/vnd.pmtiles');
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
