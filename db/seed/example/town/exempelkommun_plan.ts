import { EXEMPELKOMMUN_PLACES } from './exempelkommun_places.ts';
import { simplify } from './polyline.ts';
import {
  closed,
  curve,
  openGround,
  points,
  type QuarterGrain,
  smoothOutline,
  type TownPlan,
} from './town_plan.ts';

/** From here on the land belongs to the neighbour: both boundaries follow this line. West to east. */
export const NORTH_BORDER = points('-2600,3650 -1700,3980 -700,3820 300,4150 1400,4010 2500,4300 3700,4050');

const RAILWAY = curve(
  '-6200,-620 -4200,-330 -2600,-60 -1500,75 -700,112 0,122 600,142 1200,190 2000,305 3300,560 6200,860',
);
/** Borders that follow the railway. */
const BORDER_RAILWAY = simplify(RAILWAY, 1);
const RIVER = curve(
  '1075,440 985,372 925,270 890,185 850,60 760,-105 622,-228 520,-350 455,-510 330,-650 215,-790 168,-960 190,-1180 140,-1600 280,-2300 180,-3100 330,-5200',
);
/** The stream that feeds the lake from the forest. */
const STREAM = curve('1690,790 1850,1010 2120,1150 2330,1500 2280,1900 2550,2400 2500,3100 2800,5200');

const LAKE = smoothOutline(
  '1075,440 1190,372 1370,350 1540,392 1680,470 1765,600 1730,745 1640,845 1500,905 1390,872 1290,900 1150,880 1060,790 1030,680 975,600 985,500',
);
const POND = smoothOutline('-2380,1420 -2200,1330 -2010,1390 -1980,1530 -2120,1640 -2330,1590');
const WEST_LAKE = smoothOutline(
  '-4300,-1500 -3900,-1720 -3300,-1690 -3000,-1930 -3150,-2280 -3600,-2330 -4100,-2190 -4420,-1890',
);

/** The street through the town to the neighbour in the north. */
export const NORTH_ROAD = curve(
  '0,-62 -18,122 -34,300 -72,540 -140,950 -190,1500 -250,2500 -420,3600 -320,4700 -60,5240 130,5480 330,5700 620,6020 980,6700 1500,8400',
);

const MAIN_ROADS: TownPlan['mainRoads'] = [
  {
    name: 'Landsvägen',
    line: curve(
      '-6200,-1250 -4600,-1020 -3400,-800 -2300,-470 -1500,-238 -900,-122 -350,-80 0,-62 420,-42 840,10 1300,25 2000,90 3200,190 4600,120 6200,-160',
    ),
  },
  { name: 'Norra vägen', line: NORTH_ROAD },
  {
    name: 'Södra vägen',
    line: curve('0,-62 -22,-250 -110,-500 -245,-820 -330,-1200 -480,-2000 -620,-3100 -760,-5200'),
  },
  {
    name: 'Bruksvägen',
    line: curve(
      '-38,-312 140,-352 320,-362 520,-352 760,-420 1080,-452 1450,-560 2100,-880 3400,-1460 6200,-2300',
    ),
  },
  {
    name: 'Björkhagsvägen',
    line: curve('-46,372 150,402 330,480 520,620 600,800 590,1020 640,1350 900,1900 1150,2900 1300,5200'),
  },
  {
    name: 'Västanåvägen',
    line: curve('-1560,-256 -1490,-80 -1440,78 -1395,250 -1230,372 -950,455 -640,498 -330,522 -69,530'),
  },
];

const QUARTERS = [
  // Norrtull, the streets north of the station, and Björkhagen behind the green wedge
  closed(
    '-1060,90 -1090,300 -1040,560 -870,640 -840,800 -600,905 -420,860 -240,960 40,940 165,830 150,670 235,565 345,600 285,720 310,900 430,1010 620,1090 800,1030 850,900 960,860 945,700 840,590 865,480 735,400 800,300 790,110 0,80 -600,80',
  ),
  // Västanå
  closed(
    '-1700,50 -1760,250 -1640,330 -1660,480 -1500,570 -1330,520 -1260,590 -1130,540 -1160,400 -1200,330 -1150,70',
  ),
  // Centrum and Åbrinken
  closed(
    '-500,110 -540,-60 -470,-330 -420,-420 -465,-620 -380,-700 -405,-860 -200,-905 -60,-860 140,-880 250,-700 480,-540 640,-280 800,-100 900,80 860,200 300,160',
  ),
  // Södervik
  closed(
    '-1480,-225 -1500,-480 -1400,-640 -1430,-760 -1250,-900 -1000,-1000 -760,-955 -640,-1010 -505,-900 -530,-700 -600,-600 -570,-420 -460,-330 -460,-90 -900,-100 -1200,-150',
  ),
  // Bruksområdet
  closed(
    '600,-220 480,-420 430,-600 530,-700 505,-860 700,-960 900,-900 1100,-985 1300,-860 1340,-700 1460,-620 1400,-420 1240,-360 1180,-230 950,-160 800,-190',
  ),
];

const GRAINS: readonly QuarterGrain[] = [
  { center: [-560, 640], reachMeters: 420, degrees: 8, kind: 'villas' },
  { center: [-760, 300], reachMeters: 300, degrees: 6, kind: 'villas' },
  { center: [-260, 290], reachMeters: 230, degrees: 3, kind: 'slabs' },
  { center: [230, 260], reachMeters: 260, degrees: 18, kind: 'town' },
  { center: [580, 320], reachMeters: 200, degrees: -24, kind: 'slabs' },
  { center: [620, 840], reachMeters: 300, degrees: -14, kind: 'villas' },
  { center: [640, 560], reachMeters: 170, degrees: -8, kind: 'slabs' },
  { center: [-1430, 300], reachMeters: 280, degrees: 28, kind: 'villas' },
  { center: [60, -200], reachMeters: 330, degrees: 4, kind: 'town' },
  { center: [-300, -560], reachMeters: 260, degrees: -20, kind: 'villas' },
  { center: [90, -700], reachMeters: 230, degrees: 12, kind: 'slabs' },
  { center: [-1080, -620], reachMeters: 430, degrees: -12, kind: 'villas' },
  { center: [-760, -300], reachMeters: 280, degrees: -4, kind: 'slabs' },
  { center: [980, -660], reachMeters: 360, degrees: 16, kind: 'works' },
  { center: [760, -330], reachMeters: 260, degrees: -10, kind: 'villas' },
];

/** The fictional town of Exempelkommun: a railway that parts north from south, a river that parts west from east. */
export const EXEMPELKOMMUN_PLAN: TownPlan = {
  seed: 9999,
  townExtent: { west: -1900, south: -1200, east: 1900, north: 1250 },
  landExtent: { west: -6000, south: -5000, east: 6000, north: 5000 },
  railways: [RAILWAY],
  rivers: [
    { line: RIVER, widthMeters: 26, name: 'Ån' },
    { line: STREAM, widthMeters: 9 },
  ],
  lakes: [LAKE, POND, WEST_LAKE],
  mainRoads: MAIN_ROADS,
  quarters: QUARTERS,
  grains: GRAINS,
  openGrounds: [
    openGround('school', 'Centralskolan', [-265, 430], [60, 90]),
    openGround('school', 'Tallskolan', [745, 605], [70, 60]),
    openGround('square', 'Stationsplan', [150, 188], [40, 25]),
    openGround('square', 'Stortorget', [50, -180], [40, 30]),
    openGround('park', 'Rådhusparken', [165, -185], [40, 40]),
    openGround('park', 'Kyrkparken', [150, -395], [40, 30]),
    openGround('park', 'Kvarnparken', [-295, -170], [40, 30]),
    openGround('park', 'Lindparken', [-215, -430], [45, 40]),
    openGround('park', 'Kastanjeparken', [20, 420], [40, 30]),
    openGround('park', 'Kilen', [310, 510], [30, 25]),
    openGround('park', 'Björkparken', [400, 790], [40, 30]),
    openGround('park', 'Skogsbrynet', [-745, 745], [50, 50]),
    openGround('park', 'Södervik park', [-820, -850], [60, 60]),
    openGround('park', 'Ekbacken', [-1240, -565], [40, 30]),
    openGround('park', 'Bruksparken', [610, -570], [90, 90]),
    openGround('pitch', 'Bruksvallen', [1250, -600], [80, 80]),
  ],
  paths: [
    // Gångtunneln under the tracks
    curve('182,238 171,150 168,112'),
    // The promenade on both sides of the river, and the footbridge
    curve('842,110 800,-10 735,-95 660,-165'),
    curve('505,-300 455,-405 425,-500 350,-600 260,-700'),
    curve('640,-285 560,-390 512,-480 486,-550'),
    curve('400,-520 470,-560 530,-590 600,-562 672,-577'),
    // Through the green wedge and round the lake
    curve('160,700 230,760 330,760'),
    curve('240,580 245,800 210,1050 300,1200'),
    curve(
      '960,760 1010,820 1100,905 1260,945 1420,930 1560,945 1680,880 1790,760 1810,610 1730,460 1580,360 1400,312 1210,322 1080,395 1000,440 925,520',
    ),
    // From Norrtull to Västanå, and Södervik to Åbrinken
    curve('-1180,230 -1130,240 -1080,235'),
    curve('-560,-560 -500,-575 -430,-560'),
    curve('-620,-800 -500,-790 -390,-760'),
  ],
  banks: [{ line: RIVER.filter(([, y]) => y < 150 && y > -900), widthMeters: 84 }],
  pitches: [
    { at: [1265, -595], degrees: 16, size: [105, 68] },
    { at: [-250, 455], degrees: 3, size: [78, 50] },
    { at: [768, 625], degrees: -14, size: [44, 28] },
    { at: [-735, 750], degrees: 8, size: [60, 38] },
    { at: [-860, -818], degrees: -10, size: [62, 40] },
  ],
  landmarks: [
    // Centralskolan, Tallskolan, the church and the stand of the sports ground
    { at: [-290, 333], degrees: 4, size: [56, 14] },
    { at: [-224, 342], degrees: 4, size: [40, 15] },
    { at: [-312, 382], degrees: 94, size: [58, 13] },
    { at: [738, 690], degrees: -14, size: [46, 13] },
    { at: [722, 652], degrees: 76, size: [40, 12] },
    { at: [145, -398], degrees: 4, size: [38, 14] },
    { at: [1195, -610], degrees: 106, size: [60, 11] },
  ],
  stationHouses: [
    { near: [150, 130], offsetMeters: 15.5, size: [64, 10] },
    { near: [70, 130], offsetMeters: 15, size: [26, 9] },
    { near: [150, 130], offsetMeters: 6.5, size: [190, 4] },
    { near: [150, 130], offsetMeters: -6.5, size: [190, 4] },
  ],
  groves: [
    smoothOutline('215,690 258,800 262,940 320,1060 300,1180 205,1160 172,1000 205,880 188,770'),
    smoothOutline('-520,-560 -472,-600 -465,-720 -480,-850 -520,-960 -556,-900 -540,-760 -550,-650'),
    smoothOutline('-1130,480 -1085,590 -1010,720 -1060,820 -1180,760 -1210,650'),
    smoothOutline('1800,500 1950,560 1990,760 1900,930 1820,800 1790,640'),
    smoothOutline('900,440 950,475 948,560 925,600 885,565 872,490'),
    smoothOutline(
      '1010,300 1090,268 1260,285 1420,280 1520,330 1640,390 1600,300 1420,245 1200,222 1060,228',
    ),
  ],
  boundary: closed(
    '-2600,3650 -1700,3980 -700,3820 300,4150 1400,4010 2500,4300 3700,4050 4500,3300 4750,2100 4400,900 4900,-300 4550,-1500 4700,-2600 3700,-3500 2300,-3900 900,-3650 -600,-4050 -2000,-3800 -3400,-3950 -4500,-3100 -4800,-1900 -4450,-700 -4900,600 -4550,1900 -3800,2900',
  ),
  studyArea: closed(
    '-1760,70 -1790,240 -1680,330 -1640,500 -1500,580 -1330,560 -1250,590 -1160,520 -1110,560 -1020,600 -890,670 -860,800 -600,920 -420,880 -240,980 50,960 180,850 190,690 290,640 290,760 310,910 430,1030 590,1090 800,1050 870,920 960,850 940,680 850,590 860,490 770,400 810,290 830,130 880,90 790,-90 760,-200 960,-170 1190,-220 1260,-350 1420,-420 1480,-620 1350,-710 1310,-870 1100,-980 900,-920 700,-960 500,-900 440,-700 300,-690 160,-880 -60,-880 -200,-910 -420,-870 -400,-690 -590,-620 -520,-900 -640,-1010 -760,-970 -1000,-1000 -1260,-900 -1440,-760 -1410,-640 -1510,-480 -1490,-240 -1200,-160 -900,-110 -540,-90 -510,90',
  ),
  townLimits: closed(
    '-1950,900 -1300,1250 -300,1300 900,1300 1900,1150 2000,200 1750,-700 1400,-1150 300,-1250 -700,-1250 -1600,-1000 -1900,-300',
  ),
  dividingLine: BORDER_RAILWAY,
  districts: {
    cutBy: BORDER_RAILWAY,
    left: {
      cutBy: points('-1120,-200 -1125,70 -1130,330 -1080,700 -1000,1500'),
      left: 'Västanå',
      right: {
        cutBy: points('60,-200 20,100 -40,330 110,470 215,560 205,760 230,1500'),
        left: 'Norrtull',
        right: 'Björkhagen',
      },
    },
    right: {
      cutBy: simplify(RIVER, 2),
      left: 'Bruksområdet',
      right: {
        cutBy: points('-540,400 -545,90 -500,-330 -515,-600 -460,-800 -470,-1500'),
        left: 'Centrum',
        right: 'Södervik',
      },
    },
  },
  areaNames: { left: 'Norr om järnvägen', right: 'Söder om järnvägen' },
  places: EXEMPELKOMMUN_PLACES,
  labels: [
    { name: 'Centrum', at: [330, -215], rank: 2 },
    { name: 'Norrtull', at: [-600, 640], rank: 1 },
    { name: 'Björkhagen', at: [640, 900], rank: 1 },
    { name: 'Västanå', at: [-1440, 400], rank: 1 },
    { name: 'Södervik', at: [-1060, -560], rank: 1 },
    { name: 'Bruksområdet', at: [930, -640], rank: 1 },
    { name: 'Tallsjön', at: [1370, 640], rank: 3 },
    { name: 'Ån', at: [262, -730], rank: 3 },
    { name: 'Resecentrum', at: [150, 175], rank: 4 },
    { name: 'Centralskolan', at: [-258, 392], rank: 4 },
    { name: 'Tallskolan', at: [765, 662], rank: 4 },
    { name: 'Bruksparken', at: [600, -590], rank: 4 },
    { name: 'Stortorget', at: [50, -180], rank: 4 },
    { name: 'Bruksvallen', at: [1250, -600], rank: 4 },
  ],
};
