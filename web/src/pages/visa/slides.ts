import type { InterventionEffect } from '@lagesbild/shared/schemas/intervention_effect.ts';
import type { AgendaDecision, MeetingAgenda } from '@lagesbild/shared/schemas/meeting_agenda.ts';
import type { EffectSentenceFigures } from '../../components/effect/effect_sentence_in.ts';

type AgendaEvent = MeetingAgenda['plannedEvents'][number];
type AgendaHotspot = MeetingAgenda['hotspots'][number];

/** What a done åtgärd did, as far as it can be told. */
export interface ToldEffect {
  title: string;
  effect: Pick<InterventionEffect, 'interventionId' | 'verdict' | 'periods'> & EffectSentenceFigures;
}

/** One thing at a time; `key` stays the same while others write. */
export type Slide = { key: string } & (
  | { kind: 'title' | 'new_since_last' | 'decisions' | 'communication' | 'next_meeting' }
  | { kind: 'follow_up'; decisions: readonly AgendaDecision[]; part: string }
  | { kind: 'effect'; told: ToldEffect }
  | { kind: 'untold'; told: readonly ToldEffect[]; part: string }
  | { kind: 'hotspot'; hotspot: AgendaHotspot; number: number }
  | { kind: 'text'; item: 'police_view' | 'look_ahead'; text: string; part: string; isLast: boolean }
  | { kind: 'look_ahead'; events: readonly AgendaEvent[]; part: string }
);

/** What a slide holds in type that reads from the back of the room. */
const DECISIONS_A_SLIDE = 3;
const UNTOLD_A_SLIDE = 3;
const EVENTS_A_SLIDE = 6;
const LETTERS_A_SLIDE = 460;

/** There is a before and an after to show. */
const hasPair = ({ effect }: ToldEffect) => effect.totals !== null;

/** The agenda as slides, in its order. An effect with a before and an after has its own; of the others the sentences. */
export function slidesOf(agenda: MeetingAgenda, effects: readonly ToldEffect[]): Slide[] {
  const followUp = inParts(agenda.followUp, DECISIONS_A_SLIDE);
  const untold = effects.filter((told) => !hasPair(told));
  const policeTexts = textParts(agenda.picture?.policeView ?? '');
  const aheadTexts = agenda.picture?.lookAhead ? textParts(agenda.picture.lookAhead) : [];
  return [
    { kind: 'title', key: 'title' },
    ...followUp.map(({ items, part }, index) => ({
      kind: 'follow_up' as const,
      key: `follow_up.${index}`,
      decisions: items,
      part,
    })),
    ...effects.filter(hasPair).map((told) => ({
      kind: 'effect' as const,
      key: `effect.${told.effect.interventionId}`,
      told,
    })),
    ...(untold.length > 0 ? inParts(untold, UNTOLD_A_SLIDE) : []).map(({ items, part }, index) => ({
      kind: 'untold' as const,
      key: `untold.${index}`,
      told: items,
      part,
    })),
    { kind: 'new_since_last', key: 'new_since_last' },
    ...agenda.hotspots.map((hotspot, index) => ({
      kind: 'hotspot' as const,
      key: `hotspot.${hotspot.id}`,
      hotspot,
      number: index + 1,
    })),
    ...policeTexts.map(textSlide('police_view')),
    ...aheadTexts.map(textSlide('look_ahead')),
    ...inParts(agenda.plannedEvents, EVENTS_A_SLIDE).map(({ items, part }, index) => ({
      kind: 'look_ahead' as const,
      key: `events.${index}`,
      events: items,
      part,
    })),
    { kind: 'decisions', key: 'decisions' },
    { kind: 'communication', key: 'communication' },
    { kind: 'next_meeting', key: 'next_meeting' },
  ];
}

const textSlide =
  (item: 'police_view' | 'look_ahead') =>
  (text: string, index: number, all: readonly string[]): Slide => ({
    kind: 'text',
    key: `${item}.${index}`,
    item,
    text,
    part: partName(index, all.length),
    isLast: index === all.length - 1,
  });

const partName = (index: number, of: number) => (of > 1 ? `${index + 1}/${of}` : '');

/** Always one part at least: that there is nothing is said too. */
function inParts<T>(items: readonly T[], most: number): { items: readonly T[]; part: string }[] {
  const count = Math.max(1, Math.ceil(items.length / most));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * most, (index + 1) * most),
    part: partName(index, count),
  }));
}

/** A text cut between its paragraphs and sentences into what a slide holds; never inside a sentence. */
export function textParts(text: string): string[] {
  const sentences = text.trim().split(/(?<=[.!?…])[ \t]+|(?<=\n)/);
  const parts: string[] = [];
  for (const sentence of sentences) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length <= LETTERS_A_SLIDE)
      parts[parts.length - 1] = `${last}${last.endsWith('\n') ? '' : ' '}${sentence}`;
    else parts.push(sentence);
  }
  return parts.map((part) => part.trim());
}

/** Where a hotspot is shown, by its number; null without such a one. */
export function slideOfHotspot(slides: readonly Slide[], number: number): number | null {
  const index = slides.findIndex((slide) => slide.kind === 'hotspot' && slide.number === number);
  return index < 0 ? null : index;
}
