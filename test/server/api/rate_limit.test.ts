import { useErrors } from '@lagesbild/server/plugins/errors.ts';
import { useRateLimit } from '@lagesbild/server/plugins/rate_limit.ts';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';

const CALL = '/api/v1/anything';

/** An application that takes two calls a minute from an address. */
async function openNarrowApp() {
  const app = Fastify();
  useErrors(app as never);
  await useRateLimit(app, 2);
  app.get(CALL, async () => 'answered');
  app.get('/assets/page.js', async () => 'a file');
  await app.ready();
  return app;
}

describe('the calls of one address', () => {
  it('beyond the limit of a minute are refused with the limit and when to try again', async () => {
    const app = await openNarrowApp();
    const answers = [await app.inject(CALL), await app.inject(CALL), await app.inject(CALL)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
    const [, , refused] = answers;
    expect(refused?.headers['content-type']).toMatch('application/problem+json');
    expect(refused?.json()).toMatchObject({
      code: 'too_many_requests',
      detail: expect.stringMatching(/^Högst 2 anrop i minuten .* om \d+ sekunder\.$/),
    });
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('do not use up those of another', async () => {
    const app = await openNarrowApp();
    for (let call = 0; call < 3; call++) await app.inject(CALL);
    expect((await app.inject({ url: CALL, remoteAddress: '192.0.2.7' })).statusCode).toBe(200);
  });

  it("leave the page's own files to be fetched", async () => {
    const app = await openNarrowApp();
    for (let call = 0; call < 3; call++) await app.inject(CALL);
    expect((await app.inject('/assets/page.js')).statusCode).toBe(200);
  });
});
