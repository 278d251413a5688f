import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = fileURLToPath(new URL('.', import.meta.url));

const onPostgres = Boolean(process.env.DATABASE_URL);
// the example municipality lies in a prepared folder of the embedded engine; api_setup.ts says that it is left out
const exampleTests = ['server/api/example.test.ts'];

// Files keep nothing in modules: loading those once for all saves half the processor time of the small tests.
const together = { isolate: false };

// unit: pure code · api: real database over HTTP · start: the built server as a process · e2e: real browser · slow: simulations (npm run test:slow)
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          ...together,
          root: here,
          include: [
            'shared/**/*.test.ts',
            'web/**/*.test.ts',
            'reference/*.test.ts',
            'seed/**/*.test.ts',
            'server/imports/*.test.ts',
            'server/analyses/*.test.ts',
            'server/services/*.test.ts',
            '*.test.ts',
          ],
          exclude: ['reference/real_input.test.ts'],
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'api',
          ...together,
          root: here,
          include: ['server/api/**/*.test.ts', 'db/**/*.test.ts', 'reference/real_input.test.ts'],
          exclude: onPostgres ? exampleTests : [],
          globalSetup: ['./api_setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 400_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'start',
          root: here,
          include: ['start/**/*.test.ts'],
          globalSetup: ['./e2e_setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 400_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          ...together,
          root: here,
          include: ['e2e/**/*.test.ts'],
          // software graphics on two busy cores: slow is not wrong
          expect: { poll: { timeout: 30_000, interval: 100 } },
          // once more in .ci/run, which lists at its end what passed only then: a test to mend, not one to live with
          retry: process.env.CI ? 1 : 0,
          globalSetup: ['./e2e_setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 400_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'slow',
          ...together,
          root: here,
          include: ['slow/**/*.test.ts'],
          testTimeout: 1_800_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
