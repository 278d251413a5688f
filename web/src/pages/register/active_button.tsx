import { useWords } from '../../state/language.ts';
import { registerWords } from './register_words.ts';

interface ActiveButtonProps {
  active: boolean;
  /** What is half-written must be saved or left first. */
  disabled: boolean;
  onActive(active: boolean): void;
}

/** Takes an entry of a register out of use, or back into it. */
export function ActiveButton({ active, disabled, onActive }: ActiveButtonProps) {
  const words = useWords(registerWords);
  return (
    <button type="button" className="button push-end" disabled={disabled} onClick={() => onActive(!active)}>
      {active ? words.deactivate : words.activate}
    </button>
  );
}
