import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDataFolder, removeDataFolder } from '../engine_template.ts';
import { exampleReport, signIn } from './signed_in.ts';
import { type StartedServer, startRefused, startServer } from './started_server.ts';

let dataFolder: string;
let server: StartedServer;

beforeAll(async () => {
  dataFolder = await freshDataFolder('example');
  server = await startServer({ DATA_DIR: dataFolder });
});

afterAll(async () => {
  await server.end('SIGKILL');
  removeDataFolder(dataFolder);
});

describe('the built service', () => {
  it('prints a line for each slow step, its address and the example logins', () => {
    const written = server.output();
    expect(written).toMatch(/Öppnar databasen … [\d,]+ s/);
    expect(written).toContain(`Gemensam lägesbild: ${server.url}`);
    expect(written).toContain(
      'Exempelkonton (lösenord "exempel"): rapportor@exempel.se, samordnare@exempel.se',
    );
  });

  it('is ready and serves the page, which asks nobody else for anything', async () => {
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    const page = await fetch(`${server.url}/9999/lagesbild`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await page.text()).toContain('<div id="root">');
  });

  it('refuses a second start in the same data folder, naming the folder and who has it', async () => {
    const second = await startRefused({ DATA_DIR: dataFolder });
    expect(second.code).toBe(1);
    expect(second.output).toContain(`Datamappen ${dataFolder} används redan av process ${server.pid}.`);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it('closes when asked to, leaves the folder, and knows its reports after the next start', async () => {
    const reporter = await signIn(server.url, 'rapportor@exempel.se');
    const report = (await exampleReport(reporter))();
    const posted = await reporter.post('/municipalities/9999/incidents', report);
    expect(posted.status).toBe(201);

    expect(await server.end('SIGTERM')).toBe(0);
    expect(existsSync(join(dataFolder, 'lock.json'))).toBe(false);
    server = await startServer({ DATA_DIR: dataFolder });

    const again = await signIn(server.url, 'rapportor@exempel.se');
    const kept = await again.get(`/municipalities/9999/incidents/${report.id}`);
    expect(await kept.json()).toEqual(await posted.json());
  });
});
