/** Help is one literal text in each language: what you read here is what is printed. */
import type { Language } from '../results/language.ts';

const EN = `smartgate: what changes at a land-border gate if we build, staff, schedule or automate something,
and how sure are we?

Usage: smartgate <command> [options]

Commands
  run <scenario…>                    replicate; table here, results and report in output/<name>/
  compare <baseline> <alternative…>  run all with the same luck and say what is really better
  check <scenario…>                  validate, and say what comes to each place against what it can do; runs nothing
  reconcile <bulletin>               a day's published figures: do they agree, and does the model come to them?
  verify [name…]                     hold this program against exact and published results, on this machine
  sweep <sweep-file>                 many points of a scenario, a row for every run; goes on where it stopped
  merge <folder…>                    join the shards of a sweep
  worker --queue URL                 work off the loads that sweeps of any machine put on a queue, until Ctrl-C
  size <scenario> --vary …           the smallest capacity that meets a service level, with stated confidence
  explain <scenario> --vary …        which factors move a figure: one at a time, screened, shares of the variance
  choose <scenario…>                 the best of many plans, with a guarantee; or of capacities within a cost
  query '<sql>' [folder…]            SQL over the tables of sweeps (default: those in output/)
  report <document or folder>        draw a report again, from results.json, size.json, sweep.json, …
  schema [sweep]                     JSON Schema of the scenario file, or of the sweep file, for editors

Run and compare
  --seed TEXT          root of all random numbers (default: the scenario's, else 1)
  --replications N     independent runs of each scenario (default: the scenario's, else until they are precise)
  --precision P%       run on until every key figure is known to within P% (default: the scenario's, else 5%)
  --days N             length of a run, warm-up included (default: the scenario's)
  --threads N          threads to share the work; the results are the same (default: all cores)
  --set PATH=VALUE     change any number in the scenarios; repeatable (places.lane.lanes=2)
  --root DIR           let scenarios refer to files in DIR (default: the folder of each)
  --save-at TIME       run: pause the first replication that long after the start (30d) and save it in the folder
  --resume FILE        run: go on with a saved replication; the results are those of an uninterrupted one
  --fork-at TIME       compare, sweep: one warm-up of that length (10d) for all, that of the baseline or of the sweep's
                       own scenario; then each goes on with its own units and hours, and only that is counted
  --bottlenecks        run: who keeps whom from working, and what one more of each lane, bay, … would change
                       (as many more runs as there are resources)

Sweep
  --shard K/N          make the K-th of N parts only (on N machines, say); merge, or a common folder, joins them
  --queue URL          sweep, worker: the Redis of the queue (redis://host:6379); workers do the runs, on any machine
  --list-missing       run nothing, say which runs are not there; exit code 1 if there are such
  --csv                sweep, merge: also runs.csv; query: rows as CSV

Size and explain
  --vary PATH=A..B     what is varied, and from where to where; repeatable (places.lane.lanes=2..6)
  --require 'M <= X'   size: what must be reached; repeatable ('wait.p95 @ lane <= 24 h'; default: its goals)
  --indifference P%    size: a difference of P% of what is required does not matter (default: 1%)
  --metric 'M @ PLACE' the figure that matters, as scenarios name it ('wait.p95 @ lane / trucks')
  --method NAME        tornado (default; with more than 6 factors morris, too), morris or sobol
  --budget RUNS        most runs of a method

Choose (also --vary and --metric)
  --method NAME        kn (default: drops plans that are clearly behind) or ocba (the most for a number of runs)
  --indifference D     kn: the smallest difference that matters ('10 min', 0.5, '2 %')
  --budget RUNS        most runs (default: 10000; of ocba 100 a plan)
  --cost-at-most SUM   choose, size with --vary: the best, or enough, for no more than that ('12 bn VND' a year)

Verify
  --all                also the known answers that take long

Output
  --out DIR            folder of the results (default: output/<name> or output/compare-<baseline>)
  --json               the results document on stdout and nothing else; files only with --out
  --pdf                report: as PDF too, printed by the Chromium or Chrome of this machine
  --png                charts as PNG, too
  --quiet              print nothing but errors
  --lang en|vi|both    language of this terminal and of report.html (default: en); both: one page to switch in

Examples
  smartgate run scenarios/tutorial/1-one-lane.yaml
  smartgate run my-gate.yaml --days 30 --replications 5 --set places.lane.lanes=6
  smartgate compare baseline.yaml more-bays.yaml more-lanes.yaml --out output/plans --lang vi
  smartgate run my-gate.yaml --json --quiet > results.json
  smartgate reconcile scenarios/lang-son/bulletin-2025-11-11.yaml
  smartgate report output/plans/results.json --lang vi
  smartgate size my-gate.yaml --vary places.yard.bays=1..400 --require 'turnedAway.share <= 2 %'
  smartgate explain my-gate.yaml --vary places.lane.lanes=2..6 --vary places.yard.bays=80..160 --metric 'wait @ lane'
  smartgate verify mm1 jackson-gate
  smartgate sweep scenarios/tutorial/sweep-lanes-and-bays.yaml --shard 3/8 --out output/part-3

Exit codes: 0 fine · 1 not precise, no such size, runs missing, our fault · 2 wrong input · 3 stopped, finished saved
The format of scenarios and sweeps: scenarios/README.md
`;

const VI = `smartgate: cửa khẩu đường bộ sẽ thay đổi thế nào nếu ta xây thêm, bố trí người, đổi lịch hay tự động hóa,
và ta chắc chắn đến đâu?

Cách dùng: smartgate <lệnh> [tùy chọn]

Lệnh
  run <kịch-bản…>                    chạy lặp; in bảng ra đây, kết quả và báo cáo vào output/<tên>/
  compare <cơ-sở> <phương-án…>       chạy mọi kịch bản với cùng vận may và cho biết phương án nào thật sự tốt hơn
  check <kịch-bản…>                  kiểm tra tệp và cho biết lượng xe đến mỗi nơi so với khả năng; không chạy mô phỏng
  reconcile <bản-tin>                số liệu công bố của một ngày: có khớp nhau không, mô hình tái hiện được không?
  verify [tên…]                      đối chiếu chương trình với các kết quả chính xác và đã công bố, ngay trên máy này
  sweep <tệp-sweep>                  chạy nhiều điểm của một kịch bản, mỗi lượt một dòng; bị ngắt thì chạy tiếp
  merge <thư-mục…>                   ghép các phần của một lệnh sweep
  worker --queue URL                 xử lý phần việc do lệnh sweep của máy bất kỳ đưa vào hàng đợi, đến khi nhấn Ctrl-C
  size <kịch-bản> --vary …           năng lực nhỏ nhất đạt một mức phục vụ, với độ tin cậy cho trước
  explain <kịch-bản> --vary …        yếu tố nào làm một chỉ tiêu thay đổi: từng yếu tố, sàng lọc, phần phương sai
  choose <kịch-bản…>                 phương án tốt nhất trong nhiều phương án, có bảo đảm; hoặc trong mức chi phí
  query '<sql>' [thư-mục…]           truy vấn SQL trên bảng kết quả của các lệnh sweep (mặc định: trong output/)
  report <tệp hoặc thư mục>          vẽ lại báo cáo từ results.json, size.json, sweep.json, …
  schema [sweep]                     JSON Schema của tệp kịch bản hoặc tệp sweep, dùng cho trình soạn thảo

Chạy và so sánh
  --seed CHUỖI         gốc của mọi số ngẫu nhiên (mặc định: theo kịch bản, nếu không có thì 1)
  --replications N     số lần chạy độc lập của mỗi kịch bản (mặc định: theo kịch bản, hoặc đến khi đủ chính xác)
  --precision P%       chạy đến khi mọi chỉ tiêu chính có sai số không quá P% (mặc định: theo kịch bản, hoặc 5%)
  --days N             số ngày của một lần chạy, kể cả giai đoạn khởi động (mặc định: theo kịch bản)
  --threads N          số luồng tính toán chạy song song; kết quả không đổi (mặc định: dùng mọi nhân của máy)
  --set MỤC=GIÁ_TRỊ    đổi một số bất kỳ trong kịch bản; dùng được nhiều lần (places.lane.lanes=2)
  --root THƯ_MỤC       cho phép kịch bản dùng các tệp trong thư mục này (mặc định: thư mục của từng kịch bản)
  --save-at LÚC        với run: tạm dừng lần chạy đầu ở thời điểm này kể từ lúc bắt đầu (30d) và lưu vào thư mục kết quả
  --resume TỆP         với run: chạy tiếp từ tệp đã lưu; kết quả giống hệt như khi chạy liền một mạch
  --fork-at LÚC        với compare, sweep: mọi kịch bản chung giai đoạn khởi động (10d) của kịch bản cơ sở; sau đó mỗi
                       kịch bản chạy tiếp với năng lực và giờ làm việc của mình, và chỉ phần này được tính
  --bottlenecks        với run: nơi nào cản nơi nào, và thêm một làn, một chỗ đỗ, … thì thay đổi gì
                       (chạy thêm một lượt cho mỗi loại năng lực)

Sweep
  --shard K/N          chỉ chạy phần thứ K trong N phần (trên N máy chẳng hạn); ghép bằng merge hoặc dùng chung thư mục
  --queue URL          với sweep, worker: máy chủ Redis của hàng đợi (redis://host:6379); các worker chạy mô phỏng
  --list-missing       không chạy gì, chỉ cho biết còn thiếu những lượt nào; mã thoát 1 nếu còn thiếu
  --csv                với sweep, merge: thêm runs.csv; với query: in dạng CSV

Quy mô và giải thích
  --vary MỤC=A..B      thay đổi số nào, từ đâu đến đâu; dùng được nhiều lần (places.lane.lanes=2..6)
  --require 'M <= X'   size: điều phải đạt; dùng được nhiều lần ('wait.p95 @ lane <= 24 h'; mặc định: goals của tệp)
  --indifference P%    size: chênh lệch P% so với mức yêu cầu là không đáng kể (mặc định: 1%)
  --metric 'M @ NƠI'   chỉ tiêu cần giải thích, viết như trong kịch bản ('wait.p95 @ lane / trucks')
  --method TÊN         tornado (mặc định; quá 6 yếu tố thì thêm morris), morris hoặc sobol
  --budget SỐ_LƯỢT     số lượt chạy nhiều nhất của một phương pháp

Lựa chọn (dùng cả --vary và --metric)
  --method TÊN         kn (mặc định: loại phương án thua rõ) hoặc ocba (lợi nhất cho một số lượt chạy)
  --indifference D     với kn: chênh lệch nhỏ nhất đáng kể ('10 min', 0.5, '2 %')
  --budget SỐ_LƯỢT     số lượt chạy nhiều nhất (mặc định: 10000; với ocba mỗi phương án 100)
  --cost-at-most TỔNG  choose, size với --vary: không tốn quá mức này ('12 bn VND' mỗi năm)

Đối chiếu
  --all                kể cả các kết quả cần chạy lâu

Kết quả
  --out THƯ_MỤC        thư mục kết quả (mặc định: output/<tên> hoặc output/compare-<cơ-sở>)
  --json               chỉ in tài liệu kết quả ra stdout; chỉ ghi tệp khi có --out
  --pdf                với report: thêm bản PDF, in bằng Chromium hoặc Chrome của máy này
  --png                thêm biểu đồ dạng PNG
  --quiet              không in gì ngoài lỗi
  --lang en|vi|both    ngôn ngữ của màn hình này và của report.html (mặc định: en); both: một trang có nút chọn

Ví dụ
  smartgate run scenarios/tutorial/1-one-lane.yaml
  smartgate run cua-khau.yaml --days 30 --replications 5 --set places.lane.lanes=6
  smartgate compare co-so.yaml them-cho.yaml them-lan.yaml --out output/phuong-an --lang vi
  smartgate run cua-khau.yaml --json --quiet > results.json
  smartgate reconcile scenarios/lang-son/bulletin-2025-11-11.yaml --lang vi
  smartgate report output/phuong-an/results.json --lang vi
  smartgate size cua-khau.yaml --vary places.yard.bays=1..400 --require 'turnedAway.share <= 2 %' --lang vi
  smartgate explain cua-khau.yaml --vary places.lane.lanes=2..6 --metric 'wait @ lane' --lang vi
  smartgate verify mm1 jackson-gate
  smartgate sweep scenarios/tutorial/sweep-lanes-and-bays.yaml --shard 3/8 --out output/phan-3 --lang vi

Mã thoát: 0 ổn · 1 chưa chính xác, không đạt, thiếu lượt, lỗi chương trình · 2 sai đầu vào · 3 bị ngắt, đã lưu phần xong
Cách viết kịch bản và tệp sweep: scenarios/README.md
`;

export const HELP: Record<Language, string> = { en: EN, vi: VI };
