import { createPortal } from 'react-dom';
import './print_sheet.css';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { DashedSample, HatchSample, RingSample } from './legend_samples.tsx';
import type { LegendSign } from './sheet_facts.ts';
import type { PrintedSheet } from './use_sheet.ts';

/** What is printed in place of the page: one clean sheet, A4 or A3, lying or standing. */
export function PrintSheet({ sheet }: { sheet: PrintedSheet }) {
  const words = useWords(lagesbildWords);
  const { facts, picture } = sheet;
  return createPortal(
    <article className="print-sheet">
      <h1>{facts.title}</h1>
      {facts.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <img src={picture} alt={words.sheetMap} />
      <div className="print-columns">
        <ul>
          {facts.legend.map(({ sign, text }) => (
            <li key={sign}>
              <Sign sign={sign} /> {text}
            </li>
          ))}
          {facts.categories.map(({ letter, name }) => (
            <li key={name}>
              <b>{letter}</b> {name}
            </li>
          ))}
        </ul>
        {facts.hotspots.length > 0 && (
          <section>
            <h2>{words.sheetHotspots}</h2>
            <ol>
              {facts.hotspots.map(({ number, text }) => (
                <li key={number} value={number}>
                  {text}
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
      {facts.notes.map((note) => (
        <p key={note} className="print-note">
          {note}
        </p>
      ))}
    </article>,
    document.body,
  );
}

function Sign({ sign }: { sign: LegendSign }) {
  if (sign === 'hatch') return <HatchSample />;
  if (sign === 'dashed') return <DashedSample />;
  if (sign === 'ring') return <RingSample />;
  if (sign === 'falling') return <b>↓</b>;
  return <span className={`print-${sign}`} aria-hidden="true" />;
}
