import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { Import } from '@lagesbild/shared/schemas/import_job.ts';
import type { ImportProfile } from '@lagesbild/shared/schemas/import_profile.ts';
import { TextField } from '../../components/text_field.tsx';
import { useWords } from '../../state/language.ts';
import { importWords } from './import_words.ts';
import { mappingWords } from './mapping_words.ts';
import { SelectField } from './select_field.tsx';
import type { Draft } from './use_draft.ts';
import { useFormats } from './use_formats.ts';

interface ColumnsStepProps {
  draft: Import;
  profile: ImportProfile;
  chosen: Draft;
}

type Meaning = keyof (typeof mappingWords)['sv']['meanings'];

/** Each column of the file with what stands in it and what it means. */
export function ColumnsStep({ draft, profile, chosen }: ColumnsStepProps) {
  const words = useWords(mappingWords);
  const { sources } = useWords(importWords);
  const { count } = useFormats();
  const columns = chosen.options.columns ?? {};
  const meaningOf = (name: string) =>
    Object.entries(columns).find(([, column]) => column === name)?.[0] ?? '';
  const setMeaning = (name: string, meaning: string) => {
    const others = Object.entries(columns).map(([key, column]) => [key, column === name ? '' : column]);
    chosen.change({ columns: { ...Object.fromEntries(others), ...(meaning ? { [meaning]: name } : {}) } });
  };
  return (
    <>
      <p className="prose muted">{words.columnsLead}</p>
      {draft.knownSource && draft.sourceName && (
        <p className="notice notice-good">{words.known(draft.sourceName)}</p>
      )}
      {profile.missing.length > 0 && (
        <div className="notice notice-error" role="alert">
          <strong>{words.missing}</strong>
          <ul className="import-missing">
            {profile.missing.map((meaning) => (
              <li key={meaning}>{words.meanings[meaning as Meaning]}</li>
            ))}
          </ul>
        </div>
      )}
      {profile.sheets.length > 1 && (
        <SelectField
          label={words.sheet}
          value={profile.sheet ?? ''}
          onChange={(sheet) => chosen.change({ sheet, columns: {} })}
        >
          {profile.sheets.map((sheet) => (
            <option key={sheet}>{sheet}</option>
          ))}
        </SelectField>
      )}
      <ul className="map-list">
        {profile.columns.map((column) => {
          const meaning = meaningOf(column.name);
          const isGuess = meaning !== '' && meaning === column.meaning && (column.confidence ?? 1) < 1;
          return (
            <li key={column.name} className="map-row" data-unread={meaning === '' || undefined}>
              <div className="map-from">
                <strong>{column.name}</strong>
                <span className="samples">
                  {column.samples.length === 0 ? words.empty : column.samples.join(' · ')}
                </span>
                <span className="small muted">{words.filled(count(column.filled), count(profile.rows))}</span>
              </div>
              <div className="map-to">
                <SelectField
                  label={words.meaning(column.name)}
                  hideLabel
                  value={meaning}
                  onChange={(value) => setMeaning(column.name, value)}
                >
                  <option value="">{words.notRead}</option>
                  {Object.entries(words.meanings).map(([value, label]) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </SelectField>
                {meaning !== '' && (
                  <span className="small" data-guess={isGuess || undefined}>
                    {isGuess ? `${words.guessed}${column.reason ? `. ${column.reason}` : ''}` : words.sure}
                  </span>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <div className="import-pair">
        <TextField
          name="sourceName"
          label={words.sourceName}
          hint={words.sourceHint}
          value={chosen.sourceName}
          maxLength={LIMITS.importSourceNameCharacters}
          onChange={chosen.nameSource}
        />
        <SelectField
          label={words.kind}
          hint={words.kindHint}
          value={chosen.options.source ?? 'police_import'}
          onChange={(source) => chosen.change({ source })}
        >
          {Object.entries(sources).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      </div>
    </>
  );
}
