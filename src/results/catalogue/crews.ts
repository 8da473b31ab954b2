/** How the people of crews spent their time, in hours a day of all of them together. */
import { PEOPLE_TIME } from './counted.ts';
import type { MetricEntry } from './entry.ts';

export const CREWS: readonly MetricEntry[] = [
  {
    metric: 'busyHours',
    unit: 'h/day',
    better: 'none',
    label: { en: 'person-hours worked a day', vi: 'số giờ công làm việc mỗi ngày' },
    definition: {
      en: 'Hours in which people of the crew serve or repair, added over all of them, per day.',
      vi: 'Số giờ người của tổ đang phục vụ hoặc sửa chữa, cộng mọi người, mỗi ngày.',
    },
    counted: PEOPLE_TIME,
  },
  {
    metric: 'offHours',
    unit: 'h/day',
    better: 'none',
    label: { en: 'person-hours off a day', vi: 'số giờ công nghỉ mỗi ngày' },
    definition: {
      en: 'Hours in which people of the crew are off duty and do not work on, added over all of them, per day.',
      vi: 'Số giờ người của tổ ngoài ca và không làm thêm, cộng mọi người, mỗi ngày.',
    },
    counted: PEOPLE_TIME,
  },
  {
    metric: 'overtimeHours',
    unit: 'h/day',
    better: 'less',
    label: { en: 'overtime in person-hours a day', vi: 'số giờ công làm thêm mỗi ngày' },
    definition: {
      en: 'Hours in which people of the crew serve or repair beyond those on duty, added over all of them, per day.',
      vi: 'Số giờ người của tổ phục vụ hoặc sửa chữa vượt quá số người trong ca, cộng mọi người, mỗi ngày.',
    },
    counted: PEOPLE_TIME,
  },
];
