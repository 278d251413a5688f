import { SEVERITY_LABELS, STATUS_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import type { Category, Organization } from '@lagesbild/shared/schemas/municipality.ts';
import { useEffect, useState } from 'react';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import type { Picture } from '../../analysis/picture.ts';
import type { SelectionShape } from '../../analysis/selection_shape.ts';
import type { IncidentRow, RowOrder } from '../../analysis/worker_protocol.ts';
import { categoryName, fullCategoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { incidentTimeText } from './incident_time.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { placeText } from './place_text.ts';
import { type Column, SortableTable, type TableOrder } from './sortable_table.tsx';

interface IncidentTableProps {
  session: AnalysisSession;
  /** The table follows it: another picture has other rows. */
  picture: Picture;
  categories: readonly Category[];
  organizations: readonly Organization[];
  /** Only what lies in it, and fewer columns: beside the map there is less room. */
  within?: SelectionShape;
  onOpen(id: string): void;
}

const pageRows = 200;
const onlyWide = ['organization', 'severity'];

/** The incidents of the picture, sorted in the worker; as many as are asked for. */
export function IncidentTable(props: IncidentTableProps) {
  const { session, picture, categories, organizations, within, onOpen } = props;
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  const [order, setOrder] = useState<TableOrder>({ key: 'time', descending: true });
  const [limit, setLimit] = useState(pageRows);
  const [{ rows, total }, setAnswer] = useState<{ rows: IncidentRow[]; total: number }>({
    rows: [],
    total: 0,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are those of the picture
  useEffect(() => {
    let overtaken = false;
    const names = sortNames(order.key, categories, organizations, language);
    session.worker
      .rows({
        order: order.key as RowOrder,
        descending: order.descending,
        limit,
        names,
        ...(within && { within }),
      })
      .then((answer) => {
        if (!overtaken) setAnswer(answer);
      });
    return () => {
      overtaken = true;
    };
  }, [session, picture, order, limit, categories, organizations, within, language]);
  const organizationName = (id: string | null) =>
    organizations.find((one) => one.id === id)?.name ?? words.none;
  const statusLabel = (status: string) =>
    STATUS_LABELS[status as keyof typeof STATUS_LABELS]?.[language] ?? status;
  const severityLabel = (severity: string | null) =>
    severity === null ? words.none : SEVERITY_LABELS[severity as keyof typeof SEVERITY_LABELS][language];
  // sorting happens in the worker; a value only says that the column sorts
  const sorts = () => null;
  const columns: Column<IncidentRow>[] = [
    {
      key: 'time',
      title: words.time,
      value: sorts,
      cell: (row) => incidentTimeText(row, serverTime(), timeZone, language, words),
    },
    {
      key: 'category',
      title: words.category,
      header: true,
      value: sorts,
      cell: (row) => (
        <button type="button" className="link-button" onClick={() => onOpen(row.id)}>
          {fullCategoryName(row.category, categories, language)}
        </button>
      ),
    },
    {
      key: 'place',
      title: words.place,
      value: sorts,
      cell: (row) => (row.lon === null ? words.onlyMunicipality : placeText(row.place, words)),
    },
    {
      key: 'organization',
      title: words.organization,
      value: sorts,
      cell: (row) => organizationName(row.organization),
    },
    { key: 'severity', title: words.severity, cell: (row) => severityLabel(row.severity) },
    { key: 'status', title: words.status, value: sorts, cell: (row) => statusLabel(row.status) },
  ];
  return (
    <>
      <SortableTable
        caption={words.tables.handelser!}
        columns={within ? columns.filter(({ key }) => !onlyWide.includes(key)) : columns}
        rows={rows}
        rowKey={(row) => row.id}
        order={order}
        onOrder={setOrder}
      />
      {total > rows.length && (
        <p className="table-more">
          {words.shownOf(rows.length, total)}{' '}
          <button type="button" className="button" onClick={() => setLimit(limit + pageRows)}>
            {words.showMore}
          </button>
        </p>
      )}
    </>
  );
}

/** What people read for the codes of a column, so that it sorts by what is seen. */
function sortNames(
  key: string,
  categories: readonly Category[],
  organizations: readonly Organization[],
  language: 'sv' | 'en',
): Record<string, string> {
  if (key === 'category') {
    return Object.fromEntries(
      categories.map((category) => [category.code, categoryName(category, language)]),
    );
  }
  if (key === 'organization') return Object.fromEntries(organizations.map(({ id, name }) => [id, name]));
  if (key === 'status') {
    return Object.fromEntries(Object.entries(STATUS_LABELS).map(([code, label]) => [code, label[language]]));
  }
  return {};
}
