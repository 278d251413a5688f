import type { RegisterAction, RegisterEntity } from '@lagesbild/shared/domain/register_entities.ts';
import { ROLE_LABELS } from '@lagesbild/shared/labels/role_labels.ts';
import { useRegisterHistory } from '../../api/registers.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { historyWords } from './history_words.ts';
import { registerWords } from './register_words.ts';

interface RegisterHistoryProps {
  entity: RegisterEntity;
  /** What a row is called now. */
  nameOf(id: string): string | undefined;
}

const SHOWN = 20;

/** Who has done what in this part of the register, newest first. */
export function RegisterHistory({ entity, nameOf }: RegisterHistoryProps) {
  const shared = useWords(registerWords);
  const words = useWords(historyWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { data } = useRegisterHistory(municipality.code, entity);
  const format = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: municipality.timeZone,
  });
  if (!data) return null;
  return (
    <section className="register-history" aria-label={shared.history}>
      <h2>{shared.history}</h2>
      {data.entries.length === 0 ? (
        <p className="muted">{shared.historyEmpty}</p>
      ) : (
        <ol>
          {data.entries.slice(0, SHOWN).map(({ at, action, entityId, name, role, details }) => (
            <li key={`${at}-${entityId}-${action}`}>
              <time dateTime={at}>{format.format(new Date(at))}</time>
              <span>
                {sentence(words, action, entityId ? nameOf(entityId) : undefined, details, nameOf)}
                <span className="muted">
                  {' · '}
                  {name ?? shared.somebody}
                  {role && `, ${ROLE_LABELS[role][language].toLocaleLowerCase(language)}`}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function sentence(
  words: { actions: Record<RegisterAction, string>; rows: (accepted: number, rejected: number) => string },
  action: RegisterAction,
  name: string | undefined,
  details: Record<string, unknown>,
  nameOf: RegisterHistoryProps['nameOf'],
): string {
  const parts = [words.actions[action], name && `”${name}”`];
  if (typeof details.into === 'string') parts.push(`→ ”${nameOf(details.into) ?? details.into}”`);
  if (action === 'import') parts.push(words.rows(Number(details.accepted), Number(details.rejected)));
  return parts.filter(Boolean).join(' ');
}
