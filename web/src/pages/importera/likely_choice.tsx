import type { ImportCheck } from '@lagesbild/shared/schemas/import.ts';
import { ChoiceField } from '../../components/choice_field.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { outcomeWords } from './outcome_words.ts';
import { useFormats } from './use_formats.ts';

interface LikelyChoiceProps {
  check: ImportCheck;
  likely: 'skip' | 'import';
  onChange: (likely: 'skip' | 'import') => void;
}

const SHOWN = 20;

/** Rows that resemble what is there already, and what is to be done with them. */
export function LikelyChoice({ check, likely, onChange }: LikelyChoiceProps) {
  const words = useWords(outcomeWords);
  const { count } = useFormats();
  const { code } = useCurrentMunicipality().municipality;
  return (
    <section className="stack likely" aria-labelledby="likely-rows">
      <h2 id="likely-rows">{words.likelyTitle(count(check.likelyCount))}</h2>
      <p className="prose muted">{words.likelyLead}</p>
      <ChoiceField
        label={words.likelyTitle(count(check.likelyCount))}
        value={likely}
        choices={[
          { value: 'skip', label: words.likelySkip },
          { value: 'import', label: words.likelyImport },
        ]}
        onChange={(next) => next && next !== likely && onChange(next)}
      />
      <ul className="import-notes small">
        {check.likely.slice(0, SHOWN).map(({ line, otherLine, otherId, meters }) => (
          <li key={line}>
            {otherLine === null ? words.likelyStored(line, meters) : words.likelyRow(line, otherLine, meters)}
            {otherId && (
              <>
                {' '}
                <a href={`/${code}/granska?handelse=${otherId}`}>{words.seeStored}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
