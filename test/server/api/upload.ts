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
