import { findMailChoices, saveMailChoice } from '@lagesbild/db/repositories/mail_choices.ts';
import { CHOSEN_MAIL, CHOSEN_MAIL_KINDS, concernsRole } from '@lagesbild/shared/domain/mail_kinds.ts';
import type { MailChoice, MailChoices } from '@lagesbild/shared/schemas/mail_choice.ts';
import type { Member } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';

type Deps = Pick<AppDeps, 'db' | 'clock' | 'config'>;

/** The member's own choices, of the kinds that concern the role. */
export async function readMailChoices({ db, config }: Deps, { scope, role }: Member): Promise<MailChoices> {
  const said = await db.asMember(scope, (tx) => findMailChoices(tx, scope));
  return {
    choices: CHOSEN_MAIL_KINDS.filter((kind) => concernsRole(kind, role)).map((kind) => ({
      kind,
      wanted: said.get(kind) ?? CHOSEN_MAIL[kind].unlessDeclined,
    })),
    sendsMail: config.mail !== null,
  };
}

/** Chooses or declines one kind, and gives all as they are then. */
export async function chooseMail(
  deps: Deps,
  member: Member,
  { kind, wanted }: MailChoice,
): Promise<MailChoices> {
  if (!concernsRole(kind, member.role)) {
    throw new ProblemError('not_permitted', `Mejl av slaget ”${kind}” rör inte din roll i kommunen.`);
  }
  await deps.db.asMember(member.scope, (tx) => saveMailChoice(tx, member.scope, kind, wanted, deps.clock()));
  return readMailChoices(deps, member);
}
