import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { serviceWorker } from './service_worker_build.ts';

// Browsers from spring 2024: light-dark(), nesting and layers are left as written.
const targets = ['chrome123', 'edge123', 'firefox121', 'safari17.5'];

// 11 kB gzipped in the analysis worker and again in the report form, that nobody would ever run
const leftOut = `${import.meta.dirname}/left_out_of_proj4.ts`;

/** Some twenty kinds of projection that no municipality's map is in (shared/geo/projection.ts refuses them). */
const fewProjections = () => ({
  name: 'few-projections',
  enforce: 'pre' as const,
  resolveId: (source: string, importer?: string) =>
    source === '../projs' && importer?.endsWith('/proj4/lib/index.js')
      ? `${import.meta.dirname}/proj4_projections.ts`
      : null,
});

export default defineConfig({
  root: import.meta.dirname,
  resolve: { alias: { mgrs: leftOut, 'wkt-parser': leftOut } },
  plugins: [fewProjections(), react(), serviceWorker()],
  build: {
    target: targets,
    cssTarget: targets,
    // the content security policy allows no data: fonts, and the server compresses
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
  },
  worker: { format: 'es', plugins: () => [fewProjections()] },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
