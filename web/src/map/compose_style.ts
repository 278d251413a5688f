import type { StyleSpecification } from 'maplibre-gl';
import { backgroundLayers } from './background_layers.ts';
import { cellCountLayer, cellLayers } from './cell_layers.ts';
import { changeLayers, changeNumberLayer } from './change_layers.ts';
import { densityLayer } from './density_layer.ts';
import type { DensityRaster } from './density_raster.ts';
import { groundFeatures, type MunicipalGround, outlineFeatures } from './ground_features.ts';
import { hotspotLayers } from './hotspot_layers.ts';
import { labelLayers } from './label_layers.ts';
import { MAP_FONT_MEDIUM, MAP_FONT_SEMIBOLD } from './map_font_names.ts';
import type { MapPalette } from './map_palette.ts';
import { markShadowLayer } from './mark_shadow_layer.ts';
import { outlineLayers } from './outline_layers.ts';
import { pointedLayer } from './pointed_layer.ts';
import { repeatLayer } from './repeat_layer.ts';
import { selectionLayer } from './selection_layer.ts';
import { studyAreaLayers } from './study_area_layer.ts';
import { NO_FEATURES, type StylePart } from './style_part.ts';
import { surroundingsLabels, surroundingsLayers } from './surroundings_layers.ts';
import { tileLabels, tileLayers } from './tile_layers.ts';
import { tileSource } from './tile_source.ts';

/** The ground alone: for forms and reviews. */
export function groundStyle(ground: MunicipalGround, palette: MapPalette): StyleSpecification {
  return styleOf([
    ...groundParts(ground, palette),
    { sources: {}, layers: [...outlineLayers(palette), ...groundLabels(ground, palette)] },
  ]);
}

/** The municipality's own file of vector tiles where it has one, with places on it; else what is drawn. */
function groundParts(ground: MunicipalGround, palette: MapPalette): StylePart[] {
  const drawn = backgroundLayers(groundFeatures(ground), palette);
  if (ground.tiles === null) return [drawn];
  // the drawn ground's source stays, for places; its areas and roads would lie on the tiles
  return [{ sources: drawn.sources, layers: [] }, tileLayers(tileSource(ground.tiles.address), palette)];
}

const fonts = { medium: MAP_FONT_MEDIUM, strong: MAP_FONT_SEMIBOLD };
const groundLabels = (ground: MunicipalGround, palette: MapPalette) => [
  ...labelLayers(palette),
  ...(ground.tiles === null ? [] : tileLabels(palette, fonts)),
];

/** Ground, then surfaces, surroundings, hotspots, then names: data lie on the ground, names on the data. */
export function lagesbildStyle(
  ground: MunicipalGround,
  palette: MapPalette,
  raster: DensityRaster | null = null,
): StyleSpecification {
  return styleOf([
    ...groundParts(ground, palette),
    { sources: {}, layers: outlineLayers(palette) },
    densityLayer(raster),
    changeLayers(palette),
    studyAreaLayers(outlineFeatures(ground.studyArea), palette),
    surroundingsLayers(palette),
    cellLayers(palette),
    hotspotLayers(NO_FEATURES, palette),
    repeatLayer(palette),
    selectionLayer(palette),
    pointedLayer(palette),
    { sources: {}, layers: [...groundLabels(ground, palette), ...surroundingsLabels(palette)] },
    changeNumberLayer(palette),
    cellCountLayer(palette),
    markShadowLayer(),
  ]);
}

/** No `glyphs`: labels are drawn with the page's own fonts (map_fonts.ts), so nothing is fetched. */
function styleOf(parts: StylePart[]): StyleSpecification {
  return {
    version: 8,
    sources: Object.assign({}, ...parts.map(({ sources }) => sources)),
    layers: parts.flatMap(({ layers }) => layers),
  };
}
