import type { PictureCells } from '../../analysis/picture.ts';
import { formatCount } from '../../components/figure_words.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { formatNumber } from '../../state/number_format.ts';
import { formatP } from './format_p.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { placeText } from './place_text.ts';
import { type Column, SortableTable } from './sortable_table.tsx';

/** Cells that have something to tell: incidents or a verdict. Positions in the columns. */
function tellingCells({ count, flagged, aboveUsual }: PictureCells): number[] {
  return Array.from({ length: count.length }, (_, cell) => cell).filter(
    (cell) => count[cell]! > 0 || (flagged?.[cell] ?? 0) > 0 || (aboveUsual?.[cell] ?? 0) > 0,
  );
}

/** The cells under density and hotspots as a table, the heaviest first. */
export function CellTable({ cells }: { cells: PictureCells }) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const verdictOf = (cell: number) => {
    const bits = cells.flagged?.[cell] ?? 0;
    const which = [bits & 1 ? words.verdicts.area : null, bits & 2 ? words.verdicts.place : null].filter(
      Boolean,
    );
    return [
      which.length > 0 ? words.moreThanElsewhere(which.join(', ')) : null,
      cells.aboveUsual?.[cell] ? words.aboveUsual : null,
    ]
      .filter(Boolean)
      .join('. ');
  };
  const number = (column: ArrayLike<number | null> | null, cell: number) => column?.[cell] ?? null;
  const pColumn = (key: string, title: string, column: ArrayLike<number | null> | null): Column<number> => ({
    key,
    title,
    numeric: true,
    value: (cell) => number(column, cell),
    cell: (cell) => {
      const p = number(column, cell);
      return p === null ? words.none : formatP(p, language);
    },
  });
  // described, decides nothing: only there when the analyst has asked for it
  const gistarColumns = (z: ArrayLike<number | null>): Column<number>[] => [
    {
      key: 'gistarZ',
      title: words.gistarZ,
      numeric: true,
      value: (cell) => number(z, cell),
      cell: (cell) => formatZ(number(z, cell), language) ?? words.none,
    },
    pColumn('gistarP', words.gistarP, cells.gistarP),
    pColumn('gistarPAdjusted', words.gistarPAdjusted, cells.gistarPAdjusted),
  ];
  const columns: Column<number>[] = [
    {
      key: 'place',
      title: words.place,
      header: true,
      value: (cell) => placeText(cells.names[cell]!, words),
      cell: (cell) => placeText(cells.names[cell]!, words),
    },
    {
      key: 'position',
      title: words.position,
      cell: (cell) => `${cells.lat[cell]!.toFixed(5)}, ${cells.lon[cell]!.toFixed(5)}`,
    },
    {
      key: 'count',
      title: words.count,
      numeric: true,
      value: (cell) => cells.count[cell]!,
      cell: (cell) => cells.count[cell],
    },
    {
      key: 'density',
      title: words.densityColumn,
      numeric: true,
      value: (cell) => number(cells.density, cell),
      cell: (cell) => {
        const density = number(cells.density, cell);
        return density === null ? words.none : formatCount(density, language);
      },
    },
    pColumn('pArea', words.pArea, cells.pArea),
    pColumn('pPlace', words.pPlace, cells.pPlace),
    pColumn('pUsual', words.pUsual, cells.pUsual),
    ...(cells.gistarZ ? gistarColumns(cells.gistarZ) : []),
    { key: 'verdict', title: words.verdict, value: (cell) => verdictOf(cell) || null, cell: verdictOf },
  ];
  return (
    <SortableTable
      caption={words.tableCells}
      columns={columns}
      rows={tellingCells(cells)}
      rowKey={(cell) => cell}
      initialOrder={{ key: 'count', descending: true }}
    />
  );
}

function formatZ(z: number | null, language: 'sv' | 'en'): string | null {
  if (z === null) return null;
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return formatNumber(z, language, digits);
}
