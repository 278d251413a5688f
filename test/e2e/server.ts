import { join } from 'node:path';
import { openDatabase, prepareDatabase } from '@lagesbild/db/client.ts';
import { exampleLogins } from '@lagesbild/db/seed/seed_example.ts';
import { DEFAULT_ANALYSIS_LIMITS } from '@lagesbild/server/analysis_limits.ts';
import { buildApp } from '@lagesbild/server/app.ts';
import { openAnalysisPool } from '@lagesbild/server/services/analysis_pool.ts';
import {
  freshDataFolder,
  migrationsFolder,
  PINNED_NOW,
  projectFolder,
  removeDataFolder,
} from '../engine_template.ts';

const serverMain = new URL('../../server/main.ts', import.meta.url).href;

/** The whole service on a free port of loopback: example municipality, clock at PINNED_NOW, the built page. */
export async function startExampleServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataFolder = await freshDataFolder('example');
  const db = await openDatabase({ dataFolder });
  await prepareDatabase(db, migrationsFolder);
  const analyses = openAnalysisPool(serverMain);
  const app = await buildApp(
    {
      config: {
        production: false,
        host: '127.0.0.1',
        port: 0,
        dataFolder,
        mapFolder: join(dataFolder, 'maps'),
        sessionSecret: 'a secret that only tests know',
        publicOrigin: 'http://127.0.0.1',
        trustProxy: false,
        logLevel: 'silent',
        analysis: DEFAULT_ANALYSIS_LIMITS,
        analysisCacheBytes: 16 * 1024 * 1024,
      },
      db,
      clock: () => PINNED_NOW,
      analyses,
      exampleLogins: await exampleLogins(db),
    },
    { webFolder: join(projectFolder, 'web', 'dist') },
  );
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    stop: async () => {
      await app.close();
      await analyses.close();
      await db.close();
      removeDataFolder(dataFolder);
    },
  };
}
