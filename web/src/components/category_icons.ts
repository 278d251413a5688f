import danger from '@mapbox/maki/icons/danger.svg?raw';
import pharmacy from '@mapbox/maki/icons/pharmacy.svg?raw';
import scooter from '@mapbox/maki/icons/scooter.svg?raw';
import star from '@mapbox/maki/icons/star.svg?raw';
import wasteBasket from '@mapbox/maki/icons/waste-basket.svg?raw';
import asterisk from '@rapideditor/temaki/icons/asterisk.svg?raw';
import bottles from '@rapideditor/temaki/icons/bottles.svg?raw';
import briefcaseAsterisk from '@rapideditor/temaki/icons/briefcase_asterisk.svg?raw';
import campfire from '@rapideditor/temaki/icons/campfire.svg?raw';
import dagger from '@rapideditor/temaki/icons/dagger.svg?raw';
import hammerShoe from '@rapideditor/temaki/icons/hammer_shoe.svg?raw';
import hand from '@rapideditor/temaki/icons/hand.svg?raw';
import heart from '@rapideditor/temaki/icons/heart.svg?raw';
import lock from '@rapideditor/temaki/icons/lock.svg?raw';
import pedestrian from '@rapideditor/temaki/icons/pedestrian.svg?raw';
import sleepShelter from '@rapideditor/temaki/icons/sleep_shelter.svg?raw';
import speaker from '@rapideditor/temaki/icons/speaker.svg?raw';
import streetLampArm from '@rapideditor/temaki/icons/street_lamp_arm.svg?raw';

/** The CC0 drawings that the default categories name, as svg text. */
const DRAWINGS: Record<string, string> = {
  'maki:danger': danger,
  'maki:pharmacy': pharmacy,
  'maki:scooter': scooter,
  'maki:star': star,
  'maki:waste-basket': wasteBasket,
  'temaki:asterisk': asterisk,
  'temaki:bottles': bottles,
  'temaki:briefcase_asterisk': briefcaseAsterisk,
  'temaki:campfire': campfire,
  'temaki:dagger': dagger,
  'temaki:hammer_shoe': hammerShoe,
  'temaki:hand': hand,
  'temaki:heart': heart,
  'temaki:lock': lock,
  'temaki:pedestrian': pedestrian,
  'temaki:sleep_shelter': sleepShelter,
  'temaki:speaker': speaker,
  'temaki:street_lamp_arm': streetLampArm,
};

/** Names that can be drawn. */
export const CATEGORY_ICON_NAMES = Object.keys(DRAWINGS);

/** A drawing to be filled with one colour. */
export interface CategoryIcon {
  viewBox: string;
  /** Path data. */
  path: string;
}

const icons = new Map<string, CategoryIcon | null>();

/** The drawing of a name; null for a name we have no drawing of (a category made later). */
export function categoryIcon(name: string): CategoryIcon | null {
  let icon = icons.get(name);
  if (icon === undefined) {
    icon = DRAWINGS[name] === undefined ? null : readIcon(DRAWINGS[name]);
    icons.set(name, icon);
  }
  return icon;
}

function readIcon(svg: string): CategoryIcon {
  // each path begins with an absolute move, so they can be joined
  const paths = [...svg.matchAll(/<path[^>]*\sd="([^"]*)"/g)].map((match) => match[1]);
  return {
    viewBox: /viewBox="([^"]*)"/.exec(svg)?.[1] ?? '0 0 15 15',
    path: paths.join(' ').replace(/&#x[0-9A-F]+;/gi, ' '),
  };
}
