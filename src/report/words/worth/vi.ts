import type { worth as english } from './en.ts';

const list = (items: string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} và ${items[items.length - 1]}`;

/** Lời nói về các hình chi phí và lợi ích, bằng tiếng Việt (costs and benefits in pictures, in Vietnamese). */
export const worth: typeof english = {
  steps: 'Từ chi phí và lợi ích đến giá trị hiện tại ròng',
  stepsNote: (confidence) =>
    `Mỗi thanh bắt đầu nơi thanh trên kết thúc: thanh đặc là khoản lợi, thanh kẻ sọc là khoản mất. Thanh cuối là phần còn lại, kèm khoảng tin cậy ${confidence}%.`,
  fewest: (shown, all) => `Vẽ ${shown} trong ${all} phương án có giá trị hiện tại ròng cao nhất.`,
  gain: 'khoản lợi',
  loss: 'khoản mất',
  stepsDesc: (plans) => `Giá trị hiện tại ròng: ${list(plans)}.`,
  step: 'Khoản',
  chance: 'Khả năng phương án có lợi',
  chanceNote: (confidence) =>
    `Tỷ lệ lượt mô phỏng mà phương án có giá trị lớn hơn một số tiền. Chỗ đường cong gặp vạch số không là tỷ lệ lượt mà phương án có lợi, kèm khoảng tin cậy ${confidence}%. Đây chỉ là tính ngẫu nhiên của mô phỏng, không phải của giá cả.`,
  share: 'tỷ lệ lượt có giá trị lớn hơn',
  pays: 'Tỷ lệ lượt có lợi',
  thinned: 'Từ hơn một nghìn lượt, vẽ một nghìn giá trị cách đều.',
  chanceDesc: (plans) => `Tỷ lệ lượt có giá trị hiện tại ròng dương: ${list(plans)}.`,
  percentile: (p) => `${p}% số lượt thấp hơn`,
};
