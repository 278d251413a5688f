import type { Label, LabelLanguage } from './label.ts';

/** What a reader of an analysis has to know, by the code that the answer carries. */
const CAVEAT_LABELS: Record<string, Label> = {
  empty_study_area: {
    sv: 'Studieområdet är mindre än en ruta, så det finns inget att räkna.',
    en: 'The study area is smaller than a cell, so there is nothing to count.',
  },
  no_incidents: { sv: 'Inga händelser i perioden.', en: 'No incidents in the period.' },
  few_incidents: {
    sv: 'Färre än fem händelser: för få för att skilja från slumpen.',
    en: 'Fewer than five incidents: too few to tell from chance.',
  },
  points_outside: {
    sv: 'Några händelser ligger utanför studieområdet och är inte med.',
    en: 'Some incidents lie outside the study area and are left out.',
  },
  counts_all_equal: {
    sv: 'Alla rutor har lika många händelser, så Gi* säger ingenting.',
    en: 'All cells have equally many incidents, so Gi* says nothing.',
  },
  gistar_is_descriptive: {
    sv: 'Gi* beskriver kartan men avgör inte vad som kallas hotspot.',
    en: 'Gi* describes the map but does not decide what is called a hotspot.',
  },
  bandwidth_automatic: {
    sv: 'Radien valdes automatiskt. Olika regler ger olika bilder.',
    en: 'The radius was chosen automatically. Different rules give different pictures.',
  },
  short_history: {
    sv: 'Färre än tre tidigare perioder: för kort historik för att säga vad som är vanligt.',
    en: 'Fewer than three earlier periods: too short a history to say what is usual.',
  },
  poisson_few_periods: {
    sv: 'Färre än sex tidigare perioder: spannet räknas som om händelserna kom oberoende av varandra.',
    en: 'Fewer than six earlier periods: the span assumes that incidents come independently.',
  },
  study_area_is_boundary: {
    sv: 'Studieområdet är hela kommungränsen: tom skog gör att allt i tätorten ser mer avvikande ut. Rita ett studieområde.',
    en: 'The study area is the whole boundary: empty forest makes everything in town look more unusual. Draw a study area.',
  },
  study_area_is_accepted_points: {
    sv: 'Studieområdet är en ram kring de händelser som importerades först. Rita ett studieområde.',
    en: 'The study area is a frame around the incidents imported first. Draw a study area.',
  },
  few_fortnights: {
    sv: 'Färre än sex tidigare tvåveckorsperioder: för kort historik för att säga om en plats är ny eller återkommer.',
    en: 'Fewer than six earlier fortnights: too short a history to say whether a place is new or comes back.',
  },
  clusters_are_no_test: {
    sv: 'Kluster visar vilka händelser som ligger tätt. De säger inte om det är fler än slumpen ger.',
    en: 'Clusters show which incidents lie close. They do not say whether that is more than chance.',
  },
  repeats_are_no_test: {
    sv: 'En lista över platser där det hänt igen, inget test mot slumpen.',
    en: 'A list of places where it happened again, no test against chance.',
  },
  near_repeat_many_bands: {
    sv: 'Varje ruta i tabellen är ett eget test: några låga p är väntade av slumpen.',
    en: 'Each cell of the table is a test of its own: some low p are expected by chance.',
  },
  spans_are_spread: {
    sv: 'Händelser med tidsspann är fördelade på spannets timmar.',
    en: 'Incidents with a span are spread over its hours.',
  },
  reports_are_not_crime: {
    sv: 'Siffrorna räknar rapporter: fler rapporter kan betyda att fler rapporterar.',
    en: 'The figures count reports: more reports may mean that more people report.',
  },
  incomplete_period: {
    sv: 'Perioden är ofullständig: sena rapporter brukar fortfarande komma in.',
    en: 'The period is incomplete: late reports usually still come in.',
  },
  reporting_changed: {
    sv: 'Någon organisation har börjat, slutat eller ändrat sitt rapporterande.',
    en: 'Some organization has begun, stopped or changed its reporting.',
  },
  small_counts_hidden: {
    sv: 'Siffror under fem visas inte, och inte heller de som skulle avslöja dem.',
    en: 'Figures below five are not shown, nor those that would give them away.',
  },
  audit_recomputed: {
    sv: 'Kartorna är räknade på nytt med dagens uppgifter; sena rapporter är med.',
    en: 'The pictures are computed anew from the data of today; late reports are in them.',
  },
  no_hotspots_named: {
    sv: 'Ingen karta före någon av perioderna pekade ut en hotspot, så det finns inget att pröva.',
    en: 'No picture before any of the periods named a hotspot, so there is nothing to try.',
  },
  local_moran_is_descriptive: {
    sv: 'Lokalt Moran beskriver kartan men avgör inte vad som kallas hotspot.',
    en: 'Local Moran describes the map but does not decide what is called a hotspot.',
  },
  ranking_not_promise: {
    sv: 'En rangordning av platser efter vad som hänt. Den lovar inget och gäller inte personer.',
    en: 'A ranking of places by what has happened. It promises nothing and is not about persons.',
  },
  default_weights: {
    sv: 'För kort historik för att anpassa vikterna till kommunen: förvalda vikter används.',
    en: 'Too short a history to fit the weights to the municipality: default weights are used.',
  },
  alarm_misses_overall_rise: {
    sv: 'Larmet ser inte en ökning som är lika stor överallt.',
    en: 'The alarm does not see a rise that is equal everywhere.',
  },
  coarse: {
    sv: 'Räknat på rutor om minst 100 meter: inget här är finare än rutan.',
    en: 'Computed on cells of at least 100 metres: nothing here is finer than the cell.',
  },
};

/** The caveat in plain words, Swedish unless asked for in English; a code without words of its own is given as it is. */
export const caveatText = (code: string, language: LabelLanguage = 'sv'): string =>
  CAVEAT_LABELS[code]?.[language] ?? code;
