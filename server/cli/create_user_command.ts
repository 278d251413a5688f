import { randomInt } from 'node:crypto';
import { PASSWORD_CHARACTERS } from '@lagesbild/shared/domain/password_rule.ts';
import { ROLES, type Role } from '@lagesbild/shared/domain/roles.ts';
import { accountExists, addMember } from '../services/account_setup.ts';
import { type CliDeps, type Command, EXIT, UsageError } from './cli_deps.ts';
import { needed, parseOptions } from './parse_options.ts';
import { withDatabase } from './with_database.ts';

const OPTIONS = {
  email: { type: 'string' },
  name: { type: 'string' },
  municipality: { type: 'string' },
  role: { type: 'string' },
  organization: { type: 'string' },
  'ask-password': { type: 'boolean' },
} as const;

export const createUserCommand: Command = {
  name: 'create-user',
  summary: 'skapar ett konto, eller ger ett konto en roll i en kommun till',
  help: `create-user --email ADRESS --name NAMN --municipality KOD --role ROLL [val]

Skapar ett konto med en roll i kommunen. Finns adressen redan får kontot rollen också i denna kommun, och
lösenordet lämnas som det är. Ett nytt konto får ett slumpat lösenord, som skrivs ut en gång.

  --organization NAMN   en av kommunens organisationer
  --ask-password        läs lösenordet från standard in i stället (minst ${PASSWORD_CHARACTERS.fewest} tecken)

Roller: ${ROLES.join(', ')}`,
  run: runCreateUser,
};

async function runCreateUser(args: string[], deps: CliDeps): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  if (positionals.length > 0) throw new UsageError(`”${positionals[0]}” går inte att tolka.`);
  const member = {
    email: checkedEmail(needed(values.email, 'email')),
    name: needed(values.name, 'name'),
    municipalityId: needed(values.municipality, 'municipality'),
    role: checkedRole(needed(values.role, 'role')),
    organization: values.organization?.trim() || null,
  };
  return withDatabase(deps, async (db) => {
    const isKnown = await accountExists(db, member.email);
    const typed = !isKnown && values['ask-password'] ? await typedPassword(deps) : null;
    const password = isKnown ? null : (typed ?? randomPassword());
    await addMember({ db, clock: deps.clock }, member, password);
    deps.out(`${member.email} är ${member.role} i ${member.municipalityId}.`);
    if (isKnown) deps.out('Kontot fanns redan; lösenordet är som förut.');
    else if (typed === null) deps.out(`Lösenord (visas bara nu): ${password}`);
    return EXIT.done;
  });
}

async function typedPassword({ readSecret }: CliDeps): Promise<string> {
  const password = await readSecret('Lösenord: ');
  if (!password) throw new UsageError('Inget lösenord kom på standard in.');
  return password;
}

/** 20 characters out of 32 are 100 bits; without the look-alikes 0 o 1 l it can be read over the telephone. */
const ALPHABET = '23456789abcdefghijkmnpqrstuvwxyz';

function randomPassword(): string {
  const groups = Array.from({ length: 4 }, () =>
    Array.from({ length: 5 }, () => ALPHABET[randomInt(32)]).join(''),
  );
  return groups.join('-');
}

function checkedEmail(email: string): string {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return email;
  throw new UsageError(`”${email}” är ingen e-postadress.`);
}

function checkedRole(role: string): Role {
  const known = ROLES.find((candidate) => candidate === role);
  if (known) return known;
  throw new UsageError(`”${role}” är ingen roll. Rollerna är: ${ROLES.join(', ')}.`);
}
