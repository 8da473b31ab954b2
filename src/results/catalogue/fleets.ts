/** How the vehicles of a fleet with stations spend their time, and what they carry. */
import type { Text } from '../document.ts';
import type { MetricEntry } from './entry.ts';

const VEHICLE_TIME: Text = {
  en: 'every minute of every vehicle in the collection window',
  vi: 'mọi phút của từng xe chuyên chở trong thời gian thu thập',
};
const LOADS: Text = {
  en: 'loads put down in the collection window',
  vi: 'các lượt hàng được hạ xuống trong thời gian thu thập',
};

export const FLEETS: readonly MetricEntry[] = [
  {
    metric: 'loadedRunShare',
    unit: 'share',
    better: 'none',
    label: { en: 'share of time running loaded', vi: 'tỷ lệ thời gian chạy có hàng' },
    definition: {
      en: 'Share of the whole time in which vehicles run with a load.',
      vi: 'Phần của toàn bộ thời gian mà các xe chạy có hàng.',
    },
    counted: VEHICLE_TIME,
  },
  {
    metric: 'emptyRunShare',
    unit: 'share',
    better: 'less',
    label: { en: 'share of time running empty', vi: 'tỷ lệ thời gian chạy rỗng' },
    definition: {
      en: 'Share of the whole time in which vehicles run without a load, for whatever reason.',
      vi: 'Phần của toàn bộ thời gian mà các xe chạy không hàng, vì bất kỳ lý do gì.',
    },
    counted: VEHICLE_TIME,
  },
  {
    metric: 'handlingShare',
    unit: 'share',
    better: 'none',
    label: { en: 'share of time being loaded or unloaded', vi: 'tỷ lệ thời gian bốc dỡ' },
    definition: {
      en: 'Share of the whole time in which vehicles are being loaded or unloaded.',
      vi: 'Phần của toàn bộ thời gian mà các xe đang được bốc hoặc dỡ hàng.',
    },
    counted: VEHICLE_TIME,
  },
  {
    metric: 'waitingShare',
    unit: 'share',
    better: 'less',
    label: { en: 'share of time waiting', vi: 'tỷ lệ thời gian chờ' },
    definition: {
      en: 'Share of the whole time in which vehicles wait for a crane, a charger or the single lane.',
      vi: 'Phần của toàn bộ thời gian mà các xe chờ cẩu, chờ trụ sạc hoặc chờ đoạn một làn.',
    },
    counted: VEHICLE_TIME,
  },
  {
    metric: 'chargingShare',
    unit: 'share',
    better: 'none',
    label: { en: 'share of time charging', vi: 'tỷ lệ thời gian sạc' },
    definition: {
      en: 'Share of the whole time in which vehicles are being charged.',
      vi: 'Phần của toàn bộ thời gian mà các xe đang sạc.',
    },
    counted: VEHICLE_TIME,
  },
  {
    metric: 'emptyShare',
    unit: 'share',
    better: 'less',
    label: { en: 'empty part of the running time', vi: 'tỷ lệ chạy rỗng' },
    definition: {
      en: 'Time that vehicles run empty, divided by the time that they run.',
      vi: 'Thời gian xe chạy rỗng chia cho toàn bộ thời gian xe chạy.',
    },
    counted: VEHICLE_TIME,
  },
  {
    metric: 'ride',
    unit: 'min',
    better: 'less',
    label: { en: 'time on the vehicle', vi: 'thời gian trên xe chuyên chở' },
    definition: {
      en: 'Time from when a vehicle stands ready for a load until the load is put down: cranes, the run, and what they wait for.',
      vi: 'Thời gian từ lúc xe chuyên chở sẵn sàng nhận hàng đến khi hàng được hạ xuống: bốc dỡ, chạy và mọi lần chờ.',
    },
    counted: LOADS,
  },
  {
    metric: 'trips',
    unit: 'trips/day',
    better: 'more',
    label: { en: 'trips of a vehicle a day', vi: 'số chuyến của một xe mỗi ngày' },
    definition: {
      en: 'Loads put down, divided by the vehicles and the days of the collection window.',
      vi: 'Số lượt hàng được hạ xuống, chia cho số xe chuyên chở và số ngày của thời gian thu thập.',
    },
    counted: LOADS,
  },
];
