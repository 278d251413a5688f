import { strictObject } from '@lagesbild/shared/schemas/common.ts';
import { Type } from 'typebox';
import type { App, AppDeps } from '../route_deps.ts';
import { PROBLEMS } from './problem_responses.ts';

const Health = strictObject({ status: Type.Literal('ok') });

export async function healthRoutes(app: App, { db }: AppDeps): Promise<void> {
  app.get('/healthz', { schema: { hide: true, response: { 200: Health } } }, async () => ({
    status: 'ok' as const,
  }));
  app.get('/readyz', { schema: { hide: true, response: { 200: Health, ...PROBLEMS } } }, async () => {
    await db.ping();
    return { status: 'ok' as const };
  });
}
