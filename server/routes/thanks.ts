import { chooseThanks, declineThanks, wantsThanks } from '@lagesbild/db/repositories/thanks.ts';
import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import { ThanksChoice, ThanksState } from '@lagesbild/shared/schemas/thanks.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { PROBLEMS } from './problem_responses.ts';

const config = { permission: 'incident.create' } as const;
const tags = ['session'];

/** Whether the member gets the monthly mail about own reports; off until chosen. */
export async function thanksRoutes(app: App, { db, clock, config: { mail } }: AppDeps): Promise<void> {
  app.get(
    '/thanks',
    {
      config,
      schema: {
        tags,
        summary: 'Whether one gets a monthly mail about one’s reports',
        params: MunicipalityParams,
        response: { 200: ThanksState, ...PROBLEMS },
      },
    },
    async (request) => {
      const { scope } = memberOf(request);
      const wanted = await db.asMember(scope, (tx) => wantsThanks(tx, scope));
      return { wanted, sendsMail: mail !== null };
    },
  );

  app.patch(
    '/thanks',
    {
      config,
      schema: {
        tags,
        summary: 'Choose or decline the monthly mail',
        params: MunicipalityParams,
        body: ThanksChoice,
        response: { 200: ThanksState, ...PROBLEMS },
      },
    },
    async (request) => {
      const { scope } = memberOf(request);
      const { wanted } = request.body;
      await db.asMember(scope, (tx) =>
        wanted ? chooseThanks(tx, scope, clock()) : declineThanks(tx, scope),
      );
      return { wanted, sendsMail: mail !== null };
    },
  );
}
