import { newestWins, SupersededError } from '@lagesbild/web/src/analysis/newest_wins.ts';
import { describe, expect, it } from 'vitest';

/** A question that is answered when the test says so. */
function manual() {
  const begun: string[] = [];
  const finish = new Map<string, (answer: string) => void>();
  const ask = newestWins((question: string) => {
    begun.push(question);
    return new Promise<string>((resolve) => finish.set(question, resolve));
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { ask, begun, answer: (question: string) => finish.get(question)!(`answer to ${question}`), settle };
}

describe('newestWins', () => {
  it('answers a question that nothing overtakes', async () => {
    const { ask, answer, settle } = manual();
    const asked = ask('a');
    await settle();
    answer('a');
    await expect(asked).resolves.toBe('answer to a');
  });

  it('never begins a question that is overtaken while another is computed', async () => {
    const { ask, begun, answer, settle } = manual();
    const first = ask('a');
    await settle();
    const outcomes = Promise.allSettled([first, ask('b'), ask('c')]);
    answer('a');
    await settle();
    answer('c');
    const [a, b, c] = await outcomes;
    expect(begun).toEqual(['a', 'c']);
    expect(a).toMatchObject({ status: 'rejected', reason: expect.any(SupersededError) });
    expect(b).toMatchObject({ status: 'rejected', reason: expect.any(SupersededError) });
    expect(c).toEqual({ status: 'fulfilled', value: 'answer to c' });
  });

  it('drops an answer that came too late', async () => {
    const { ask, answer, settle } = manual();
    const first = ask('a');
    await settle();
    const second = ask('b');
    answer('a');
    await expect(first).rejects.toThrow(SupersededError);
    await settle();
    answer('b');
    await expect(second).resolves.toBe('answer to b');
  });

  it('goes on after a failure', async () => {
    const ask = newestWins(async (question: string) => {
      if (question === 'bad') throw new RangeError('bad');
      return question;
    });
    await expect(ask('bad')).rejects.toThrow(RangeError);
    await expect(ask('good')).resolves.toBe('good');
  });
});
