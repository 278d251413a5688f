import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useCategories } from '../../api/municipality.ts';
import { useRegisterWrite } from '../../api/registers.ts';
import { CategoryMark } from '../../components/category_mark.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { optionalParameter, useUrlState } from '../../state/url_state.ts';
import { CategoryForm } from './category_form.tsx';
import { CategoryMerge } from './category_merge.tsx';
import { CategoryOrder } from './category_order.tsx';
import { categoryRows, NEW_SUB } from './category_rows.ts';
import { categoryWords } from './category_words.ts';
import { type PartProps, RegisterFrame } from './register_frame.tsx';
import { RegisterHistory } from './register_history.tsx';
import { RegisterList } from './register_list.tsx';
import { registerWords } from './register_words.ts';
import { hasDraft } from './use_register_form.ts';

const chosenParameter = optionalParameter('val');

/** What can be reported, in two levels and in its order. */
export function CategoryPart({ done, onDone }: PartProps) {
  const shared = useWords(registerWords);
  const words = useWords(categoryWords);
  const { municipality } = useCurrentMunicipality();
  const { code: municipalityCode } = municipality;
  const { data: categories, error, refetch } = useCategories(municipalityCode);
  const [chosen, choose] = useUrlState(chosenParameter);
  const request = useRegisterWrite<Category>(municipalityCode);
  if (!categories)
    return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Loading />;
  const nameOf = (code: string) => categories.find((one) => one.code === code)?.name;
  const category = categories.find(({ code }) => code === chosen) ?? null;
  const parentCode = chosen?.startsWith(NEW_SUB) ? chosen.slice(NEW_SUB.length) : null;
  const patch = (row: Category, active: boolean) =>
    request.mutate(
      {
        method: 'PATCH',
        resource: `categories/${encodeURIComponent(row.code)}`,
        body: { version: row.version, change: { active } },
      },
      {
        onSuccess: (after) =>
          onDone({
            text: active ? shared.activated(row.name) : shared.deactivated(row.name),
            undo: () => patch(after, !active),
          }),
      },
    );
  const merge = (row: Category, into: string | null) =>
    request.mutate(
      {
        method: 'POST',
        resource: `categories/${encodeURIComponent(row.code)}/merge`,
        body: { version: row.version, into },
      },
      {
        onSuccess: (after) =>
          onDone(
            into === null
              ? { text: words.unmerged(row.name) }
              : {
                  text: words.merged(row.name, nameOf(into) ?? into),
                  undo: () => merge(after, null),
                },
          ),
      },
    );
  const detail =
    category || chosen === 'ny' || parentCode ? (
      <>
        <CategoryForm
          key={chosen}
          category={category}
          parentCode={parentCode ?? category?.parentCode ?? null}
          categories={categories}
          onSaved={(saved) => {
            onDone({ text: shared.saved(saved.name) });
            choose(saved.code);
          }}
          onActive={(active) => category && patch(category, active)}
          problem={request.error}
        />
        {category && (
          <CategoryOrder
            category={category}
            categories={categories}
            onMoved={() => onDone({ text: words.moved(category.name) })}
          />
        )}
        {category && (
          <CategoryMerge
            key={`${category.code}/${category.version}`}
            category={category}
            categories={categories}
            isPending={request.isPending}
            onMerge={(into) => merge(category, into)}
          />
        )}
      </>
    ) : null;
  return (
    <RegisterFrame
      done={done}
      onBack={() => choose(null)}
      hint={
        <>
          <p>{words.hint}</p>
          <RegisterHistory entity="category" nameOf={nameOf} />
        </>
      }
      detail={detail}
      list={
        <RegisterList
          rows={categoryRows(categories).map(({ category: row, nested }) => ({
            id: row.code,
            name: row.name,
            note: row.mergedInto ? words.countsUnder(nameOf(row.mergedInto) ?? row.mergedInto) : undefined,
            mark: nested ? undefined : <CategoryMark category={row} />,
            active: row.active,
            nested,
            isChanged: hasDraft(`${municipalityCode}/category/${row.code}`),
          }))}
          chosen={chosen}
          onChoose={choose}
          empty={words.hint}
          actions={
            <>
              <button type="button" className="button button-primary" onClick={() => choose('ny')}>
                {words.add}
              </button>
              {category && category.parentCode === null && category.active && (
                <button type="button" className="button" onClick={() => choose(`${NEW_SUB}${category.code}`)}>
                  {words.addSub}
                </button>
              )}
            </>
          }
        />
      }
    />
  );
}
