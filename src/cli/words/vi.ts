/** Những gì màn hình nói bằng tiếng Việt (what the terminal says in Vietnamese). */
import type { en } from './en.ts';

/** `a, b và c`. */
function list(items: readonly string[], last: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
}

/** `a; b; và 3 chỉ tiêu khác`: tên có thể chứa dấu phẩy. */
function some({ told, more }: { told: readonly string[]; more: number }): string {
  return [...told, ...(more === 0 ? [] : [`và ${more} chỉ tiêu khác`])].join('; ');
}

const maybe = (near: string | null) => (near === null ? '' : ` Có phải ý bạn là ${near}?`);

export const vi: typeof en = {
  usage: {
    help: 'smartgate --help --lang vi cho biết cách dùng.',
    noCommand: (commands) => `Thiếu lệnh: ${list(commands, 'hoặc')}.`,
    unknownCommand: (found, commands, near) =>
      `Không có lệnh "${found}".${maybe(near)} Các lệnh hiện có: ${list(commands, 'và')}.`,
    unknownOption: (found, near) =>
      `Không có tùy chọn ${found.length === 1 ? '-' : '--'}${found}.${maybe(near && `--${near}`)}`,
    notForCommand: (option, command) => `Lệnh ${command} không dùng tùy chọn --${option}.`,
    tooFew: (command, wants) => `Lệnh ${command} cần ${wants}.`,
    tooMany: (command, wants, extra) =>
      `Lệnh ${command} ${wants === '' ? 'không cần gì thêm' : `chỉ cần ${wants}`}, nhưng lại có "${extra}".`,
    twice: (option) => `Tùy chọn --${option} được ghi hai lần.`,
    noValue: (option) => `Tùy chọn --${option} cần một giá trị.`,
    wholeNumber: (option, found, most) =>
      `--${option} phải là số nguyên từ 1 ${most === null ? 'trở lên' : `đến ${most}`}, nhưng lại là "${found}".`,
    positive: (option, found) => `--${option} phải là số lớn hơn 0, ví dụ 30 hoặc 0.5, nhưng lại là "${found}".`,
    time: (option, found) =>
      `--${option} phải là một khoảng thời gian lớn hơn 0 tính từ lúc bắt đầu chạy, ví dụ 30d hoặc 12h, nhưng lại là "${found}".`,
    oneRun: '--save-at và --resume chỉ dùng với một kịch bản: mỗi tệp lưu chứa đúng một lượt chạy.',
    part: (option, found) =>
      `--${option} phải là một tỷ lệ phần trăm lớn hơn 0 và nhỏ hơn 100, ví dụ 5%, nhưng lại là "${found}".`,
    either: (one, other) => `Chỉ dùng --${one} hoặc --${other}, không dùng cả hai.`,
    assignment: (found) => `--set phải có dạng mục=giá_trị, ví dụ places.lane.lanes=2, nhưng lại là "${found}".`,
    onePage: (command: string) => `--lang both không dùng được với ${command}, vì lệnh này không vẽ trang nào.`,
    language: (found, languages) => `--lang phải là ${list(languages, 'hoặc')}, nhưng lại là "${found}".`,
    shard: (found) => `--shard cần k/n, tức phần thứ k trong n phần, ví dụ 3/8, nhưng gặp "${found}".`,
    address: (found) =>
      `--queue cần địa chỉ của một máy chủ Redis, ví dụ redis://localhost:6379, nhưng gặp "${found}".`,
    schemaOf: (found) => `Không có lược đồ cho "${found}": schema nhận scenario hoặc sweep.`,
    needs: (command, option, example) => `Lệnh ${command} cần --${option}, ví dụ --${option} ${example}.`,
    method: (found, methods) => `--method phải là ${list(methods, 'hoặc')}, nhưng lại là "${found}".`,
    several: 'Lệnh choose cần nhiều kịch bản, hoặc một kịch bản với --vary và --cost-at-most.',
    alone: '--vary không dùng cùng nhiều kịch bản.',
    methodOf: (method, command) => `--method ${method} là của lệnh ${command}.`,
    oneDocument: '--json chỉ in một tài liệu: hãy nêu một kịch bản, hoặc dùng lệnh compare.',
    noAnswer: (found, near) =>
      `Không có kết quả đối chiếu "${found}".${maybe(near)} Chúng là các tệp trong scenarios/known-answers.`,
    allOrSome: '--all không dùng cùng với tên: các trường hợp được nêu tên luôn được chạy.',
    sameName: (name, file) =>
      `Có hai kịch bản cùng tên ${name} (tệp thứ hai là ${file}); kết quả sẽ ghi đè lên nhau. Hãy đổi tên một tệp.`,
  },
  failure: {
    fault: 'Đây là lỗi của smartgate, không phải do dữ liệu của bạn; xin báo lại kèm các dòng ở trên.',
    cannotRead: (file, why) => `${file}: không đọc được (${why}).`,
    cannotUse: (path, why) => `${path}: không dùng được (${why}).`,
    why: {
      ENOENT: 'không có tệp hoặc thư mục này',
      EACCES: 'không có quyền truy cập',
      EPERM: 'không có quyền truy cập',
      EISDIR: 'đây là một thư mục',
      ENOTDIR: 'một phần của đường dẫn là tệp, không phải thư mục',
      EEXIST: 'đã có một tệp trùng tên',
      ENOSPC: 'đĩa đã đầy',
      EROFS: 'đĩa chỉ cho phép đọc',
    },
  },
  run: {
    heading: (replications, length, warmUp, seed, level) =>
      `${replications} lượt mô phỏng, mỗi lượt ${length} (khởi động ${warmUp}), mầm ngẫu nhiên ${seed}, khoảng tin cậy ${level}`,
    oneRun: 'Một lượt chạy chưa phải là kết quả: không có lượt thứ hai thì không biết sai số (--replications).',
    files: (report, others) => `Báo cáo: ${report}  (cùng thư mục: ${others})`,
    paused: (time, file, command) =>
      `Đã tạm dừng ở thời điểm ${time} sau khi bắt đầu và lưu vào ${file}. Để chạy tiếp: ${command}`,
    stopping: 'Đang dừng; những lượt đã xong sẽ được giữ lại. Nhấn Ctrl-C lần nữa để dừng ngay và không giữ gì.',
    interrupted: (finished, asked, where) =>
      asked === null
        ? `Đã ngắt khi các chỉ tiêu chính chưa đủ chính xác: ${finished} lượt đã xong và được lưu trong ${where}.`
        : `Đã ngắt: ${finished} trên ${asked} lượt đã xong và được lưu trong ${where}.`,
    interruptedUnsaved: (finished, asked) =>
      asked === null
        ? `Đã ngắt khi các chỉ tiêu chính chưa đủ chính xác: tài liệu gồm ${finished} lượt đã xong.`
        : `Đã ngắt: tài liệu gồm ${finished} trên ${asked} lượt đã xong.`,
    nothing: 'Bị ngắt trước khi xong lượt đầu tiên: không có gì để lưu.',
    progress: (done, total, guessed, percent, left) =>
      `${done} trên ${guessed ? 'khoảng ' : ''}${total} lượt, ${percent} %, còn khoảng ${left}`,
    bar: { runs: 'lượt', about: 'khoảng', left: 'còn' },
  },
  precision: {
    reached: (replications, asked, least) =>
      `${replications} lượt là đủ: mọi chỉ tiêu chính đều có sai số ${asked}; kém chính xác nhất là ${least}.`,
    asked: (share, own) =>
      share === null
        ? 'không quá mức yêu cầu riêng'
        : `không quá ${share} giá trị${own ? ', hoặc không quá mức yêu cầu riêng' : ''}`,
    known: (figure, width) => `${figure} (${width})`,
    small: (figures) => `Quá gần 0 để tính theo phần trăm nên lấy sai số cố định: ${some(figures)}.`,
    growing: (figures) =>
      `Chỉ tiêu tăng mãi thì không có giá trị trung bình để ước lượng, dù chạy bao nhiêu lượt: ${some(figures)}.`,
    unseen: (figures) => `Không biết độ chính xác của những gì hầu như không quan sát được: ${some(figures)}.`,
    insteadOf: (figure, width, wanted) => `${figure} (${width}, yêu cầu ${wanted})`,
    missed: (replications, figures) =>
      `Chưa đạt độ chính xác yêu cầu sau ${replications} lượt: ${some(figures)}. Có thể chạy dài hơn (--days), nhiều lượt hơn (run.precision.atMost) hoặc nới --precision.`,
  },
  table: {
    unit: 'đơn vị',
    none: 'không quan sát được',
    published: 'số liệu công bố',
    value: 'công bố',
    simulated: 'mô phỏng',
    grows: (growth) => `tăng ${growth} xe/ngày`,
    residual: 'sai lệch',
    inside: 'trong khoảng',
    role: { fitted: 'hiệu chỉnh', predicted: 'kiểm chứng', input: 'đầu vào' },
    calibration: (scenario) => `${scenario} so với số liệu công bố`,
  },
  steady: {
    grows: (scenario, places, more) =>
      `${scenario}: số xe đến nhiều hơn số xe đi. Mức tăng mỗi ngày (xe): ${places.join('; ')}${more > 0 ? `; và ${more} nơi nữa` : ''}.`,
    longer: 'Ở đó không có thời gian chờ trung bình: mô phỏng lâu hơn sẽ thấy chờ lâu hơn.',
    full: (where, days) => `${where} (đầy sau ${days} ngày kể từ đầu)`,
    tooShort: (scenario, used, figures, wanted) =>
      `${scenario}: giai đoạn khởi động ${used} quá ngắn đối với ${list(figures, 'và')} (MSER-5); hãy ghi run.warmUp: ${wanted}, hoặc auto.`,
    runLonger: (scenario, figures) =>
      `${scenario}: ${list(figures, 'và')} chưa ổn định trong nửa đầu lượt mô phỏng (MSER-5); hãy mô phỏng lâu hơn (run.days).`,
  },
  compare: {
    noMean: 'không có trung bình ổn định',
    levels: (level) => `Chênh lệch được tính theo cặp từng lượt mô phỏng, với khoảng tin cậy ${level}.`,
    bonferroni: (alternatives, keys, verdict, level) =>
      `Vì có ${alternatives} phương án và ${keys} chỉ tiêu chính, mỗi kết luận được xét ở mức ${verdict} để tất cả cùng đúng ở mức ${level} (Bonferroni).`,
    pairing: (median, least, most) =>
      `Mọi kịch bản gặp cùng những chuyến xe với cùng vận may: nếu mỗi kịch bản có vận may riêng thì phải chạy gấp ${median} lần số lượt mới cho kết quả rõ như vậy (trung vị của các chỉ tiêu chính; từ ${least} đến ${most} lần).`,
    forked: (at, baseline) =>
      `Rẽ nhánh ở thời điểm ${at} kể từ lúc bắt đầu, từ cùng các lượt mô phỏng của ${baseline}: chênh lệch là của phần sau đó, kể cả quãng chuyển sang trạng thái ổn định mới.`,
    levelled: (scenario, setting, own, used) =>
      `${scenario}: ${setting} lấy theo kịch bản cơ sở là ${used}, không phải ${own} như trong tệp.`,
    opening: (scenario, baseline) => `${scenario} so với ${baseline}:`,
    better: (items) => `tốt hơn về ${list(items, 'và')}`,
    worse: (items) => `kém hơn về ${list(items, 'và')}`,
    changed: (items) => `có thay đổi (tự nó không tốt cũng không xấu) về ${list(items, 'và')}`,
    cannotTell: (items) => `chưa phân biệt được về ${list(items, 'và')}`,
    same: (items) => `hoàn toàn như nhau về ${list(items, 'và')}`,
    allSame: 'hoàn toàn như nhau về mọi chỉ tiêu chính',
    nothing: 'không chỉ tiêu chính nào quan sát được ở cả hai',
  },
  best: {
    title: 'Theo từng chỉ tiêu',
    better: (names, baseline) => `tốt hơn ${baseline}: ${list(names, 'và')}`,
    worse: (names, baseline) => `kém hơn ${baseline}: ${list(names, 'và')}`,
    cannotTell: (names, baseline) => `chưa phân biệt được với ${baseline}: ${list(names, 'và')}`,
    changed: (names, baseline) => `khác ${baseline}: ${list(names, 'và')}`,
    same: (names, baseline) => `giống hệt ${baseline}: ${list(names, 'và')}`,
    sure: (name) => `chắc chắn tốt nhất: ${name}`,
    group: (names) => `chưa phân biệt được với kịch bản tốt nhất: ${list(names, 'và')}`,
    not: (names) => `chắc chắn không tốt hơn một kịch bản khác: ${list(names, 'và')}`,
    level: (level) =>
      `Các kết luận về kịch bản tốt nhất đồng thời đúng cho mọi kịch bản và mọi chỉ tiêu chính ở mức ${level} (so sánh bội với phương án tốt nhất).`,
  },
  goals: {
    title: 'Mục tiêu',
    atLeast: (value) => `ít nhất ${value}`,
    atMost: (value) => `không quá ${value}`,
    verdict: { reached: 'đạt', notReached: 'không đạt', cannotTell: 'chưa kết luận được' },
    runs: (count, n, low, high) => `${count}/${n} lượt, ${low}–${high} %`,
    demand: (title, scenario, demand) => `${title}: không đạt theo ${scenario}, vì mỗi ngày chỉ có ${demand} xe đến.`,
    busiest: (title, scenario, place, share) =>
      `${title}: không đạt theo ${scenario}; nơi đầu tiên thành nút thắt là ${place}, sử dụng ${share} thời gian.`,
  },
  bottlenecks: {
    title: 'Vị trí phục vụ, chỗ đỗ và phương tiện: phân bổ toàn bộ thời gian',
    busy: 'làm việc',
    blocked: 'bị kẹt',
    starved: 'thiếu xe do nơi trước',
    idle: 'không có xe',
    rest: 'đóng cửa, khác',
    blockedBy: (place, by, share) =>
      `${place}: bị kẹt ${share} thời gian vì ${by} hết chỗ hoặc không còn vị trí trống.`,
    starvedBy: (place, by, share) =>
      `${place}: nhàn rỗi ${share} thời gian trong khi xe trên đường tới đó bị giữ lại tại ${by}.`,
    none: 'Không nơi nào cản nơi khác làm việc quá 1 % thời gian.',
  },
  marginal: {
    title: 'Thêm một đơn vị thì thay đổi gì',
    how: (level, judged) =>
      `Chênh lệch ghép cặp với khoảng tin cậy ${level}; nhận định xét ở mức ${judged} (Bonferroni trên các loại năng lực): + tốt hơn, − kém hơn, ? chưa kết luận được.`,
    same: 'không đổi',
    marks: { better: ' +', worse: ' −', cannotTell: ' ?' },
    at: (more, place) => `${more} tại ${place}`,
    one: (more, effects) => `${more}: ${list(effects, 'và')}.`,
    effect: (metric, difference, verdict) => `${metric} ${difference} (${verdict})`,
    verdict: { better: 'tốt hơn', worse: 'kém hơn', cannotTell: 'chưa kết luận được' },
    nothing: (resources) => `chưa kết luận được thay đổi nào khi ${list(resources, 'hoặc')}.`,
  },
  value: {
    title: (base, rate) => `Giá năm ${base}, suất chiết khấu ${rate} mỗi năm`,
    service: 'các năm vận hành',
    npv: 'giá trị hiện tại ròng (NPV)',
    benefits: 'giá trị hiện tại của lợi ích',
    costs: 'giá trị hiện tại của chi phí',
    annualCosts: 'chi phí mỗi năm',
    ratio: 'tỷ số lợi ích–chi phí',
    internalRate: 'suất hoàn vốn nội bộ',
    positive: 'tỷ lệ lượt có NPV dương',
    breakEvenTruckHour: 'giá giờ xe hòa vốn',
    breakEvenTraffic: 'lưu lượng hòa vốn',
    withoutIt: 'có lợi cả khi bằng 0',
    money: { million: 'triệu đồng', billion: 'tỷ đồng', perHour: 'đồng/giờ' },
    none: 'không có',
    overloaded: (scenarios) =>
      `${list(scenarios, 'và')} không giải phóng hết số xe đến: hàng chờ, và cả số tiền, tăng theo độ dài lượt mô phỏng. Chỉ nên xem là dấu hiệu, không phải là con số.`,
    unpriced: (kinds) => `Chưa có giá nên không tính: ${list(kinds, 'và')}.`,
    kinds: {
      truckHours: 'giờ xe ở cửa khẩu',
      lost: 'xe không qua được',
      spoilage: 'hao hụt giá trị hàng hóa',
      idling: 'nhiên liệu khi nổ máy chờ',
      reefer: 'nhiên liệu của xe lạnh',
      carbon: 'khí CO2',
      overtime: 'làm thêm giờ',
    },
  },
  bulletin: {
    books: 'Cân đối số liệu trong ngày',
    opening: 'tồn đầu',
    arrived: 'xe đến',
    cleared: 'thông quan',
    closing: 'tồn cuối',
    residual: 'chênh lệch',
    direction: { export: 'xuất khẩu', import: 'nhập khẩu' },
    cargo: { 'new-vehicle': 'xe mới', fruit: 'hoa quả', other: 'hàng khác', goods: 'hàng hóa', mixed: 'hàng tổng hợp' },
    marks:
      '* suy ra từ các số khác, † giả định trong tệp, – chưa biết. Chênh lệch: tồn đầu + xe đến − thông quan − tồn cuối; –\n  khi thiếu một số hoặc số đó được suy ra từ ba số còn lại.',
    gap: (direction, term, total, gates) =>
      `${direction}, ${term}: cộng các cửa khẩu là ${gates}, tổng số là ${total}.`,
    replayed: (file) => `Mô phỏng lại ngày này với ${file}, dùng số tồn đầu và số xe đến thực tế`,
    noScenario: 'Bản tin không nêu kịch bản nào nên không có gì để mô phỏng.',
    nothingToRun: (file) => `--json: ${file} không nêu kịch bản nào nên không có tài liệu kết quả.`,
  },
  check: {
    fine: (name, flows, places, length, replications, share) =>
      share === null
        ? `${name}: hợp lệ (${flows} luồng xe, ${places} địa điểm, ${replications} lượt, mỗi lượt ${length})`
        : `${name}: hợp lệ (${flows} luồng xe, ${places} địa điểm, chạy các lượt ${length} đến khi sai số không quá ${share}, nhiều nhất ${replications} lượt)`,
  },
  preview: {
    title: 'Kiểm tra tĩnh, chưa chạy mô phỏng: lượng xe đến so với khả năng giải quyết.',
    place: 'nơi',
    arrivals: 'đến/ngày',
    capacity: 'tối đa/ngày',
    load: 'tải',
    worst: 'giờ căng nhất',
    erlang: 'ước lượng Erlang',
    enough: 'số đủ',
    at: (hour, load) => `${hour}:00  ${load}`,
    wait: (time) => `chờ ${time}`,
    full: (share) => `hết chỗ ${share}`,
    legend:
      'Erlang: chờ bao lâu, hoặc bao nhiêu phần xe gặp lúc hết chỗ, nếu xe đến đều trong giờ mở cửa. Số đủ: ít nhất bao nhiêu vị trí để năm xe chỉ một xe phải chờ, hoặc trăm xe chỉ một xe gặp lúc hết chỗ.',
    assumed: (bounds) => `Tính theo trường hợp thuận lợi nhất, tải thực tế không thể thấp hơn: ${bounds.join('; ')}.`,
    left: (places, reason) => `Chưa tính được: ${list(places, 'và')} (${reason}).`,
    reasons: {
      saturated: 'nguồn xe không bao giờ cạn',
      population: 'phương tiện chạy vòng bên trong',
      gathering: 'xe chờ xe khác hoặc chờ chuyến',
      goods: 'lượng hàng trong kho phụ thuộc vào lượng đã lấy ra',
      endless: 'lộ trình quay vòng không dứt',
      closed: 'không mở cửa lúc nào',
    },
    overloaded: (place, come, can) =>
      `${place} không giải quyết hết xe đến: mỗi ngày có ${come} xe đến, chỉ giải quyết được ${can} xe; hàng chờ sẽ dài ra mãi.`,
    beyond: (place, come, can) =>
      `${place} không nhận hết xe đến: mỗi ngày có ${come} xe đến, chỉ nhận được ${can} xe; số còn lại bỏ về, bị từ chối hoặc sang nơi khác.`,
    close: (place, come, can, load) =>
      `${place} gần hết năng lực: mỗi ngày có ${come} xe đến, giải quyết được ${can} xe (${load} %); hàng chờ sẽ dài và tan chậm.`,
  },
  verify: {
    heading: { what: 'đại lượng', value: 'chính xác', estimate: 'ước lượng', verdict: 'kết luận' },
    rule: (level, narrow, heavy) =>
      `Một giá trị được xem là đạt nếu nằm trong khoảng tin cậy ${level} của ước lượng và nửa khoảng ấy không quá ${narrow} của giá trị (${heavy} khi tải nặng, với mô-men bậc hai và với phân vị 99 %): khoảng quá rộng cũng không đạt.`,
    verdict: { met: 'đạt', tooWide: 'quá rộng', outside: 'lệch', unobserved: 'không có' },
    published: 'đã công bố',
    again: (times) => `Chưa đạt hết: chạy lại một lần với mầm ngẫu nhiên mới, dài gấp ${times}.`,
    summary: (met, cases, values) => `${met} trên ${cases} kết quả đối chiếu đạt (${values} giá trị)`,
    took: (time, threads) => `, ${time} trên ${threads} luồng`,
    chance: (values, level, expected, missed) =>
      `Trong ${values} khoảng tin cậy ${level}, dự kiến có ${expected} khoảng lệch chỉ vì ngẫu nhiên; lần đầu có ${missed} giá trị không đạt. Trường hợp không đạt được chạy lại một lần với mầm ngẫu nhiên mới, dài hơn, và khi đó mọi giá trị phải đạt.`,
    failed: (names) => `Không đạt: ${list(names, 'và')}.`,
    long: (cases) => `Còn ${cases} trường hợp cần chạy lâu, chưa được chạy (--all).`,
    interrupted: (done, asked) => `Đã ngắt: ${done} trên ${asked} trường hợp đã xong.`,
    files: (folder) => `Bảng: ${folder}  (cùng thư mục: verify.json)`,
  },
  worker: {
    waiting: (address, threads) => `Đang xử lý hàng đợi tại ${address} với ${threads} luồng; nhấn Ctrl-C để kết thúc.`,
    failed: (why) => `Không chạy được một phần việc: ${why}`,
    done: (loads, runs) => `Đã xử lý ${loads} phần việc, ${runs} lượt chạy.`,
  },
  sweep: {
    forked: (at) =>
      `Rẽ nhánh ở thời điểm ${at} kể từ lúc bắt đầu, mỗi lượt từ cùng lượt của kịch bản gốc: chỉ phần sau đó được tính.`,
    heading: (points, replications, runs, seed) =>
      `${points} điểm × ${replications} lượt mô phỏng = ${runs} lượt, mầm ngẫu nhiên ${seed}`,
    precise: (points, asked, most, seed) =>
      `${points} điểm, mỗi điểm chạy đến khi sai số của mọi chỉ tiêu ${asked} (nhiều nhất ${most} lượt), mầm ngẫu nhiên ${seed}`,
    rough: (points, most) => `Chưa đạt độ chính xác yêu cầu sau ${most} lượt ở ${points} điểm.`,
    shard: (k, n) => `phần ${k} trong ${n} phần`,
    found: (found, made) => `${found} lượt đã có sẵn, ${made} lượt vừa chạy.`,
    point: 'điểm',
    points: (shown, all) => `(${shown} trên ${all} điểm; các điểm còn lại nằm trong tệp)`,
    refused: (points, reason) => `Mô hình từ chối chạy ở ${points} điểm; lý do đầu tiên: ${reason}`,
    incomplete: (left, all, folder) =>
      `Còn thiếu ${left} trên ${all} lượt trong ${folder}: hãy chạy các phần khác vào đó, hoặc ghép thư mục của chúng bằng smartgate merge.`,
    missing: (point, told, replications) => `điểm ${point} (${told}): lượt ${replications}`,
    missingAll: (left, all) => `Còn thiếu ${left} trên ${all} lượt.`,
    noneMissing: (all) => `Đã đủ ${all} lượt.`,
    interrupted: (left, folder) =>
      `Bị ngắt: còn ${left} lượt; phần đã xong được giữ trong ${folder}, chạy lại đúng lệnh này để làm tiếp.`,
    merged: (folders, folder) => `Đã ghép ${folders} thư mục vào ${folder}.`,
  },
  query: {
    nothing: 'Không có dòng nào.',
    more: (shown: string, all: string) => `(${shown} trên ${all} dòng; --csv hoặc --json cho đủ tất cả)`,
    notInstalled: 'smartgate query cần DuckDB nhưng chưa được cài: npm install @duckdb/node-api',
    noTables: (folders: string) =>
      `không có bảng kết quả nào (runs.parquet) trong ${folders}: smartgate sweep sẽ tạo ra bảng; ghi thư mục của bảng sau câu truy vấn`,
    writes:
      'câu truy vấn chỉ đọc; muốn giữ câu trả lời, hãy ghi đầu ra vào tệp: smartgate query "…" --csv > tra-loi.csv',
    refused: (message: string) => `câu truy vấn bị từ chối:\n${message}`,
  },
  study: {
    undecided: 'Chưa ngã ngũ trong số lượt chạy cho phép: không bảo đảm phương án nào là tốt nhất.',
    interrupted: (folder) =>
      `Bị ngắt: phần đã xong được giữ trong ${folder}; chạy lại đúng lệnh này sẽ tiếp tục từ đó.`,
    interruptedUnsaved: 'Bị ngắt: không giữ lại gì; dùng --out thì các lượt chạy đã xong được giữ.',
    files: (report, document) => `Báo cáo: ${report}  (bên cạnh là ${document}, charts/)`,
  },
  report: {
    nothing: (folder, names) => `${folder} không có tệp nào trong số ${names}`,
    several: (folder, names) => `${folder} có ${names}: hãy chỉ rõ một tệp`,
    drawn: (file) => `Báo cáo: ${file}`,
    printed: (files) => `Bản in: ${files}`,
    noPainter:
      '--png cần resvg và phông chữ, hiện chưa được cài: npm install @resvg/resvg-js @expo-google-fonts/be-vietnam-pro',
    noBrowser:
      'không tìm thấy Chromium hoặc Chrome để in: hãy cài một trình duyệt, hoặc chỉ rõ trong CHROME_PATH; cũng có thể in report.html từ trình duyệt bất kỳ',
    noSuchBrowser: (file) => `CHROME_PATH chỉ đến ${file}, không phải chương trình chạy được`,
  },
  units: {
    seconds: 'giây',
    minutes: 'phút',
    hours: 'giờ',
    day: 'ngày',
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
};
