import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../../web/src/pages/lagesbild/', import.meta.url);

it('no word of the page is named twice, since the later one would take the place of the first', async () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('_texts.ts'));
  const names: string[] = [];
  for (const file of files) {
    const texts: object = await import(new URL(file, folder).href);
    for (const { sv } of Object.values(texts) as { sv: object }[]) names.push(...Object.keys(sv));
  }
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
