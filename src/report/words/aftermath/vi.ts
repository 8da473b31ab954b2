import type { aftermath as english } from './en.ts';

/** Lời nói về những ngày quanh đợt tạm dừng và ùn tắc để lại, bằng tiếng Việt (the days around a closure, in Vietnamese). */
export const aftermath: typeof english = {
  title: 'Trước, trong và sau đợt tạm dừng, đến khi hết ùn tắc',
  chart: 'Số xe ở cửa khẩu theo từng ngày',
  note: (confidence) =>
    `Đường là trung bình của ngày qua mọi lượt mô phỏng, dải đậm là khoảng tin cậy ${confidence}% của nó; chín trong mười lượt nằm trong dải nhạt. Phần tô nền là những ngày khác thường. Mỗi bậc là trung bình của cả ngày; lúc hết ùn tắc được đo đến từng phút.`,
  date: (day, month) => `${day}/${month}`,
  day: (day) => `ngày thứ ${day}`,
  days: 'Ngày',
  allTrucks: 'Tất cả xe ở cửa khẩu',
  of: (backlog, flows) => `${backlog}: số xe ở cửa khẩu, ${flows}`,
  peak: (what, value, day) => `${what}: đông nhất vào ${day}, trung bình ${value}.`,
  cleared: (what, atMost, median, interval, confidence) =>
    `${what}: trong một nửa số lượt mô phỏng, sau ${median} chỉ còn không quá ${atMost}` +
    (interval === null ? '.' : ` (khoảng tin cậy ${confidence}%: ${interval}).`),
  notCleared: (what, atMost, n, of) =>
    `${what}: trong ${n} trên ${of} lượt mô phỏng, chỉ còn không quá ${atMost} trước khi lượt kết thúc.`,
  somewhat: (n, of) => `Điều đó xảy ra trong ${n} trên ${of} lượt.`,
  mark: (median) => `giải tỏa sau ${median}`,
  atMost: (trucks) => `không quá ${trucks}`,
  keySpread: 'chín trong mười lượt',
  keyEvent: 'tạm dừng hoặc sự kiện khác',
  keyAtMost: 'mức coi là đã giải tỏa',
  keyMedian: 'giải tỏa trong một nửa số lượt, kèm khoảng tin cậy',
  mean: 'Trung bình',
  p5: '5% số lượt thấp hơn',
  p95: '95% số lượt thấp hơn',
};
