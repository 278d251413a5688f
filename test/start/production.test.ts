import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDataFolder, removeDataFolder } from '../engine_template.ts';
import { startRefused, startServer } from './started_server.ts';

const complete = {
  NODE_ENV: 'production',
  SESSION_SECRET: 'a secret of well over thirty-two characters',
  PUBLIC_ORIGIN: 'https://lagesbild.example.org',
};

let dataFolder: string;

beforeAll(async () => {
  dataFolder = await freshDataFolder('empty');
});

afterAll(() => removeDataFolder(dataFolder));

describe('NODE_ENV=production', () => {
  it('does not start without its secrets and names each that is missing', async () => {
    const { code, output } = await startRefused({ NODE_ENV: 'production' });
    expect(code).toBe(1);
    expect(output).toMatch(/DATABASE_URL .* eller DATA_DIR/);
    expect(output).toContain('SESSION_SECRET');
    expect(output).toContain('PUBLIC_ORIGIN');
  });

  it('names only what is missing, and takes no short secret', async () => {
    const { code, output } = await startRefused({
      ...complete,
      DATA_DIR: dataFolder,
      SESSION_SECRET: 'a short secret',
    });
    expect(code).toBe(1);
    expect(output).toContain('SESSION_SECRET (minst 32 slumpade tecken)');
    expect(output).not.toContain('PUBLIC_ORIGIN');
  });

  it('seeds no example and offers no example logins', async () => {
    const server = await startServer({ ...complete, DATA_DIR: dataFolder });
    try {
      expect(server.output()).not.toMatch(/exempel/i);
      const logins = await fetch(`${server.url}/api/v1/example-logins`);
      expect(await logins.json()).toEqual({ logins: [] });
      const attempt = await fetch(`${server.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-requested-with': 'lagesbild' },
        body: JSON.stringify({ email: 'samordnare@exempel.se', password: 'exempel' }),
      });
      expect(attempt.status).toBe(401);
    } finally {
      await server.end('SIGTERM');
    }
  });

  it('offers no example logins either in a folder that an example was seeded into', async () => {
    const seeded = await freshDataFolder('example');
    const server = await startServer({ ...complete, DATA_DIR: seeded });
    try {
      const logins = await fetch(`${server.url}/api/v1/example-logins`);
      expect(await logins.json()).toEqual({ logins: [] });
    } finally {
      await server.end('SIGTERM');
      removeDataFolder(seeded);
    }
  });
});
