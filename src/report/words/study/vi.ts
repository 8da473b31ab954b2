import type { study as english } from './en.ts';

const list = (items: string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} và ${items[items.length - 1]}`;

/** Lời nói về các yếu tố và các lựa chọn, bằng tiếng Việt (factors and choices in Vietnamese). */
export const study: typeof english = {
  how: (runs, length, warmUp, seed) =>
    `${runs} lượt chạy, mỗi lượt ${length}${warmUp === null ? '' : `, trong đó ${warmUp} đầu không tính`}, mầm ngẫu nhiên ${seed}. Mọi biến thể gặp cùng những xe ấy với cùng vận may.`,
  of: (scenario, file) => `${scenario} (tệp ${file})`,
  footer: (document) =>
    `Mọi số liệu trên trang này đều có trong ${document}, còn máy và phần mềm đã dùng ghi trong manifest.json. Cùng một lệnh với cùng phiên bản cho đúng cùng kết quả.`,
  made: 'Kết quả được tạo ra thế nào',
  scenarios: 'Các kịch bản, kèm mã SHA-256 của từng kịch bản khi được đọc:',
  varied: 'Những gì được thay đổi',
  factor: 'Yếu tố',
  path: 'Đường dẫn trong tệp',
  range: 'Từ … đến',
  now: 'Trong tệp',
  figure: 'Chỉ tiêu',

  explain: {
    title: (figure) => `Điều gì làm thay đổi ${figure}?`,
    tornado: {
      title: 'Từng yếu tố một',
      note: (confidence, replications) =>
        `Mỗi yếu tố lần lượt nhận giá trị thấp nhất và cao nhất, các yếu tố khác giữ như trong tệp. Thanh là mức thay đổi so với tệp; vạch là khoảng tin cậy ${confidence}% của hiệu theo cặp qua ${replications} lần chạy lặp, tính riêng cho từng yếu tố.`,
      short: (confidence, replications) =>
        `Số sau dấu ± là nửa khoảng tin cậy ${confidence}% của hiệu theo cặp qua ${replications} lần chạy lặp.`,
      base: (figure, value) => `Như trong tệp: ${figure} là ${value}.`,
      change: (factor, low, high, figure, change) =>
        `${factor}: tăng từ ${low} lên ${high} làm ${figure} thay đổi ${change}`,
      unseen: (factor, low, high, figure, change) =>
        `${factor}: tăng từ ${low} lên ${high} chưa thấy rõ ${figure} thay đổi (${change})`,
      nothing: (factor, low, high, figure) => `${factor}: tăng từ ${low} lên ${high} không làm thay đổi ${figure}`,
      ends: (low, atLow, high, atHigh) => `; so với tệp là ${atLow} tại ${low} và ${atHigh} tại ${high}`,
      outweighs: '; nhiều hơn tất cả các yếu tố còn lại cộng lại',
      most: '; nhiều nhất trong các yếu tố',
      low: 'ở đầu thấp',
      high: 'ở đầu cao',
      swing: 'từ thấp đến cao',
      desc: (figure, factor, change) => `Làm ${figure} thay đổi nhiều nhất là ${factor}: ${change}.`,
      alone: 'Phần này cho thấy từng yếu tố tự nó làm được gì, không cho thấy chúng cùng nhau làm được gì.',
    },
    morris: {
      title: 'Sàng lọc: trên toàn bộ các khoảng',
      note: (trajectories, replications) =>
        `${trajectories} đường đi ngẫu nhiên qua các khoảng, mỗi đường thay đổi mỗi yếu tố một lần (Morris 1991), mỗi điểm chạy ${replications} lượt. μ* là mức thay đổi trung bình của chỉ tiêu khi một yếu tố đi hết khoảng của nó, dù các yếu tố khác ở đâu; σ cho biết mức ấy phụ thuộc vào vị trí nhiều hay ít. Dấu rỗng là không hơn ngẫu nhiên. Các số là số thứ tự trong danh sách.`,
      short: (trajectories, replications) =>
        `Sàng lọc Morris: ${trajectories} đường đi, mỗi điểm chạy ${replications} lượt.`,
      noise: (factor, size, noise) =>
        `${factor}: không hơn ngẫu nhiên (μ* ${size}; riêng ngẫu nhiên có thể đến ${noise})`,
      nothing: (factor, figure) => `${factor}: không làm thay đổi ${figure} ở bất cứ đâu trong các khoảng`,
      moves: (factor, figure, size) => `${factor}: đi hết khoảng của nó làm ${figure} thay đổi trung bình ${size}`,
      up: ', luôn tăng',
      down: ', luôn giảm',
      mostlyUp: ', phần nhiều là tăng',
      mostlyDown: ', phần nhiều là giảm',
      both: ', tăng hay giảm tùy các yếu tố khác',
      steady: '; gần như nhau dù các yếu tố khác ở đâu',
      depends: (sigma) => `; nhiều hay ít còn tùy các yếu tố khác, hoặc không theo đường thẳng (σ ${sigma})`,
      muStar: 'μ*: độ lớn trung bình của tác động',
      mu: 'μ: tác động trung bình',
      sigma: 'σ: độ phân tán của tác động',
      chance: 'riêng ngẫu nhiên',
      level: 'σ = μ*',
      desc: (factors) => `Từ mạnh nhất đến yếu nhất: ${list(factors)}.`,
    },
    sobol: {
      title: 'Phần đóng góp vào phương sai',
      note: (points, replications, confidence) =>
        `Nếu mỗi yếu tố có thể ở bất cứ đâu trong khoảng của nó với khả năng như nhau thì mỗi yếu tố gây ra bao nhiêu phần phương sai? Bậc nhất: riêng yếu tố ấy; toàn phần: cùng mọi tương tác của nó (Saltelli và cộng sự 2010, Jansen), từ ${points} điểm Sobol, mỗi điểm chạy ${replications} lượt. Vạch là khoảng bootstrap ${confidence}%.`,
      short: (points, replications, confidence) =>
        `Chỉ số Sobol từ ${points} điểm Sobol, mỗi điểm chạy ${replications} lượt; trong ngoặc là khoảng bootstrap ${confidence}%.`,
      row: (factor, first, firstRange, total, totalRange) =>
        `${factor}: riêng nó ${first} phương sai (${firstRange}), cùng mọi tương tác ${total} (${totalRange})`,
      none: (factor, totalHigh) => `${factor}: hầu như không góp vào phương sai (nhiều nhất ${totalHigh})`,
      spread: (figure, mean, deviation) =>
        `Trên các khoảng này ${figure} có trung bình ${mean} và độ lệch chuẩn ${deviation}. Khoảng khác sẽ cho tỷ lệ khác.`,
      chance: (share, replications) =>
        `Trong phương sai giữa các điểm, ${share} là may rủi của ${replications} lượt chạy mỗi điểm, không do các yếu tố: nó nằm trong các phần toàn phần và làm giảm các phần bậc nhất.`,
      more: 'Chạy lặp nhiều hơn (--replications) sẽ giảm phần này.',
      first: 'riêng nó',
      total: 'cùng tương tác',
      desc: (factors) => `Phần phương sai cùng mọi tương tác: ${list(factors)}.`,
    },
  },

  choose: {
    title: (figure) => `Phương án tốt nhất theo ${figure}`,
    among: (plans) => `Trong ${plans} phương án`,
    answer: 'Lựa chọn',
    chosen: (plan, figure, value) => `Được chọn: ${plan} (${figure} ${value}).`,
    undecided: 'Chưa ngã ngũ; đây là phương án có trung bình tốt nhất đến lúc này.',
    kn: (confidence, zone) =>
      `Nếu có một phương án hơn mọi phương án khác ít nhất ${zone} thì chính là phương án này, với độ tin cậy ít nhất ${confidence}% (Kim & Nelson 2001). Các phương án cách nhau ít hơn mức đó được coi là tốt như nhau: chọn phương án nào trong số ấy thì không bảo đảm.`,
    open: (budget, left, less) =>
      `Sau ${budget} lượt chạy, ${list(left)} vẫn có thể có trung bình ${less ? 'nhỏ' : 'lớn'} hơn: chưa bảo đảm được gì. Thêm lượt chạy (--budget) hoặc nới vùng không phân biệt (--indifference) thì sẽ ngã ngũ.`,
    ocba: (budget, probability) =>
      `${budget} lượt chạy được phân vào nơi có ích nhất (OCBA, Chen và cộng sự 2000). Đây không phải là bảo đảm: nếu trung bình và phương sai đúng như đã thấy thì đây là phương án tốt nhất với xác suất ít nhất ${probability}.`,
    search: (all, affordable, cost, run) =>
      `Trong ${all} tổ hợp có ${affordable} tổ hợp tốn không quá ${cost}; coi như thêm bất cứ thứ gì cũng không gây hại, nên tổ hợp tốt nhất nằm trong ${run} tổ hợp không còn chỗ để thêm gì nữa: đó là những tổ hợp đã chạy.`,
    aYear: (sum) => `${sum} mỗi năm`,
    course: 'Các phương án và nơi dùng các lượt chạy',
    note: (confidence, elimination) =>
      `Vạch là khoảng tin cậy ${confidence}% từ mọi lượt chạy của một phương án, tính riêng từng phương án; các phương án gặp cùng vận may nên hiệu giữa chúng được biết chính xác hơn thế. Ngôi sao là phương án được chọn${elimination ? '; dấu rỗng bị loại ngay khi thua rõ' : ''}.`,
    plan: 'Phương án',
    runsHead: 'Số lượt chạy',
    cost: 'Chi phí',
    fate: 'Kết cục',
    runs: (runs) => `${runs} lượt chạy`,
    dropped: 'bị loại',
    droppedAfter: (runs) => `bị loại sau ${runs} lượt chạy`,
    isChosen: 'được chọn',
    isLeft: 'còn lại',
    others: (n) => `${n} phương án khác, bị loại sớm hơn hoặc kém hơn, có trong choose.json.`,
    desc: (figure, plan, value) => `Phương án tốt nhất theo ${figure}: ${plan}, ${value}.`,
  },
};
