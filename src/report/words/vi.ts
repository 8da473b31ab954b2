import { aftermath } from './aftermath/vi.ts';
import type { Words } from './en.ts';
import { gate } from './gate/vi.ts';
import { known } from './known/vi.ts';
import { model } from './model/vi.ts';
import { size } from './size/vi.ts';
import { stress } from './stress/vi.ts';
import { study } from './study/vi.ts';
import { sweep } from './sweep/vi.ts';
import { worth } from './worth/vi.ts';

const list = (items: string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} và ${items[items.length - 1]}`;

const allGoals = (n: number) => (n === 1 ? 'mục tiêu' : n === 2 ? 'cả hai mục tiêu' : `cả ${n} mục tiêu`);

/** Báo cáo bằng tiếng Việt (the report in Vietnamese). */
export const vi: Words = {
  lang: 'vi',
  language: 'Tiếng Việt',
  numerals: { none: '–', million: 'triệu', billion: 'tỷ' },
  units: {
    seconds: 'giây',
    minutes: 'phút',
    hours: 'giờ',
    days: 'ngày',
    points: 'điểm %',
    named: {
      min: 'phút',
      trucks: 'xe',
      'trucks/day': 'xe/ngày',
      share: '%',
      ratio: '%',
      servers: 'vị trí',
      'loads/h': 'lượt hàng/giờ',
      people: 'người',
      'h/day': 'giờ/ngày',
      'trips/day': 'chuyến/ngày',
      t: 'tấn',
      't/day': 'tấn/ngày',
      pallets: 'pallet',
      'pallets/day': 'pallet/ngày',
    },
  },
  list,
  quote: (name) => `“${name}”`,
  range: (low, high) => `từ ${low} đến ${high}`,
  percent: (share) => `${share}%`,
  withUnit: (name, unit) => (unit === '' ? name : `${name} (${unit})`),

  within: (metric, target) => `${metric}: tỷ lệ xe không quá ${target}`,
  definition: (meaning, counted) => `${meaning} Đối tượng tính: ${counted}.`,

  direction: { export: 'xuất khẩu', import: 'nhập khẩu' },
  cargo: {
    fruit: 'hoa quả',
    other: 'hàng khác',
    electronics: 'hàng điện tử',
    vehicles: 'xe ô tô mới',
    'new-vehicle': 'xe ô tô mới',
    goods: 'hàng hóa',
    mixed: 'hàng tổng hợp',
    empty: 'không hàng',
  },
  allFlows: 'tất cả xe',
  allPlaces: 'toàn cửa khẩu',
  flowAt: (flow, place) => `${flow} tại ${place}`,

  verdict: {
    better: 'tốt hơn',
    worse: 'kém hơn',
    cannotTell: 'chưa phân biệt được',
    same: 'giống hệt nhau',
    neutral: 'không xét tốt, kém',
  },

  page: {
    kicker: 'smartgate · báo cáo mô phỏng',
    compareTitle: 'Cửa khẩu thay đổi thế nào?',
    compareSubtitle: (n, baseline) => `So sánh ${n} kịch bản với kịch bản cơ sở: ${baseline}`,
    compared: 'Các kịch bản được so sánh',
    scenario: 'Kịch bản',
    description: 'Nội dung',
    baseline: 'kịch bản cơ sở',
    data: 'Số liệu của biểu đồ này',
    more: (n) => `còn ${n} kịch bản nữa trong bảng số liệu`,
    footer: 'Mọi số liệu trên trang này được tính từ một tệp kết quả; xem mục “Cách lặp lại nghiên cứu này”.',
  },

  finding: {
    eachTitle: 'Từng kịch bản',
    sureTitle: 'Mức độ chắc chắn',
    best: (name, count, of) => `“${name}” tốt hơn kịch bản cơ sở ở ${count}/${of} chỉ tiêu chính`,
    worst: (name, count, of) =>
      `Không có kịch bản nào cho thấy tốt hơn kịch bản cơ sở; “${name}” kém hơn ở ${count}/${of} chỉ tiêu chính`,
    none: 'Xét các chỉ tiêu chính, chưa phân biệt được kịch bản nào với kịch bản cơ sở.',
    change: (metric, now, before, difference, confidence) =>
      `${metric}: ${now} thay vì ${before}, chênh lệch ${difference} (độ tin cậy ${confidence}%)`,
    changeGrowth: (metric, now, before) => `${metric}: ${now} thay vì ${before}`,
    single: (figures) => `${figures.join('; ')}.`,
    sure: (confidence, judged, joint) =>
      joint
        ? `Các nhận định về mọi chỉ tiêu chính đồng thời đúng cho mọi kịch bản được so sánh với độ tin cậy ${confidence}%.`
        : `Từng nhận định đúng với độ tin cậy ${judged}%.`,
    effort: (runs, length, warmUp, confidence, paired) =>
      `Mỗi kịch bản chạy ${runs} lượt mô phỏng, mỗi lượt ${length}${warmUp === null ? '' : `, trong đó ${warmUp} đầu không tính vào kết quả`}.` +
      (paired ? ' Mọi kịch bản chịu cùng các yếu tố ngẫu nhiên nên được so sánh theo từng lượt.' : '') +
      (runs > 1
        ? ` Số đứng sau dấu ± là nửa độ rộng của khoảng tin cậy ${confidence}%.`
        : ' Một lượt mô phỏng không cho khoảng tin cậy.') +
      ' Khoảng này chỉ phản ánh tính ngẫu nhiên của mô phỏng, không phản ánh các giả định nêu ở phần sau.',
    betterOn: 'Tốt hơn',
    worseOn: 'Kém hơn',
    unknownOn: 'Chưa phân biệt được',
    sameOn: 'Giống hệt nhau',
    neutralOn: 'Có khác nhưng không xét tốt, kém',
    everywhere: 'mọi chỉ tiêu chính',
    more: (n) => `Còn ${n} kịch bản nữa: xem trong bảng.`,
  },

  headline: {
    title: 'Các chỉ tiêu chính',
    further: 'Các chỉ tiêu chính khác',
    caption: 'Giá trị trung bình ± nửa khoảng tin cậy; dòng dưới là chênh lệch so với kịch bản cơ sở.',
    metric: 'Chỉ tiêu',
    value: 'Giá trị',
    interval: (confidence) => `Khoảng tin cậy ${confidence}%`,
    runs: 'Số lượt',
    picture: 'Chênh lệch của các chỉ tiêu chính',
  },

  recommend: {
    confidence: (confidence) => `mức tin cậy ${confidence}% cho từng mục tiêu`,
    reaches: (name, goals) => `“${name}” chắc chắn đạt ${allGoals(goals)}`,
    already: (name, goals) => `Ngay phương án cơ sở “${name}” đã chắc chắn đạt ${allGoals(goals)}`,
    only: (name, goals, costs) =>
      `Chỉ “${name}” chắc chắn đạt ${allGoals(goals)}${costs === null ? '' : `, với chi phí ${costs}`}`,
    cheapest: (name, plans, goals, costs) =>
      `“${name}” có chi phí thấp nhất trong ${plans} kịch bản chắc chắn đạt ${allGoals(goals)}${costs === null ? '' : `: ${costs}`}`,
    several: (plans, goals, names, others) =>
      `${plans} kịch bản chắc chắn đạt ${allGoals(goals)}: ${list(others === 0 ? names : [...names, `${others} kịch bản khác`])}`,
    none: (goals) => `Không kịch bản nào chắc chắn đạt ${allGoals(goals)}`,
    closest: (name, reached, goals) => `Gần nhất là “${name}”, đạt ${reached} trên ${goals} mục tiêu`,
    partly: (name, reached, goals) => `“${name}” chắc chắn đạt ${reached} trên ${goals} mục tiêu`,
    missed: (goals) => `không đạt: ${goals}`,
    unsure: (goals) => `chưa kết luận được: ${goals}`,
    further: (n) => `và ${n} mục tiêu khác`,
    binds: (place, share) => `Nút thắt đầu tiên: ${place}, sử dụng ${share} thời gian`,
    costs: (sum) => `${sum} mỗi năm`,
    goals: 'Mục tiêu đạt được',
    tally: (reached, goals) => `${reached}/${goals}`,
    unsureCount: (n) => `${n} chưa kết luận được`,
    costsColumn: 'Chi phí mỗi năm',
  },

  throughput: {
    title: 'Số xe thông quan',
    chart: 'Số xe thông quan mỗi ngày theo kịch bản',
    note: 'Các thanh bắt đầu từ số không; mỗi ô có thang đo riêng. Vạch ở đầu thanh là khoảng tin cậy.',
    flow: 'Dòng xe',
    total: 'Tất cả xe',
    desc: (panel, most, mostValue, least, leastValue) =>
      `${panel}: nhiều nhất là ${most} (${mostValue} xe mỗi ngày), ít nhất là ${least} (${leastValue}).`,
    descOne: (panel, value) => `${panel}: thông quan ${value} xe mỗi ngày.`,
  },

  waiting: {
    title: 'Thời gian chờ và thời gian ở cửa khẩu',
    chart: (metric, where) => `${metric}\u00a0· ${where}\u00a0– tỷ lệ xe không quá một mức thời gian`,
    share: 'Tỷ lệ xe',
    at95: '95% số xe không quá',
    target: (value) => `mục tiêu ${value}`,
    note: 'Cách đọc: đường cong cho biết bao nhiêu phần trăm số xe không quá mức thời gian ghi ở trục ngang. Dấu trên đường là mức mà 95% số xe không vượt quá, kèm khoảng tin cậy.',
    others: (n) => `${n} kịch bản khác (nét mảnh màu xám)`,
    within: (value) => `không quá ${value}`,
    withinTarget: 'đạt mục tiêu',
    perTruck: 'trung bình mọi xe',
    quantile: (p) => `${p}% số xe không quá`,
    desc: (best, bestValue, worst, worstValue) =>
      `95% số xe không quá ${bestValue} theo ${best} (ngắn nhất) và không quá ${worstValue} theo ${worst} (dài nhất).`,
    descOne: (name, value) => `${name}: 95% số xe không quá ${value}.`,
  },

  hours: {
    queueTitle: 'Hàng chờ trong ngày',
    queueChart: 'Số xe đang chờ theo giờ trong ngày',
    yardTitle: 'Mức sử dụng bãi trong ngày',
    yardChart: 'Số ô đỗ đang sử dụng theo giờ trong ngày',
    hour: 'Giờ trong ngày',
    mean: 'trung bình',
    interval: (confidence) => `khoảng tin cậy ${confidence}% của trung bình`,
    spread: 'chín trong mười ngày (5% đến 95%)',
    reference: 'trung bình của kịch bản cơ sở',
    capacityKey: 'sức chứa',
    note: (confidence, comparing) =>
      `Đường: trung bình. Dải đậm: khoảng tin cậy ${confidence}% của trung bình đó. Dải nhạt: phạm vi của chín trong mười ngày.` +
      (comparing
        ? ' Đường chấm: trung bình của kịch bản cơ sở. Các kịch bản của cùng một nơi dùng chung thang đo.'
        : ''),
    rest: (n) => `${n} nơi ít xe hơn chỉ có trong bảng số liệu.`,
    desc: (place, name, value, hour) =>
      `${place}: hàng chờ trung bình dài nhất là ${value} xe, lúc ${hour}${name === null ? '' : `, theo ${name}`}.`,
    descYard: (place, name, value, hour, capacity) =>
      `${place}: giờ đông nhất là ${hour}${name === null ? '' : ` theo ${name}`}, trung bình ${value}${capacity === null ? '' : ` trên ${capacity}`}.`,
    cell: (mean, low, high) => `${mean} (${low}–${high})`,
    cellNote: 'Trung bình; trong ngoặc là phân vị 5% và 95% của từng ngày.',
    at: (clock) => `lúc ${clock}`,
  },

  risk: {
    title: 'Các lượt mô phỏng khác nhau đến mức nào',
    note: (confidence) =>
      `Trung bình có chính xác đến đâu cũng không nói gì về một tháng xấu. Sai số, tức khoảng tin cậy ${confidence}% của trung bình, nhỏ dần khi chạy nhiều lượt hơn; rủi ro, tức mức chênh nhau giữa từng lượt do ngẫu nhiên, thì không.`,
    chart: 'Rủi ro và sai số',
    marks: (confidence) =>
      `Dải nhạt: nơi có chín trên mười lượt. Vạch đậm: khoảng tin cậy ${confidence}% của trung bình. Ngoặc dưới hai đầu dải: khoảng tin cậy ${confidence}% của chúng, trong chừng mực số lượt cho phép.`,
    mean: 'Trung bình',
    percentile: (p) => `${p}% số lượt thấp hơn`,
    desc: (figure, parts) => `${figure}: chín trên mười lượt nằm ${list(parts)}.`,
    descPart: (name, range) => `với ${name} từ ${range}`,
  },

  differences: {
    marks: (confidence) => `● tốt hơn, ◆ kém hơn, ○ chưa phân biệt được; vạch ngang là khoảng tin cậy ${confidence}%.`,
    title: 'Chênh lệch so với kịch bản cơ sở',
    note: (confidence, judged) =>
      `Kịch bản trừ kịch bản cơ sở, theo từng lượt mô phỏng, kèm khoảng tin cậy ${confidence}%. ● tốt hơn, ◆ kém hơn, ○ chưa phân biệt được, không có dấu: không xét tốt, kém` +
      (judged === confidence
        ? '.'
        : `. Nhận định được xét ở mức ${judged}% để các nhận định về chỉ tiêu chính đồng thời đúng; nhận định về chỉ tiêu khác chỉ đúng riêng từng cái.`),
    figure: 'Chỉ tiêu',
    where: 'Nơi',
    baselineValue: 'Cơ sở',
    main: 'Các chênh lệch chính',
    mainNote: (shown, of) =>
      `${shown} chỉ tiêu bao quát nhất trong ${of} chỉ tiêu có chênh lệch; các chỉ tiêu chính đứng trước.`,
    all: (n) => `Toàn bộ ${n} chỉ tiêu có chênh lệch`,
    same: (n) => `Số chỉ tiêu giống hệt nhau ở mọi kịch bản nên không liệt kê: ${n}.`,
    left: (n) => `Còn ${n} dòng nữa chỉ có trong tệp kết quả.`,
    pairing: (low, high) => `Hệ số tương quan giữa các lượt ghép cặp của chỉ tiêu chính: từ ${low} đến ${high}.`,
    gain: (median, least, most) =>
      `Mọi kịch bản gặp cùng những chuyến xe với cùng yếu tố ngẫu nhiên: nếu mỗi kịch bản có yếu tố ngẫu nhiên riêng thì phải chạy gấp ${median} lần số lượt mới cho kết quả rõ như vậy (trung vị của các chỉ tiêu chính; từ ${least} đến ${most} lần).`,
    desc: (metric, parts) => `${metric}: ${list(parts)}.`,
    descPart: (name, difference, verdict) => `${name} ${difference} (${verdict})`,
    counts: (better, worse, unknown) => `${better} tốt hơn, ${worse} kém hơn, ${unknown} chưa phân biệt được`,
  },

  best: {
    title: 'Kịch bản nào tốt nhất?',
    note: (confidence) =>
      `Theo từng chỉ tiêu: mỗi kịch bản được so với kịch bản cơ sở và với kịch bản tốt nhất trong số còn lại (so sánh bội với phương án tốt nhất). Các nhận định về kịch bản tốt nhất đồng thời đúng cho mọi kịch bản và mọi chỉ tiêu với độ tin cậy ${confidence}%.`,
    against: (counts) => `So với kịch bản cơ sở: ${counts}.`,
    sure: 'Chắc chắn tốt nhất',
    group: 'Chưa phân biệt được với kịch bản tốt nhất',
    not: 'Chắc chắn không tốt hơn một kịch bản khác',
    none: 'Chưa phân biệt được kịch bản nào với kịch bản tốt nhất',
    table: 'Chênh lệch so với kịch bản tốt nhất trong số còn lại',
    tableNote:
      'Dòng trên: khoảng tin cậy của kịch bản trừ kịch bản tốt nhất trong số còn lại; ★ chắc chắn tốt nhất, ☆ chưa phân biệt được với kịch bản tốt nhất, không có sao: chắc chắn không tốt hơn một kịch bản khác. Dòng dưới: nhận định so với kịch bản cơ sở.',
  },

  goals: {
    title: 'Mục tiêu',
    note: (confidence) =>
      `Chỉ kết luận đạt hoặc không đạt khi toàn bộ khoảng tin cậy ${confidence}% nằm về một phía của mục tiêu. Dòng dưới: mục tiêu đạt ở bao nhiêu lượt, và từ đó tỷ lệ lượt đạt nằm trong khoảng nào (khoảng Wilson).`,
    goal: 'Mục tiêu',
    wanted: 'Yêu cầu',
    by: (year) => `đến năm ${year}`,
    atLeast: (value) => `ít nhất ${value}`,
    atMost: (value) => `không quá ${value}`,
    verdict: { reached: 'đạt', notReached: 'không đạt', cannotTell: 'chưa kết luận được' },
    runs: (count, n) => `ở ${count}/${n} lượt`,
    demand: (goal, scenario, demand) =>
      `${goal}: “${scenario}” không đạt vì mỗi ngày chỉ có ${demand} xe đến; điều này không nói lên năng lực thông quan của cửa khẩu.`,
    busiest: (goal, scenario, place, share) =>
      `${goal}: “${scenario}” không đạt. Nút thắt đầu tiên: ${place}, sử dụng ${share} thời gian.`,
    chart: 'Mục tiêu và kết quả của từng kịch bản',
    chartNote: (confidence) =>
      `Nét đứt: mức yêu cầu. Thanh bắt đầu từ số không; vạch ở đầu thanh là khoảng tin cậy ${confidence}%. Ký hiệu, mỗi đường một dấu, từ trái sang phải: ● đạt, ◆ không đạt, ○ chưa kết luận được.`,
    scenario: 'Kịch bản',
    desc: (panels) => `${panels.join('. ')}.`,
    descTarget: (wanted, names) =>
      names.length === 0 ? `${wanted}: không kịch bản nào đạt` : `${wanted}: đạt với ${list(names)}`,
  },

  check: {
    title: 'Kiểm tra tĩnh',
    note: 'Lượng xe đến mỗi nơi trong một ngày so với khả năng giải quyết trong ngày, chỉ tính từ số bình quân và giờ mở cửa, chưa chạy mô phỏng. Từ 100% trở lên, chạy càng lâu hàng chờ càng dài, dù may rủi thế nào, trừ khi xe đi nơi khác.',
    fine: 'Không nơi nào có lượng xe đến trong ngày vượt khả năng giải quyết.',
    overload: (place, come, can, fate) => `${place}: mỗi ngày có ${come} xe đến, chỉ nhận được ${can} xe; ${fate}.`,
    overloadIn: (place, names, fate) => `${place}: xe đến nhiều hơn khả năng giải quyết theo ${names}; ${fate}.`,
    grows: 'hàng chờ sẽ dài ra mãi',
    sentOn: 'số còn lại bỏ về, bị từ chối hoặc sang nơi khác',
    chart: 'Tải yêu cầu so với năng lực theo giờ trong ngày',
    chartNote:
      'Số vị trí, chỗ đỗ hoặc phương tiện sẽ được dùng nếu có đủ. Xe đến lúc đóng cửa được tính vào giờ mở cửa đầu tiên.',
    offeredKey: 'tải yêu cầu',
    beyondKey: 'vượt năng lực',
    openKey: 'đang mở',
    desc: (place, name, hour, load) =>
      `${place}${name === null ? '' : ` theo ${name}`}: giờ căng nhất bắt đầu từ ${hour}, tải bằng ${load} khả năng giải quyết.`,
    of: (offered, open) => `${offered} trên ${open}`,
    loads: 'Tải của những nơi bận hơn và hệ số sử dụng khi mô phỏng',
    place: 'Nơi',
    arrivals: 'Đến mỗi ngày',
    capacity: 'Tối đa mỗi ngày',
    load: 'Tải',
    used: 'Hệ số sử dụng mô phỏng',
    worst: 'Giờ căng nhất',
    erlang: 'Ước lượng Erlang',
    enough: 'Số đủ',
    at: (hour, load) => `${hour}:\u00a0${load}`,
    simulated: (share) => `mô phỏng ${share}`,
    wait: (time) => `chờ ${time}`,
    full: (share) => `hết chỗ ${share}`,
    all: 'Kiểm tra tĩnh đầy đủ của từng kịch bản',
    legend:
      'Tải: khối lượng việc đến chia cho khả năng giải quyết trong giờ mở cửa; hệ số sử dụng mô phỏng của chỗ đỗ và phương tiện tính cả giờ đóng cửa. Ước lượng: thời gian chờ bình quân nếu xe đến đều trong giờ mở cửa (Allen và Cunneen), hoặc tỷ lệ xe gặp lúc hết chỗ (Erlang B). Số đủ: số vị trí ít nhất để năm xe chỉ một xe phải chờ, hoặc số chỗ ít nhất để trăm xe chỉ một xe gặp lúc hết chỗ.',
    assumed: (bounds) => `Tính theo trường hợp thuận lợi nhất, tải thực tế không thể thấp hơn: ${bounds}.`,
  },

  bottlenecks: {
    title: 'Nút thắt',
    chart: 'Vị trí phục vụ, chỗ đỗ và phương tiện làm gì trong toàn bộ thời gian',
    note: 'Toàn bộ thời gian của mỗi nơi, kể cả lúc đóng cửa. Bị kẹt: bị giữ bởi xe chưa đi tiếp được. Thiếu xe do nơi trước: nhàn rỗi trong khi xe trên đường tới đó bị giữ lại. Không có xe: nhàn rỗi và không có xe nào bị giữ lại trên đường tới đó.',
    place: 'Nơi',
    pieces: {
      busy: 'làm việc',
      blocked: 'bị kẹt',
      starved: 'thiếu xe do nơi trước',
      idle: 'không có xe',
      other: 'khác',
      closed: 'đóng cửa',
    },
    cause: (blocked, by, share) => `${blocked ? 'bị kẹt' : 'thiếu xe'} do ${by}: ${share}`,
    blockedBy: (place, by, share) =>
      `${place}: bị kẹt ${share} thời gian vì ${by} hết chỗ hoặc không còn vị trí trống.`,
    starvedBy: (place, by, share) =>
      `${place}: nhàn rỗi ${share} thời gian trong khi xe trên đường tới đó bị giữ lại tại ${by}.`,
    nobody: 'Không nơi nào cản nơi khác làm việc quá 1% thời gian.',
    desc: (place, share) => `Nơi mất nhiều thời gian nhất do nơi khác là ${place}: ${share}.`,
  },

  marginal: {
    title: 'Thêm một đơn vị năng lực thì thay đổi gì',
    note: (confidence, judged) =>
      `Kịch bản được chạy lại một lần cho mỗi loại năng lực, với thêm một ít loại đó và cùng các yếu tố ngẫu nhiên. Chênh lệch ghép cặp kèm khoảng tin cậy ${confidence}%; nhận định được xét ở mức ${judged} để các nhận định về cùng một chỉ tiêu đồng thời đúng cho mọi loại năng lực.`,
    grows:
      'Nơi hàng chờ dài thêm chừng nào lượt mô phỏng còn tiếp diễn thì chênh lệch về thời gian chờ cũng tăng theo: chỉ nên xem chiều thay đổi.',
    chart: 'Thêm một đơn vị mỗi loại năng lực: chênh lệch của các chỉ tiêu chính',
    resource: 'Năng lực',
    now: (many) => `hiện có ${many}`,
    at: (more, place) => `${more} tại ${place}`,
    one: (more, effects) => `${more}: ${effects.join('; ')}.`,
    effect: (metric, difference, verdict) => `${metric} ${difference} (${verdict})`,
    nothing: (resources) => `chưa phân biệt được thay đổi nào khi ${resources}.`,
  },

  value: {
    title: 'Chi phí và lợi ích',
    note: (base, rate, years) =>
      `So với kịch bản cơ sở, theo giá năm ${base}, chiết khấu về năm đó với suất ${rate} mỗi năm.` +
      (years.length > 0
        ? ` Các năm được mô phỏng: ${list(years.map(String))}; giữa các năm này giá trị được nội suy, ngoài các năm này giữ nguyên.`
        : ' Lượt mô phỏng đại diện cho mọi năm.'),
    chance:
      'Khoảng tin cậy chỉ phản ánh tính ngẫu nhiên của mô phỏng, không phản ánh giá cả: về giá cả, xem các giá trị chuyển đổi.',
    figure: 'Chỉ tiêu',
    service: 'Các năm vận hành',
    costs: 'Giá trị hiện tại của chi phí',
    benefits: 'Giá trị hiện tại của lợi ích',
    npv: 'Giá trị hiện tại ròng (NPV)',
    positive: 'Tỷ lệ lượt mô phỏng có NPV dương (và khoảng tin cậy)',
    annualCosts: 'Chi phí quy về mỗi năm vận hành',
    ratio: 'Tỷ số lợi ích–chi phí',
    internalRate: 'Suất hoàn vốn nội bộ',
    breakEvenTruckHour: 'Giá một giờ xe tại điểm hòa vốn',
    breakEvenTraffic: 'Lưu lượng hòa vốn, nếu lợi ích tỷ lệ với lưu lượng',
    none: 'không có',
    withoutIt: 'có lợi cả khi bằng 0',
    money: { million: 'triệu đồng', billion: 'tỷ đồng', perHour: 'đồng/giờ' },
    onPath: (name, path) => `${name}, nhu cầu “${path}”`,
    chart: 'Chi phí và lợi ích cộng dồn, đã chiết khấu',
    chartNote: (confidence) =>
      `Chỗ đường cong vượt qua số không là lúc phương án hoàn vốn; điểm cuối là giá trị hiện tại ròng. Dải màu là khoảng tin cậy ${confidence}%.`,
    desc: (parts) => `Giá trị hiện tại ròng: ${list(parts)}.`,
    descPart: (name, value) => `${name} ${value}`,
    year: 'Năm',
    more: (n) => `Còn ${n} bảng cùng loại`,
    line: 'Khoản chi phí hoặc lợi ích',
    savedAYear: 'Tiết kiệm mỗi năm',
    annual: 'Giá trị mỗi năm',
    present: 'Giá trị hiện tại',
    switching: 'Giá trị chuyển đổi',
    noPrice: 'chưa có giá',
    other: 'các luồng còn lại',
    part: {
      cost: 'Chi phí',
      benefit: 'Lợi ích',
      unpriced: 'Chưa quy thành tiền',
      transfer: 'Khoản chuyển giao: không tính',
    },
    kind: {
      capital: 'Chi phí vốn',
      running: 'Chi phí vận hành',
      crews: 'Nhân sự',
      truckHours: 'Giờ xe ở cửa khẩu',
      lost: 'Xe không qua được',
      spoilage: 'Hao hụt giá trị hàng hóa',
      idling: 'Nhiên liệu khi nổ máy chờ',
      reefer: 'Nhiên liệu của xe lạnh',
      electricity: 'Điện năng',
      carbon: 'Khí CO2',
      overtime: 'Làm thêm giờ',
      fee: 'Phí',
    },
    unit: {
      'truck-hours': 'giờ xe',
      'truck-days': 'ngày xe',
      trucks: 'xe',
      'server-hours': 'giờ làm việc',
      l: 'lít',
      kWh: 'kWh',
      t: 'tấn',
    },
    switchingNote:
      'Khoản lợi mang dấu dương, chi phí mang dấu âm. Giá trị chuyển đổi là mức thay đổi của riêng một khoản làm cho giá trị hiện tại ròng bằng không.',
    transferNote: 'Phí mà bên này tiết kiệm được là khoản thu mà bên kia mất đi; xét tổng thể không phải là lợi ích.',
    overloaded: (names) =>
      `Không giải phóng hết số xe đến trong ${names}: hàng chờ, và cả số tiền, tăng theo độ dài lượt mô phỏng. Chỉ nên xem là dấu hiệu, không phải là con số.`,
    unpriced: (kinds) => `Chưa có giá trong tệp nên không tính: ${kinds}.`,
  },

  bulletin: {
    title: 'Bản tin trong ngày',
    note: (day, clock, source) =>
      `Số xe từ ${clock} ngày hôm trước đến ${clock} ngày ${day} theo công bố (${source}), và kết quả mô phỏng cùng ngày đó.`,
    row: 'Cửa khẩu và chiều',
    opening: 'Tồn đầu',
    arrived: 'Xe đến',
    cleared: 'Thông quan',
    closing: 'Tồn cuối',
    simulated: 'Mô hình',
    residual: 'Chênh lệch sổ sách',
    marks:
      '* suy ra từ các số khác của bản tin; † không công bố, giả định trong tệp; – chưa biết. “Chênh lệch sổ sách” bằng tồn đầu cộng xe đến trừ thông quan trừ tồn cuối; để trống khi thiếu một số hoặc số đó được suy ra từ ba số còn lại, vì khi ấy không chứng minh được gì.',
    gap: (direction, term, total, gates) =>
      `${direction}, ${term}: cộng các cửa khẩu là ${gates}, tổng số là ${total}.`,
    replay:
      'Mô hình bắt đầu với số xe tồn tối hôm trước (nơi chưa biết thì lấy số xe của một ngày ổn định); số xe đến đúng bằng số đã cho, phân bổ trong ngày theo lưu lượng từng giờ của kịch bản. Xe có mặt từ đầu chỉ còn phần thời gian lưu chưa hết. Khoảng tin cậy phản ánh tính ngẫu nhiên của thời gian phục vụ và thời gian lưu. Sai lệch tính theo phần trăm nằm ở mục “Đối chiếu mô hình với số liệu đã công bố”.',
  },

  calibration: {
    title: 'Đối chiếu mô hình với số liệu đã công bố',
    note: 'Chỉ tiêu ghi “hiệu chỉnh” đã được dùng để chọn tham số nên không chứng minh điều gì; chỉ tiêu ghi “kiểm chứng” thì không.',
    what: 'Chỉ tiêu',
    published: 'Đã công bố',
    simulated: 'Mô phỏng',
    residual: 'Sai lệch',
    roleTitle: 'Vai trò',
    role: { fitted: 'hiệu chỉnh', predicted: 'kiểm chứng', input: 'đầu vào' },
    source: 'Nguồn',
    inside: 'nằm trong',
    none: 'Không có số liệu công bố nào để đối chiếu với mô hình.',
  },

  balance: {
    title: 'Bảng cân đối số xe',
    note: 'Số xe bình quân mỗi lượt mô phỏng, tính cho cả lượt kể cả giai đoạn khởi động. Tồn đầu kỳ, số đến và số tách ra bằng số đã rời đi cộng tồn cuối kỳ.',
    terms: {
      initial: 'Tồn đầu kỳ',
      arrived: 'Đến',
      split: 'Tách ra',
      cleared: 'Đã thông quan',
      diverted: 'Chuyển hướng',
      turnedAway: 'Bị từ chối',
      balked: 'Không vào hàng',
      reneged: 'Bỏ hàng chờ',
      merged: 'Ghép chung',
      inside: 'Tồn cuối kỳ',
    },
    redirected: 'Điều tiết nội bộ',
    flow: 'Dòng xe',
    sum: 'Tất cả xe',
  },

  assumptions: {
    title: 'Giả định và nguồn số liệu',
    note: 'Mọi con số có ghi chú trong tệp kịch bản. “Giả định” nghĩa là chưa tìm được nguồn.',
    path: 'Vị trí trong tệp và giá trị',
    kind: { source: 'nguồn', assumed: 'giả định' },
    text: 'Nguồn hoặc lý do',
    sameAs: (baseline) => `Như “${baseline}”, trừ các mục sau:`,
    basis: (sourced, assumed, part) =>
      `Cơ sở của kết quả: ${sourced} số liệu có nguồn và ${assumed} số liệu giả định, mỗi số đều nêu lý do, ở mục ${part}. Khoảng tin cậy chỉ phản ánh tính ngẫu nhiên trong mô phỏng, không gồm sai số của các giả định.`,
    identical: (names) => `${names}: cùng các giả định trên.`,
    again: (n) => `(Còn ${n} mục đã nêu ở trên, cùng các kịch bản khác.)`,
    none: 'Tệp kịch bản không có ghi chú nào.',
    sources: 'Nguồn',
  },

  events: {
    title: 'Sự kiện trong thời gian mô phỏng',
    event: 'Sự kiện',
    time: 'Từ – đến',
    what: 'Điều khác thường',
    closed: (place) => `${place}: đóng cửa`,
    servers: (place, most) => `${place}: hoạt động tối đa ${most}`,
    slow: (place, factor) => `${place}: thời gian × ${factor}`,
    surge: (flow, factor) => `${flow}: lượng xe đến × ${factor}`,
  },

  glossary: {
    title: 'Định nghĩa',
    interval: (confidence) => `Khoảng tin cậy ${confidence}%`,
    intervalMeaning: (confidence) =>
      `Nếu lặp lại toàn bộ nghiên cứu với các số ngẫu nhiên khác, khoảng tính theo cách này sẽ chứa giá trị trung bình thật của mô hình ${confidence} lần trong 100 lần. Số đứng sau dấu ± là nửa độ rộng của khoảng; các chữ số không đủ tin cậy đã được lược bỏ.`,
    verdictTerm: 'Tốt hơn, kém hơn, chưa phân biệt được',
    verdictMeaning: (judged) =>
      `Một kịch bản chỉ được coi là tốt hơn hoặc kém hơn khi khoảng tin cậy ${judged}% của chênh lệch ghép cặp so với kịch bản cơ sở không chứa số không. “Chưa phân biệt được” không có nghĩa là bằng nhau: chạy thêm lượt mô phỏng có thể cho thấy khác biệt.`,
    jointMeaning: (confidence) =>
      `Mức này được nâng theo số kịch bản và số chỉ tiêu chính (phương pháp Bonferroni) để mọi nhận định về các chỉ tiêu chính đồng thời đúng với độ tin cậy ${confidence}%; nhận định về chỉ tiêu khác chỉ đúng riêng từng cái.`,
    bestTerm: 'Chắc chắn tốt nhất, chưa phân biệt được với kịch bản tốt nhất',
    bestMeaning: (confidence) =>
      `Mỗi kịch bản được so với kịch bản tốt nhất trong số còn lại (so sánh bội với phương án tốt nhất của Hsu, dùng bất đẳng thức Bonferroni vì các kịch bản chịu cùng yếu tố ngẫu nhiên). Với độ tin cậy ${confidence}%, đồng thời cho mọi chỉ tiêu chính, kịch bản thật sự tốt nhất nằm trong nhóm “chưa phân biệt được với kịch bản tốt nhất” hoặc chính là kịch bản được ghi là chắc chắn tốt nhất.`,
    perTruckTerm: 'Trung bình, trung bình mọi xe',
    perTruckMeaning:
      'Giá trị trung bình được tính cho từng lượt rồi lấy trung bình các lượt, nên mỗi lượt có trọng số như nhau. Trong “trung bình mọi xe”, mỗi xe có trọng số như nhau dù thuộc lượt nào (khoảng tin cậy jackknife). Hai giá trị khác nhau khi lượt có nhiều xe hơn cũng phải chờ lâu hơn.',
    p95Term: 'Trung vị, phân vị 90%, phân vị 95%',
    p95Meaning:
      'Giá trị mà chừng ấy phần trăm số xe (hoặc thời gian, đối với số lượng) không vượt quá; tính cho từng lượt rồi lấy trung bình các lượt.',
    spreadTerm: 'Chín trong mười ngày',
    spreadMeaning:
      'Từ phân vị 5% đến phân vị 95% của từng ngày trong mọi lượt mô phỏng: điều có thể gặp trong một ngày, rộng hơn khoảng tin cậy của trung bình.',
  },

  course: {
    days: 'Số ngày kể từ đầu lượt mô phỏng',
    mean: 'trung bình các lượt mô phỏng',
    smooth: 'trung bình trượt',
    warmUp: 'hết giai đoạn khởi động',
    settled: 'đã ổn định (MSER-5)',
    limit: 'sức chứa',
    table: 'Giá trị trung bình dọc theo lượt mô phỏng',
  },

  growth: {
    title: 'Nơi số xe đến nhiều hơn số xe đi',
    note: 'Các hàng chờ này dài thêm chừng nào lượt mô phỏng còn tiếp diễn: mô phỏng lâu hơn sẽ thấy hàng dài hơn, nên không có thời gian chờ trung bình mà chỉ có tốc độ tăng. Các bảng ghi tốc độ đó thay cho trung bình.',
    cell: (growth) => `tăng ${growth} xe/ngày`,
    short: 'không có trung bình ổn định',
    growth: 'Mức tăng',
    limit: 'Sức chứa',
    full: 'Đầy',
    after: (days) => `${days} ngày sau khi bắt đầu`,
    chart: 'Số xe chờ theo từng ngày ở những nơi đang tăng',
    chartNote: (confidence) => `Trung bình các lượt mô phỏng; dải màu là khoảng tin cậy ${confidence}%.`,
    desc: (where, growth) => `${where}: mỗi ngày tăng ${growth} xe.`,
    waiting: 'Nơi hàng chờ tăng mãi, đường cong chỉ đúng cho các lượt này: mô phỏng lâu hơn sẽ thấy thời gian dài hơn.',
  },

  warmUp: {
    title: 'Các lượt mô phỏng bắt đầu thế nào',
    of: (scenario, sentence) => `${scenario}: ${sentence}`,
    pilot: (runs) => `Giai đoạn khởi động được chọn từ ${runs} lượt chạy thử với cùng số khởi tạo ngẫu nhiên.`,
    counted: (used) =>
      used === null ? 'Mỗi lượt mô phỏng được tính từ phút đầu tiên.' : `Mỗi lượt mô phỏng không tính ${used} đầu.`,
    verdict: {
      enough: (wanted) => `Như vậy là đủ: theo MSER-5, chỉ tiêu chính chậm nhất đã ổn định sau ${wanted}.`,
      tooShort: (wanted) =>
        `Giai đoạn khởi động như vậy là quá ngắn: theo MSER-5, chỉ tiêu chính chậm nhất ổn định sau ${wanted}, và phần trước đó làm lệch trung bình.`,
      runLonger: () => 'Có chỉ tiêu chính chưa ổn định trong nửa đầu lượt mô phỏng: cần mô phỏng lâu hơn.',
      grows: () => 'Nơi số xe đến nhiều hơn số xe đi thì không có mức ổn định nào.',
      stock: () => 'Lượt mô phỏng bắt đầu từ lượng xe tồn ghi trong tệp nên không cần giai đoạn khởi động.',
      terminating: () =>
        'Đó là những ngày nhất định, hoặc kéo dài đến khi xong việc: cách bắt đầu là một phần của câu hỏi nên không cần giai đoạn khởi động.',
      dated: () =>
        'Trong đó có việc xảy ra vào ngày nhất định làm thay đổi trung bình, không quy tắc nào phân biệt được với giai đoạn khởi động.',
      forked: () =>
        'Đến lúc đó là lượt mô phỏng của kịch bản cơ sở: quá trình ổn định về sau là một phần của điều được so sánh.',
      tooFew: () => 'Lượt mô phỏng quá ngắn, hoặc quá ít lượt, để biết bằng MSER-5 như vậy đã đúng hay chưa.',
    },
    chart: 'Đã ổn định chưa? Các chỉ tiêu chính dọc theo lượt mô phỏng',
    chartNote:
      'Trung bình mọi lượt mô phỏng và trung bình trượt của nó (Welch): nơi đường nằm ngang thì ảnh hưởng ban đầu đã hết. Nét liền: hết giai đoạn khởi động. Nét chấm: nơi MSER-5 sẽ cắt; do ngẫu nhiên có thể lệch ít nhiều.',
    table: 'Thời điểm các chỉ tiêu chính đã ổn định (MSER-5)',
    notYet: 'chưa, trong nửa đầu lượt mô phỏng',
    never: 'không bao giờ: tăng mãi',
    desc: (figure, settled, used) =>
      `Chỉ tiêu chính chậm nhất, ${figure}, ổn định: ${settled}. Giai đoạn khởi động dài ${used}.`,
  },

  method: {
    title: 'Cách lặp lại nghiên cứu này',
    note: 'Cùng tệp, cùng số khởi tạo và cùng phiên bản thì kết quả giống nhau đến chữ số cuối cùng trên mọi máy.',
    version: 'Chương trình',
    schema: 'Phiên bản tệp kết quả',
    command: 'Lệnh',
    seed: 'Số khởi tạo ngẫu nhiên',
    runs: 'Số lượt mô phỏng mỗi kịch bản',
    length: 'Độ dài một lượt',
    warmUp: 'Giai đoạn khởi động, không tính',
    confidence: 'Độ tin cậy của các khoảng',
    start: 'Thời điểm bắt đầu theo lịch mô hình',
    clock: (local, offset) => `${local} (UTC${offset})`,
    otherClock: (offset) => `Giờ Trung Quốc là UTC+08:00: giờ trên trang này cộng thêm ${offset}.`,
    files: 'Các tệp kịch bản',
    file: 'Tệp',
    hash: 'Mã SHA-256 của kịch bản đã đọc',
    size: (metrics, series) => `${metrics} ước lượng và ${series} giá trị theo giờ trong tệp kết quả`,
    contents: 'Nội dung tệp kết quả',
    forked: (at, baseline) =>
      `So sánh này được rẽ nhánh ở thời điểm ${at} kể từ lúc bắt đầu. Đến lúc đó, mọi lượt mô phỏng là của “${baseline}”; từ trạng thái tại thời điểm ấy, mỗi phương án chạy tiếp với năng lực và giờ làm việc của mình, và chỉ phần sau đó được tính. Vì vậy, chênh lệch cho biết điều xảy ra khi thay đổi một cửa khẩu đang hoạt động, kể cả quãng chuyển sang trạng thái ổn định mới; chênh lệch đó chỉ là giữa các trạng thái ổn định khi lượt mô phỏng dài hơn nhiều so với quãng chuyển tiếp.`,
  },

  gate,
  model,
  size,
  stress,
  study,
  aftermath,
  sweep,
  worth,
  known,
  precision: {
    title: 'Bao nhiêu lượt là đủ',
    note: (confidence) =>
      `Trung bình của các lượt đã chạy cùng khoảng tin cậy ${confidence}%, đối với những chỉ tiêu cần nhiều lượt nhất. Vạch đứng là số lượt mà từ đó khoảng tin cậy nằm giữa hai đường nét đứt; vài lượt tiếp theo phải xác nhận điều này.`,
    mean: 'trung bình đến lượt này',
    wantedKey: 'độ chính xác yêu cầu',
    axis: 'Số lượt mô phỏng',
    table: 'Các chỉ tiêu chính xác đến đâu',
    figure: 'Chỉ tiêu',
    value: 'Giá trị',
    wanted: 'Yêu cầu',
    reachedAt: 'Đạt từ lượt',
    not: 'chưa đạt',
    reached: (runs, asked, least) =>
      `${runs} lượt là đủ: mọi chỉ tiêu chính đều có sai số ${asked}; kém chính xác nhất là ${least}.`,
    asked: (share, own) =>
      share === null
        ? 'không quá mức yêu cầu riêng'
        : `không quá ${share} giá trị${own ? ', hoặc không quá mức yêu cầu riêng' : ''}`,
    known: (figure, width) => `${figure} (${width})`,
    small: (figures) => `Quá gần 0 để tính theo phần trăm nên lấy sai số cố định: ${figures}.`,
    growing: (figures) =>
      `Chỉ tiêu tăng mãi thì không có giá trị trung bình để ước lượng, dù chạy bao nhiêu lượt: ${figures}.`,
    unseen: (figures) => `Không biết độ chính xác của những gì hầu như không quan sát được: ${figures}.`,
    insteadOf: (figure, width, wanted) => `${figure} (${width}, yêu cầu ${wanted})`,
    missed: (runs, stopped, figures) =>
      stopped
        ? `Mô phỏng bị dừng sau ${runs} lượt, khi chưa phải mọi chỉ tiêu đều đạt độ chính xác yêu cầu: ${figures}.`
        : `Chưa đạt độ chính xác yêu cầu sau ${runs} lượt, số lượt nhiều nhất được phép: ${figures}.`,
    some: (figures, more) => [...figures, ...(more > 0 ? [`và ${more} chỉ tiêu khác`] : [])].join('; '),
    desc: (parts) => `Đạt độ chính xác yêu cầu: ${parts.join('; ')}.`,
    descPart: (figure, reached) => (reached === null ? `${figure}, chưa đạt` : `${figure}, từ lượt ${reached}`),
  },

  chart: {
    nothing: 'Không có số liệu quan sát để vẽ biểu đồ này.',
  },
};
