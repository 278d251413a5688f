/**
 * Names of the label faces. maplibre draws glyphs with the page's own fonts when a style has no `glyphs`,
 * and reads the weight out of the name: "Medium" is 500, "Semibold" 600.
 */
export const MAP_FONT_MEDIUM = 'Karta Medium';
export const MAP_FONT_SEMIBOLD = 'Karta Semibold';
