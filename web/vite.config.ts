import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Browsers from spring 2024: light-dark(), nesting and layers are left as written.
const targets = ['chrome123', 'edge123', 'firefox121', 'safari17.5'];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: targets,
    cssTarget: targets,
    // the content security policy allows no data: fonts, and the server compresses
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
  },
  worker: { format: 'es' },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
