import { join } from 'node:path';
import { openDatabase, prepareDatabase } from '@lagesbild/db/client.ts';
import { DataFolderHeldError } from '@lagesbild/db/data_folder.ts';
import { exampleLogins, seedExampleWhenEmpty } from '@lagesbild/db/seed/seed_example.ts';
import { buildApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { scheduleJobs } from './jobs/schedule_jobs.ts';
import { scheduleScan } from './jobs/schedule_scan.ts';
import { openMailSender } from './mail/mail_sender.ts';
import { step } from './progress.ts';
import { projectFolder } from './project_folder.ts';
import { openAnalysisPool } from './services/analysis_pool.ts';

const clock = () => new Date();

async function start(config: Config): Promise<void> {
  const folder = projectFolder(import.meta.url);
  const db = await step('Öppnar databasen', () => openDatabase(config));
  await step('Uppdaterar tabellerna', () => prepareDatabase(db, join(folder, 'migrations')));
  if (!config.production) {
    await step('Ser till att exempelkommunen finns', () => seedExampleWhenEmpty(db, clock(), folder));
  }
  const logins = config.production ? [] : await exampleLogins(db);
  const analyses = openAnalysisPool(import.meta.url, config.analysis);
  const app = await buildApp(
    { config, db, clock, analyses, exampleLogins: logins },
    { webFolder: join(folder, 'web', 'dist') },
  );
  await app.listen({ host: config.host, port: config.port });
  const stopScan = scheduleScan({ db, clock, analyses }, () =>
    app.log.error({ job: 'nightly scan' }, 'job failed'),
  );
  const stopJobs = config.mail
    ? scheduleJobs(
        {
          db,
          clock,
          sender: openMailSender(config.mail),
          publicOrigin: config.publicOrigin,
          secret: config.sessionSecret,
        },
        (job) => app.log.error({ job }, 'job failed'),
      )
    : () => {};

  process.stdout.write(`\nGemensam lägesbild: http://${config.host}:${config.port}\n`);
  if (logins.length > 0)
    process.stdout.write(
      `Exempelkonton (lösenord "${logins[0]?.password}"): ${logins.map(({ email }) => email).join(', ')}\n`,
    );

  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    stopScan();
    stopJobs();
    await app.close();
    await analyses.close();
    await db.close();
    process.exit(0);
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
}

try {
  await start(readConfig());
} catch (error) {
  const known = error instanceof ConfigError || error instanceof DataFolderHeldError;
  process.stderr.write(`${known ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}
