/** How many there are, averaged over time. */
import { TIME } from './counted.ts';
import type { MetricEntry } from './entry.ts';

export const LEVELS: readonly MetricEntry[] = [
  {
    metric: 'queueLength',
    unit: 'trucks',
    better: 'less',
    label: { en: 'trucks waiting', vi: 'số xe đang chờ' },
    definition: {
      en: 'Trucks waiting for a place, averaged over time; its percentiles are over time, too.',
      vi: 'Số xe đang chờ một nơi, bình quân theo thời gian; các phân vị cũng tính theo thời gian.',
    },
    counted: TIME,
  },
  {
    metric: 'numberInSystem',
    unit: 'trucks',
    better: 'less',
    label: { en: 'trucks at the gate', vi: 'lượng xe tồn tại cửa khẩu' },
    definition: {
      en: 'Trucks that have arrived and have not met their fate, averaged over time.',
      vi: 'Số xe đã đến mà chưa có kết cục, trung bình theo thời gian.',
    },
    counted: TIME,
  },
  {
    metric: 'occupancy',
    unit: 'trucks',
    better: 'none',
    label: { en: 'in use', vi: 'số chỗ đang sử dụng' },
    definition: {
      en: 'Bays, servers, vehicles or permits held, or people of a crew at work, averaged over time.',
      vi: 'Số chỗ đỗ, làn, phương tiện hoặc giấy phép đang được giữ, hoặc số người của tổ đang làm việc, trung bình theo thời gian.',
    },
    counted: TIME,
  },
];
