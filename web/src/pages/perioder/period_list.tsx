import { newIdentifier } from '@lagesbild/shared/domain/new_identifier.ts';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type { FrozenPeriodKind } from '@lagesbild/shared/domain/picture_kinds.ts';
import type { PictureSummary } from '@lagesbild/shared/schemas/situational_picture.ts';
import type { Period } from '@lagesbild/shared/time/period.ts';
import { periodLabel, periodSubLabel } from '@lagesbild/shared/time/period_label.ts';
import { useId, useRef } from 'react';
import { useFreeze } from '../../api/situational_pictures.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { FreezeOther } from './freeze_other.tsx';
import { periodRows } from './period_rows.ts';
import { periodWords } from './period_words.ts';

interface PeriodListProps {
  pictures: readonly PictureSummary[];
  onOpen: (id: string) => void;
}

/** Ended fortnights, frozen or not, and every other period that is frozen. */
export function PeriodList({ pictures, onOpen }: PeriodListProps) {
  const words = useWords(periodWords);
  const language = useLanguage();
  const id = useId();
  const { municipality } = useCurrentMunicipality();
  const freeze = useFreeze(municipality.code);
  const mayFreeze = roleMay(municipality.myRole, 'situational_picture.manage');
  // the same period asked for again after a lost answer has the same id
  const ids = useRef(new Map<string, string>());
  const ask = ({ kind, fromDate }: Period) => {
    const key = `${kind} ${fromDate}`;
    const made = ids.current.get(key) ?? newIdentifier();
    ids.current.set(key, made);
    freeze.mutate(
      { id: made, periodKind: kind as FrozenPeriodKind, fromDate },
      { onSuccess: (picture) => onOpen(picture.id) },
    );
  };
  const asked = freeze.isPending ? freeze.variables : null;
  const rows = periodRows(pictures, serverTime(), municipality);
  // the latest one that is not frozen is the one to do
  const next = rows.find(({ picture }) => picture === null)?.period;
  return (
    <section className="stack" aria-labelledby={`${id}-list`}>
      <h2 id={`${id}-list`}>{words.listHeading}</h2>
      <ProblemNotice error={freeze.error} />
      <p role="status" className="muted small">
        {freeze.isPending && words.freezingHint}
      </p>
      <ul className="card period-rows">
        {rows.map(({ period, picture }) => {
          const name = periodLabel(period, language);
          const isAsked = asked?.fromDate === period.fromDate && asked.periodKind === period.kind;
          return (
            <li key={`${period.kind} ${period.fromDate}`} className="period-row">
              <div>
                <strong>{name}</strong>
                <span className="muted small"> {periodSubLabel(period, language)}</span>
              </div>
              <span className="row">
                <PeriodState picture={picture} />
                {picture && picture.latestNumber > 1 && (
                  <span className="muted small">{words.version(picture.latestNumber)}</span>
                )}
              </span>
              <span className="period-deed">
                {picture ? (
                  <button type="button" className="button" onClick={() => onOpen(picture.id)}>
                    {words.open(name)}
                  </button>
                ) : (
                  mayFreeze && (
                    <button
                      type="button"
                      className={period === next ? 'button button-primary' : 'button'}
                      disabled={freeze.isPending}
                      onClick={() => ask(period)}
                    >
                      {isAsked ? words.freezing : words.freeze}
                      <span className="visually-hidden"> {name}</span>
                    </button>
                  )
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {mayFreeze && <FreezeOther busy={freeze.isPending} onFreeze={ask} />}
    </section>
  );
}

export function PeriodState({ picture }: { picture: Pick<PictureSummary, 'state'> | null }) {
  const words = useWords(periodWords);
  if (!picture) return <span className="badge badge-outline muted">{words.notFrozen}</span>;
  return (
    <span className={`badge ${picture.state === 'established' ? 'badge-good' : 'badge-outline'}`}>
      {words.states[picture.state]}
    </span>
  );
}
