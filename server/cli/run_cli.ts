import { DataFolderHeldError } from '@lagesbild/db/data_folder.ts';
import { ProblemError } from '../problem.ts';
import { type CliDeps, type Command, EXIT, UsageError } from './cli_deps.ts';
import { createMunicipalityCommand } from './create_municipality_command.ts';
import { createUserCommand } from './create_user_command.ts';
import { importCommand } from './import_command.ts';
import { migrateCommand } from './migrate_command.ts';
import { resetPasswordCommand } from './reset_password_command.ts';

const COMMANDS: readonly Command[] = [
  importCommand,
  createMunicipalityCommand,
  createUserCommand,
  resetPasswordCommand,
  migrateCommand,
];

/**
 * Runs one command. Exit codes: 0 done, 1 it could not be done, 2 the command line is wrong. What went wrong is told
 * on standard error in Swedish.
 */
export async function runCli([name, ...args]: string[], deps: CliDeps): Promise<number> {
  const asksHelp = (word: string) => word === '--help' || word === '-h';
  if (name === undefined || asksHelp(name)) {
    for (const line of overview()) deps.out(line);
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    deps.err(`Okänt kommando: ${name}`);
    for (const line of overview()) deps.err(line);
    return EXIT.usage;
  }
  if (args.some(asksHelp)) {
    deps.out(command.help);
    return EXIT.done;
  }
  try {
    return await command.run(args, deps);
  } catch (error) {
    deps.progress('');
    return told(error, command, deps);
  }
}

function told(error: unknown, command: Command, { err }: CliDeps): number {
  if (error instanceof UsageError) {
    err(error.message);
    err(`Se ”npm run cli -- ${command.name} --help”.`);
    return EXIT.usage;
  }
  if (error instanceof ProblemError) {
    err(error.detail);
    return EXIT.failed;
  }
  if (error instanceof DataFolderHeldError) {
    err(error.message);
    return EXIT.failed;
  }
  throw error;
}

function overview(): string[] {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  return [
    'npm run cli -- KOMMANDO [val]',
    '',
    ...COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'KOMMANDO --help visar mer. Databasen är den som servern använder (DATABASE_URL eller DATA_DIR).',
  ];
}
