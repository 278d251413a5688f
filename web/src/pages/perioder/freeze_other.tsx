import { FROZEN_PERIOD_KINDS, type FrozenPeriodKind } from '@lagesbild/shared/domain/picture_kinds.ts';
import type { Period } from '@lagesbild/shared/time/period.ts';
import { periodLabel } from '@lagesbild/shared/time/period_label.ts';
import { useState } from 'react';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { closedPeriods } from './period_rows.ts';
import { periodWords } from './period_words.ts';

const OFFERED = 12;

/** Any ended period of any kind, for the quarter or the year. */
export function FreezeOther({ busy, onFreeze }: { busy: boolean; onFreeze: (period: Period) => void }) {
  const words = useWords(periodWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const [kind, setKind] = useState<FrozenPeriodKind>('month');
  const [fromDate, setFromDate] = useState<string | null>(null);
  const offered = closedPeriods(kind, serverTime(), municipality, OFFERED);
  const chosen = offered.find((period) => period.fromDate === fromDate) ?? offered[0]!;
  return (
    <details className="freeze-other">
      <summary>{words.freezeOther}</summary>
      <form
        className="freeze-fields"
        onSubmit={(event) => {
          event.preventDefault();
          onFreeze(chosen);
        }}
      >
        <label className="field">
          <span className="field-label">{words.kind}</span>
          <select
            className="input"
            value={kind}
            onChange={({ target }) => setKind(target.value as FrozenPeriodKind)}
          >
            {FROZEN_PERIOD_KINDS.map((value) => (
              <option key={value} value={value}>
                {words.kinds[value]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="field-label">{words.period}</span>
          <select
            className="input"
            value={chosen.fromDate}
            onChange={({ target }) => setFromDate(target.value)}
          >
            {offered.map((period) => (
              <option key={period.fromDate} value={period.fromDate}>
                {periodLabel(period, language)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button" disabled={busy}>
          {busy ? words.freezing : words.freeze}
        </button>
      </form>
    </details>
  );
}
