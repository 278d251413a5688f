import { join } from 'node:path';
import { openDatabase } from '@lagesbild/db/client.ts';
import { ConfigError, readConfig } from '../config.ts';
import { projectFolder } from '../project_folder.ts';
import { EXIT } from './cli_deps.ts';
import { readSecret } from './read_secret.ts';
import { runCli } from './run_cli.ts';

const isWatched = process.stderr.isTTY === true;
const CLEAR_LINE = '\r\u001b[K';

try {
  process.exitCode = await runCli(process.argv.slice(2), {
    // a running server's engine through its socket, else the data folder itself
    open: () => openDatabase(readConfig(), { shared: true }),
    migrationsFolder: join(projectFolder(import.meta.url), 'migrations'),
    clock: () => new Date(),
    publicOrigin: readConfig().publicOrigin,
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    progress: (text) => {
      if (isWatched) process.stderr.write(`${CLEAR_LINE}${text}`);
    },
    readSecret,
  });
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : (error as Error).stack}\n`);
  process.exitCode = EXIT.failed;
}
