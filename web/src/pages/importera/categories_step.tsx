import type { ImportProfile } from '@lagesbild/shared/schemas/import_profile.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { categoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { mappingWords } from './mapping_words.ts';
import { SelectField } from './select_field.tsx';
import type { Draft } from './use_draft.ts';
import { useFormats } from './use_formats.ts';

interface CategoriesStepProps {
  profile: ImportProfile;
  chosen: Draft;
  categories: readonly Category[];
}

type Word = ImportProfile['categories'][number];

/** The file's words for what happened, those without a category first. */
export function CategoriesStep({ profile, chosen, categories }: CategoriesStepProps) {
  const words = useWords(mappingWords);
  const { count } = useFormats();
  // as they were when the step was opened by the server's answer: a row does not jump away when it is chosen
  const open = profile.categories.filter(
    ({ status, detail }) => status === 'unknown' || status === 'chosen' || isLeftOutByChoice(status, detail),
  );
  const known = profile.categories.filter((word) => !open.includes(word));
  const unknown = profile.categories.filter(({ status }) => status === 'unknown');
  const rows = unknown.reduce((sum, word) => sum + word.count, 0);
  if (profile.categories.length === 0) return <p className="prose muted">{words.noCategory}</p>;
  return (
    <>
      <p className="prose muted">{words.categoriesLead}</p>
      <p role="status" className={unknown.length > 0 ? 'notice' : 'notice notice-good'}>
        {unknown.length > 0 ? words.unknownWords(unknown.length, count(rows)) : words.allKnown}
      </p>
      {open.length > 0 && <WordList list={open} chosen={chosen} categories={categories} />}
      {known.length > 0 && (
        <details className="import-more" open={open.length === 0}>
          <summary>{words.knownWords(known.length)}</summary>
          <WordList list={known} chosen={chosen} categories={categories} />
        </details>
      )}
      {profile.moreCategories > 0 && <p className="small muted">{words.moreWords(profile.moreCategories)}</p>}
    </>
  );
}

/** Left out since somebody chose so, not since the table says that the word is no incident. */
const isLeftOutByChoice = (status: string, detail: string | null) =>
  status === 'left_out' && detail !== null && detail.includes('enligt valet');

const LEAVE_OUT = '-';

function WordList({
  list,
  chosen,
  categories,
}: {
  list: readonly Word[];
  chosen: Draft;
  categories: readonly Category[];
}) {
  const words = useWords(mappingWords);
  const language = useLanguage();
  const { count } = useFormats();
  const mapping = chosen.options.categoryMapping ?? {};
  const tops = categories.filter(({ parentCode, active }) => parentCode === null && active);
  const choiceOf = ({ word, categoryCode, status }: Word) => {
    const given = mapping[word];
    if (given !== undefined) return given === '' ? LEAVE_OUT : given;
    return status === 'left_out' ? LEAVE_OUT : (categoryCode ?? '');
  };
  const setValue = (word: string, value: string) => {
    const { [word]: _, ...others } = mapping;
    const code = value === LEAVE_OUT ? '' : value;
    chosen.change({ categoryMapping: value === '' ? others : { ...others, [word]: code } });
  };
  return (
    <ul className="map-list">
      {list.map((word) => (
        <li key={word.word} className="map-row" data-unknown={choiceOf(word) === '' || undefined}>
          <div className="map-from">
            <strong>{word.word}</strong>
            <span className="small muted">
              {words.times(count(word.count))}
              {word.status === 'left_out' && word.detail && ` · ${word.detail}`}
            </span>
          </div>
          <div className="map-to">
            <SelectField
              label={words.categoryOf(word.word)}
              hideLabel
              value={choiceOf(word)}
              onChange={(value) => setValue(word.word, value)}
            >
              <option value="">{words.choose}</option>
              <option value={LEAVE_OUT}>{words.leaveOut}</option>
              {tops.map((top) => (
                <optgroup key={top.code} label={categoryName(top, language)}>
                  <option value={top.code}>{categoryName(top, language)}</option>
                  {categories
                    .filter(({ parentCode, active }) => parentCode === top.code && active)
                    .map((child) => (
                      <option key={child.code} value={child.code}>
                        {categoryName(top, language)}:{' '}
                        {categoryName(child, language).toLocaleLowerCase(language)}
                      </option>
                    ))}
                </optgroup>
              ))}
            </SelectField>
          </div>
        </li>
      ))}
    </ul>
  );
}
