import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

describe('the container', () => {
  it('copies nothing that is not there', () => {
    const sources = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) =>
      (match[1] as string).split(' '),
    );
    expect(sources).toContain('migrations');
    const missing = sources.filter((source) => {
      const path = source.includes('*') ? dirname(source) : source;
      return !existsSync(join(folder, path));
    });
    expect(missing).toEqual([]);
  });

  it('knows the manifest of every workspace before it installs', () => {
    const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };
    const copied = read('Dockerfile');
    expect(workspaces.filter((name) => !copied.includes(`COPY ${name}/package.json ${name}/`))).toEqual([]);
  });

  it('is given every secret by the environment, each named in the example', () => {
    const required = [...read('docker-compose.yml').matchAll(/\$\{(\w+):\?/g)].map((match) => match[1]);
    const explained = [...read('.env.example').matchAll(/^(\w+)=/gm)].map((match) => match[1]);
    expect([...new Set(required)].sort()).toEqual([
      'APPLICATION_PASSWORD',
      'MIGRATOR_PASSWORD',
      'PUBLIC_ORIGIN',
      'SESSION_SECRET',
      'SUPERUSER_PASSWORD',
    ]);
    expect(required.filter((name) => !explained.includes(name))).toEqual([]);
  });
  it('is given mail by the environment, optional and named in the example', () => {
    const handedOn = [...read('docker-compose.yml').matchAll(/^ +(\w+): \$\{\1:-\}$/gm)].map(
      (match) => match[1],
    );
    const explained = [...read('.env.example').matchAll(/^(\w+)=/gm)].map((match) => match[1]);
    expect(handedOn).toEqual(['SMTP_URL', 'MAIL_FROM']);
    expect(explained).toEqual(expect.arrayContaining(handedOn));
  });
});
