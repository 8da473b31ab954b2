/** What resources are called for people: `one more lane`, `75 more bays`; `thêm một làn`, `thêm 75 chỗ đỗ`. */
import { formatNumber, meaningfulDecimals } from './digits.ts';
import type { Language } from './language.ts';
import type { Part } from './sections/bottlenecks.ts';

/** One and several in English; Vietnamese has one word for both. */
const NAMES: Record<Part, { en: readonly [string, string]; vi: string }> = {
  lane: { en: ['lane', 'lanes'], vi: 'làn' },
  server: { en: ['server', 'servers'], vi: 'vị trí phục vụ' },
  bay: { en: ['bay', 'bays'], vi: 'chỗ đỗ' },
  plug: { en: ['plug', 'plugs'], vi: 'ổ cắm điện' },
  vehicle: { en: ['vehicle', 'vehicles'], vi: 'phương tiện' },
  crane: { en: ['crane', 'cranes'], vi: 'cẩu' },
  permit: { en: ['permit', 'permits'], vi: 'giấy phép' },
  dock: { en: ['dock', 'docks'], vi: 'cửa bốc dỡ' },
  t: { en: ['t of room', 't of room'], vi: 'tấn sức chứa' },
  pallets: { en: ['pallet of room', 'pallets of room'], vi: 'pallet sức chứa' },
  seat: { en: ['seat', 'seats'], vi: 'chỗ ngồi' },
  charger: { en: ['charger', 'chargers'], vi: 'trụ sạc' },
  technician: { en: ['technician', 'technicians'], vi: 'thợ sửa chữa' },
  person: { en: ['person', 'people'], vi: 'người' },
};

/** `3 lanes`. */
export function manyOf(part: Part, many: number, language: Language): string {
  const { en, vi } = NAMES[part];
  const number = formatNumber(many, meaningfulDecimals(many, 0), language);
  return `${number} ${language === 'vi' ? vi : en[many === 1 ? 0 : 1]}`;
}

/** `one more lane`, `75 more bays`. */
export function moreOf(part: Part, step: number, language: Language): string {
  const { en, vi } = NAMES[part];
  if (language === 'vi') return step === 1 ? `thêm một ${vi}` : `thêm ${manyOf(part, step, language)}`;
  if (step === 1) return `one more ${en[0]}`;
  return `${formatNumber(step, meaningfulDecimals(step, 0), language)} more ${en[1]}`;
}

/** The same at the beginning of a sentence. */
export function capitalised(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}
