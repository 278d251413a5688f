/** Told to whoever asked for something that a newer question has overtaken. */
export class SupersededError extends Error {
  override readonly name = 'SupersededError';
}

/**
 * Lets one question run at a time and only the newest wait: while the answer is computed, a question that is
 * overtaken is never begun. An overtaken one rejects with SupersededError, also when its answer came too late.
 */
export function newestWins<Arguments extends unknown[], Answer>(
  run: (...question: Arguments) => Promise<Answer>,
): (...question: Arguments) => Promise<Answer> {
  let newest = 0;
  let running: Promise<unknown> = Promise.resolve();
  return (...question) => {
    const number = ++newest;
    const answer = running.then(async () => {
      if (number !== newest) throw new SupersededError();
      const found = await run(...question);
      if (number !== newest) throw new SupersededError();
      return found;
    });
    running = answer.catch(() => {});
    return answer;
  };
}
