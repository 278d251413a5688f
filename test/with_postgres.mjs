// npm run test:postgres: runs a command with DATABASE_URL and MIGRATION_DATABASE_URL of a PostgreSQL with PostGIS.
// An own DATABASE_URL is used as it is; else a private cluster is made in a temp folder, reached through a unix
// socket that nobody else may open, and thrown away afterwards. The command's exit code is passed on.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LOWEST_MAJOR = 15;
const LINUX_PACKAGES = '/usr/lib/postgresql';
const createLogins = join(dirname(dirname(fileURLToPath(import.meta.url))), 'db', 'create_logins.sql');
// nothing here has to survive a power cut
const SERVER_OPTIONS =
  '-c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200';

const quietly = (program, args, options = {}) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe', ...options })?.trim();

function pgConfig(folder, question) {
  try {
    return quietly(join(folder, 'pg_config'), [question]);
  } catch {
    return '';
  }
}

/** The newest installed PostgreSQL that the service supports and that brings PostGIS, or null. */
function findBinaries() {
  const packaged = existsSync(LINUX_PACKAGES)
    ? readdirSync(LINUX_PACKAGES).map((major) => join(LINUX_PACKAGES, major, 'bin'))
    : [];
  const onPath = (process.env.PATH ?? '').split(':').map((folder) => pgConfig(folder, '--bindir'));
  return [...packaged, ...onPath]
    .filter((folder) => folder && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'psql')))
    .map((folder) => ({ folder, major: Number(/\d+/.exec(pgConfig(folder, '--version'))?.[0] ?? 0) }))
    .filter(({ folder, major }) => {
      const extensions = join(pgConfig(folder, '--sharedir'), 'extension');
      return major >= LOWEST_MAJOR && existsSync(join(extensions, 'postgis.control'));
    })
    .sort((a, b) => b.major - a.major)[0];
}

/** PostgreSQL refuses to run as root, so root lends the cluster to the user that the package made. */
function clusterUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: Number(quietly('id', ['-u', name])), gid: Number(quietly('id', ['-g', name])) };
    } catch {
      // no such user here: the next one
    }
  }
  throw new Error('PostgreSQL kan inte köras som root, och användaren postgres finns inte.');
}

function startCluster({ folder: binaries }) {
  const user = clusterUser();
  const folder = mkdtempSync(join(tmpdir(), 'lagesbild-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const run = (program, args, options) =>
    quietly(join(binaries, program), args, { cwd: folder, ...user, ...options });
  const data = join(folder, 'data');
  const stop = () => {
    try {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  try {
    run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
    // no pipes: the server would keep them open
    run(
      'pg_ctl',
      ['-D', data, '-w', '-l', join(folder, 'log'), '-o', `-k ${folder} ${SERVER_OPTIONS}`, 'start'],
      {
        stdio: 'ignore',
      },
    );
    const psql = (database, input) =>
      run('psql', ['-h', folder, '-U', 'postgres', '-d', database, '-v', 'ON_ERROR_STOP=1', '-q'], {
        input,
        // the socket's folder is the lock; these passwords open nothing
        env: { ...process.env, MIGRATOR_PASSWORD: 'unused', APPLICATION_PASSWORD: 'unused' },
      });
    psql('postgres', 'CREATE DATABASE lagesbild');
    psql('lagesbild', readFileSync(createLogins));
  } catch (error) {
    process.stderr.write(`${error.stderr ?? ''}`);
    stop();
    throw error;
  }
  const address = (login) => `postgresql://${login}@localhost/lagesbild?host=${encodeURIComponent(folder)}`;
  return { stop, application: address('lagesbild_login'), migrator: address('lagesbild_migrator') };
}

/** Runs the command and gives its exit code; a signal to us goes on to it, so that the cluster is stopped after it. */
function runCommand([program, ...args], env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    // the terminal sends an interrupt to both; a terminate reaches only us
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

const command = process.argv.slice(2);
if (command.length === 0) {
  process.stderr.write('Användning: node test/with_postgres.mjs KOMMANDO …\n');
  process.exit(2);
}
if (process.env.DATABASE_URL) process.exit(await runCommand(command, {}));

const binaries = findBinaries();
if (!binaries) {
  process.stderr.write(
    `Hittar ingen PostgreSQL ≥ ${LOWEST_MAJOR} med PostGIS. Installera den (Debian och Ubuntu: apt install ` +
      'postgresql postgresql-postgis) eller ange DATABASE_URL till en egen.\n' +
      `No PostgreSQL ≥ ${LOWEST_MAJOR} with PostGIS was found. Install one or set DATABASE_URL.\n`,
  );
  process.exit(1);
}
const cluster = startCluster(binaries);
try {
  process.exitCode = await runCommand(command, {
    DATABASE_URL: cluster.application,
    MIGRATION_DATABASE_URL: cluster.migrator,
  });
} finally {
  cluster.stop();
}
