/** Goods in warehouses, without their trucks. */
import type { Text } from '../document.ts';
import { TIME } from './counted.ts';
import type { MetricEntry } from './entry.ts';

const GOODS: Text = {
  en: 'goods whose handling ends in the collection window',
  vi: 'hàng có lượt bốc dỡ kết thúc trong thời gian thu thập',
};

export const GOODS_METRICS: readonly MetricEntry[] = [
  {
    metric: 'stored',
    unit: 't',
    better: 'none',
    label: { en: 'goods in store', vi: 'lượng hàng trong kho' },
    definition: {
      en: 'Goods in a room of a warehouse, averaged over time; they are counted from the end of their unloading to the end of their loading. Counted in whole kilograms; its percentiles are over time, too, and `.first` and `.last` tell the goods at the beginning and at the end of the window: what was there and what was brought in is what was taken out and what is there. Where the warehouse counts pallets, in pallets.',
      vi: 'Lượng hàng trong một gian kho, bình quân theo thời gian; tính từ lúc dỡ xong đến lúc bốc xong. Đếm theo kilôgam nguyên; các phân vị cũng tính theo thời gian; `.first` và `.last` là lượng hàng lúc đầu và lúc cuối thời gian thu thập: hàng ban đầu cộng hàng nhập bằng hàng xuất cộng hàng còn lại. Kho tính theo pallet thì đơn vị là pallet.',
    },
    counted: TIME,
  },
  {
    metric: 'broughtIn',
    unit: 't/day',
    better: 'none',
    label: { en: 'goods brought in a day', vi: 'lượng hàng nhập kho mỗi ngày' },
    definition: {
      en: 'Goods unloaded into a room of a warehouse in the collection window, divided by its length in days.',
      vi: 'Lượng hàng dỡ vào một gian kho trong thời gian thu thập, chia cho số ngày của thời gian đó.',
    },
    counted: GOODS,
  },
  {
    metric: 'takenOut',
    unit: 't/day',
    better: 'more',
    label: { en: 'goods taken out a day', vi: 'lượng hàng xuất kho mỗi ngày' },
    definition: {
      en: 'Goods loaded out of a room of a warehouse in the collection window, divided by its length in days.',
      vi: 'Lượng hàng bốc ra khỏi một gian kho trong thời gian thu thập, chia cho số ngày của thời gian đó.',
    },
    counted: GOODS,
  },
];
