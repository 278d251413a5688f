import { useWords } from '../../state/language.ts';
import type { FileNote } from './read_place_list.ts';
import { registerWords } from './register_words.ts';

const SHOWN = 100;

/** What is said about single rows of a file, by their number. */
export function ImportNotes({ notes }: { notes: readonly FileNote[] }) {
  const words = useWords(registerWords);
  if (notes.length === 0) return null;
  return (
    <table className="register-notes">
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          <th scope="col">{words.reason}</th>
        </tr>
      </thead>
      <tbody>
        {notes.slice(0, SHOWN).map(({ row, detail }) => (
          <tr key={`${row}-${detail}`}>
            <td>{row === 0 ? '–' : row}</td>
            <td>{detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
