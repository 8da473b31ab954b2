import type {
  Assumption,
  CalibrationRow,
  FlowEntry,
  PlaceEntry,
  ScenarioEntry,
  Titled,
} from '../../src/results/document.ts';

/** The made-up gate of the tests: names and sizes of the real one. */

const flow = (name: string, en: string, vi: string, gate: string, export_: boolean, cargo: string, perDay: number) => ({
  name,
  kind: 'flow' as const,
  title: { en, vi },
  gate,
  direction: export_ ? ('export' as const) : ('import' as const),
  cargo,
  perDay,
});

const group = (name: string, en: string, vi: string, perDay: number, members: string[]) => ({
  name,
  kind: 'group' as const,
  title: { en, vi },
  gate: null,
  direction: null,
  cargo: null,
  members,
  perDay,
});

export const FLOWS: (FlowEntry & { perDay: number })[] = [
  flow('hn-export-fruit', 'Hữu Nghị, fruit out', 'Hữu Nghị, hoa quả xuất khẩu', 'huu-nghi', true, 'fruit', 62),
  flow('hn-export-other', 'Hữu Nghị, other goods out', 'Hữu Nghị, hàng khác xuất khẩu', 'huu-nghi', true, 'other', 127),
  flow('hn-import', 'Hữu Nghị, goods in', 'Hữu Nghị, hàng nhập khẩu', 'huu-nghi', false, 'electronics', 604),
  flow('tt-export-fruit', 'Tân Thanh, fruit out', 'Tân Thanh, hoa quả xuất khẩu', 'tan-thanh', true, 'fruit', 154),
  flow(
    'tt-export-other',
    'Tân Thanh, other goods out',
    'Tân Thanh, hàng khác xuất khẩu',
    'tan-thanh',
    true,
    'other',
    23,
  ),
  flow('tt-import', 'Tân Thanh, goods in', 'Tân Thanh, hàng nhập khẩu', 'tan-thanh', false, 'other', 490),
  flow('cm-export', 'Chi Ma, out', 'Chi Ma, xuất khẩu', 'chi-ma', true, 'other', 41),
  flow('cm-import', 'Chi Ma, in', 'Chi Ma, nhập khẩu', 'chi-ma', false, 'other', 189),
  group('huu-nghi-export', 'Hữu Nghị, all exports', 'Hữu Nghị, toàn bộ hàng xuất khẩu', 189, [
    'hn-export-fruit',
    'hn-export-other',
  ]),
  group('tan-thanh-export', 'Tân Thanh, all exports', 'Tân Thanh, toàn bộ hàng xuất khẩu', 177, [
    'tt-export-fruit',
    'tt-export-other',
  ]),
];

interface Sized extends PlaceEntry {
  /** Mean queue [trucks] and bays taken. */
  busy: number;
  taken: number;
}

const place = (name: string, en: string, vi: string, kind: PlaceEntry['kind'], capacity: number) => ({
  name,
  kind,
  title: { en, vi },
  capacity,
});

export const PLACES: Sized[] = [
  { ...place('huu-nghi-out', 'Hữu Nghị, lanes out', 'Hữu Nghị, làn xuất', 'lane', 4), busy: 42.4, taken: 3 },
  { ...place('tan-thanh-out', 'Tân Thanh, lanes out', 'Tân Thanh, làn xuất', 'lane', 3), busy: 31.7, taken: 2.4 },
  {
    ...place('huu-nghi-yard/reefer', 'Hữu Nghị, yard: reefers', 'Hữu Nghị, bãi xe: xe lạnh', 'yard', 150),
    busy: 12.1,
    taken: 88,
  },
  {
    ...place('huu-nghi-yard/dry', 'Hữu Nghị, yard: dry cargo', 'Hữu Nghị, bãi xe: hàng khô', 'yard', 300),
    busy: 3.4,
    taken: 132,
  },
  { ...place('tan-thanh-yard', 'Tân Thanh, yard', 'Tân Thanh, bãi xe', 'yard', 1100), busy: 0.4, taken: 410 },
  { ...place('quarantine', 'Quarantine', 'Kiểm dịch', 'check', 5), busy: 8.8, taken: 3.1 },
  { ...place('customs-export', 'Customs, exports', 'Hải quan, xuất khẩu', 'check', 6), busy: 5.3, taken: 4.2 },
  { ...place('huu-nghi-in', 'huu-nghi-in', 'huu-nghi-in', 'lane', 4), busy: 6.9, taken: 3.3 },
  { ...place('agv', 'AGV road', 'Tuyến AGV', 'fleet', 12), busy: 1.2, taken: 5 },
  { ...place('chi-ma-out', 'Chi Ma, lanes out', 'Chi Ma, làn xuất', 'lane', 2), busy: 0.01, taken: 0.3 },
];

export const SEGMENTS: Titled[] = [
  { name: 'clearance', title: { en: 'Clearance: ready to crossed', vi: 'Thông quan: từ sẵn sàng đến qua biên giới' } },
];

export const GATES: Titled[] = [
  { name: 'huu-nghi', title: { en: 'Hữu Nghị', vi: 'Hữu Nghị' } },
  { name: 'tan-thanh', title: { en: 'Tân Thanh', vi: 'Tân Thanh' } },
  { name: 'chi-ma', title: { en: 'Chi Ma', vi: 'Chi Ma' } },
];

export const ASSUMPTIONS: Assumption[] = [
  { path: 'calendars.gate.open', value: '07:00-20:00', kind: 'source', text: 'VNN2023' },
  { path: 'flows.hn-export-fruit.arrivals.poisson.perDay', value: '62', kind: 'source', text: 'THCL1111' },
  {
    path: 'flows.hn-export-fruit.itinerary.0.stay',
    value: 'lognormal: mean 12.5 h, cv 0.8',
    kind: 'assumed',
    text: 'giấy tờ, người mua và lượt; papers, buyer and turn; fitted to the stocks of 22 Aug 2024 and 29 May 2025',
  },
  { path: 'places.huu-nghi-yard.zones.reefer.bays', value: '150', kind: 'source', text: 'EIN0609' },
  { path: 'places.quarantine.servers', value: '5', kind: 'assumed', text: 'no count was published' },
];

export const SOURCES: ScenarioEntry['sources'] = [
  { key: 'THCL1111', title: 'Lạng Sơn thử nghiệm xe tự hành AGV', date: '2025-11-11', url: 'https://example.org/thcl' },
  { key: 'VNN2023', title: 'VietNamNet', date: '2023-05-26', url: '' },
  { key: 'EIN0609', title: 'Sức chứa bãi xe cửa khẩu', date: '2023-06-09', url: 'javascript:alert(1)' },
];

const figure = (en: string, vi: string) => ({ en, vi });

export const CALIBRATION: Omit<CalibrationRow, 'scenario'>[] = [
  {
    title: figure('Stock at Hữu Nghị, exports', 'Tồn hàng xuất khẩu tại Hữu Nghị'),
    metric: 'numberInSystem',
    place: 'all',
    flow: 'huu-nghi-export',
    unit: 'trucks',
    at: 1200,
    publishedLow: 168,
    publishedHigh: 168,
    mean: 173.42,
    ciLow: 168.3,
    ciHigh: 178.54,
    residual: 0.0323,
    role: 'predicted',
    source: 'THCL1111',
  },
  {
    title: figure('Clearance', 'Thời gian làm thủ tục'),
    metric: 'segment:clearance',
    place: 'all',
    flow: 'all',
    unit: 'min',
    at: null,
    publishedLow: 180,
    publishedHigh: 240,
    mean: 205.3,
    ciLow: 201.1,
    ciHigh: 209.5,
    residual: 0,
    role: 'fitted',
    source: 'CAFEF1104',
  },
  {
    title: figure('Trucks cleared, 11 November 2025', 'Xe thông quan ngày 11/11/2025'),
    metric: 'throughput',
    place: 'all',
    flow: 'all',
    unit: 'trucks/day',
    at: null,
    publishedLow: 1391,
    publishedHigh: 1391,
    mean: 1690.2,
    ciLow: 1684,
    ciHigh: 1696.4,
    residual: 0.2151,
    role: 'input',
    source: 'THCL1111',
  },
];
