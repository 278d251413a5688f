import type { Organization } from '@lagesbild/shared/schemas/municipality.ts';
import type { PictureEffort } from '../../analysis/reporting_rows.ts';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import type { PictureChoices } from './use_picture_query.ts';

interface ReportingNoteProps {
  effort: PictureEffort | null;
  organizations: readonly Organization[];
  choices: Pick<PictureChoices, 'sameSources' | 'chooseSameSources'>;
}

/** Reports are not crime: whose reporting has begun, stopped or changed, and the same figures with those alone that reported throughout. */
export function ReportingNote({ effort, organizations, choices }: ReportingNoteProps) {
  const words = useWords(lagesbildWords);
  const { sameSources, chooseSameSources } = choices;
  if (!effort || (effort.changes.length === 0 && !sameSources)) return null;
  const nameOf = (id: string) => organizations.find((one) => one.id === id)?.name ?? words.anOrganization;
  const changes = effort.changes.map(({ organization, change }) =>
    words.effort[change](nameOf(organization)),
  );
  return (
    <div className="reporting-note">
      {changes.length > 0 && (
        <p>
          <b>{words.reportingChanged}</b> {changes.join(', ')}.
        </p>
      )}
      <label>
        <input
          type="checkbox"
          checked={sameSources}
          onChange={(event) => chooseSameSources(event.target.checked)}
        />
        {words.sameSources} <small>{words.sameSourcesHint(effort.alike, effort.reporting)}</small>
      </label>
    </div>
  );
}
