import type { Problem } from '@lagesbild/shared/schemas/common.ts';
import { clientProblem, ProblemError } from './problem_error.ts';

const ROOT = '/api/v1';

/** Values of a query string; undefined, null and '' are left out. */
export type Query = Record<string, string | number | boolean | null | undefined>;

/** Path of a resource of one municipality, e.g. `municipalityPath('9999', 'incidents')`. */
export function municipalityPath(code: string, resource = ''): string {
  return `/municipalities/${encodeURIComponent(code)}${resource && `/${resource}`}`;
}

/** Address of a path under /api/v1 with its query, for fetches of our own and for download links. */
export function apiAddress(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `${ROOT}${path}${text && `?${text}`}`;
}

/** GET, the JSON body as `T`. Throws ProblemError, also when there is no connection; AbortError when aborted. */
export async function getJson<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return readJson<T>(
    await send(apiAddress(path, query), { headers: { accept: 'application/json' }, signal }),
  );
}

/** POST, PATCH or DELETE with a JSON body; 204 gives undefined as `T`. Throws as `getJson`. */
export async function sendJson<T>(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json', 'x-requested-with': 'lagesbild' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return readJson<T>(await send(apiAddress(path), { method, headers, body: payload, signal }));
}

/** GET of bytes (Arrow). Throws as `getJson`. */
export async function getBytes(path: string, query?: Query, signal?: AbortSignal): Promise<ArrayBuffer> {
  return (await send(apiAddress(path, query), { signal })).arrayBuffer();
}

interface SendOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string | undefined;
  signal?: AbortSignal | undefined;
}

async function send(
  address: string,
  { method = 'GET', headers = {}, body, signal }: SendOptions,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      headers,
      credentials: 'same-origin',
      body: body ?? null,
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw clientProblem('no_connection', 0, address);
  }
  if (!response.ok) throw await problemOf(response, address);
  return response;
}

async function readJson<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch {
    throw clientProblem('unreadable_answer', response.status, response.url);
  }
}

async function problemOf(response: Response, address: string): Promise<ProblemError> {
  if (!response.headers.get('content-type')?.includes('json')) {
    return clientProblem('unreadable_answer', response.status, address);
  }
  const body = (await response.json().catch(() => null)) as Problem | null;
  if (typeof body?.code !== 'string') return clientProblem('unreadable_answer', response.status, address);
  return new ProblemError(body);
}
