import { LINKS } from '../services/one_time_link.ts';
import { createPasswordReset } from '../services/password_reset.ts';
import { type Command, EXIT, UsageError } from './cli_deps.ts';
import { needed, parseOptions } from './parse_options.ts';
import { withDatabase } from './with_database.ts';

const MINUTES = LINKS.passwordReset.milliseconds / 60_000;

export const resetPasswordCommand: Command = {
  name: 'reset-password',
  summary: 'gör en engångslänk för ett nytt lösenord, för den som inget mejl kan få',
  help: `reset-password --email ADRESS

Skriver ut en länk som sätter ett nytt lösenord en gång, inom ${MINUTES} minuter. Tidigare länkar till kontot slutar gälla.
Lösenordet och inloggningarna är som förut tills länken används. Lämna länken bara till den som kontot hör till.`,
  run: async (args, deps) => {
    const { values, positionals } = parseOptions(args, { email: { type: 'string' } });
    if (positionals.length > 0) throw new UsageError(`”${positionals[0]}” går inte att tolka.`);
    const email = needed(values.email, 'email').trim();
    return withDatabase(deps, async (db) => {
      const address = await createPasswordReset({ db, clock: deps.clock }, email, deps.publicOrigin);
      deps.out(`Länk för ${email}, gäller i ${MINUTES} minuter och visas bara nu:`);
      deps.out(address);
      return EXIT.done;
    });
  },
};
