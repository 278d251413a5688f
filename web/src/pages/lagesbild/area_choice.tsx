import type { Area } from '@lagesbild/shared/schemas/municipality.ts';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';

interface AreaChoiceProps {
  /** The areas agreed for the organization. */
  areas: readonly Area[] | undefined;
  value: string | null;
  onChange(id: string): void;
}

/** Partners see agreed areas only, one at a time. */
export function AreaChoice({ areas, value, onChange }: AreaChoiceProps) {
  const words = useWords(lagesbildWords);
  if (!areas) return null;
  if (areas.length === 0) return <p className="notice">{words.noAgreedArea}</p>;
  return (
    <label className="field">
      <span className="field-label">{words.area}</span>
      <select className="input" value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        {areas.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
