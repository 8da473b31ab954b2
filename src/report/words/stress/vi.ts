import type { stress as en } from './en.ts';

/** Phụ lục theo STRESS-DES bằng tiếng Việt (the appendix in Vietnamese). */
export const stress: typeof en = {
  title: 'Phụ lục: mô tả nghiên cứu theo STRESS-DES',
  note: (filled, own) =>
    `24 mục của hướng dẫn báo cáo STRESS-DES (Monks và cộng sự, 2019, Journal of Simulation 13(1), 55–67). Đã điền ${filled} mục, trong đó ${own} mục lấy trực tiếp từ kết quả và mô hình.`,
  sections: {
    1: 'Mục tiêu',
    2: 'Logic',
    3: 'Dữ liệu',
    4: 'Thực nghiệm',
    5: 'Cài đặt',
    6: 'Tiếp cận mã nguồn',
  },
  item: {
    '1.1': 'Mục đích của mô hình',
    '1.2': 'Kết quả đầu ra của mô hình',
    '1.3': 'Mục tiêu của các thực nghiệm',
    '2.1': 'Sơ đồ tổng quan của mô hình cơ sở',
    '2.2': 'Logic của mô hình cơ sở',
    '2.3': 'Logic của các kịch bản',
    '2.4': 'Thuật toán',
    '2.5.1': 'Thành phần: thực thể',
    '2.5.2': 'Thành phần: hoạt động',
    '2.5.3': 'Thành phần: nguồn lực',
    '2.5.4': 'Thành phần: hàng chờ',
    '2.5.5': 'Thành phần: điểm vào và điểm ra',
    '3.1': 'Nguồn dữ liệu',
    '3.2': 'Xử lý dữ liệu ban đầu',
    '3.3': 'Tham số đầu vào',
    '3.4': 'Giả định',
    '4.1': 'Khởi tạo',
    '4.2': 'Độ dài lượt chạy',
    '4.3': 'Phương pháp ước lượng',
    '5.1': 'Phần mềm hoặc ngôn ngữ lập trình',
    '5.2': 'Lấy mẫu ngẫu nhiên',
    '5.3': 'Thực thi mô hình',
    '5.4': 'Cấu hình hệ thống',
    '6.1': 'Tuyên bố chia sẻ mô hình máy tính',
  },
  missing: {
    purpose:
      'Chưa điền. Hãy ghi trong tệp kịch bản, mục `study: purpose:`, mô hình dùng để làm gì và ai ra quyết định dựa trên nó.',
    aims: 'Hãy ghi ở `study: aims:` điều cần tìm hiểu: các kịch bản nào (A), thiết kế thực nghiệm nào (B), hoặc tối ưu cái gì và bằng cách nào (C).',
    dataSources: 'Hãy ghi ở `study: dataSources:` dữ liệu lấy từ đâu, cho giai đoạn nào và ai được xem.',
    preprocessing:
      'Chưa điền. Hãy ghi ở `study: preprocessing:` dữ liệu đã được làm sạch, kết hợp và hiệu chỉnh thế nào trước khi đưa vào mô hình.',
    assumptions: 'Hãy ghi ở `study: assumptions:` những gì đã được đơn giản hóa, bỏ qua và lý do.',
    codeAccess:
      'Hãy ghi ở `study: codeAccess:`, `licence:` và `contact:` nơi lấy các tệp kịch bản, theo giấy phép nào và liên hệ với ai.',
    model: 'Tệp kết quả này thuộc phiên bản cũ và không có mô tả mô hình: hãy chạy lại kịch bản.',
    manifest:
      'Những gì phụ thuộc vào máy nằm trong `manifest.json` của lượt chạy, hiện không ở cùng thư mục với kết quả này; khi có, `smartgate report` sẽ đưa vào đây.',
  },
  keyFigures: 'Các chỉ tiêu chính mà báo cáo hướng tới:',
  allDefined: (metrics) =>
    `Toàn bộ ${metrics} ước lượng nằm trong tệp kết quả; mọi chỉ tiêu được định nghĩa ở mục “Định nghĩa”. Mỗi ước lượng là trung bình của một giá trị cho mỗi lượt, x̄ = (x₁ + … + xₙ) / n.`,
  compared: (scenarios) => `Các kịch bản được so sánh (kiểu A của hướng dẫn): ${scenarios.join('; ')}.`,
  single: 'Báo cáo này trình bày một kịch bản; các so sánh có báo cáo riêng.',
  diagram: 'Những nơi mà từng dòng xe đi qua, theo thứ tự:',
  aside: (places) => `theo lối khác: ${places}`,
  logic:
    'Mỗi xe đi qua các bước đã đánh số của dòng xe; nếu không ghi khác thì tiếp theo là bước kế sau. Xe giữ ô đỗ hoặc vị trí phục vụ cho đến khi nơi kế tiếp nhận xe.',
  flow: 'Dòng xe',
  stages: 'Các bước',
  noChange: 'Chỉ có một kịch bản; mô hình cơ sở là toàn bộ.',
  changed: (scenario, baseline) => `“${scenario}” giống “${baseline}”, trừ các điểm sau:`,
  sameModel: (scenario) => `“${scenario}” có cùng mô hình.`,
  path: 'Vị trí trong mô hình',
  from: 'Cơ sở',
  times: (factor) => `gấp ${factor} lần mức đó, ở mọi giờ`,
  to: 'Ở đây',
  more: (n) => `Còn ${n} thay đổi khác trong các tệp.`,
  algorithm: {
    poisson:
      'Xe đến theo quá trình Poisson không thuần nhất, sinh bằng cách nghịch đảo chính xác cường độ tích lũy, không đổi trong từng giờ (Çinlar 1975).',
    appointments: 'Lịch hẹn theo khung giờ; mỗi lượt hẹn được rút thăm đến sớm, đến muộn hoặc không đến.',
    order:
      'Vị trí phục vụ rỗi nhận xe có mức ưu tiên cao nhất; nếu bằng nhau thì theo thứ tự của nơi đó (đến trước phục vụ trước nếu không ghi khác).',
    blocking:
      'Xe không còn chỗ thì ở lại và giữ những gì đang giữ (chặn sau phục vụ), hoặc làm theo mục “khi hết chỗ”.',
    choose:
      'Xe chọn lối theo trạng thái cửa khẩu (hàng chờ ngắn nhất, nơi đầu tiên còn trống hoặc thời gian chờ dự kiến ngắn nhất).',
    chance: 'Mỗi lần rẽ nhánh ngẫu nhiên dùng một số ngẫu nhiên đều của chính xe đó.',
    crews:
      'Vị trí cần người chỉ mở khi có đủ người; người rảnh ưu tiên đi sửa chữa, rồi theo ưu tiên của nơi làm việc, rồi đến xe chờ lâu nhất.',
    dispatch:
      'Phương tiện được điều phối theo quy tắc của đội (“điều phối”); khi không có hàng thì theo mục “phương tiện rỗi”.',
    tidal: 'Các làn đổi chiều theo giờ hoặc theo chênh lệch giữa hai hàng chờ.',
    extra: 'Vị trí phục vụ được mở thêm khi hàng chờ dài và đóng lại khi hàng chờ ngắn.',
    joining: 'Nhóm, ghép cặp và nhánh song song cho xe đi tiếp khi đã đủ các bên.',
    events:
      'Sự kiện có ngày giờ đóng nơi phục vụ, giới hạn số vị trí, nhân thời gian và lượng xe đến trong lúc diễn ra.',
    deadlock: 'Lượt chạy mà cuối cùng các xe chờ nhau mãi mãi thì bị từ chối.',
  },
  activity: 'Hoạt động',
  law: 'Thời lượng',
  resource: 'Nơi',
  kind: 'Loại',
  details: 'Quy tắc',
  calendars: 'Lịch làm việc',
  calendar: 'Lịch',
  crews: 'Các tổ làm việc',
  rules: 'Quy tắc và sự kiện',
  queues:
    'Trong cùng mức ưu tiên, xe đến trước được phục vụ trước; hàng chờ không giới hạn và không có xe bỏ đi, trừ khi bảng ghi khác.',
  stageRules: 'Theo bước',
  gate: 'Cửa khẩu, chiều, hàng hóa',
  arrivals: 'Xe đến',
  exits: 'Xe ra khỏi mô hình khi được thông quan',
  fates: (fates) => `, hoặc với kết cục ${fates.join(', ')} (mục “Bảng cân đối số xe” có số liệu).`,
  onlyCleared: '; không có kết cục nào khác.',
  sources: (n) => `${n} nguồn được liệt kê ở mục “Giả định và nguồn số liệu”.`,
  parameters:
    'Dữ liệu đầu vào nằm trong các bảng của mục 2.5.1 đến 2.5.5 và 2.2; mọi con số có nguồn hoặc lý do được liệt kê ở mục “Giả định và nguồn số liệu”. Giờ trong ngày theo đồng hồ của kịch bản.',
  assumed: (n) => `${n} con số là giả định vì chưa có nguồn; mỗi số kèm lý do ở mục “Giả định và nguồn số liệu”.`,
  noneAssumed: 'Không có con số nào trong tệp được ghi là giả định.',
  empty: 'Lúc bắt đầu không có xe nào trong cửa khẩu.',
  stock: (trucks) => `Số xe có sẵn lúc bắt đầu: ${trucks}.`,
  start: (moment) => `Phút 0 là ${moment} theo đồng hồ của kịch bản.`,
  length: (length, counted) => `Một lượt dài ${length}, trong đó ${counted} được tính.`,
  untilEmpty: 'Lượt kết thúc sớm hơn khi không còn xe bên trong và không còn xe sắp đến.',
  untilCleared: (trucks) => `Lượt kết thúc sớm hơn khi đã thông quan ${trucks} xe.`,
  replications: (n) => `Mỗi kịch bản có ${n} lượt chạy độc lập.`,
  precision: (most) =>
    `Các lượt được thêm dần đến khi nửa độ rộng khoảng tin cậy của mọi chỉ tiêu chính đủ nhỏ theo yêu cầu và giữ được như vậy ở các lượt kế tiếp (Hoad, Robinson và Davies, 2010), nhiều nhất ${most} lượt; mục “Mức độ chắc chắn” cho biết yêu cầu và kết quả đạt được.`,
  interval: (confidence) =>
    `Khoảng tin cậy Student-t ${confidence}% của trung bình qua các lượt: x̄ ± t(n − 1) · s / √n. Phân vị được tính trong từng lượt rồi lấy trung bình; không bao giờ dùng từng xe trong một lượt để tính khoảng, vì thời gian chờ của chúng phụ thuộc nhau.`,
  paired: 'Các kịch bản dùng chung các số ngẫu nhiên, và chênh lệch được xét theo cặp, từng lượt một.',
  joint: (confidence, judged) =>
    `Nhận định được xét ở mức ${judged}% để mọi nhận định về các chỉ tiêu chính đồng thời đúng ở mức ${confidence}% (Bonferroni).`,
  software: (name, version) =>
    `${name} ${version}, chương trình mô phỏng sự kiện rời rạc viết bằng TypeScript, chạy trên Node.js; lập lịch sự kiện trên các mảng có kiểu.`,
  packages: (node, packages) => `Node.js ${node}; các gói phần mềm tham gia tạo kết quả: ${packages}.`,
  sampling:
    'Mỗi mục đích (xe đến của một dòng, phục vụ một dòng tại một nơi, phân luồng, mức kiên nhẫn, …) có dòng số ngẫu nhiên riêng, đặt tên theo số khởi tạo, lượt chạy, dòng xe hoặc nơi và mục đích. Tên đó khởi tạo bộ sinh alea (Baagøe), từ đó khởi động bộ sinh sfc32; số ngẫu nhiên đều có 53 bit. Mỗi biến ngẫu nhiên được tạo bằng phép nghịch đảo từ một số đều. Xe nhận các số của mình khi đến, nên xe thứ k của một dòng gặp cùng may rủi trong mọi kịch bản.',
  seed: (seed) => `Số khởi tạo: ${seed}.`,
  execution:
    'Các sự kiện xảy ra theo thứ tự thời gian, rồi mức ưu tiên, rồi thứ tự lập lịch. Các lượt chạy được tổng hợp theo thứ tự, nên kết quả giống nhau đến chữ số cuối cùng với bất kỳ số luồng nào và trên mọi máy.',
  executed: (started, seconds, threads) =>
    `Bắt đầu ${started} UTC; các lượt chạy mất ${seconds} giây trên ${threads} luồng.`,
  merged: (started) =>
    `Được ghép lúc ${started} UTC từ các lượt đã chạy trước đó; thư mục của từng phần cho biết các lượt ấy chạy ở đâu.`,
  typed: 'Lệnh đã gõ:',
  interrupted: (finished, asked) =>
    `Lượt chạy bị ngắt: ${asked === null ? finished : `${finished} trên ${asked}`} lượt đã xong và được tính.`,
  machine: (processor, cores, memory, system) => `${processor}, ${cores} nhân, bộ nhớ ${memory} GiB; ${system}.`,
  shared: (name, version) =>
    `Chương trình là ${name} ${version}, theo giấy phép MIT. Các kịch bản, kèm mã SHA-256 của từng kịch bản đã đọc:`,
  licence: 'Giấy phép:',
  contact: 'Liên hệ:',
  files: 'Các tệp đã đọc, kèm mã SHA-256 của nội dung:',
};
