import { migrate, pendingMigrations } from '@lagesbild/db/migrate.ts';
import { type Command, EXIT } from './cli_deps.ts';
import { parseOptions } from './parse_options.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'visar vilka migreringar som väntar; gör dem med --commit',
  help: `migrate [--commit]

Visar vilka ändringar av tabellerna som databasen inte har fått än. Med --commit görs de, en fil i taget.`,
  run: async (args, deps) => {
    const { values } = parseOptions(args, { commit: { type: 'boolean' } });
    const db = await deps.open();
    try {
      const pending = await pendingMigrations(db, deps.migrationsFolder);
      if (pending.length === 0) {
        deps.out('Databasen är aktuell: inga migreringar väntar.');
        return EXIT.done;
      }
      if (!values.commit) {
        deps.out(`${pending.length} migreringar väntar (gör dem med --commit):`);
        for (const { name } of pending) deps.out(`  ${name}`);
        return EXIT.done;
      }
      for (const name of await migrate(db, deps.migrationsFolder)) deps.out(`gjord: ${name}`);
      return EXIT.done;
    } finally {
      await db.close();
    }
  },
};
