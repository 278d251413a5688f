import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDataFolder, removeDataFolder } from '../engine_template.ts';
import { exampleReport, signIn } from './signed_in.ts';
import { type StartedServer, startServer } from './started_server.ts';

const REPORTERS = 4;
const ACKNOWLEDGED_BEFORE_THE_END = 60;

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

it('keeps every acknowledged report when the process is killed while reports come in', async () => {
  const reporter = await signIn(server.url, 'rapportor@exempel.se');
  const nextReport = await exampleReport(reporter);
  const acknowledged: unknown[] = [];
  const refused: number[] = [];
  let killed: Promise<number | null> | undefined;

  const keepPosting = async () => {
    for (;;) {
      const report = nextReport();
      // the connection breaks when the process is gone: that report was never acknowledged
      const answer = await reporter.post('/municipalities/9999/incidents', report).catch(() => null);
      if (!answer) return;
      if (answer.status === 201) acknowledged.push(report.id);
      else refused.push(answer.status);
      if (acknowledged.length >= ACKNOWLEDGED_BEFORE_THE_END) killed ??= server.end('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: REPORTERS }, keepPosting));
  expect(refused).toEqual([]);
  expect(await killed).toBeNull();

  server = await startServer({ DATA_DIR: dataFolder });
  const again = await signIn(server.url, 'rapportor@exempel.se');
  const missing: unknown[] = [];
  for (const id of acknowledged) {
    const answer = await again.get(`/municipalities/9999/incidents/${id}`);
    if (answer.status !== 200) missing.push(id);
  }
  expect(missing).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(ACKNOWLEDGED_BEFORE_THE_END);
});
