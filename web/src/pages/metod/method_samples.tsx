import type { ComponentType } from 'react';
import type { ChapterAnchor } from './chapters.ts';
import { ClassSamples } from './class_samples.tsx';
import { EffectSample } from './effect_sample.tsx';
import { HourSample } from './hour_sample.tsx';
import { MapSamples } from './map_samples.tsx';
import { SignSamples } from './sign_samples.tsx';
import { SpanSample } from './span_sample.tsx';

/** The drawing of a chapter, and what it shows. */
export const METHOD_SAMPLES: Partial<Record<string, { caption: string; Drawing: ComponentType }>> = {
  farger_och_tecken: { caption: 'Tecknen, som de ser ut', Drawing: SignSamples },
  vantat_och_spann: {
    caption: '41 händelser, 19 fler än väntat (22, spann 11–35)',
    Drawing: SpanSample,
  },
  hotspots: { caption: 'Vad de två proven ser', Drawing: MapSamples },
  klasser: { caption: 'Tretton tvåveckorsperioder, den senaste till höger', Drawing: ClassSamples },
  nar_pa_veckan: { caption: 'Mellan 20.30 och 23.30, utdelat på fyra timmar', Drawing: HourSample },
  hjalpte_det: { caption: 'Vilka perioder som jämförs', Drawing: EffectSample },
} satisfies Partial<Record<ChapterAnchor, { caption: string; Drawing: ComponentType }>>;
