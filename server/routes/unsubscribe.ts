import { Type } from 'typebox';
import { readUnsubscribeToken } from '../mail/unsubscribe_token.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { endMail } from '../services/end_mail.ts';
import { linkVoid } from '../services/one_time_link.ts';

const Query = Type.Object({ t: Type.String({ maxLength: 200 }) });

/**
 * POST /avanmal?t=…: ends one kind of mail, without signing in. Outside the API because mail programs press it
 * themselves (RFC 8058) and send a form; the signature says whose it is, and all it can do is end that mail.
 */
export async function unsubscribeRoute(app: App, { db, clock, config }: AppDeps): Promise<void> {
  app.addContentTypeParser(
    ['application/x-www-form-urlencoded', 'multipart/form-data'],
    { parseAs: 'string', bodyLimit: 1024 },
    (_request, _body, done) => done(null, undefined),
  );
  app.post('/avanmal', { schema: { hide: true, querystring: Query } }, async (request, reply) => {
    const ended = readUnsubscribeToken(config.sessionSecret, request.query.t);
    if (!ended) throw linkVoid();
    await endMail({ db, clock }, ended);
    return reply.code(204).send();
  });
}
