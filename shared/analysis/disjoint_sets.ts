/** Sets of the numbers 0 … size − 1 that only ever grow together (union-find with path halving). */
export interface DisjointSets {
  /** The number that stands for the whole set of `item`. */
  find(item: number): number;
  unite(a: number, b: number): void;
}

export function disjointSets(size: number): DisjointSets {
  const parent = new Int32Array(size);
  for (let i = 0; i < size; i++) parent[i] = i;
  const find = (item: number): number => {
    let at = item;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const unite = (a: number, b: number): void => {
    const [first, second] = [find(a), find(b)];
    // the smaller number stands for both: the answer does not depend on the order of unions
    if (first < second) parent[second] = first;
    else parent[first] = second;
  };
  return { find, unite };
}
