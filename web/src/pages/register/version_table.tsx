import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { areaWords } from './area_words.ts';

interface VersionTableProps {
  title: string;
  rows: readonly {
    version: number;
    what: string;
    validFrom: string | null;
    validTo: string | null;
    lastDataVersion: number | null;
  }[];
}

/** Versions with the days they held, and the data versions of the figures that were made with each. */
export function VersionTable({ title, rows }: VersionTableProps) {
  const words = useWords(areaWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const format = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: municipality.timeZone,
  });
  const moment = (at: string | null, otherwise: string) => (at ? format.format(new Date(at)) : otherwise);
  return (
    <table className="register-notes">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.version}</th>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.dataVersions}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ version, what, validFrom, validTo, lastDataVersion }) => (
          <tr key={version}>
            <td>
              {version}: {what}
            </td>
            <td>
              {moment(validFrom, words.fromStart)} {words.to} {moment(validTo, words.now)}
            </td>
            <td>{lastDataVersion === null ? words.current : words.upTo(lastDataVersion)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
