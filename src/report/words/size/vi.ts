import type { size as english } from './en.ts';

const list = (items: string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} và ${items[items.length - 1]}`;

/** Lời nói về quy mô cần có, bằng tiếng Việt (sizes in Vietnamese). */
export const size: typeof english = {
  title: (capacities) => `Cần bao nhiêu? ${list(capacities)}`,
  wanted: 'Yêu cầu',
  atMost: (figure, value) => `${figure} không quá ${value}`,
  atLeast: (figure, value) => `${figure} ít nhất ${value}`,
  all: list,
  many: (capacity, value) => `${capacity}: ${value}`,
  answer: (sizes, wanted, confidence, one) =>
    `${list(sizes)}. Đó là ${one ? 'số nhỏ nhất' : 'tổ hợp rẻ nhất'} bảo đảm ${list(wanted)}, với độ tin cậy ${confidence}%.`,
  below: (value, found) => `Với ${value} thì không đạt (${found}).`,
  lowest: 'Không được thử số nhỏ hơn.',
  cheaper: (tried) => `Đã thử ${tried} tổ hợp khác; không tổ hợp nào rẻ hơn mà đạt.`,
  none: (range, wanted, confidence) =>
    `Không số nào từ ${range} bảo đảm ${list(wanted)}, với độ tin cậy ${confidence}%.`,
  noneWithin: (cost) => `Không được chi quá ${cost}.`,
  most: (value, found) => `Với mức lớn nhất đã thử, ${value}: ${found}.`,
  refusedMost: (value, reason) => `Với mức lớn nhất đã thử, ${value}, mô hình từ chối chạy tiếp: ${reason}.`,
  cost: (cost) => `Chi phí là ${cost} mỗi năm.`,
  near: (value, found, wanted) =>
    `Với ${value}, chỉ tiêu sát mức yêu cầu đến độ chênh lệch không còn đáng kể: ${found}, yêu cầu ${wanted}.`,
  open: (value, runs) =>
    `Sau ${runs} lượt chạy vẫn chưa rõ ${value} có đủ hay không: tạm lấy theo giá trị trung bình. Chạy thêm (--replications) sẽ rõ.`,
  reversal: (less, more, figure) =>
    `Ở đây nhiều hơn không phải lúc nào cũng tốt hơn: ${figure} với ${more} kém hơn với ${less}, không do ngẫu nhiên. Vì vậy các số cạnh đáp án đã được thử từng số một; một số ở xa hơn cũng có thể đạt.`,
  runs: (runs, candidates) => `${runs} lượt chạy cho ${candidates} quy mô.`,
  method: (questions, requirements, looks, error) =>
    `Chia đôi: mỗi quy mô được chạy cho đến khi khoảng tin cậy của mọi chỉ tiêu nằm hẳn về một phía của mức yêu cầu, hoặc hẹp đến độ chênh lệch không còn đáng kể. Xác suất sai ${error}% được chia đều cho ${questions} quy mô có thể phải xét, ${requirements} yêu cầu và ${looks} lần xem (Bonferroni), nên mọi kết luận cùng đúng.`,
  summed: 'Không phải năng lực nào cũng có giá, nên một đơn vị của loại nào cũng tính như nhau.',

  tried: 'Những gì đã thử',
  order: 'STT',
  costColumn: 'chi phí mỗi năm',
  sum: 'tổng',
  million: 'triệu VND',
  made: 'lượt chạy',
  verdict: 'đủ?',
  yes: 'đủ',
  no: 'không',
  finding: { near: 'xấp xỉ', open: 'chưa rõ' },
  refused: 'từ chối',
  refusal: (size, reason) => `Với ${size}, mô hình từ chối chạy tiếp: ${reason}`,

  curve: 'Đường cong năng lực',
  note: (confidence) =>
    `Mỗi dấu là một quy mô đã chạy, dải quanh nó là khoảng tin cậy dùng để xét; tất cả cùng đúng với độ tin cậy ${confidence}%. Đường nối chỉ để dễ nhìn. Những gì nằm xa về phía không đạt không được vẽ; bảng có ghi.`,
  others: (sizes) => `Ở đây với ${list(sizes)}.`,
  keyMeets: 'đủ',
  keyMisses: 'không đủ',
  keyBand: 'khoảng tin cậy',
  keyTarget: 'yêu cầu',
};
