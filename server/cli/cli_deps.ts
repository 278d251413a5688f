import type { Database } from '@lagesbild/db/client.ts';

/** What the commands are made of; tests hand in their own database, clock and lines. */
export interface CliDeps {
  open: () => Promise<Database>;
  migrationsFolder: string;
  clock: () => Date;
  /** Under which people reach the service, for links. */
  publicOrigin: string;
  /** A line to standard output. */
  out: (line: string) => void;
  /** A line to standard error. */
  err: (line: string) => void;
  /** Shows how far long work has come; where nobody watches it does nothing. */
  progress: (text: string) => void;
  /** The first line of standard input, asked for with the prompt where somebody types; null when there is none. */
  readSecret: (prompt: string) => Promise<string | null>;
}

export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** Shown by --help. */
  help: string;
  /** Returns the exit code. Throws UsageError or ProblemError with what to tell. */
  run: (args: string[], deps: CliDeps) => Promise<number>;
}

export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** The command line itself is wrong. */
export class UsageError extends Error {}
