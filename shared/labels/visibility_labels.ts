import type { Visibility } from '../domain/visibility.ts';
import type { Label } from './label.ts';

/** The table of who sees what (shared/domain/visibility) in plain words, one sentence a cell. */
export const POINTS_LABELS: Record<Visibility['points'], Label> = {
  exact: {
    sv: 'Alla händelser i kommunen, på sin exakta plats.',
    en: 'All incidents of the municipality, at their exact place.',
  },
  own: {
    sv: 'Bara de händelser du själv har rapporterat.',
    en: 'Only the incidents you have reported yourself.',
  },
  none: {
    sv: 'Inga enskilda händelser och inga punkter på kartan.',
    en: 'No single incidents and no points on the map.',
  },
};

export const FREE_TEXT_LABELS: Record<Visibility['freeText'], Label> = {
  all: { sv: 'All fritext.', en: 'All free text.' },
  own: { sv: 'Bara den text du själv har skrivit.', en: 'Only the text you have written yourself.' },
  none: { sv: 'Ingen fritext.', en: 'No free text.' },
};

export const REPORTER_NAME_LABELS: { yes: Label; no: Label } = {
  yes: { sv: 'Vem som har rapporterat.', en: 'Who has reported.' },
  no: {
    sv: 'Vilken organisation som rapporterat, aldrig vem.',
    en: 'Which organization reported, never who.',
  },
};

export const FIGURES_LABELS: Record<Visibility['figures'], Label> = {
  all: { sv: 'Alla siffror, täthet och hotspots.', en: 'All figures, density and hotspots.' },
  cells: {
    sv: 'Antal i rutor om minst 100 meter och hotspots, aldrig punkterna bakom.',
    en: 'Counts by cells of at least 100 metres and hotspots, never the points behind.',
  },
  agreed_areas: {
    sv: 'Antal i rutor om minst 100 meter, inom de områden er organisation har avtalat om.',
    en: 'Counts by cells of at least 100 metres, within the areas agreed for your organization.',
  },
  areas: {
    sv: 'Avslutade kvartal per område, med minst fem händelser i varje siffra.',
    en: 'Closed quarters by area, with at least five incidents in each figure.',
  },
  none: { sv: 'Inga siffror eller hotspots.', en: 'No figures or hotspots.' },
};
