/** A piece of a line: plain, strong, or a link. */
export type Inline = { text: string; strong?: boolean; href?: string };

export type Block =
  | { kind: 'title' | 'paragraph' | 'note'; content: Inline[] }
  | { kind: 'list'; items: Inline[][] };

/**
 * The few forms that docs/methods uses: a title (#), paragraphs, lists (-), notes (>), **strong** and [links](…).
 * Anything else is text as it stands. An empty text gives no blocks.
 */
export function parseMarkdown(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(parseBlock);
}

function parseBlock(block: string): Block {
  if (block.startsWith('# ')) return { kind: 'title', content: parseInline(block.slice(2)) };
  if (block.startsWith('> ')) {
    return { kind: 'note', content: parseInline(joined(block.replaceAll(/^> ?/gm, ''))) };
  }
  if (block.startsWith('- ')) {
    const items = block.split(/^- /m).slice(1);
    return { kind: 'list', items: items.map((item) => parseInline(joined(item))) };
  }
  return { kind: 'paragraph', content: parseInline(joined(block)) };
}

const joined = (lines: string): string => lines.trim().replaceAll(/\s*\n\s*/g, ' ');

const MARKS = /\*\*(.+?)\*\*|\[(.+?)\]\((\S+?)\)/g;

function parseInline(text: string): Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKS)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    const [whole, strong, label, href] = match;
    pieces.push(strong === undefined ? { text: label!, href: href! } : { text: strong, strong: true });
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
