import { DEFAULT_CATEGORIES } from '@lagesbild/shared/domain/categories.ts';
import { bestContrast, inkOn } from '@lagesbild/shared/domain/category_look.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useId } from 'react';
import { CATEGORY_ICON_NAMES } from '../../components/category_icons.ts';
import { CategoryMark } from '../../components/category_mark.tsx';
import { FieldError } from '../../components/field_error.tsx';
import { TextField } from '../../components/text_field.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { categoryWords } from './category_words.ts';
import type { FormErrors } from './use_register_form.ts';

interface Look {
  letter: string;
  color: string;
  icon: string;
}

interface CategoryLookProps {
  values: Look;
  errors: FormErrors;
  onChange(change: Partial<Look>): void;
  /** The other top categories: their letters are taken. */
  others: readonly Category[];
}

/** Colours that are told apart by those who see no red or green, each with a letter that can be read. */
const COLORS = [...new Set(DEFAULT_CATEGORIES.map(({ color }) => color))];

/** Letter, colour and sign of a top category, with what they look like and what speaks against them. */
export function CategoryLook({ values, errors, onChange, others }: CategoryLookProps) {
  const words = useWords(categoryWords);
  const language = useLanguage();
  const id = useId();
  const { letter, color, icon } = values;
  const ink = inkOn(color);
  const ratio = bestContrast(color).toLocaleString(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const taken = others.find((one) => one.active && one.letter === letter);
  const shown = { letter, color, inkOnColor: ink ?? '#FFFFFF', icon };
  return (
    <>
      <div className="register-look">
        <CategoryMark category={shown} size="large" />
        <CategoryMark category={shown} show="icon" size="large" />
        <TextField
          name="letter"
          label={words.letter}
          value={letter}
          onChange={(text) => onChange({ letter: text.trim().toLocaleUpperCase('sv') })}
          hint={words.letterHint}
          error={errors.letter}
        />
      </div>
      {taken && (
        <p className="notice" role="status">
          {words.letterTaken(letter, taken.name)}
        </p>
      )}
      <fieldset className="field" aria-describedby={`${id}-color-hint ${id}-color-error`}>
        <legend className="field-label">{words.color}</legend>
        <div className="register-swatches">
          {COLORS.map((one) => (
            <label key={one} className="register-swatch">
              <input
                type="radio"
                name={`${id}-color`}
                checked={one.toLowerCase() === color.toLowerCase()}
                onChange={() => onChange({ color: one })}
              />
              <span style={{ background: one }} />
              <span className="visually-hidden">{one}</span>
            </label>
          ))}
          <input
            type="color"
            aria-label={words.color}
            className="register-color"
            value={color.toLowerCase()}
            onChange={(event) => onChange({ color: event.currentTarget.value.toUpperCase() })}
          />
        </div>
        <span id={`${id}-color-hint`} className="field-hint">
          {ink && words.contrast(ratio)}
        </span>
        <FieldError id={`${id}-color-error`}>
          {errors.color ?? (ink ? undefined : words.noContrast(ratio))}
        </FieldError>
      </fieldset>
      <fieldset className="field">
        <legend className="field-label">{words.icon}</legend>
        <div className="register-swatches">
          {CATEGORY_ICON_NAMES.map((name) => (
            <label key={name} className="register-swatch" title={words.icons[name]}>
              <input
                type="radio"
                name={`${id}-icon`}
                checked={name === icon}
                onChange={() => onChange({ icon: name })}
              />
              <CategoryMark category={{ ...shown, icon: name }} show="icon" />
              <span className="visually-hidden">{words.icons[name] ?? name}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
