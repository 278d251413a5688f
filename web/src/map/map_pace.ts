import type { Map as MapLibreMap } from 'maplibre-gl';

/** A frame of the map that holds up the page for longer than this cannot follow a hand, milliseconds. */
const slowFrame = 80;
/** How long a hand has rested before the next frame of a slow map, milliseconds: as long as four take, within bounds. */
const rests = { least: 250, most: 600 };
/** What the newest frame weighs against those before it. */
const newestShare = 0.5;

/**
 * How long the map's frames hold up the page: from a drawing of the map to the second animation frame after it, which
 * comes at once (some 33 ms) where graphics are quick, and late where the frame is still being drawn, as it is without a
 * graphics card. Nothing is known before the first frame, and then nothing is slow.
 */
export class MapPace {
  private usual = 0;
  private measuring = false;

  constructor(map: MapLibreMap) {
    const measure = () => {
      if (this.measuring) return;
      this.measuring = true;
      const from = performance.now();
      requestAnimationFrame(() => requestAnimationFrame(() => this.took(performance.now() - from)));
    };
    map.on('render', measure);
  }

  /** How long the hand has to rest before the map is drawn anew, milliseconds; 0 where frames follow it. */
  get restMilliseconds(): number {
    if (this.usual <= slowFrame) return 0;
    return Math.min(rests.most, Math.max(rests.least, 4 * this.usual));
  }

  private took(passed: number): void {
    this.measuring = false;
    // nothing is drawn in a hidden tab, which may be hidden for hours
    const milliseconds = Math.min(passed, rests.most);
    this.usual = this.usual === 0 ? milliseconds : this.usual + newestShare * (milliseconds - this.usual);
  }
}
