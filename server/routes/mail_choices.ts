import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import { MailChoice, MailChoices } from '@lagesbild/shared/schemas/mail_choice.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { chooseMail, readMailChoices } from '../services/mail_choices.ts';
import { PROBLEMS } from './problem_responses.ts';

const config = { permission: 'municipality.read' } as const;
const tags = ['session'];

/** Which mail of the meetings' work a member wants; those about one's own reports are chosen at /thanks. */
export async function mailChoiceRoutes(app: App, deps: AppDeps): Promise<void> {
  app.get(
    '/mail-choices',
    {
      config,
      schema: {
        tags,
        summary: 'Which mail one gets, of the kinds that concern one’s role',
        params: MunicipalityParams,
        response: { 200: MailChoices, ...PROBLEMS },
      },
    },
    (request) => readMailChoices(deps, memberOf(request)),
  );

  app.patch(
    '/mail-choices',
    {
      config,
      schema: {
        tags,
        summary: 'Choose or decline one kind of mail',
        params: MunicipalityParams,
        body: MailChoice,
        response: { 200: MailChoices, ...PROBLEMS },
      },
    },
    (request) => chooseMail(deps, memberOf(request), request.body),
  );
}
