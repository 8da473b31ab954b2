import type { gate as english } from './en.ts';

const list = (items: string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} và ${items[items.length - 1]}`;

/** Lời trong các hình vẽ cửa khẩu, bằng tiếng Việt (pictures of the gate in Vietnamese). */
export const gate: typeof english = {
  title: 'Xe đi qua những đâu',
  kinds: { export: 'xuất khẩu', import: 'nhập khẩu', other: 'không phân chiều' },
  group: (direction, cargo) => [direction, cargo].filter(Boolean).join(', '),
  noCargo: 'xe',
  otherFlows: 'các xe khác',

  fates: {
    chart: 'Từ lúc đến cho tới kết quả cuối cùng: số xe mỗi ngày',
    note: 'Bề rộng mỗi dải vẽ đúng tỷ lệ: số xe mỗi ngày trong thời gian thu thập và tỷ lệ trên tổng số xe đến. Lối đi không được đếm trực tiếp thì suy ra từ số xe các nơi tiếp nhận. Khoảng tin cậy nằm trong các bảng.',
    drawn: (names) => `Được vẽ: ${list(names)}.`,
    inferred: 'Xe không ghi chiều được vẽ theo chiều của các xe dùng chung nơi đi qua.',
    atOnce: 'Những nơi xe làm thủ tục cùng lúc được vẽ nối tiếp nhau.',
    fate: {
      cleared: 'thông quan',
      diverted: 'chuyển hướng',
      turnedAway: 'bị từ chối tiếp nhận',
      balked: 'không vào hàng chờ',
      reneged: 'bỏ hàng chờ',
      merged: 'ghép chung với xe khác',
      inside: 'tồn lại, tăng so với trước',
    },
    before: 'tồn từ trước',
    again: (place, visit) => `${place} (lần ${visit})`,
    others: (n) => `${n} nơi khác`,
    value: (trucks, share) => `${trucks} · ${share}`,
    from: 'Từ',
    to: 'Đến',
    trucks: 'xe/ngày',
    share: 'Trên tổng số xe đến',
    all: 'Tất cả xe',
    desc: (name, all, parts) => `${name}: trong ${all} xe mỗi ngày, ${list(parts)}.`,
    descPart: (trucks, share, fate) => `${trucks} xe (${share}) ${fate}`,
  },

  scheme: {
    chart: 'Cửa khẩu và lượng xe đi qua',
    note: 'Bề rộng mũi tên tỷ lệ với số xe mỗi ngày; các số ở mép hình là số xe đến và số xe thông quan mỗi ngày. Trong mỗi ô: số vị trí hiện có và tỷ lệ đang sử dụng (với làn và quầy thủ tục, tính trong giờ mở cửa).',
    drawn: (name) => `Được vẽ: ${name}.`,
    rest: (gates) => `Không vẽ: ${list(gates)}.`,
    noGate: 'Các xe khác',
    home: 'Việt Nam',
    away: 'Trung Quốc',
    use: 'tỷ lệ sử dụng',
    busiest: 'được sử dụng nhiều nhất',
    unlimited: 'không giới hạn',
    load: (share) => `sử dụng ${share}`,
    place: 'Nơi',
    gate: 'Cửa khẩu',
    capacity: 'Số vị trí',
    used: 'Tỷ lệ sử dụng',
    desc: (place, load, trucks) => `Được sử dụng nhiều nhất: ${place}, ${load}, ${trucks} xe mỗi ngày.`,
  },

  heat: {
    title: 'Mức sử dụng các nơi trong ngày',
    chart: 'Tỷ lệ đang sử dụng, theo giờ trong ngày',
    note: 'Ô càng đậm thì số làn, quầy, chỗ đỗ hoặc phương tiện đang mở được sử dụng càng nhiều: bình quân mọi ngày. Ô nhỏ gạch chéo ở chân là phần bị giữ bởi xe đã xong việc nhưng chưa đi tiếp được. Nơi đông nhất xếp trước.',
    below: (share) => `dưới ${share}`,
    from: (share) => `từ ${share}`,
    blocked: 'bị kẹt',
    closed: 'đóng cửa',
    hour: (hour) => `${hour} giờ`,
    cell: (used, blocked) => `${used} (${blocked} bị kẹt)`,
    desc: (place, used, hour) => `Đông nhất: ${place}, sử dụng ${used} lúc ${hour}`,
    descBlocked: (place, blocked, hour) => `bị kẹt nhiều nhất: ${place}, ${blocked} lúc ${hour}`,
  },
};
