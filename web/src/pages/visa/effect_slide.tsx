import { effectSentenceIn } from '../../components/effect/effect_sentence_in.ts';
import { formatEffectSpan } from '../../components/effect/effect_texts.ts';
import { effectWords } from '../../components/effect/effect_words.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { SlideFrame } from './slide_frame.tsx';
import type { ToldEffect } from './slides.ts';
import { visaWords } from './visa_words.ts';

/** What a done åtgärd did: the verdict in a sentence, and the counts it stands on. */
export function EffectSlide({ told: { title, effect } }: { told: ToldEffect }) {
  const words = useWords(visaWords);
  const verdicts = useWords(effectWords);
  const language = useLanguage();
  const { totals, verdict, periods } = effect;
  return (
    <SlideFrame above={words.effect} title={title}>
      <p className="visa-verdict" data-verdict={verdict}>
        {verdicts.verdicts[verdict]}
      </p>
      <p className="visa-prose">{effectSentenceIn(effect, language).replaceAll(' %', '\u00a0%')}</p>
      {totals && (
        <div className="visa-pairs">
          <Pair name={words.place} before={totals.treatedBefore} after={totals.treatedAfter} strong />
          {totals.controlBefore + totals.controlAfter > 0 && (
            <Pair name={words.control} before={totals.controlBefore} after={totals.controlAfter} />
          )}
        </div>
      )}
      {periods.before && periods.after && (
        <p className="visa-quiet">
          {verdicts.periodsText(
            formatEffectSpan(periods.before, language),
            formatEffectSpan(periods.after, language),
          )}
        </p>
      )}
    </SlideFrame>
  );
}

/** What cannot be told in figures yet, or not at all, and why. */
export function UntoldSlide({ told, part }: { told: readonly ToldEffect[]; part: string }) {
  const words = useWords(visaWords);
  const language = useLanguage();
  return (
    <SlideFrame above={part || words.estMeeting} title={words.effect}>
      <ul className="visa-rows visa-untold">
        {told.map(({ title, effect }) => (
          <li key={effect.interventionId}>
            <h2>{title}</h2>
            <p>{effectSentenceIn(effect, language)}</p>
          </li>
        ))}
      </ul>
    </SlideFrame>
  );
}

interface PairProps {
  name: string;
  before: number;
  after: number;
  strong?: boolean;
}

/** Two numbers with a bar each, on a scale of their own: what is compared is how each pair changes. */
function Pair({ name, before, after, strong = false }: PairProps) {
  const words = useWords(visaWords);
  const most = Math.max(before, after, 1);
  return (
    <figure className="visa-pair" data-strong={strong || undefined}>
      <figcaption>{name}</figcaption>
      {[
        { when: words.before, count: before },
        { when: words.after, count: after },
      ].map(({ when, count }) => (
        <p key={when} className="visa-pair-row">
          <span>{when}</span>
          <b>{count}</b>
          <i aria-hidden="true" style={{ inlineSize: `${(100 * count) / most}%` }} />
        </p>
      ))}
    </figure>
  );
}
