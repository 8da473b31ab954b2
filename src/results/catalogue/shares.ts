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
      en: 'Servers and crews: time in which they work, overtime included, divided by the time in which they are open or on duty. Bays, permits and vehicles: share of them in use, averaged over the whole time, open or closed; a vehicle that runs between stations is in use unless it is idle, off, charging or out of order. Rooms: goods in store divided by their capacity.',
      vi: 'Vị trí phục vụ, tổ nhân viên: thời gian làm việc, kể cả làm thêm, chia cho thời gian mở cửa hoặc trong ca. Chỗ đỗ, giấy phép, phương tiện: tỷ lệ đang sử dụng, bình quân trên toàn bộ thời gian, kể cả lúc đóng cửa; phương tiện chạy giữa các trạm được tính là đang sử dụng trừ lúc nhàn rỗi, nghỉ, sạc hoặc hỏng. Gian kho: lượng hàng chia cho sức chứa.',
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
      en: 'Share of the whole time in which servers or vehicles are open and work for nobody, for want of trucks or of people.',
      vi: 'Phần của toàn bộ thời gian mà các vị trí phục vụ hoặc phương tiện hoạt động nhưng không phục vụ xe nào, vì không có xe hoặc thiếu người.',
    },
    counted: SERVER_TIME,
  },
  {
    metric: 'blockedShare',
    unit: 'share',
    better: 'less',
    label: { en: 'share of time blocked', vi: 'tỷ lệ thời gian bị kẹt' },
    definition: {
      en: 'Share of the whole time in which servers or vehicles are held by trucks or loads that are done and cannot go on; of bays, told with --bottlenecks, in which their trucks wait for another place. Behind the colon, the place that has no room.',
      vi: 'Phần của toàn bộ thời gian mà vị trí phục vụ hoặc phương tiện bị giữ bởi xe hoặc hàng đã xong việc nhưng chưa đi tiếp được; với chỗ đỗ (có khi dùng --bottlenecks) là lúc xe trong đó chờ một nơi khác. Sau dấu hai chấm là nơi hết chỗ.',
    },
    counted: SERVER_TIME,
  },
  {
    metric: 'starvedShare',
    unit: 'share',
    better: 'less',
    label: { en: 'share of time starved', vi: 'tỷ lệ thời gian thiếu xe vì nơi trước' },
    definition: {
      en: 'Part of the idle share in which servers or vehicles lack trucks that are held up before: at any time as many of those idle as trucks are expected to come from places on the way to them (in line there or in service) none of whose open units is free. The nearest such place counts first, and equally near ones in proportion to their trucks; behind the colon, that place. The rest of the idle share is for want of traffic. Told with --bottlenecks.',
      vi: 'Phần của thời gian nhàn rỗi mà vị trí phục vụ hoặc phương tiện thiếu xe vì xe bị giữ lại ở nơi trước: tại mỗi thời điểm, bằng số vị trí đang rỗi nhưng không quá số xe dự kiến sẽ đến từ những nơi trên đường tới đó (đang chờ hoặc đang được phục vụ) mà mọi vị trí đang mở đều bận. Nơi gần nhất tính trước, các nơi gần như nhau chia theo số xe; sau dấu hai chấm là nơi đó. Phần nhàn rỗi còn lại là do không có xe. Có khi dùng --bottlenecks.',
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
      vi: 'Phần của toàn bộ thời gian mà các vị trí phục vụ hoặc phương tiện bị hỏng và chưa sửa xong, dù mở hay đóng cửa; vị trí còn xe đã xong việc chưa đi được thì tính là bị kẹt.',
    },
    counted: SERVER_TIME,
  },
  {
    metric: 'offShare',
    unit: 'share',
    better: 'none',
    label: { en: 'share of time closed', vi: 'tỷ lệ thời gian ngừng làm việc' },
    definition: {
      en: 'Share of the whole time in which servers or vehicles are closed and not working on.',
      vi: 'Phần của toàn bộ thời gian mà các vị trí phục vụ hoặc phương tiện đóng cửa và không làm thêm.',
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
    label: { en: 'share of time setting up', vi: 'tỷ lệ thời gian chuẩn bị máy' },
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
