import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// unit: pure code · api: real database over HTTP · e2e: real browser · slow: simulations (npm run test:slow)
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', root: here('.'), include: ['shared/**/*.test.ts', 'web/**/*.test.ts', 'reference/**/*.test.ts', 'seed/**/*.test.ts', '*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
