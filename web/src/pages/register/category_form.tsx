import { CATEGORY_GROUPS, DEFAULT_CATEGORIES } from '@lagesbild/shared/domain/categories.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { TextField } from '../../components/text_field.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { ActiveButton } from './active_button.tsx';
import { CategoryLook } from './category_look.tsx';
import { categoryWords } from './category_words.ts';
import { FormFrame } from './form_frame.tsx';
import { registerWords } from './register_words.ts';
import { type FormErrors, useRegisterForm } from './use_register_form.ts';

interface CategoryValues {
  name: string;
  nameEnglish: string;
  group: string;
  letter: string;
  color: string;
  icon: string;
}

interface CategoryFormProps {
  /** Null: a new one. */
  category: Category | null;
  /** Of a sub-category. */
  parentCode: string | null;
  categories: readonly Category[];
  onSaved(category: Category): void;
  onActive(active: boolean): void;
  problem: unknown;
}

export function CategoryForm(props: CategoryFormProps) {
  const { category, parentCode, categories, onSaved, onActive, problem } = props;
  const shared = useWords(registerWords);
  const words = useWords(categoryWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const isTop = parentCode === null;
  const form = useRegisterForm<CategoryValues, Category>({
    draftKey: `${municipality.code}/category/${category?.code ?? `ny:${parentCode ?? ''}`}`,
    stored: {
      name: category?.name ?? '',
      nameEnglish: category?.nameEnglish ?? '',
      group: category?.group ?? 'disorder',
      letter: category?.letter ?? '',
      color: category?.color ?? '#1D66A8',
      icon: category?.icon ?? 'temaki:asterisk',
    },
    version: category?.version ?? null,
    check: ({ name, letter }): FormErrors => ({
      ...(name.trim() === '' && { name: shared.nameMissing }),
      ...(isTop && !/^\p{L}{1,2}$/u.test(letter) && { letter: words.letterHint }),
    }),
    write: (change, version, { name, nameEnglish, ...look }) =>
      version === null
        ? {
            method: 'POST',
            resource: 'categories',
            body: { parentCode, name, nameEnglish, ...(isTop && look) },
          }
        : {
            method: 'PATCH',
            resource: `categories/${encodeURIComponent(category!.code)}`,
            body: { version, change },
          },
    onSaved,
  });
  const { values, errors, set } = form;
  const parent = categories.find(({ code }) => code === parentCode);
  const standard = DEFAULT_CATEGORIES.find(({ code }) => code === category?.code);
  return (
    <FormFrame
      title={category?.name ?? (isTop ? words.newTop : words.newSub(parent?.name ?? ''))}
      form={form}
      fields={{
        name: shared.name,
        nameEnglish: words.english,
        letter: words.letter,
        color: words.color,
        icon: words.icon,
      }}
      say={(field, value) =>
        field === 'icon' ? (words.icons[String(value)] ?? String(value)) : String(value)
      }
      actions={
        category &&
        category.mergedInto === null && (
          <ActiveButton active={category.active} disabled={form.isChanged} onActive={onActive} />
        )
      }
    >
      <ProblemNotice error={problem} />
      {standard && standard.name !== values.name && (
        <p className="muted">{words.standard(language === 'sv' ? standard.name : standard.nameEnglish)}</p>
      )}
      <div className="register-fields">
        <TextField
          name="name"
          label={shared.name}
          value={values.name}
          onChange={(name) => set({ name })}
          error={errors.name}
        />
        <TextField
          name="nameEnglish"
          label={words.english}
          value={values.nameEnglish}
          onChange={(nameEnglish) => set({ nameEnglish })}
          hint={words.englishHint}
          error={errors.nameEnglish}
        />
      </div>
      {isTop && !category && (
        <label className="field">
          <span className="field-label">{words.group}</span>
          <select
            className="input"
            value={values.group}
            onChange={(event) => set({ group: event.currentTarget.value })}
          >
            {CATEGORY_GROUPS.map((group) => (
              <option key={group} value={group}>
                {words.groups[group]}
              </option>
            ))}
          </select>
          <span className="field-hint">{words.groupHint}</span>
        </label>
      )}
      {isTop ? (
        <CategoryLook
          values={values}
          errors={errors}
          onChange={set}
          others={categories.filter((one) => one.parentCode === null && one.code !== category?.code)}
        />
      ) : (
        <p className="field-hint">{words.sameLook}</p>
      )}
      {category && <p className="field-hint">{words.keptHint}</p>}
    </FormFrame>
  );
}
