import type { CellGrid } from './cell_grid.ts';

/** Groups of member cells that hang together by the grid's own neighbours; cells ascending, groups by their first cell. */
export function connectedComponents(grid: CellGrid, isMember: (cell: number) => boolean): number[][] {
  const seen = new Uint8Array(grid.x.length);
  const components: number[][] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || !isMember(start)) continue;
    seen[start] = 1;
    const component = [start];
    for (let next = 0; next < component.length; next++) {
      const cell = component[next]!;
      for (let j = grid.offsets[cell]!; j < grid.offsets[cell + 1]!; j++) {
        const neighbour = grid.neighbours[j]!;
        if (seen[neighbour] || !isMember(neighbour)) continue;
        seen[neighbour] = 1;
        component.push(neighbour);
      }
    }
    components.push(component.sort((a, b) => a - b));
  }
  return components;
}
