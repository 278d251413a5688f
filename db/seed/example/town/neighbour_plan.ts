import { NORTH_BORDER, NORTH_ROAD } from './exempelkommun_plan.ts';
import { closed, curve, openGround, points, smoothOutline, type TownPlan } from './town_plan.ts';

/** Grannköping, the small neighbour in the north. It shares a border, a road and a police officer with Exempelkommun. */
export const NEIGHBOUR_PLAN: TownPlan = {
  seed: 9998,
  townExtent: { west: -500, south: 5000, east: 1300, north: 6500 },
  landExtent: { west: -3600, south: 3000, east: 5000, north: 8200 },
  railways: [],
  rivers: [
    { line: curve('1180,5780 1320,5560 1500,5380 1720,5200 1800,4800 2250,4300 2500,3100'), widthMeters: 8 },
  ],
  lakes: [
    smoothOutline(
      '1180,5780 1120,5900 1150,6080 1260,6250 1450,6380 1640,6340 1760,6180 1730,5980 1600,5840 1440,5820 1300,5760',
    ),
  ],
  mainRoads: [
    { name: 'Norra vägen', line: NORTH_ROAD },
    {
      name: 'Sjövägen',
      line: curve('330,5700 520,5600 800,5560 1050,5640 1250,5640 1700,5560 2600,5700 4600,5500'),
    },
  ],
  quarters: [
    closed(
      '-60,5200 -170,5450 -90,5640 40,5780 60,5930 230,6060 420,6120 620,6130 760,6030 720,5880 800,5780 1000,5780 1060,5640 1010,5490 780,5420 560,5440 420,5330 230,5250 120,5180',
    ),
  ],
  grains: [
    { center: [330, 5690], reachMeters: 190, degrees: 42, kind: 'town' },
    { center: [60, 5480], reachMeters: 260, degrees: 55, kind: 'villas' },
    { center: [480, 5950], reachMeters: 260, degrees: 38, kind: 'villas' },
    { center: [820, 5600], reachMeters: 280, degrees: 4, kind: 'villas' },
  ],
  openGrounds: [openGround('square', 'Torget', [380, 5640], [20, 20])],
  paths: [curve('1000,5700 1070,5780 1085,5900 1110,6060 1180,6220')],
  banks: [],
  pitches: [],
  landmarks: [],
  groves: [],
  stationHouses: [],
  boundary: [
    ...NORTH_BORDER,
    ...points('4300,5500 3800,6700 2700,7500 1300,7150 -200,7400 -1600,6900 -2500,5900 -2900,4700'),
    NORTH_BORDER[0]!,
  ],
  studyArea: closed(
    '-70,5160 -200,5450 -110,5660 10,5800 40,5950 210,6090 420,6160 640,6160 800,6040 760,5900 820,5820 1020,5820 1100,5640 1040,5460 780,5380 570,5400 430,5290 240,5210 120,5140',
  ),
  townLimits: closed(
    '-300,5000 -400,5500 -300,6000 0,6350 700,6450 1100,6300 1250,5700 1200,5300 700,5100 200,4950',
  ),
  dividingLine: NORTH_ROAD,
  areaNames: { left: 'Väster om Norra vägen', right: 'Öster om Norra vägen' },
  districts: { cutBy: NORTH_ROAD, left: 'Grannköping väster', right: 'Grannköping öster' },
  places: [
    { key: 'torget', name: 'Torget', placeType: 'square', at: [380, 5640] },
    { key: 'busstorget', name: 'Busstorget', placeType: 'public_transport', at: [300, 5740] },
    { key: 'byskolan', name: 'Byskolan', placeType: 'school', at: [560, 5960] },
    { key: 'bystugan', name: 'Bystugan', placeType: 'other', at: [60, 5480] },
    { key: 'sjobadet', name: 'Sjöbadet', placeType: 'park', at: [1085, 5900] },
    { key: 'livsmedelsbutiken', name: 'Livsmedelsbutiken', placeType: 'shop', at: [520, 5580] },
  ],
  labels: [
    { name: 'Grannköping', at: [330, 5790], rank: 2 },
    { name: 'Grannsjön', at: [1440, 6080], rank: 3 },
    { name: 'Torget', at: [385, 5640], rank: 4 },
  ],
};
