import { useAreaVersions } from '../../api/registers.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { areaWords } from './area_words.ts';
import { VersionTable } from './version_table.tsx';

/** What the area has been, and which figures were made with what. */
export function AreaVersionTable({ id }: { id: string }) {
  const words = useWords(areaWords);
  const { municipality } = useCurrentMunicipality();
  const { data } = useAreaVersions(municipality.code, id);
  if (!data || data.versions.length < 2) return null;
  return (
    <VersionTable
      title={words.versions}
      rows={data.versions.map((version) => ({ ...version, what: version.name }))}
    />
  );
}
