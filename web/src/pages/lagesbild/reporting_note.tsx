import { declaredChange } from '@lagesbild/shared/analysis/declared_reporting.ts';
import type { Organization } from '@lagesbild/shared/schemas/municipality.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import type { PictureEffort } from '../../analysis/reporting_rows.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
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
  const { municipality } = useCurrentMunicipality();
  if (!effort) return null;
  const day = (at: number) => localDate(at, municipality.timeZone);
  const span = { firstDay: day(effort.span.from), lastDay: day(effort.span.to - 1) };
  const declared = organizations.flatMap((one) => {
    const change = declaredChange(one, span);
    return change ? [{ ...change, id: one.id, name: one.name }] : [];
  });
  if (effort.changes.length + declared.length === 0 && !sameSources) return null;
  const nameOf = (id: string) => organizations.find((one) => one.id === id)?.name ?? words.anOrganization;
  // what the register says of an organisation holds beside what its reports tell, and says more: the day
  const changes = [
    ...declared.map(({ name, change, date }) => words.declared[change](name, date)),
    ...effort.changes
      .filter(
        ({ organization, change }) =>
          !declared.some((one) => one.id === organization && one.change === change),
      )
      .map(({ organization, change }) => words.effort[change](nameOf(organization))),
  ];
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
