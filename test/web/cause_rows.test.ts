import {
  causeRows,
  stepOf,
  withCauseAt,
  withoutBranch,
} from '@lagesbild/web/src/components/causes/cause_rows.ts';
import { expect, it } from 'vitest';

const cause = (id: string, parentId: string | null, position: number) => ({ id, parentId, position });
const OUTLINE = [
  cause('a', null, 0),
  cause('b', null, 1),
  cause('b1', 'b', 0),
  cause('b2', 'b', 1),
  cause('b1x', 'b1', 0),
  cause('c', null, 2),
];
const drawn = (causes: typeof OUTLINE, collapsed: string[] = []) =>
  causeRows(causes, new Set(collapsed)).map((row) => '.'.repeat(row.level - 1) + row.cause.id);

it('draws the outline from top to bottom, without what is below a collapsed line', () => {
  expect(drawn(OUTLINE)).toEqual(['a', 'b', '.b1', '..b1x', '.b2', 'c']);
  expect(drawn(OUTLINE, ['b1'])).toEqual(['a', 'b', '.b1', '.b2', 'c']);
  expect(drawn(OUTLINE, ['b'])).toEqual(['a', 'b', 'c']);
});

it('tells each line its number among its siblings, and where a line goes on past it', () => {
  const row = causeRows(OUTLINE, new Set()).find(({ cause: { id } }) => id === 'b1x');
  expect(row).toMatchObject({ level: 3, place: 1, siblings: 1, hasChildren: false, guides: [true, true] });
});

it('steps in under the line above, out behind the parent, up and down among siblings', () => {
  expect(stepOf(OUTLINE, 'c', 'in')).toEqual({ parentId: 'b', position: 2 });
  expect(stepOf(OUTLINE, 'b1', 'out')).toEqual({ parentId: null, position: 2 });
  expect(stepOf(OUTLINE, 'b2', 'up')).toEqual({ parentId: 'b', position: 0 });
  expect(stepOf(OUTLINE, 'a', 'down')).toEqual({ parentId: null, position: 1 });
});

it('steps nowhere from the ends, nor deeper than four levels', () => {
  expect(['up', 'out', 'in'].map((way) => stepOf(OUTLINE, 'a', way as 'up'))).toEqual([null, null, null]);
  expect(stepOf(OUTLINE, 'c', 'down')).toBeNull();
  const deep = [
    cause('1', null, 0),
    cause('2', '1', 0),
    cause('3', '2', 0),
    cause('4', '3', 0),
    cause('5', '3', 1),
  ];
  expect(stepOf(deep, '5', 'in')).toBeNull();
});

it('puts a cause with its branch elsewhere, and takes a branch away', () => {
  expect(drawn(withCauseAt(OUTLINE, cause('b1', 'b', 0), null, 0))).toEqual([
    'b1',
    '.b1x',
    'a',
    'b',
    '.b2',
    'c',
  ]);
  expect(drawn(withoutBranch(OUTLINE, 'b'))).toEqual(['a', 'c']);
});
