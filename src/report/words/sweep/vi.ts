import type { sweep as english } from './en.ts';

const list = (items: string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} và ${items[items.length - 1]}`;

/** Lời nói về một lệnh sweep, bằng tiếng Việt (a sweep in Vietnamese). */
export const sweep: typeof english = {
  subtitle: (file) => `Khảo sát nhiều điểm, mỗi điểm chạy nhiều lượt (tệp ${file})`,
  how: (points, replications, runs, seed) =>
    `${points} điểm, mỗi điểm ${replications} lần chạy lặp, tổng cộng ${runs} lượt chạy, mầm ngẫu nhiên ${seed}. Lần lặp thứ k của mọi điểm gặp cùng những xe ấy với cùng vận may.`,
  precise: (points, most, runs, seed) =>
    `${points} điểm, mỗi điểm chạy đến khi các chỉ tiêu đạt độ chính xác yêu cầu, nhiều nhất ${most} lần chạy lặp; tổng cộng ${runs} lượt chạy, mầm ngẫu nhiên ${seed}. Lần lặp thứ k của mọi điểm gặp cùng những xe ấy với cùng vận may.`,
  rough: (points) => `Tại ${points} điểm chưa đạt độ chính xác đó.`,
  forked: (time) => `Mọi điểm đều chạy tiếp từ cùng các lượt chạy của kịch bản gốc, dừng tại ${time}.`,
  design: {
    factorial: 'Mọi giá trị của mỗi yếu tố được chạy cùng mọi giá trị của các yếu tố khác.',
    twoLevel: 'Chỉ chạy các góc: mỗi yếu tố ở đầu này hoặc đầu kia của khoảng.',
    latinHypercube:
      'Các điểm tạo thành siêu lập phương Latin: mỗi điểm chiếm riêng một lát trong khoảng của mọi yếu tố.',
    sobol: 'Các điểm theo dãy Sobol, trải đều trên mọi khoảng.',
    list: 'Các điểm đúng như tệp liệt kê.',
  },
  values: 'Giá trị',
  scenarios: 'cả kịch bản',
  whole: 'số nguyên',
  steps: (steps) => `${steps} giá trị`,
  extremes: (metric, low, lowAt, high, highAt) =>
    `${metric}: thấp nhất khi ${lowAt} (${low}), cao nhất khi ${highAt} (${high}).`,
  alike: (metric, value) => `${metric}: ${value} ở mọi điểm.`,
  nothing: (metric) => `${metric}: không quan sát được gì.`,
  at: (pairs) => list(pairs),
  effects: (metric) => `${metric} theo từng yếu tố`,
  note: (confidence) => `Dấu là trung bình, vạch đứng là khoảng tin cậy ${confidence}% của nó, tính riêng từng điểm.`,
  effectNote:
    'Nơi các yếu tố khác có quá nhiều giá trị để vẽ mỗi giá trị một đường thì đường là trung bình của mọi điểm có giá trị ấy, còn dải đi từ điểm thấp nhất đến điểm cao nhất trong số đó: dải cho thấy các yếu tố khác quan trọng đến đâu.',
  scatterNote: 'Nơi không có hai điểm nào chung giá trị thì mỗi điểm là một dấu, dù các yếu tố khác ở đâu.',
  thinned: (shown, all) => `Vẽ ${shown} trong ${all} điểm.`,
  keyMean: 'trung bình và khoảng tin cậy',
  keyBand: 'từ điểm thấp nhất có giá trị ấy đến điểm cao nhất',
  lines: (factors) => `mỗi đường ứng với ${list(factors)}`,
  value: 'Giá trị',
  pointsHead: 'Số điểm',
  lowest: 'Điểm thấp nhất',
  highest: 'Điểm cao nhất',
  surface: (metric) => `${metric} theo hai yếu tố`,
  fitted: (points, error, deviation) =>
    `Các đường đồng mức của một mặt bậc hai khớp với trung bình của ${points} điểm; chấm là những điểm đã chạy. Với một điểm không dùng khi khớp, mặt này sai ${error} (căn trung bình bình phương, kiểm định chéo), trong khi nói chỗ nào cũng như nhau thì sai ${deviation}. Đây chỉ là bản tóm tắt: hãy đọc từng điểm trong bảng.`,
  unfitted: (error, deviation) =>
    `Những điểm đã chạy cùng kết quả. Một mặt bậc hai sẽ sai ${error} với một điểm nó chưa thấy (kiểm định chéo), trong khi nói chỗ nào cũng như nhau thì sai ${deviation}: sai quá nhiều nên không vẽ.`,
  unfittable: 'Những điểm đã chạy cùng kết quả. Các điểm quá ít hoặc quá giống nhau nên không khớp được mặt nào.',
  held: (pairs) => `Các yếu tố khác được giữ nguyên: ${list(pairs)}.`,
  elsewhere: 'Chấm cho biết vị trí của các điểm theo hai yếu tố này; ở các điểm ấy những yếu tố khác có giá trị khác.',
  surfaceDesc: (metric, low, high) => `${metric}: trên toàn vùng, mặt khớp đi từ ${low} đến ${high}.`,
  measuredDesc: (metric, low, high) => `${metric}: kết quả đo từ ${low} đến ${high}.`,
  keyRun: 'điểm đã chạy',
  keyLines: 'mặt khớp, càng đậm càng lớn',
  keyShade: 'kết quả đo, càng đậm càng lớn',
  points: 'Tất cả các điểm',
  pointsNote: (shown, all) => `${shown} điểm đầu trong ${all} điểm; tất cả có trong sweep.json.`,
  point: 'Điểm',
  runs: 'Số lượt chạy',
  roughMark: 'chưa chính xác như yêu cầu',
  refused: 'Các lượt bị từ chối',
  refusedNote: 'Mô hình từ chối chạy tiếp các lượt này, kèm lý do; chúng không có trong trung bình nào.',
  refusedRuns: 'Bị từ chối',
  why: 'Lý do của lượt đầu tiên',
};
