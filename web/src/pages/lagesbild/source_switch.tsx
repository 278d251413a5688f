import { OWN_SOURCES } from '@lagesbild/shared/domain/incident_codes.ts';
import { SOURCE_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import { formatCount } from '../../components/figure_words.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { nameSources } from './name_sources.ts';
import { type SourceChoice, togglable } from './use_sources.ts';

/** Which sources the figures count; left out where there are own reports only. */
export function SourceSwitch({ sources, present, choose }: SourceChoice) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const offered = togglable(present);
  if (offered.length < 2) return null;
  return (
    <details className="sources">
      <summary>{words.countsSources(nameSources(sources, words.ownReports, language))}</summary>
      <fieldset>
        <legend className="visually-hidden">{words.sources}</legend>
        {offered.map((option) => {
          const [first] = option.sources;
          const checked = option.sources.some((source) => sources.includes(source));
          const name = OWN_SOURCES.includes(first!) ? words.ownReports : SOURCE_LABELS[first!][language];
          const rest = sources.filter((source) => !option.sources.includes(source));
          return (
            <label key={first}>
              <input
                type="checkbox"
                checked={checked}
                // figures of nothing say nothing: the last one stays
                disabled={checked && rest.length === 0}
                onChange={() => choose(checked ? rest : [...rest, ...option.sources])}
              />
              {name} <small>{words.inAll(formatCount(option.count, language))}</small>
            </label>
          );
        })}
      </fieldset>
    </details>
  );
}
