import farger from '../../../../docs/methods/farger_och_tecken.md?raw';
import forFa from '../../../../docs/methods/for_fa.md?raw';
import hade from '../../../../docs/methods/hade_kartan_ratt.md?raw';
import hjalpte from '../../../../docs/methods/hjalpte_det.md?raw';
import hotspots from '../../../../docs/methods/hotspots.md?raw';
import kallor from '../../../../docs/methods/kallor.md?raw';
import klasser from '../../../../docs/methods/klasser.md?raw';
import kluster from '../../../../docs/methods/kluster_och_upprepning.md?raw';
import larm from '../../../../docs/methods/larm.md?raw';
import nar from '../../../../docs/methods/nar_pa_veckan.md?raw';
import nara from '../../../../docs/methods/nara_upprepning.md?raw';
import ofullstandig from '../../../../docs/methods/ofullstandig.md?raw';
import styrka from '../../../../docs/methods/styrka_och_arlighet.md?raw';
import tathet from '../../../../docs/methods/tathet.md?raw';
import rakna from '../../../../docs/methods/vad_som_raknas.md?raw';
import vantat from '../../../../docs/methods/vantat_och_spann.md?raw';
import vem from '../../../../docs/methods/vem_ser_vad.md?raw';
import { type Block, parseMarkdown } from './parse_markdown.ts';

export interface Chapter {
  /** The name of the file, and the part of an address behind #. */
  anchor: string;
  title: string;
  blocks: Block[];
}

const TEXTS = {
  vad_som_raknas: rakna,
  farger_och_tecken: farger,
  vantat_och_spann: vantat,
  for_fa: forFa,
  hotspots,
  klasser,
  ofullstandig,
  tathet,
  nar_pa_veckan: nar,
  kluster_och_upprepning: kluster,
  nara_upprepning: nara,
  larm,
  hjalpte_det: hjalpte,
  hade_kartan_ratt: hade,
  vem_ser_vad: vem,
  styrka_och_arlighet: styrka,
  kallor,
};

export type ChapterAnchor = keyof typeof TEXTS;

/** The chapters of docs/methods, in the order of the page. */
export const CHAPTERS: Chapter[] = Object.entries(TEXTS).map(([anchor, text]) => {
  const [title, ...blocks] = parseMarkdown(text);
  return { anchor, title: title?.kind === 'title' ? title.content[0]!.text : anchor, blocks };
});
