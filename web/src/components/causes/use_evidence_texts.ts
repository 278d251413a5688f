import type { Cause, CauseEvidence, EvidenceChoices } from '@lagesbild/shared/schemas/cause.ts';
import { useCategories } from '../../api/municipality.ts';
import { fullCategoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { causeWords } from './cause_words.ts';

/** Evidence in words: which incident and when, what a visit saw, what figures say and where they come from. */
export function useEvidenceNamer() {
  const words = useWords(causeWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { data: categories = [] } = useCategories(municipality.code);
  const dates = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: municipality.timeZone,
  });
  const day = (text: string | null) => (text === null ? '' : dates.format(new Date(text)));
  const incident = ({ categoryCode, occurredFrom, placeName }: EvidenceChoices['incidents'][number]) =>
    words.incident(fullCategoryName(categoryCode, categories, language), day(occurredFrom), placeName ?? '');
  const visit = ({ kind, visitedOn, byRole, seen }: EvidenceChoices['visits'][number]) =>
    words.seen(words.visits[kind] ?? kind, day(visitedOn), byRole, seen);
  const evidence = (one: CauseEvidence): string =>
    one.incident
      ? incident(one.incident)
      : one.visit
        ? visit(one.visit)
        : words.sourced(one.statement ?? '', one.source ?? '');
  return { incident, visit, evidence };
}

/** The evidence of a line in short: incidents as a count, the rest in words. */
export function useEvidenceTexts({ id, incidentCount, evidence }: Cause): { id: string; text: string }[] {
  const words = useWords(causeWords);
  const namer = useEvidenceNamer();
  const said = evidence
    .filter(({ kind }) => kind !== 'incident')
    .map((one) => ({ id: one.id, text: namer.evidence(one) }));
  return incidentCount > 0 ? [{ id, text: words.incidents(incidentCount) }, ...said] : said;
}
