import { findMembership } from '@lagesbild/db/repositories/accounts.ts';
import { saveMailChoice } from '@lagesbild/db/repositories/mail_choices.ts';
import { declineThanks } from '@lagesbild/db/repositories/thanks.ts';
import type { MemberScope } from '@lagesbild/db/scope.ts';
import type { EndedMail } from '../mail/unsubscribe_token.ts';
import type { AppDeps } from '../route_deps.ts';

/** Ends one kind of mail for who holds its signed link. A membership that is locked or ended gets none anyway. */
export function endMail(
  { db, clock }: Pick<AppDeps, 'db' | 'clock'>,
  { scope, kind }: { scope: MemberScope; kind: EndedMail },
): Promise<void> {
  return db.asVisitor(scope, async (tx) => {
    if (kind === 'monthly_thanks') await declineThanks(tx, scope);
    else if (await findMembership(tx, scope)) await saveMailChoice(tx, scope, kind, false, clock());
  });
}
