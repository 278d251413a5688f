import { register } from 'tsx/esm/api';

register();
const { default: build } = await import('./document_worker.ts');
export default build;
