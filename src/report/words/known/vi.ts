import type { known as english } from './en.ts';

/** Lời của các bảng theo mẫu quen dùng, bằng tiếng Việt (tables that officials already read, in Vietnamese). */
export const known: typeof english = {
  title: 'Theo các biểu mẫu quen dùng',
  note: 'Vẫn các lượt chạy ấy, trình bày theo biểu mẫu của cơ quan hải quan, vận tải và đường bộ để đặt cạnh số liệu đo thực tế. Số sau dấu ± là nửa khoảng tin cậy qua các lần chạy lặp, như ở mọi chỗ khác.',
  left: (n) => `${n} kịch bản còn lại có trong metrics.csv.`,
  trucks: 'Xe',
  largest: 'Lớn nhất',
  dayBook: {
    title: 'Một ngày trung bình, theo từng dòng như bản tin của tỉnh',
    note: 'Số xe mỗi ngày, trung bình qua các ngày được tính, và số xe tồn tại cửa khẩu vào giờ chốt của bản tin.',
    line: 'Cửa khẩu, chiều và loại hàng',
    came: 'Xe đến',
    cleared: 'Thông quan',
    stock: (clock) => `Tồn lúc ${clock}`,
  },
  release: {
    title: 'Đo thời gian giải phóng hàng (WCO)',
    note: 'Tổ chức Hải quan Thế giới, Hướng dẫn đo thời gian giải phóng hàng, phiên bản 3, năm 2018. Tính mọi xe, từ lúc đến cho tới khi có kết cục hoặc giữa hai thời điểm của một chặng; không bỏ giá trị bất thường nào. Giá trị lớn nhất là của một lượt chạy, lấy trung bình qua các lượt.',
  },
  corridor: {
    title: 'Giám sát hành lang (CAREC CPMM): TFI1, thời gian qua cửa khẩu',
    note: 'Ngân hàng Phát triển Châu Á, Chương trình đo lường và giám sát hiệu quả hành lang CAREC: số giờ từ khi vào đến khi ra khỏi cửa khẩu, kể cả thời gian chờ. Chỉ gồm phía cửa khẩu được mô hình hóa. Mô hình này không cho biết TFI2 đến TFI4 (chi phí qua cửa khẩu, chi phí và tốc độ trên hành lang).',
    variation: 'Hệ số biến thiên',
  },
  reliability: {
    title: 'Độ tin cậy thời gian (FHWA): thời gian đệm và chỉ số thời gian đệm',
    note: 'Cục Đường bộ Liên bang Hoa Kỳ, Evaluation of Travel Time Methods to Support Mobility Performance Monitoring, FY 2001 Synthesis Report, tháng 4 năm 2002. Thời gian đệm là phần phải cộng thêm vào trung bình để 95% số xe kịp giờ; chỉ số là thời gian đệm chia cho trung bình. Thay cho thời gian qua cửa khẩu khi thông thoáng là mức mà chỉ 5% số xe đi nhanh hơn.',
    baseline: '5% số xe không quá',
    buffer: 'Thời gian đệm',
    index: 'Chỉ số đệm',
  },
};
