/** What a number of the scenario is called for people, from the path where it stands. */
import type { Text } from '../results/document.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { placeTitle, same } from './titles.ts';

/** Keys that give a place its capacity, and the numbers that flows are varied in most. */
const NAMES: Record<string, Text> = {
  lanes: { en: 'lanes', vi: 'số làn' },
  servers: { en: 'servers', vi: 'số vị trí phục vụ' },
  bays: { en: 'bays', vi: 'số chỗ đỗ' },
  queue: { en: 'room to wait', vi: 'chỗ chờ' },
  vehicles: { en: 'vehicles', vi: 'số phương tiện' },
  cranes: { en: 'cranes', vi: 'số cẩu' },
  docks: { en: 'docks', vi: 'số cửa bốc dỡ' },
  permits: { en: 'permits', vi: 'số giấy phép' },
  seats: { en: 'seats', vi: 'số chỗ ngồi' },
  count: { en: 'people', vi: 'số người' },
  poisson: { en: 'arrivals', vi: 'lượng xe đến' },
  perDay: { en: 'arrivals a day', vi: 'lượng xe đến mỗi ngày' },
  service: { en: 'service time', vi: 'thời gian phục vụ' },
  stay: { en: 'stay', vi: 'thời gian lưu lại' },
  travel: { en: 'travel time', vi: 'thời gian đi đường' },
  prepare: { en: 'preparation time', vi: 'thời gian chuẩn bị' },
  mean: { en: 'mean time', vi: 'thời gian trung bình' },
  patience: { en: 'patience', vi: 'thời gian kiên nhẫn chờ' },
};

/** `lanes @ Lanes out`, `arrivals a day / Export trucks`, `service time, stage 1 / Trucks`; where there is no word for it, the path. */
export function factorLabel(scenario: Scenario, path: string): Text {
  const [kind, name, ...rest] = path.split('.');
  const what = NAMES[rest.at(-1) ?? ''];
  const event = scenario.events?.[name];
  if (kind === 'events' && event !== undefined && rest[0] === 'slow' && rest.length === 2) {
    return joined(joined({ en: 'slowdown', vi: 'hệ số chậm' }, '@', placeTitle(scenario, rest[1])), '/', event.title);
  }
  if (what === undefined) return same(path);
  if (kind === 'places') {
    const part = rest.length > 2 && rest[0] === 'zones' ? `${name}/${rest[1]}` : name;
    return joined(what, '@', placeTitle(scenario, part));
  }
  if (kind === 'crews') return joined(what, '@', placeTitle(scenario, name));
  const flow = scenario.flows[name];
  if (kind !== 'flows' || flow === undefined) return same(path);
  const stage = rest[0] === 'itinerary' ? Number(rest[1]) + 1 : 0;
  const where: Text = stage > 0 ? { en: `${what.en}, stage ${stage}`, vi: `${what.vi}, chặng ${stage}` } : what;
  return joined(where, '/', flow.title);
}

function joined(what: Text, mark: string, where: Text): Text {
  return { en: `${what.en} ${mark} ${where.en}`, vi: `${what.vi} ${mark} ${where.vi}` };
}
