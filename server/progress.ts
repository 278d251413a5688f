/** Says what is slow while it is slow: a line a step with its time. */
export async function step<T>(words: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  process.stdout.write(`${words} … `);
  try {
    const result = await work();
    process.stdout.write(
      `${((performance.now() - from) / 1000).toLocaleString('sv-SE', { maximumFractionDigits: 1 })} s\n`,
    );
    return result;
  } catch (error) {
    process.stdout.write('misslyckades\n');
    throw error;
  }
}
