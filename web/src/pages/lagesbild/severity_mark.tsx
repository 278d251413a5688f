import type { Severity } from '@lagesbild/shared/domain/incident_codes.ts';
import { SEVERITY_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import { useLanguage } from '../../state/language.ts';
import { useSeverityCriterion } from '../../state/severity_criteria.ts';

/** A shape of its own for each, so that colour is never all there is to see. */
const SHAPES: Record<Severity, string> = {
  green: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  yellow: 'M8 1.5 15 14H1Z',
  red: 'M8 .8 15.2 8 8 15.2.8 8Z',
};

/** Severity by shape, word and written criterion. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const language = useLanguage();
  const criterionOf = useSeverityCriterion();
  return (
    <span className="severity">
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" data-severity={severity}>
        <path d={SHAPES[severity]} />
      </svg>
      <span>
        {SEVERITY_LABELS[severity][language]}
        <small>{criterionOf(severity)}</small>
      </span>
    </span>
  );
}
