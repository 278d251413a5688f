import type { StyleSpecification } from 'maplibre-gl';
import { backgroundLayers } from './background_layers.ts';
import { cellCountLayer, cellLayers } from './cell_layers.ts';
import { changeLayers, changeNumberLayer } from './change_layers.ts';
import { densityLayer } from './density_layer.ts';
import type { DensityRaster } from './density_raster.ts';
import { groundFeatures, type MunicipalGround, outlineFeatures } from './ground_features.ts';
import { hotspotLayers } from './hotspot_layers.ts';
import { labelLayers } from './label_layers.ts';
import type { MapPalette } from './map_palette.ts';
import { markShadowLayer } from './mark_shadow_layer.ts';
import { outlineLayers } from './outline_layers.ts';
import { pointedLayer } from './pointed_layer.ts';
import { repeatLayer } from './repeat_layer.ts';
import { selectionLayer } from './selection_layer.ts';
import { studyAreaLayers } from './study_area_layer.ts';
import { NO_FEATURES, type StylePart } from './style_part.ts';
import { surroundingsLabels, surroundingsLayers } from './surroundings_layers.ts';

/** The ground alone: for forms and reviews. */
export function groundStyle(ground: MunicipalGround, palette: MapPalette): StyleSpecification {
  return styleOf([
    backgroundLayers(groundFeatures(ground), palette),
    { sources: {}, layers: [...outlineLayers(palette), ...labelLayers(palette)] },
  ]);
}

/** Ground, then surfaces, surroundings, hotspots, then names: data lie on the ground, names on the data. */
export function lagesbildStyle(
  ground: MunicipalGround,
  palette: MapPalette,
  raster: DensityRaster | null = null,
): StyleSpecification {
  return styleOf([
    backgroundLayers(groundFeatures(ground), palette),
    { sources: {}, layers: outlineLayers(palette) },
    densityLayer(raster),
    changeLayers(palette),
    studyAreaLayers(outlineFeatures(ground.studyArea), palette),
    surroundingsLayers(palette),
    cellLayers(palette),
    hotspotLayers(NO_FEATURES, palette),
    repeatLayer(),
    selectionLayer(palette),
    pointedLayer(palette),
    { sources: {}, layers: [...labelLayers(palette), ...surroundingsLabels(palette)] },
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
