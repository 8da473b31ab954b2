/** How servers, bays and vehicles spent their time. */
import { SERVER_TIME, TIME } from './counted.ts';
import type { MetricEntry } from './entry.ts';

export const SHARES: readonly MetricEntry[] = [
  {
    metric: 'utilization',
    unit: 'share',
    better: 'none',
    label: { en: 'utilisation', vi: 'hệ số sử dụng' },
    definition: {
      en: 'Servers: busy time divided by open time; crews: the same of time on duty. Bays, vehicles and permits: share of them in use, averaged over time.',
      vi: 'Vị trí phục vụ: thời gian làm việc chia cho thời gian mở cửa; tổ nhân viên: chia cho thời gian trong ca. Chỗ đỗ, phương tiện, giấy phép: tỷ lệ đang sử dụng, bình quân theo thời gian.',
    },
    counted: SERVER_TIME,
  },
  {
    metric: 'busyShare',
    unit: 'share',
    better: 'none',
    label: { en: 'share of time busy', vi: 'tỷ lệ thời gian làm việc' },
    definition: {
      en: 'Share of the whole time, open or closed, in which servers serve.',
      vi: 'Phần của toàn bộ thời gian, kể cả lúc đóng cửa, mà các vị trí phục vụ đang làm việc.',
    },
    counted: SERVER_TIME,
  },
  {
    metric: 'idleShare',
    unit: 'share',
    better: 'none',
    label: { en: 'share of time idle', vi: 'tỷ lệ thời gian nhàn rỗi' },
    definition: {
      en: 'Share of the whole time in which servers are open and serve nobody, for want of trucks or of people.',
      vi: 'Phần của toàn bộ thời gian mà các vị trí phục vụ mở cửa nhưng không phục vụ, vì không có xe hoặc thiếu người.',
    },
    counted: SERVER_TIME,
  },
  {
    metric: 'blockedShare',
    unit: 'share',
    better: 'less',
    label: { en: 'share of time blocked', vi: 'tỷ lệ thời gian bị kẹt' },
    definition: {
      en: 'Share of the whole time in which servers are held by trucks that are done and cannot go on; behind the colon, the place that has no room.',
      vi: 'Phần của toàn bộ thời gian mà vị trí phục vụ bị giữ bởi xe đã xong việc nhưng chưa đi được; sau dấu hai chấm là nơi hết chỗ.',
    },
    counted: SERVER_TIME,
  },
  {
    metric: 'failedShare',
    unit: 'share',
    better: 'less',
    label: { en: 'share of time out of order', vi: 'tỷ lệ thời gian hỏng' },
    definition: {
      en: 'Share of the whole time in which servers or vehicles have failed and are not repaired yet, open or not; a server in which a truck that is done still stands counts as blocked.',
      vi: 'Phần của toàn bộ thời gian mà các vị trí phục vụ hoặc xe chuyên chở bị hỏng và chưa sửa xong, dù mở hay đóng cửa; vị trí còn xe đã xong việc chưa đi được thì tính là bị kẹt.',
    },
    counted: SERVER_TIME,
  },
  {
    metric: 'offShare',
    unit: 'share',
    better: 'none',
    label: { en: 'share of time closed', vi: 'tỷ lệ thời gian ngừng làm việc' },
    definition: {
      en: 'Share of the whole time in which servers are closed and not working on.',
      vi: 'Phần của toàn bộ thời gian mà các vị trí phục vụ đóng cửa và không làm thêm.',
    },
    counted: SERVER_TIME,
  },
  {
    metric: 'awayShare',
    unit: 'share',
    better: 'none',
    label: { en: 'share of time away', vi: 'tỷ lệ thời gian vắng mặt' },
    definition: {
      en: 'Share of the whole time in which servers of an open place are elsewhere: absent because nobody waited, or on their round.',
      vi: 'Phần của toàn bộ thời gian mà vị trí phục vụ của nơi đang mở cửa vắng người: do không có xe chờ, hoặc đang đi vòng qua nơi khác.',
    },
    counted: SERVER_TIME,
  },
  {
    metric: 'setupShare',
    unit: 'share',
    better: 'less',
    label: { en: 'share of time set up', vi: 'tỷ lệ thời gian chuẩn bị máy' },
    definition: {
      en: 'Share of the whole time in which servers are being made ready for the truck they have taken.',
      vi: 'Phần của toàn bộ thời gian mà vị trí phục vụ đang được chuẩn bị cho xe vừa tiếp nhận.',
    },
    counted: SERVER_TIME,
  },
  {
    metric: 'fullShare',
    unit: 'share',
    better: 'less',
    label: { en: 'share of time full', vi: 'tỷ lệ thời gian hết chỗ' },
    definition: {
      en: 'Share of the time in which every bay, vehicle or permit is taken.',
      vi: 'Phần thời gian mà mọi chỗ đỗ, phương tiện hoặc giấy phép đều đang được dùng.',
    },
    counted: TIME,
  },
];
