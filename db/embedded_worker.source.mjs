import { register } from 'tsx/esm/api';

register();
await import('./embedded_worker.ts');
