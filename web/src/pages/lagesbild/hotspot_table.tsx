import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { FadedPlace, PictureHotspot, PicturePlace } from '../../analysis/picture.ts';
import { formatCount } from '../../components/figure_words.ts';
import { HotspotClass } from '../../components/hotspot_class.tsx';
import { categoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { formatP } from './format_p.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { placeText } from './place_text.ts';
import { type Column, SortableTable } from './sortable_table.tsx';

interface HotspotTableProps {
  hotspots: readonly PictureHotspot[];
  unusualPlaces: readonly PicturePlace[];
  fadedPlaces: readonly FadedPlace[];
  family: readonly Category[];
  onShow(rank: number): void;
}

type Row = PicturePlace &
  Partial<Pick<PictureHotspot, 'rank' | 'verdicts' | 'strongerThanUsual' | 'history'>>;

/** The hotspots of the map, and the places with more than usual, as a table. */
export function HotspotTable({ hotspots, unusualPlaces, fadedPlaces, family, onShow }: HotspotTableProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const verdictOf = ({ verdicts, strongerThanUsual, history }: Row) => {
    if (!verdicts) return history ? '' : words.aboveUsual;
    const which = verdicts.map((verdict) => words.verdicts[verdict] ?? verdict).join(', ');
    return [words.moreThanElsewhere(which), strongerThanUsual ? words.strongerThanUsual : null]
      .filter(Boolean)
      .join('. ');
  };
  const mixOf = (row: Row) =>
    (row.categories ?? [])
      .map(({ code, count }) => {
        const category = family.find((candidate) => candidate.code === code);
        return `${count} ${category ? categoryName(category, language).toLocaleLowerCase(language) : code}`;
      })
      .join(', ');
  const columns: Column<Row>[] = [
    {
      key: 'rank',
      title: words.rank,
      numeric: true,
      value: ({ rank }) => rank ?? null,
      cell: ({ rank }) => rank ?? words.none,
    },
    {
      key: 'place',
      title: words.place,
      header: true,
      value: (row) => placeText(row.name, words),
      cell: (row) =>
        row.rank === undefined ? (
          placeText(row.name, words)
        ) : (
          <button type="button" className="link-button" onClick={() => onShow(row.rank!)}>
            {placeText(row.name, words)}
          </button>
        ),
    },
    {
      key: 'weight',
      title: words.count,
      numeric: true,
      value: ({ weight }) => weight,
      cell: ({ weight }) => weight,
    },
    {
      key: 'usual',
      title: words.usual,
      numeric: true,
      value: ({ usual }) => usual,
      cell: ({ usual }) => (usual === null ? words.none : formatCount(usual, language)),
    },
    {
      key: 'class',
      title: words.class,
      value: ({ history }) => (history?.class ? words.classNames[history.class]! : null),
      cell: ({ history }) => (history?.class ? <HotspotClass history={history} /> : words.none),
    },
    {
      key: 'flagged',
      title: words.fortnightsFlagged,
      numeric: true,
      value: ({ history }) => history?.flagged.filter(Boolean).length ?? null,
      cell: ({ history }) =>
        history ? `${history.flagged.filter(Boolean).length}/${history.flagged.length}` : words.none,
    },
    {
      key: 'cells',
      title: words.tables.rutor!,
      numeric: true,
      value: ({ cellCount }) => cellCount,
      cell: ({ cellCount }) => cellCount,
    },
    {
      key: 'p',
      title: 'p',
      numeric: true,
      value: ({ p }) => p,
      cell: ({ p }) => (p === null ? words.none : formatP(p, language)),
    },
    { key: 'verdict', title: words.verdict, value: verdictOf, cell: verdictOf },
    { key: 'mix', title: words.category, cell: (row) => mixOf(row) || words.none },
  ];
  const rows: Row[] = [...hotspots, ...unusualPlaces, ...fadedPlaces];
  return (
    <SortableTable
      caption={words.hotspotsShort}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.rank ?? `${row.lon} ${row.lat}`}
      initialOrder={{ key: 'rank', descending: false }}
    />
  );
}
