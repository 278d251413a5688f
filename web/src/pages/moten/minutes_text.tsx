import type { DocumentBlock, DocumentTable } from '@lagesbild/shared/labels/document_block.ts';
import { minutesBlocks, minutesFacts, minutesTitle } from '@lagesbild/shared/labels/minutes_blocks.ts';
import type { MinutesContent } from '@lagesbild/shared/schemas/minutes_content.ts';

/** The minutes as they will read, in Swedish: the blocks that the DOCX and the PDF are set from. */
export function MinutesText({ content, mapAddress }: { content: MinutesContent; mapAddress: string }) {
  return (
    <article className="card minutes-text" lang="sv">
      <h3 className="minutes-title">{minutesTitle(content)}</h3>
      <dl className="facts">
        {minutesFacts(content).map(([label, value]) => (
          <div key={label} className="fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {minutesBlocks(content).map((block, i) => (
        // blocks have no identity of their own and are drawn anew as a whole
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Block key={i} block={block} mapAddress={mapAddress} />
      ))}
    </article>
  );
}

function Block({ block, mapAddress }: { block: DocumentBlock; mapAddress: string }) {
  switch (block.kind) {
    case 'heading':
      return <h4>{block.text}</h4>;
    case 'text':
      return (
        <p className={block.quiet ? 'minutes-lines muted' : 'minutes-lines'}>
          {block.strong ? <strong>{block.text}</strong> : block.text}
        </p>
      );
    case 'list':
      return (
        <ul className="minutes-list">
          {block.items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
            <li key={i}>{item}</li>
          ))}
        </ul>
      );
    case 'map':
      return <img className="minutes-map" src={mapAddress} alt={block.text} />;
    case 'table':
      return <Table table={block} />;
  }
}

/** On a narrow screen each row stands by itself, with the heads beside its values. */
function Table({ table: { name, head, rows } }: { table: DocumentTable }) {
  return (
    <table className="minutes-table">
      <caption className="visually-hidden">{name}</caption>
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
          <tr key={i}>
            {row.map((text, column) => (
              <td key={head[column]} className="minutes-lines">
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
