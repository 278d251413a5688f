import { isHardKind, type PersonalDataKind } from '@lagesbild/shared/domain/personal_data.ts';
import { PERSONAL_DATA_LABELS } from '@lagesbild/shared/labels/personal_data_labels.ts';
import { useLanguage, useWords } from '../state/language.ts';
import type { GuardVerdict } from '../state/personal_data_guard.ts';
import { guardWords } from './guard_words.ts';

interface GuardFindsProps {
  id: string;
  text: string;
  verdict: GuardVerdict;
  onConfirm: (isConfirmed: boolean) => void;
}

/** Words quoted of one kind; more are counted. */
const MOST_QUOTED = 4;

/** What was found, one row a kind: the words, why they are in the way, what to write instead; and the confirmation. */
export function GuardFinds({ id, text, verdict, onConfirm }: GuardFindsProps) {
  const words = useWords(guardWords);
  const { found, softKinds, isConfirmed } = verdict;
  const kinds = [...new Set(found.map(({ kind }) => kind))].sort(
    (a, b) => Number(isHardKind(b)) - Number(isHardKind(a)),
  );
  const hard = found.filter(({ kind }) => isHardKind(kind)).length;
  const soft = found.length - hard;
  const told = [hard > 0 && words.foundHard(hard), soft > 0 && !isConfirmed && words.foundSoft(soft)];
  return (
    <>
      {/* always there, so that a change is told politely and only the counts are */}
      <span role="status" className="visually-hidden">
        {told.filter(Boolean).join(' ')}
      </span>
      <div id={id} className="guard-finds" hidden={found.length === 0}>
        {found.length > 0 && (
          <ul className="guard-list">
            {kinds.map((kind) => (
              <KindRow key={kind} kind={kind} text={text} verdict={verdict} />
            ))}
          </ul>
        )}
        {softKinds.length > 0 && (
          <label className="guard-confirm">
            <input
              type="checkbox"
              checked={isConfirmed}
              onChange={(event) => onConfirm(event.currentTarget.checked)}
            />
            <span>{words.confirm}</span>
          </label>
        )}
      </div>
    </>
  );
}

function KindRow({ kind, text, verdict }: { kind: PersonalDataKind; text: string; verdict: GuardVerdict }) {
  const words = useWords(guardWords);
  const language = useLanguage();
  const { name, why, instead } = PERSONAL_DATA_LABELS[kind];
  const isHard = isHardKind(kind);
  const quotes = [
    ...new Set(verdict.found.filter((one) => one.kind === kind).map(({ from, to }) => text.slice(from, to))),
  ];
  const more = quotes.length - MOST_QUOTED;
  return (
    <li className={isHard ? 'guard-row guard-row-hard' : 'guard-row'}>
      <p className="guard-row-top">
        <strong>{name[language]}</strong>
        <span className="guard-tag">
          {isHard ? words.mustGo : verdict.isConfirmed ? words.confirmed : words.mayStand}
        </span>
      </p>
      <p className="guard-quotes">
        {quotes.slice(0, MOST_QUOTED).map((quote) => (
          <q key={quote}>{quote}</q>
        ))}
        {more > 0 && <span> {words.more(more)}</span>}
      </p>
      <p className="small">
        {why[language]} {instead[language]}
      </p>
    </li>
  );
}
