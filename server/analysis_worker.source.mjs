import { register } from 'tsx/esm/api';

register();
const { default: analyse } = await import('./analysis_worker.ts');
export default analyse;
