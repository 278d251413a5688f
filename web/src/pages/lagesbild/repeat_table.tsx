import { dayLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { RepeatPlace } from '../../analysis/repeat_places.ts';
import { categoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { placeText } from './place_text.ts';
import { gapText } from './repeat_gap.ts';
import { type Column, SortableTable } from './sortable_table.tsx';
import type { RepeatState } from './use_repeats.ts';

interface RepeatTableProps {
  repeats: RepeatState;
  family: readonly Category[];
  onOpen(place: RepeatPlace): void;
}

interface Row {
  /** Null for what lies in a hotspot, which has the hotspot's. */
  number: number | null;
  position: number;
  place: RepeatPlace;
}

/** Every repeat place, those in hotspots too: how often, how lately, what, and how far apart in time. */
export function RepeatTable({ repeats, family, onOpen }: RepeatTableProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  const { found, numbered } = repeats;
  if (found === null) return <p className="table-more muted">{words.repeatsCounting}</p>;
  const rows: Row[] = found.places.map((place, position) => ({
    place,
    position,
    number: numbered.find((one) => one.position === position)?.number ?? null,
  }));
  const mixOf = ({ place }: Row) =>
    place.categories
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
      value: ({ number }) => number,
      cell: ({ number }) => number ?? words.none,
    },
    {
      key: 'place',
      title: words.place,
      header: true,
      value: ({ place }) => placeText(place.name, words),
      cell: ({ place }) => (
        <button type="button" className="link-button" onClick={() => onOpen(place)}>
          {placeText(place.name, words)}
        </button>
      ),
    },
    {
      key: 'recent',
      title: words.repeatRecent,
      numeric: true,
      value: ({ place }) => place.recent,
      cell: ({ place }) => place.recent,
    },
    {
      key: 'count',
      title: words.repeatLong,
      numeric: true,
      value: ({ place }) => place.count,
      cell: ({ place }) => place.count,
    },
    {
      key: 'last',
      title: words.repeatLast,
      value: ({ place }) => place.last,
      cell: ({ place }) => (
        <span className="nowrap">{dayLabel(place.last, serverTime(), timeZone, language)}</span>
      ),
    },
    {
      key: 'gap',
      title: words.repeatGap,
      numeric: true,
      value: ({ place }) => place.gapDays.median,
      cell: ({ place }) => gapText(place.gapDays, language),
    },
    {
      key: 'hotspot',
      title: words.repeatHotspot,
      value: ({ place }) => place.hotspot,
      cell: ({ place }) =>
        place.hotspot === null ? (
          words.none
        ) : (
          <span className="nowrap">{words.repeatInHotspot(place.hotspot)}</span>
        ),
    },
    { key: 'mix', title: words.category, cell: mixOf },
  ];
  return (
    <>
      <SortableTable
        caption={words.repeats}
        columns={columns}
        rows={rows}
        rowKey={({ position }) => position}
      />
      <p className="table-more muted">{words.repeatMeans}</p>
    </>
  );
}
