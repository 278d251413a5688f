import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { projectFolder } from '../engine_template.ts';

const START_LIMIT_MILLISECONDS = 60_000;

export interface StartedServer {
  url: string;
  pid: number;
  /** Everything it has written so far. */
  output(): string;
  /** Sends the signal and waits for the end; the exit code, or null when the signal ended it. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The built server with this environment and nothing of ours beside it. */
function run(environment: Record<string, string>): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [join(projectFolder, 'server', 'dist', 'main.js')], {
    cwd: projectFolder,
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  }
  return { child, output: () => written };
}

/** Starts the service, on a free port unless one is named, and waits until it tells its address. Rejects with its words when it ends before that. */
export async function startServer(environment: Record<string, string>): Promise<StartedServer> {
  const port = environment.PORT ?? String(await freePort());
  const { child, output } = run({ ...environment, PORT: port });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const url = `http://127.0.0.1:${port}`;
  const limit = Date.now() + START_LIMIT_MILLISECONDS;
  while (!output().includes(url)) {
    if (child.exitCode !== null || Date.now() > limit) {
      child.kill('SIGKILL');
      throw new Error(`The server did not start:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    pid: child.pid as number,
    output,
    end: async (signal) => {
      child.kill(signal);
      return (await ended)[0];
    },
  };
}

/** Starts the service where it must refuse: its exit code and its words. */
export async function startRefused(
  environment: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const { child, output } = run({ PORT: String(await freePort()), ...environment });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: output() };
}
