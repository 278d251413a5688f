import type { Block, Inline } from './parse_markdown.ts';

/** The blocks of a chapter as prose. */
export function ChapterText({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, i) => <BlockText key={keyOf(block, i)} block={block} />);
}

function BlockText({ block }: { block: Block }) {
  if (block.kind === 'list') {
    return (
      <ul className="method-list">
        {block.items.map((item, i) => (
          <li key={keyOfItem(item, i)}>
            <Line content={item} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <p className={block.kind === 'note' ? 'method-note' : undefined}>
      <Line content={block.content} />
    </p>
  );
}

function Line({ content }: { content: readonly Inline[] }) {
  return content.map((piece, i) => {
    const key = `${i} ${piece.text}`;
    if (piece.strong) return <strong key={key}>{piece.text}</strong>;
    if (!piece.href) return piece.text;
    // another chapter is a file in docs and a part of this page here
    const chapter = /^(\w+)\.md$/.exec(piece.href)?.[1];
    return chapter ? (
      <a key={key} href={`#${chapter}`}>
        {piece.text}
      </a>
    ) : (
      <a key={key} href={piece.href} rel="noreferrer">
        {piece.text}
      </a>
    );
  });
}

const keyOf = (block: Block, i: number): string =>
  `${i} ${block.kind === 'list' ? 'list' : block.content[0]?.text}`;

const keyOfItem = (item: readonly Inline[], i: number): string => `${i} ${item[0]?.text}`;
