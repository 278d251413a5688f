import type { Picture } from '../../analysis/picture.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { type CellsFile, cellsToCsv, cellsToGeoJson } from './cell_files.ts';
import { lagesbildWords } from './lagesbild_words.ts';

interface ShareFilesProps {
  picture: Picture | null;
  /** Addresses of the incidents shown; null for roles that may not take them along. */
  addresses: { csv: string; geoJson: string; arrow: string } | null;
  /** What the cells were computed from and how. */
  cellsFile(picture: Picture): Promise<CellsFile>;
}

/** The same data as the map, as files; the cells with method and parameters in them. */
export function ShareFiles({ picture, addresses, cellsFile }: ShareFilesProps) {
  const words = useWords(lagesbildWords);
  const { code } = useCurrentMunicipality().municipality;
  const saveCells = async (shown: Picture, format: 'csv' | 'geojson') => {
    const file = await cellsFile(shown);
    const [text, type] =
      format === 'csv'
        ? [`\uFEFF${cellsToCsv(file)}`, 'text/csv;charset=utf-8']
        : [cellsToGeoJson(file), 'application/geo+json'];
    saveFile(new Blob([text], { type }), `rutor-${code}.${format}`);
  };
  return (
    <section aria-labelledby="share-files">
      <h2 id="share-files" className="eyebrow">
        {words.files}
      </h2>
      <p className="muted small">{addresses ? words.filesHint : words.filesNotForRole}</p>
      <ul className="share-files">
        {addresses && (
          <>
            <li>
              <a href={addresses.csv} download>
                {words.fileIncidentsCsv}
              </a>
            </li>
            <li>
              <a href={addresses.geoJson} download>
                {words.fileIncidentsGeoJson}
              </a>
            </li>
            <li>
              <a href={addresses.arrow} download={`handelser-${code}.arrow`}>
                {words.fileIncidentsArrow}
              </a>
            </li>
          </>
        )}
        {picture && (
          <>
            <li>
              <button type="button" className="link-button" onClick={() => void saveCells(picture, 'csv')}>
                {words.fileCellsCsv}
              </button>
            </li>
            <li>
              <button
                type="button"
                className="link-button"
                onClick={() => void saveCells(picture, 'geojson')}
              >
                {words.fileCellsGeoJson}
              </button>
            </li>
          </>
        )}
      </ul>
    </section>
  );
}

function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the browser has taken it over when the event is through
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
