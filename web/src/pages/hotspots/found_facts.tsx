import type { FoundHotspot, Hotspot } from '@lagesbild/shared/schemas/hotspot.ts';
import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import { hotspotClassTexts } from '../../components/hotspot_class_texts.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { type Language, useLanguage, useWords } from '../../state/language.ts';
import { formatNumber } from '../../state/number_format.ts';
import { DetailSection } from './detail_section.tsx';
import { fortnightLabel, momentDay } from './hotspot_dates.ts';
import { hotspotsWords } from './hotspots_words.ts';

/** What the analysis said on the day the place was taken in, with how it was made; kept as it was. */
export function FoundFacts({ hotspot: { found, chosenFrom } }: { hotspot: Hotspot }) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  const figures = useFigures(found?.figures ?? null, language);
  if (!found) {
    return (
      <DetailSection title={words.found}>
        <p className="muted">{words.foundDrawn}</p>
      </DetailSection>
    );
  }
  const rows: [name: string, value: string][] = [
    ...figures,
    [words.period, fortnightLabel(found.period, timeZone, language)],
    ...(chosenFrom ? [[words.chosenFrom, dayLabel(chosenFrom, language)] as [string, string]] : []),
    [words.method, words.methodText(formatNumber(found.cellSizeMeters, language))],
    [words.dataAsOf, momentDay(found.dataAsOf, timeZone, language)],
    [words.dataVersion, String(found.dataVersion)],
    [words.studyArea, words.versionNumber(found.studyAreaVersion)],
  ];
  return (
    <DetailSection title={words.found}>
      {!found.figures && <p className="muted small">{words.figuresHidden}</p>}
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </DetailSection>
  );
}

function useFigures(figures: FoundHotspot['figures'], language: Language): [string, string][] {
  const words = useWords(hotspotsWords);
  const { classNames } = useWords(hotspotClassTexts);
  if (!figures) return [];
  const { rank, weight, usual, verdicts, p } = figures;
  const number = (value: number, digits: number) =>
    formatNumber(value, language, { maximumSignificantDigits: digits });
  const rows: [string, string | null][] = [
    [words.rank, String(rank)],
    [words.weight, String(weight)],
    [words.usual, usual === null ? null : number(usual, 2)],
    [words.verdicts, verdicts.map((verdict) => words.verdictNames[verdict]).join(', ')],
    [words.class, figures.class && (classNames[figures.class] ?? null)],
    [words.p, p === null ? null : number(p, 2)],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}
