import type { Severity } from '@lagesbild/shared/domain/incident_codes.ts';
import { SEVERITY_CRITERIA } from '@lagesbild/shared/labels/incident_labels.ts';
import { useCurrentMunicipality } from './current_municipality.tsx';
import { useLanguage } from './language.ts';

/** What each level of severity means here: the municipality's own words, else the standard ones in the page's language. */
export function useSeverityCriterion(): (severity: Severity) => string {
  const { severityCriteria } = useCurrentMunicipality().municipality;
  const language = useLanguage();
  return (severity) => {
    const standard = SEVERITY_CRITERIA[severity];
    const own = severityCriteria[severity];
    return own === standard.sv ? standard[language] : own;
  };
}
