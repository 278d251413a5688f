import type { Cause } from '@lagesbild/shared/schemas/cause.ts';
import { useWords } from '../../state/language.ts';
import type { Direction } from './cause_rows.ts';
import { causeWords } from './cause_words.ts';

const ARROWS: [direction: Direction, sign: string][] = [
  ['up', '↑'],
  ['down', '↓'],
  ['out', '←'],
  ['in', '→'],
];

interface CauseToolsProps {
  chosen: Cause | undefined;
  canAddBelow: boolean;
  onAdd(): void;
  onAddBelow(): void;
  onStep(direction: Direction): void;
  onEdit(): void;
  onRemove(): void;
}

/** What the keys of the tree do, as buttons. */
export function CauseTools({
  chosen,
  canAddBelow,
  onAdd,
  onAddBelow,
  onStep,
  onEdit,
  onRemove,
}: CauseToolsProps) {
  const words = useWords(causeWords);
  return (
    <fieldset className="cause-tools">
      <legend className="visually-hidden">{words.tools}</legend>
      <button type="button" className="button button-primary" onClick={onAdd}>
        {words.add}
      </button>
      <button type="button" className="button" disabled={!chosen || !canAddBelow} onClick={onAddBelow}>
        {words.addBelow}
      </button>
      <button type="button" className="button" disabled={!chosen} onClick={onEdit}>
        {words.edit}
      </button>
      {ARROWS.map(([direction, sign]) => (
        <button
          key={direction}
          type="button"
          className="button button-icon"
          disabled={!chosen}
          aria-label={words[direction]}
          title={words[direction]}
          onClick={() => onStep(direction)}
        >
          {sign}
        </button>
      ))}
      <button type="button" className="button" disabled={!chosen} onClick={onRemove}>
        {words.remove}
      </button>
    </fieldset>
  );
}
