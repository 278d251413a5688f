import type { IncidentSource } from '@lagesbild/shared/domain/incident_codes.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { periodLabel } from '@lagesbild/shared/time/period_label.ts';
import type { Picture } from '../../analysis/picture.ts';
import { categoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { nameSources } from './name_sources.ts';
import { type SheetFacts, sheetFacts } from './sheet_facts.ts';
import type { PictureChoices } from './use_picture_query.ts';
import type { NumberedRepeat } from './use_repeats.ts';
import type { ShownPeriod } from './use_shown_period.ts';

interface SheetFactsInput {
  picture: Picture | null;
  shown: ShownPeriod;
  choices: PictureChoices;
  family: readonly Category[];
  sources: readonly IncidentSource[];
  attribution: string | null;
  repeats: readonly NumberedRepeat[];
}

/** What the sheet says when it is asked for; null until there is a picture. */
export function useSheetFacts(input: SheetFactsInput): () => SheetFacts | null {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { picture, shown, choices, family, sources, attribution, repeats } = input;
  const nameOf = (category: Category) => categoryName(category, language);
  return () => {
    if (picture === null) return null;
    const date = new Intl.DateTimeFormat(language, {
      dateStyle: 'long',
      timeZone: municipality.timeZone,
    }).format(serverTime());
    const chosen = family.filter(({ code }) => choices.categories.includes(code));
    return sheetFacts(
      {
        municipality: municipality.name,
        period: [
          periodLabel(shown.period, language),
          ...(municipality.isExample ? [words.exampleData] : []),
        ].join(' · '),
        picture,
        layers: choices.layers,
        repeats,
        family,
        nameOf,
        filter: chosen.map(nameOf),
        sources: words.countedSources(nameSources(sources, words.ownReports, language)),
        attribution,
        date,
        language,
        percent: new Intl.NumberFormat(language, { style: 'percent' }).format(picture.rates.flagged),
      },
      words,
    );
  };
}
