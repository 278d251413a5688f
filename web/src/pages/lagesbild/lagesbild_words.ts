import { hotspotClassTexts } from '../../components/hotspot_class_texts.ts';
import { analystTexts } from './analyst_texts.ts';
import { figureTexts } from './figure_texts.ts';
import { hotspotTexts } from './hotspot_texts.ts';
import { incidentTexts } from './incident_texts.ts';
import { mapTexts } from './map_texts.ts';
import { matrixTexts } from './matrix_texts.ts';
import { pulseTexts } from './pulse_texts.ts';
import { repeatTexts } from './repeat_texts.ts';
import { selectionTexts } from './selection_texts.ts';
import { shareTexts } from './share_texts.ts';
import { sheetTexts } from './sheet_texts.ts';
import { timelineTexts } from './timeline_texts.ts';

/** Every word of the Lägesbild page. */
export const lagesbildWords = {
  sv: {
    ...figureTexts.sv,
    ...timelineTexts.sv,
    ...pulseTexts.sv,
    ...matrixTexts.sv,
    ...hotspotTexts.sv,
    ...hotspotClassTexts.sv,
    ...repeatTexts.sv,
    ...selectionTexts.sv,
    ...analystTexts.sv,
    ...shareTexts.sv,
    ...mapTexts.sv,
    ...sheetTexts.sv,
    ...incidentTexts.sv,
  },
  en: {
    ...figureTexts.en,
    ...timelineTexts.en,
    ...pulseTexts.en,
    ...matrixTexts.en,
    ...hotspotTexts.en,
    ...hotspotClassTexts.en,
    ...repeatTexts.en,
    ...selectionTexts.en,
    ...analystTexts.en,
    ...shareTexts.en,
    ...mapTexts.en,
    ...sheetTexts.en,
    ...incidentTexts.en,
  },
};

export type LagesbildWords = (typeof lagesbildWords)['sv'];
