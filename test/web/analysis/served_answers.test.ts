import { type AskServer, ServedAnswers } from '@lagesbild/web/src/analysis/served_answers.ts';
import { describe, expect, it } from 'vitest';

const asked = { datetime: '2026-11-02/2026-11-16' };

/** A server that numbers its answers and refuses when told to. */
function numbering() {
  const server = { count: 0, refuses: false };
  const ask = (async () => {
    server.count++;
    if (server.refuses) throw new Error('busy');
    return server.count;
  }) as unknown as AskServer;
  return { server, answers: new ServedAnswers(ask) };
}

describe('answers of the server', () => {
  it('are asked for once, also by two who ask at the same time', async () => {
    const { server, answers } = numbering();
    const both = await Promise.all([answers.ask('pulse', asked, 1), answers.ask('pulse', asked, 1)]);
    expect(both).toEqual([1, 1]);
    expect(await answers.ask('expected', asked, 1)).toBe(2);
    expect(server.count).toBe(2);
  });

  it('are forgotten when somebody has reported since', async () => {
    const { answers } = numbering();
    expect(await answers.ask('pulse', asked, 1)).toBe(1);
    expect(await answers.ask('pulse', asked, 2)).toBe(2);
  });

  it('that failed are asked for again', async () => {
    const { server, answers } = numbering();
    server.refuses = true;
    await expect(answers.ask('pulse', asked, 1)).rejects.toThrow('busy');
    server.refuses = false;
    expect(await answers.ask('pulse', asked, 1)).toBe(2);
  });

  it('are kept in bounds: the oldest goes first', async () => {
    const { server, answers } = numbering();
    for (let series = 1; series <= 121; series++) await answers.ask('expected', { ...asked, series }, 1);
    await answers.ask('expected', { ...asked, series: 121 }, 1);
    expect(server.count).toBe(121);
    await answers.ask('expected', { ...asked, series: 1 }, 1);
    expect(server.count).toBe(122);
  });
});
