import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles as files, readProjectFile as read } from './project_files.ts';

const inFolder = (...names: string[]) =>
  files.filter((file) => names.some((name) => file.startsWith(`${name}/`)));
const sources = inFolder('shared', 'db', 'server', 'web', 'test', 'migrations').filter((file) =>
  /\.(ts|tsx|mjs|css|sql)$/.test(file),
);
const linesOf = (file: string): number => read(file).split('\n').length - 1;

describe('small rooms', () => {
  it('has no file over 400 lines', () => {
    expect(sources.filter((file) => linesOf(file) > 400)).toEqual([]);
  });

  it('has nine files in ten under 250 lines', () => {
    expect(sources.filter((file) => linesOf(file) < 250).length / sources.length).toBeGreaterThan(0.9);
  });

  it('names each file in words joined by underscores', () => {
    const named = sources.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
    const wrong = named.filter((file) => !/^[a-z0-9]+(_[a-z0-9]+)*(\.[a-z]+)*$/.test(basename(file)));
    expect(wrong).toEqual([]);
  });
});

describe('one place for each thing', () => {
  it('reads the environment in server/config.ts alone', () => {
    // the runners hand their environment on to what they start
    const allowed = ['server/config.ts', 'server/dev.mjs', 'server/start.mjs'];
    const readers = sources.filter(
      (file) => /^(shared|db|server|web)\//.test(file) && read(file).includes('process.env'),
    );
    expect(readers.filter((file) => !allowed.includes(file))).toEqual([]);
  });

  it('writes SQL in db alone, and in the tests of the database', () => {
    const writers = inFolder('shared', 'server', 'web').filter((file) =>
      /\bsql(\.raw\(|<[^>]*>`|`)|drizzle-orm/.test(read(file)),
    );
    expect(writers.filter((file) => !file.endsWith('package.json'))).toEqual([]);
  });

  it('has no folder on the top level but the known ones', () => {
    const known = ['.ci', 'db', 'docs', 'migrations', 'server', 'shared', 'test', 'web'];
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
    expect([...folders].filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });
});

describe('migrations', () => {
  const journal = JSON.parse(read('migrations/meta/_journal.json')) as {
    entries: { idx: number; when: number; tag: string }[];
  };
  const written = files
    .filter((file) => /^migrations\/[^/]+\.sql$/.test(file))
    .map((file) => basename(file))
    .sort();

  it('are numbered from 0000 without a gap, each named by a verb and its object', () => {
    expect(written.map((name) => Number(name.slice(0, 4)))).toEqual(written.map((_, i) => i));
    expect(written.filter((name) => !/^\d{4}_[a-z]+(_[a-z]+)+\.sql$/.test(name))).toEqual([]);
  });

  it('stand in the journal one by one, each later than the one before', () => {
    expect(journal.entries.map((entry) => `${entry.tag}.sql`)).toEqual(written);
    expect(journal.entries.map((entry) => entry.idx)).toEqual(written.map((_, i) => i));
    const moments = journal.entries.map((entry) => entry.when);
    expect([...new Set(moments)].sort((a, b) => a - b)).toEqual(moments);
  });
});

describe('what is committed', () => {
  const texts = files.filter((file) => !/\.(png|woff2|pbf|pmtiles|ico|xlsx|gz)$/.test(file));

  it('holds no path of the machine it was written on', () => {
    const machinePath = /(^|[\s"'`(=:])\/(work|home|root|Users)\/[\w.-]/m;
    expect(texts.filter((file) => machinePath.test(read(file)))).toEqual([]);
  });

  it('switches no test off, but for reference data that a clone does not bring', () => {
    const switched = inFolder('test')
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) =>
        read(file)
          .split('\n')
          .filter((line) => /\b(it|test|describe)\.(skip|todo|only|fails|runIf|skipIf)\(/.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    const waitsForReferences = /^test\/reference\/\w+\.test\.ts: describe\.skipIf\(/;
    expect(switched.filter((line) => !waitsForReferences.test(line))).toEqual([]);
  });

  it('holds no test data of a real place', () => {
    expect(
      files.filter((file) =>
        /(polisen|san_francisco|memphis|chicago|swemap)\w*\.(csv|json|geojson)$/.test(file),
      ),
    ).toEqual([]);
  });
});
