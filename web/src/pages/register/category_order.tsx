import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useRegisterWrite } from '../../api/registers.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { levelOf } from './category_rows.ts';
import { categoryWords } from './category_words.ts';

interface CategoryOrderProps {
  category: Category;
  categories: readonly Category[];
  onMoved(): void;
}

/** One step up or down among those on its level. */
export function CategoryOrder({ category, categories, onMoved }: CategoryOrderProps) {
  const words = useWords(categoryWords);
  const { municipality } = useCurrentMunicipality();
  const request = useRegisterWrite<unknown>(municipality.code);
  const codes = levelOf(categories, category).map(({ code }) => code);
  const at = codes.indexOf(category.code);
  if (at < 0) return null;
  const move = (by: -1 | 1) => {
    const next = [...codes];
    [next[at], next[at + by]] = [next[at + by]!, next[at]!];
    request.mutate(
      { method: 'POST', resource: 'categories/order', body: { codes: next } },
      { onSuccess: onMoved },
    );
  };
  return (
    <fieldset className="register-form register-step">
      <legend className="field-label">{words.order}</legend>
      <ProblemNotice error={request.error} />
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={at === 0 || request.isPending}
          onClick={() => move(-1)}
        >
          <span aria-hidden="true">↑</span> {words.up}
        </button>
        <button
          type="button"
          className="button"
          disabled={at === codes.length - 1 || request.isPending}
          onClick={() => move(1)}
        >
          <span aria-hidden="true">↓</span> {words.down}
        </button>
      </div>
    </fieldset>
  );
}
