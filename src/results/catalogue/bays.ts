/** Stays in bays that are too long, and reefers with and without a plug. */
import type { Text } from '../document.ts';
import type { MetricEntry } from './entry.ts';

const STAYS: Text = {
  en: 'trucks that leave a bay with a longest stay in the collection window',
  vi: 'các xe rời chỗ đỗ có thời hạn lưu bãi trong thời gian thu thập',
};

const REEFERS: Text = {
  en: 'every minute of every reefer in a bay of a zone with plugs, in the collection window',
  vi: 'mọi phút của từng xe lạnh trong chỗ đỗ của khu có ổ điện, trong thời gian thu thập',
};

export const BAYS: readonly MetricEntry[] = [
  {
    metric: 'overstay',
    unit: 'h/day',
    better: 'less',
    label: { en: 'truck-hours beyond the longest stay', vi: 'số giờ xe lưu bãi quá hạn' },
    definition: {
      en: 'Time by which trucks held their bay longer than the longest stay of its zone, added over the trucks, in hours a day; counted when a bay is left.',
      vi: 'Thời gian các xe giữ chỗ đỗ lâu hơn thời hạn lưu bãi của khu, cộng mọi xe, tính bằng giờ mỗi ngày; tính khi xe rời chỗ đỗ.',
    },
    counted: STAYS,
  },
  {
    metric: 'overstayShare',
    unit: 'share',
    better: 'less',
    label: { en: 'share of stays that are too long', vi: 'tỷ lệ lượt lưu bãi quá hạn' },
    definition: {
      en: 'Share of the trucks leaving a bay that held it longer than the longest stay of its zone.',
      vi: 'Tỷ lệ xe rời chỗ đỗ đã giữ chỗ lâu hơn thời hạn lưu bãi của khu.',
    },
    counted: STAYS,
  },
  {
    metric: 'plugged',
    unit: 'h/day',
    better: 'none',
    label: { en: 'plug-hours', vi: 'số giờ xe lạnh dùng ổ điện' },
    definition: {
      en: 'Time that reefers in bays spent at a plug, added over the reefers, in hours a day.',
      vi: 'Thời gian xe lạnh trong chỗ đỗ được cắm điện, cộng mọi xe lạnh, tính bằng giờ mỗi ngày.',
    },
    counted: REEFERS,
  },
  {
    metric: 'unplugged',
    unit: 'h/day',
    better: 'less',
    label: { en: 'reefer-hours without a plug', vi: 'số giờ xe lạnh thiếu ổ điện' },
    definition: {
      en: 'Time that reefers in bays spent without a plug because all of the zone were taken, added over the reefers, in hours a day.',
      vi: 'Thời gian xe lạnh trong chỗ đỗ không được cắm điện vì mọi ổ điện của khu đều đã dùng, cộng mọi xe lạnh, tính bằng giờ mỗi ngày.',
    },
    counted: REEFERS,
  },
  {
    metric: 'unpluggedShare',
    unit: 'share',
    better: 'less',
    label: { en: 'share of reefer time without a plug', vi: 'tỷ lệ thời gian xe lạnh thiếu ổ điện' },
    definition: {
      en: 'Share of the time of reefers in bays that they spent without a plug.',
      vi: 'Phần thời gian xe lạnh ở trong chỗ đỗ mà không được cắm điện.',
    },
    counted: REEFERS,
  },
];
