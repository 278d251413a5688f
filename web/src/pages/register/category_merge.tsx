import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useId, useState } from 'react';
import { FieldError } from '../../components/field_error.tsx';
import { useWords } from '../../state/language.ts';
import { mergeTargets } from './category_rows.ts';
import { categoryWords } from './category_words.ts';

interface CategoryMergeProps {
  category: Category;
  categories: readonly Category[];
  isPending: boolean;
  /** Null undoes. */
  onMerge(into: string | null): void;
}

/** Counting one category under another, and the way back. */
export function CategoryMerge({ category, categories, isPending, onMerge }: CategoryMergeProps) {
  const words = useWords(categoryWords);
  const [into, chooseInto] = useState('');
  const [error, setError] = useState<string | null>(null);
  const id = useId();
  const target = categories.find(({ code }) => code === category.mergedInto);
  if (target)
    return (
      <section className="register-form register-step">
        <p>{words.mergedInto(target.name)}</p>
        <div>
          <button type="button" className="button" disabled={isPending} onClick={() => onMerge(null)}>
            {words.unmerge}
          </button>
        </div>
      </section>
    );
  return (
    <section className="register-form register-step" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{words.mergeTitle}</h3>
      <p className="field-hint">{words.mergeHint}</p>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {words.mergeInto}
        </label>
        <select
          id={id}
          className="input"
          value={into}
          aria-invalid={error !== null || undefined}
          aria-describedby={`${id}-error`}
          onChange={(event) => {
            chooseInto(event.currentTarget.value);
            setError(null);
          }}
        >
          <option value="">{words.mergeChoose}</option>
          {mergeTargets(categories, category).map(({ code, name, parentCode }) => (
            <option key={code} value={code}>
              {parentCode === null ? name : `– ${name}`}
            </option>
          ))}
        </select>
        <FieldError id={`${id}-error`}>{error}</FieldError>
      </div>
      <div>
        <button
          type="button"
          className="button"
          disabled={isPending}
          onClick={() => (into === '' ? setError(words.mergeMissing) : onMerge(into))}
        >
          {words.merge}
        </button>
      </div>
    </section>
  );
}
