import type { MailText } from './mail_sender.ts';

type Part = string | { label: string; address: string };

const SIGNATURE = 'Gemensam lägesbild';

const escaped = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** The same parts as plain text and as simple HTML: no pictures, nothing fetched, readable in any client. */
export function mailOf(subject: string, parts: readonly Part[]): MailText {
  const lines = parts.map((part) => (typeof part === 'string' ? part : `${part.label}:\n${part.address}`));
  const paragraphs = parts.map((part) =>
    typeof part === 'string'
      ? `<p>${escaped(part)}</p>`
      : `<p><a href="${escaped(part.address)}">${escaped(part.label)}</a></p>`,
  );
  return {
    // a name with a line break must not become a header
    subject: subject.replace(/\s+/g, ' '),
    text: `${[...lines, SIGNATURE].join('\n\n')}\n`,
    html: `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>${paragraphs.join('')}<p>${SIGNATURE}</p></body></html>`,
  };
}
