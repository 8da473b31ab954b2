/** What the static check takes at its best, in the words of terminal and report. */
import type { Text } from './document.ts';
import type { PreviewBound } from './sections/preview.ts';

export const BOUNDS: Record<PreviewBound, Text> = {
  choice: {
    en: 'trucks choose so that the places are loaded alike',
    vi: 'xe chọn lối sao cho các nơi chịu tải như nhau',
  },
  overflow: {
    en: 'what a full place sends on or loses, by Erlang’s formula',
    vi: 'lượng xe bị nơi đầy chỗ chuyển đi hoặc từ chối tính theo công thức Erlang',
  },
  pairs: {
    en: 'as many pairs as the side with fewest trucks allows',
    vi: 'số cặp ghép được bằng số xe của bên ít nhất',
  },
  extra: {
    en: 'extra servers and people are always there',
    vi: 'vị trí và nhân viên tăng cường luôn có mặt',
  },
  shared: {
    en: 'shared lanes and servers are divided so that all their places are loaded alike',
    vi: 'làn và vị trí dùng chung được chia sao cho các nơi chịu tải như nhau',
  },
  setup: {
    en: 'no set-up that depends on the truck before',
    vi: 'không tính thời gian chuẩn bị phụ thuộc vào xe trước',
  },
  rides: {
    en: 'every ride is full',
    vi: 'mỗi chuyến đều chở đầy',
  },
  emptyRuns: {
    en: 'no empty run that the loads do not make necessary',
    vi: 'chỉ tính những chuyến chạy không hàng bắt buộc phải có',
  },
  alwaysReady: {
    en: 'vehicles neither break down nor are charged',
    vi: 'phương tiện không hỏng và không phải sạc',
  },
  waits: {
    en: 'bays, permits and vehicles are held without the waits for what comes next',
    vi: 'chỗ đỗ, giấy phép và phương tiện được giữ mà không tính thời gian chờ khâu tiếp theo',
  },
};
