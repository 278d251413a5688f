import { type RefObject, useEffect, useRef, useState } from 'react';
import type { LagesbildMap } from '../../map/lagesbild_map.ts';
import { readMapPalette } from '../../map/map_palette.ts';
import { useTheme } from '../../state/theme.ts';
import type { SheetFacts } from './sheet_facts.ts';
import { sheetPicture } from './sheet_picture.ts';

/** Pixels to one of the screen: enough for A3. */
const pixelRatio = 2;

export interface PrintedSheet {
  facts: SheetFacts;
  /** Address of the map's picture. */
  picture: string;
}

export interface Sheet {
  /** What is on paper while it is printed. */
  printed: PrintedSheet | null;
  print(): Promise<void>;
  savePicture(): Promise<void>;
}

/** The map for paper and as a picture. `facts` is asked for when it is needed. Always in light colours. */
export function useSheet(
  map: LagesbildMap | null,
  container: RefObject<HTMLElement | null>,
  facts: () => SheetFacts | null,
): Sheet {
  const theme = useTheme();
  const [printed, setPrinted] = useState<PrintedSheet | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    if (printed === null) return;
    const done = () => setPrinted(null);
    window.addEventListener('afterprint', done, { once: true });
    const image = new Image();
    image.src = printed.picture;
    // on paper only what is there already
    image.decode().finally(() => window.print());
    return () => {
      window.removeEventListener('afterprint', done);
      URL.revokeObjectURL(printed.picture);
    };
  }, [printed]);

  /** The map drawn in light colours, whatever the screen shows. */
  async function lightMap<T>(work: (picture: HTMLCanvasElement, host: HTMLElement) => T): Promise<T | null> {
    const host = container.current;
    if (!map || !host || busy.current) return null;
    busy.current = true;
    host.style.colorScheme = 'light';
    map.setTheme('light');
    try {
      return work(await map.picture(pixelRatio), host);
    } finally {
      host.style.colorScheme = '';
      map.setTheme(theme);
      busy.current = false;
    }
  }

  return {
    printed,
    async print() {
      const told = facts();
      const picture = await lightMap((canvas) => canvas);
      if (told && picture) setPrinted({ facts: told, picture: URL.createObjectURL(await pngOf(picture)) });
    },
    async savePicture() {
      const told = facts();
      if (!told) return;
      const drawn = await lightMap((canvas, host) => sheetPicture(canvas, told, lookOf(host), pixelRatio));
      if (drawn) download(await pngOf(drawn), `${told.title.toLowerCase().replace(/\s+/g, '-')}.png`);
    },
  };
}

function lookOf(host: HTMLElement) {
  const palette = readMapPalette(host, 'light');
  const { muchLess, less, unchanged, more, muchMore } = palette;
  return {
    paper: palette.halo,
    ink: palette.strongText,
    quiet: palette.text,
    hotspot: palette.hotspot,
    font: getComputedStyle(host).fontFamily,
    density: palette.density,
    change: [muchLess, less, unchanged, more, muchMore],
  };
}

const pngOf = (canvas: HTMLCanvasElement) =>
  new Promise<Blob>((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made'))),
      'image/png',
    ),
  );

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // the browser has begun to read it by then
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
