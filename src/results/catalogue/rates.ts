/** Trucks by day: how many came, were taken in, were cleared or met another fate. */
import type { Text } from '../document.ts';
import { PASSERS } from './counted.ts';
import type { MetricEntry } from './entry.ts';

const FATES: Text = {
  en: 'trucks that meet this fate in the collection window',
  vi: 'các xe có kết cục này trong thời gian thu thập',
};

export const RATES: readonly MetricEntry[] = [
  {
    metric: 'throughput',
    unit: 'trucks/day',
    better: 'more',
    label: { en: 'trucks cleared a day', vi: 'số xe thông quan mỗi ngày' },
    definition: {
      en: 'Trucks cleared in the collection window, divided by its length in days.',
      vi: 'Số xe được thông quan trong thời gian thu thập, chia cho số ngày của thời gian đó.',
    },
    counted: {
      en: 'trucks that are cleared in the collection window',
      vi: 'các xe được thông quan trong thời gian thu thập',
    },
  },
  {
    metric: 'arrived',
    unit: 'trucks/day',
    better: 'none',
    label: { en: 'trucks arriving a day', vi: 'số xe đến mỗi ngày' },
    definition: {
      en: 'Trucks that came in the collection window, divided by its length in days.',
      vi: 'Số xe đến trong thời gian thu thập, chia cho số ngày của thời gian đó.',
    },
    counted: {
      en: 'trucks that arrive in the collection window',
      vi: 'các xe đến trong thời gian thu thập',
    },
  },
  {
    metric: 'served',
    unit: 'trucks/day',
    better: 'none',
    label: { en: 'trucks taken a day', vi: 'số xe được tiếp nhận mỗi ngày' },
    definition: {
      en: 'Trucks that a place took in (to serve, to hold or to carry), per day, wherever they waited for it.',
      vi: 'Số xe được một nơi tiếp nhận (để phục vụ, để đỗ hoặc để chở), mỗi ngày, dù xe chờ ở đâu trước đó.',
    },
    counted: PASSERS,
  },
  {
    metric: 'noShows',
    unit: 'trucks/day',
    better: 'less',
    label: { en: 'appointments not kept', vi: 'số lượt hẹn xe không đến' },
    definition: {
      en: 'Appointments that were due to be looked up (a day ahead) and whose truck did not come, per day; `.share` is of these and those that came.',
      vi: 'Số lượt hẹn (được xét trước một ngày) mà xe không đến, mỗi ngày; `.share` là tỷ lệ trên tổng số lượt này và số xe đã đến.',
    },
    counted: {
      en: 'appointments looked up in the collection window; not trucks of the balance',
      vi: 'các lượt hẹn được xét trong thời gian thu thập; không tính vào cân đối số xe',
    },
  },
  {
    metric: 'turnedAway',
    unit: 'trucks/day',
    better: 'less',
    label: { en: 'trucks turned away', vi: 'số xe bị từ chối tiếp nhận' },
    definition: {
      en: 'Trucks sent away for want of room, per day; `.share` is of those that came.',
      vi: 'Số xe bị từ chối vì hết chỗ, mỗi ngày; `.share` là tỷ lệ trên số xe đến.',
    },
    counted: FATES,
  },
  {
    metric: 'diverted',
    unit: 'trucks/day',
    better: 'less',
    label: { en: 'trucks diverted', vi: 'số xe chuyển sang cửa khẩu khác' },
    definition: {
      en: 'Trucks that drive away to a gate outside the model, per day; `.share` is of those that came.',
      vi: 'Số xe chuyển sang cửa khẩu ngoài mô hình, mỗi ngày; `.share` là tỷ lệ trên số xe đến.',
    },
    counted: FATES,
  },
  {
    metric: 'balked',
    unit: 'trucks/day',
    better: 'less',
    label: { en: 'trucks that did not join the queue', vi: 'số xe không vào hàng chờ' },
    definition: {
      en: 'Trucks that see the queue and do not join it, per day; `.share` is of those that came.',
      vi: 'Số xe thấy hàng chờ dài nên không vào, mỗi ngày; `.share` là tỷ lệ trên số xe đến.',
    },
    counted: FATES,
  },
  {
    metric: 'reneged',
    unit: 'trucks/day',
    better: 'less',
    label: { en: 'trucks that gave up waiting', vi: 'số xe bỏ hàng chờ' },
    definition: {
      en: 'Trucks that leave a queue when their patience ends, per day; `.share` is of those that came.',
      vi: 'Số xe rời hàng chờ khi hết kiên nhẫn, mỗi ngày; `.share` là tỷ lệ trên số xe đến.',
    },
    counted: FATES,
  },
];
