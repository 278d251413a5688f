import { join } from 'node:path';
import { type Database, openDatabase, prepareDatabase } from '@lagesbild/db/client.ts';
import { exampleLogins } from '@lagesbild/db/seed/seed_example.ts';
import { DEFAULT_ANALYSIS_LIMITS } from '@lagesbild/server/analysis_limits.ts';
import { buildApp } from '@lagesbild/server/app.ts';
import { scheduleJobs } from '@lagesbild/server/jobs/schedule_jobs.ts';
import { type MailSettings, openMailSender } from '@lagesbild/server/mail/mail_sender.ts';
import { openAnalysisPool } from '@lagesbild/server/services/analysis_pool.ts';
import {
  freshDataFolder,
  migrationsFolder,
  PINNED_NOW,
  projectFolder,
  removeDataFolder,
} from '../engine_template.ts';

const serverMain = new URL('../../server/main.ts', import.meta.url).href;

export interface ExampleServer {
  url: string;
  stop(): Promise<void>;
  /** Takes the service away under its readers; what is stored stays. */
  down(): Promise<void>;
  /** Starts it again at the same address, with what was stored. */
  up(): Promise<void>;
}

/**
 * The whole service on a free port of loopback: example municipality, clock at PINNED_NOW, the built page. `fill` adds
 * to the database before anybody asks.
 */
export async function startExampleServer(
  fill: (db: Database) => Promise<unknown> = async () => {},
  webFolder: string = join(projectFolder, 'web', 'dist'),
  mail: MailSettings | null = null,
): Promise<ExampleServer> {
  const dataFolder = await freshDataFolder('example');
  let running = await run(dataFolder, { fill, webFolder, mail, port: 0 });
  const { url } = running;
  return {
    url,
    stop: async () => {
      await running.stop();
      removeDataFolder(dataFolder);
    },
    down: () => running.stop(),
    up: async () => {
      const port = Number(new URL(url).port);
      running = await run(dataFolder, { fill: async () => {}, webFolder, mail, port });
    },
  };
}

interface RunOptions {
  fill: (db: Database) => Promise<unknown>;
  webFolder: string;
  mail: MailSettings | null;
  port: number;
}

async function run(dataFolder: string, { fill, webFolder, mail, port }: RunOptions) {
  const db = await openDatabase({ dataFolder });
  await prepareDatabase(db, migrationsFolder);
  await fill(db);
  const analyses = openAnalysisPool(serverMain);
  const app = await buildApp(
    {
      config: {
        production: false,
        host: '127.0.0.1',
        port: 0,
        dataFolder,
        mapFolder: join(dataFolder, 'maps'),
        importFolder: join(dataFolder, 'imports'),
        sessionSecret: 'a secret that only tests know',
        publicOrigin: 'http://127.0.0.1',
        trustProxy: false,
        logLevel: 'silent',
        mail,
        analysis: DEFAULT_ANALYSIS_LIMITS,
        analysisCacheBytes: 16 * 1024 * 1024,
      },
      db,
      clock: () => PINNED_NOW,
      analyses,
      exampleLogins: await exampleLogins(db),
    },
    { webFolder },
  );
  const stopJobs = mail
    ? scheduleJobs(
        {
          db,
          clock: () => PINNED_NOW,
          sender: openMailSender(mail),
          publicOrigin: 'http://127.0.0.1',
          secret: 'a secret that only tests know',
        },
        (job) => process.stderr.write(`The job ${job} failed\n`),
      )
    : () => {};
  const url = await app.listen({ host: '127.0.0.1', port });
  return {
    url,
    stop: async () => {
      stopJobs();
      // whoever waits for an answer gets none, as when a machine goes down
      app.server.closeAllConnections();
      await app.close();
      await analyses.close();
      await db.close();
    },
  };
}
