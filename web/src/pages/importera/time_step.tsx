import type { ImportProfile } from '@lagesbild/shared/schemas/import_profile.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { mappingWords } from './mapping_words.ts';
import { SelectField } from './select_field.tsx';
import type { Draft } from './use_draft.ts';
import { useFormats } from './use_formats.ts';

/** How the file's times are written, and what a time of 00:00 means in it. */
export function TimeStep({ profile, chosen }: { profile: ImportProfile; chosen: Draft }) {
  const words = useWords(mappingWords);
  const language = useLanguage();
  const { count } = useFormats();
  const { municipality } = useCurrentMunicipality();
  const { times } = profile;
  const share = (100 * times.midnightShare).toLocaleString(language, { maximumFractionDigits: 1 });
  const zone = chosen.options.timeZone ?? municipality.timeZone;
  return (
    <>
      <ul className="time-facts">
        {times.moments > 0 && <li>{words.moments(count(times.moments))}</li>}
        {times.days > 0 && <li>{words.days(count(times.days))}</li>}
        {times.unreadable > 0 && (
          <li data-bad>
            {words.unreadable(count(times.unreadable))}:{' '}
            {times.examples.map((text) => `”${text}”`).join(', ')}
          </li>
        )}
        {times.sample && <li className="muted">{words.example(times.sample)}</li>}
      </ul>
      {times.midnightIsDay && <p className="notice">{words.midnight(share)}</p>}
      <SelectField label={words.zone} value={zone} onChange={(timeZone) => chosen.change({ timeZone })}>
        <option value={municipality.timeZone}>{words.zoneMunicipality(municipality.timeZone)}</option>
        <option value="UTC">{words.zoneUtc}</option>
        {zone !== municipality.timeZone && zone !== 'UTC' && <option value={zone}>{zone}</option>}
      </SelectField>
      <label className="import-tick">
        <input
          type="checkbox"
          checked={chosen.options.dayOnly ?? false}
          onChange={({ target }) => chosen.change({ dayOnly: target.checked })}
        />
        {words.dayOnly}
      </label>
    </>
  );
}
