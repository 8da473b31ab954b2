/** What places and their parts are called for people, in both languages. */
import type { Text } from '../results/document.ts';
import type { Place } from '../scenario/model/place.ts';
import type { Scenario } from '../scenario/model/scenario.ts';

/** The cranes of a fleet, which no scenario names. */
const CRANES: Record<string, Text> = {
  load: { en: 'loading crane', vi: 'cẩu bốc' },
  unload: { en: 'unloading crane', vi: 'cẩu dỡ' },
};

/** Parts of a fleet with stations that no scenario names. */
const FLEET_PARTS: Record<string, Text> = {
  chargers: { en: 'chargers', vi: 'trụ sạc' },
  road: { en: 'single lane', vi: 'đoạn một làn' },
  repair: { en: 'repair', vi: 'đội sửa chữa' },
};
/** The docks of a warehouse. */
const DOCKS: Text = { en: 'docks', vi: 'cửa bốc dỡ' };

/** The same in both languages: a name where there is no title. */
export function same(name: string): Text {
  return { en: name, vi: name };
}

/** Title of a crew, of a place, or of a part of one: `Hữu Nghị, export yard: reefers`, `AGV road: loading crane`. */
export function placeTitle({ places, crews }: Scenario, name: string): Text {
  if (crews !== undefined && Object.hasOwn(crews, name)) return crews[name].title ?? same(name);
  const slash = name.indexOf('/');
  const place = places[slash < 0 ? name : name.slice(0, slash)];
  if (place === undefined) return same(name);
  if (slash < 0) return place.title ?? same(name);
  return partTitle(place, name.slice(0, slash), name.slice(slash + 1)) ?? same(name);
}

/** What the part itself is called; a station and its stack by the station's title or name. */
function ownTitle(place: Place, part: string): Text | undefined {
  if (place.kind === 'yard') return place.zones[part]?.title;
  if (place.kind === 'warehouse') return part === 'docks' ? DOCKS : place.rooms[part]?.title;
  if (place.kind !== 'network') return CRANES[part];
  const [station, stack] = part.split('.');
  const title = place.stations[station]?.title ?? FLEET_PARTS[part] ?? same(station);
  return stack === undefined ? title : { en: `${title.en}, stack`, vi: `${title.vi}, bãi xếp` };
}

/** The place, then the part; null where the scenario has a word for neither. */
function partTitle(place: Place, name: string, part: string): Text | null {
  const own = ownTitle(place, part);
  if (own === undefined && place.title === undefined) return null;
  const whole = place.title ?? same(name);
  const piece = own ?? same(part);
  return { en: `${whole.en}: ${piece.en}`, vi: `${whole.vi}: ${piece.vi}` };
}
