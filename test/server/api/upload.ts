import type { LightMyRequestResponse } from 'fastify';
import type { Client } from '../../helper.ts';

const BOUNDARY = 'between-two-parts';

export interface Part {
  name: string;
  content: string | Buffer;
  /** Makes the part a file. */
  fileName?: string;
}

/** A multipart/form-data body, written out by hand. */
export function multipartBody(parts: Part[]): { body: Buffer; headers: Record<string, string> } {
  const pieces = parts.flatMap(({ name, content, fileName }) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${fileName ? `; filename="${fileName}"` : ''}\r\n` +
        `${fileName ? 'Content-Type: text/csv\r\n' : ''}\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return {
    body: Buffer.concat([...pieces, Buffer.from(`--${BOUNDARY}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  };
}

/** Sends a file to a municipality's imports, with the options as text fields. */
export function upload(
  client: Client,
  code: string,
  content: string | Buffer,
  fields: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  const options = Object.entries(fields).map(([name, value]) => ({ name, content: value }));
  const { body, headers } = multipartBody([...options, { name: 'file', content, fileName: 'statistik.csv' }]);
  return client.request('POST', `/municipalities/${code}/imports`, body, headers);
}

/** Uploads a file as a draft; gives the answer. */
export function uploadFile(
  client: Client,
  code: string,
  content: string | Buffer,
  fileName: string,
): Promise<LightMyRequestResponse> {
  const { body, headers } = multipartBody([{ name: 'file', content, fileName }]);
  return client.request('POST', `/municipalities/${code}/imports/drafts`, body, headers);
}

/** Uploads a small file that is right in every way; gives the id of its draft. */
export async function uploadDraft(client: Client, code: string, fileName: string): Promise<string> {
  const text = 'id,lon,lat,time,category\n1,16.37,59.41,2026-11-02 21:40,Klotter\n';
  const answer = await uploadFile(client, code, text, fileName);
  if (answer.statusCode !== 201) throw new Error(`The draft gave ${answer.statusCode}: ${answer.body}`);
  return answer.json().id;
}
