/** Times of trucks, and of the run. */
import type { Text } from '../document.ts';
import { PASSERS, SERVER_TIME } from './counted.ts';
import type { MetricEntry } from './entry.ts';

const LEAVERS: Text = {
  en: 'trucks that leave in the collection window, whatever their fate',
  vi: 'các xe rời hệ thống trong thời gian thu thập, bất kể kết cục',
};

export const TIMES: readonly MetricEntry[] = [
  {
    metric: 'timeInSystem',
    unit: 'min',
    better: 'less',
    label: { en: 'time at the gate', vi: 'thời gian xe ở cửa khẩu' },
    definition: {
      en: 'Time from the arrival of a truck to its fate.',
      vi: 'Thời gian từ lúc xe đến cho tới khi có kết cục.',
    },
    counted: LEAVERS,
  },
  {
    metric: 'wait',
    unit: 'min',
    better: 'less',
    label: { en: 'waiting time', vi: 'thời gian chờ' },
    definition: {
      en: 'Time a truck waits at a place until it is first taken by what it waits for: a server, a bay, a vehicle, a permit, a departure, goods, or other trucks; service, preparation and time blocked are not in it.',
      vi: 'Thời gian xe chờ tại một nơi đến khi lần đầu có được điều mình chờ: làn, chỗ đỗ, phương tiện, giấy phép, chuyến đi, hàng hoặc xe khác; không gồm thời gian phục vụ, chuẩn bị và bị kẹt.',
    },
    counted: PASSERS,
  },
  {
    metric: 'interrupted',
    unit: 'min',
    better: 'less',
    label: { en: 'wait after an interruption', vi: 'thời gian chờ sau khi bị ngắt' },
    definition: {
      en: 'Time a truck whose service was interrupted (by a greater priority, or at closing) waits until a server takes it again; the wait before its service began is in `wait`.',
      vi: 'Thời gian xe bị ngắt giữa chừng (do xe ưu tiên hơn hoặc do hết giờ) chờ đến khi được phục vụ lại; thời gian chờ trước khi bắt đầu phục vụ thuộc `wait`.',
    },
    counted: {
      en: 'interruptions after which a server takes the truck again in the collection window',
      vi: 'các lần bị ngắt mà xe được phục vụ lại trong thời gian thu thập',
    },
  },
  {
    metric: 'serviceTime',
    unit: 'min',
    better: 'less',
    label: { en: 'time being served', vi: 'thời gian được phục vụ' },
    definition: {
      en: 'Time a truck is inside a place that serves all its trucks at once (`sharing`), until its service is done; trucks there do not wait for a server.',
      vi: 'Thời gian xe ở trong nơi phục vụ đồng thời mọi xe (`sharing`) cho đến khi xong việc; xe ở đó không phải chờ vị trí phục vụ.',
    },
    counted: {
      en: 'trucks whose service at the place ends in the collection window',
      vi: 'các xe được phục vụ xong tại nơi đó trong thời gian thu thập',
    },
  },
  {
    metric: 'closedWait',
    unit: 'min',
    better: 'less',
    label: { en: 'waiting for opening hours', vi: 'thời gian chờ đến giờ mở cửa' },
    definition: {
      en: 'The part of the wait at a place during which the place is closed, by its calendar or by an event, or a crew that it needs is off duty.',
      vi: 'Phần thời gian chờ tại một nơi trong lúc nơi đó đóng cửa, theo lịch hoặc do sự kiện, hoặc tổ nhân viên cần thiết không trong ca.',
    },
    counted: PASSERS,
  },
  {
    metric: 'blocked',
    unit: 'min',
    better: 'less',
    label: { en: 'blocked time', vi: 'thời gian bị kẹt' },
    definition: {
      en: 'Time a truck that is done at a place keeps its server or bay because the next place has no room for it.',
      vi: 'Thời gian xe đã xong việc tại một nơi nhưng vẫn giữ làn hoặc chỗ đỗ vì nơi kế tiếp không còn chỗ.',
    },
    counted: PASSERS,
  },
  {
    metric: 'segment',
    unit: 'min',
    better: 'less',
    label: { en: 'segment', vi: 'chặng' },
    definition: {
      en: 'Time between the start and the stop of a clock that the scenario sets in an itinerary.',
      vi: 'Thời gian giữa lúc bấm giờ và dừng giờ của một chặng mà kịch bản đặt trong hành trình.',
    },
    counted: {
      en: 'trucks that stop the clock in the collection window',
      vi: 'các xe kết thúc chặng trong thời gian thu thập',
    },
  },
  {
    metric: 'overtime',
    unit: 'min',
    better: 'less',
    label: { en: 'overtime a day', vi: 'thời gian làm thêm mỗi ngày' },
    definition: {
      en: 'Minutes that servers served on after closing, added over the servers, per day; a truck that is done and only stands there does not count.',
      vi: 'Số phút các vị trí phục vụ làm việc sau giờ đóng cửa, cộng mọi vị trí, mỗi ngày; không tính lúc xe đã xong việc chỉ còn đứng chờ.',
    },
    counted: SERVER_TIME,
  },
  {
    metric: 'backlogCleared',
    unit: 'min',
    better: 'less',
    label: { en: 'time until the backlog is cleared', vi: 'thời gian giải tỏa ùn tắc' },
    definition: {
      en: 'Time from the end of an event, or from the start of the run, until no more trucks are inside than a level that the scenario sets, for the first time; a run in which it never comes to that gives no value.',
      vi: 'Thời gian từ khi sự kiện kết thúc, hoặc từ khi bắt đầu lượt mô phỏng, đến lần đầu tiên lượng xe tồn không vượt mức do kịch bản đặt ra; lượt nào không đạt mức đó thì không có giá trị.',
    },
    counted: { en: 'the whole run, its warm-up included', vi: 'toàn bộ lượt mô phỏng, kể cả thời gian khởi động' },
  },
  {
    metric: 'makespan',
    unit: 'min',
    better: 'less',
    label: { en: 'time until empty', vi: 'thời gian giải tỏa hết xe' },
    definition: {
      en: 'Time from the start to the end of the run: until nobody is inside, or so many are cleared, where the run ends so.',
      vi: 'Thời gian từ lúc bắt đầu đến khi kết thúc lượt mô phỏng: đến khi không còn xe, hoặc đủ số xe thông quan, nếu lượt kết thúc như vậy.',
    },
    counted: { en: 'the whole run', vi: 'toàn bộ lượt mô phỏng' },
  },
];
