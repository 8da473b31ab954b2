import { LANGUAGES } from '../results/language.ts';
import { FONTS } from './charts/frame.ts';
import { paletteCss } from './palette.ts';

/** On every medium. */
const common = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 ${FONTS};overflow-wrap:break-word}
main{max-width:824px;margin:0 auto;padding:28px 32px 64px}
h1,h2,h3,h4{font-weight:600}
h1{font-size:1.75rem;line-height:1.25;margin:.15em 0;text-wrap:balance}
.subtitle{font-size:1.1rem;margin:0 0 1em;text-wrap:pretty}
h2{font-size:1.3rem;line-height:1.3;margin:2.6em 0 .5em;padding-top:.5em;border-top:2px solid var(--ink)}
h3{font-size:1.05rem;line-height:1.35;margin:1.6em 0 .4em}
h4{font-size:.98rem;margin:1.2em 0 .3em}
p{margin:.5em 0}
a{color:var(--better)}
code{font-family:Consolas,'Noto Sans Mono',Menlo,monospace;font-size:.86em;overflow-wrap:anywhere}
.kicker{margin:0;color:var(--muted);font-size:.9rem}
.note,.basis,.where{color:var(--muted);font-size:.88em}
.where{display:block;font-weight:400;font-size:.9em}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
caption.hidden{position:absolute}
.better{color:var(--better)}.worse{color:var(--worse)}.cannotTell,.same,.neutral{color:var(--cannotTell)}
.same{white-space:nowrap}
.lead{font-size:1.18rem;line-height:1.45;font-weight:600;margin:.3em 0 .7em;padding-left:14px;border-left:4px solid var(--better)}
dl{margin:.6em 0;display:grid;grid-template-columns:minmax(9em,max-content) 1fr;gap:.3em 1.2em}
.each,.glossary,.sources,.facts{grid-template-columns:minmax(0,3fr) minmax(0,8fr)}
dt{font-weight:600}
dd{margin:0}
.each{font-size:.95em}
.each dd span{font-weight:600}
.scroll{position:relative;overflow-x:auto;margin:.6em 0}
.scroll:focus-visible{outline:2px solid var(--better)}
table{border-collapse:collapse;width:100%;font-size:.86rem;line-height:1.35;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding:.3em 0}
th,td{padding:.34em .55em;text-align:right;vertical-align:top;border-bottom:1px solid var(--rule)}
th:first-child,td:first-child{padding-left:0}
th[scope=row],thead th:first-child,.text th,.text td{text-align:left}
th[scope=row]{font-weight:400;min-width:9em;overflow-wrap:anywhere}
thead th{font-weight:600;vertical-align:bottom;border-bottom:1.5px solid var(--axis)}
tr.strong>*{font-weight:600;border-top:1.5px solid var(--axis)}
td .word{display:block;text-align:left}
.calibration td:nth-last-child(-n+2),.calibration thead th:nth-last-child(-n+2){text-align:left}
.calibration td:last-child{overflow-wrap:anywhere;min-width:8em}
.differences td{white-space:nowrap}
.best td{white-space:nowrap}
.best td .best,.best td .maybe{font-weight:600}
.best td .notBest{color:var(--muted)}
.best .word{text-align:right}
.differences .better::after{content:' ●';content:' ●' / ''}
.differences .worse::after{content:' ◆';content:' ◆' / ''}
.differences .cannotTell::after{content:' ○';content:' ○' / ''}
.goals .range,.goals td:nth-child(2),.worth td:last-child{white-space:nowrap}
.goals .word{text-align:right}
.stress{font-size:.92rem}
.stress ol,.stress ul{margin:.2em 0;padding-left:1.6em}
.missing{padding-left:10px;border-left:3px solid var(--axis);color:var(--muted)}
.part{display:block;padding-left:1.2em}
.bulletin td{white-space:nowrap}
.assumptions th[scope=row]{width:55%}
.assumptions .number{display:block}
.tag{font-size:.9em;border:1px solid var(--axis);border-radius:3px;padding:0 .35em;color:var(--muted);white-space:nowrap}
.hash{font-size:.74em;overflow-wrap:anywhere}
.headline{font-size:.84rem}
.headline .value{display:block;font-weight:600;font-size:1.05em}
.headline .change{display:block;font-size:.82em}
.headline .verdict{display:block;white-space:nowrap}
.headline th:first-child{width:20%;min-width:7em}
.headline thead th{min-width:5.2em}
.headline.single th:first-child{width:44%}
figure{margin:1.4em 0}
figcaption h3{margin-bottom:.15em}
figcaption .note{margin:.1em 0 .6em}
figure svg{display:block;width:100%;height:auto}
.phone{display:none}
details{margin:.6em 0}
summary{cursor:pointer;color:var(--better);font-size:.9rem}
footer{margin-top:3em;padding-top:.8em;border-top:1px solid var(--rule);color:var(--muted);font-size:.85rem}
`;

/** Pages of several languages: the sheet of the button that is pressed, on paper without the buttons. */
const languages = `
.language{position:absolute;opacity:0;margin:.4em 0 0 1em}
.language+label{display:inline-block;padding:.2em .9em;margin:0 .4em 1em 0;border:1px solid var(--axis);border-radius:4px;font-size:.9rem;cursor:pointer}
.language:checked+label{background:var(--ink);color:var(--paper);font-weight:600;text-decoration:underline}
.language:focus-visible+label{outline:3px solid var(--better);outline-offset:2px}
${LANGUAGES.map((lang) => `.language[value=${lang}]:checked~.sheet:not([lang=${lang}])`).join()}{display:none}
@media print{.language,.language+label{display:none}}
`;

/** A telephone: pictures for narrow pages, key figures as cards. */
const phone = `
@media screen and (max-width:740px){
main{padding:16px 20px 40px}
h1{font-size:1.4rem}
.wide{display:none}.phone{display:block}
.each,.glossary,.sources,.facts{grid-template-columns:minmax(0,1fr)}
dd{margin-bottom:.7em}
.headline,.headline tbody,.headline tr,.headline td,.headline th{display:block;width:100%;text-align:left;border:0;padding:0}
.headline tbody th:first-child{width:100%;font-weight:600}
.headline thead{display:none}
.headline tr{padding:.7em 0;border-bottom:1px solid var(--axis)}
.headline td{display:grid;grid-template-columns:1fr 1fr;gap:0 .8em;padding:.3em 0}
.headline td::before{content:attr(data-label);color:var(--muted);grid-row:1/3}
.headline td>*{grid-column:2}
}
`;

/** A4 upright with the margins of an office document; always light; the page number above, not on the first page. */
const print = `
@page{size:A4 portrait;margin:22mm 18mm 20mm 30mm;@top-center{content:counter(page);font:10pt ${FONTS}}}
@page:first{@top-center{content:none}}
@media print{
:root{color-scheme:light}
body{font-size:10.5pt;line-height:1.4}
main{max-width:none;padding:0}
h1{font-size:15pt;margin:0}
.subtitle{font-size:11.5pt;margin-bottom:.7em}
h2{font-size:13pt;margin-top:1.3em}
h3{font-size:11pt;margin-top:1em}
th,td{padding-top:.22em;padding-bottom:.2em}
figure{margin:.8em 0}
h2,h3,h4,figcaption{break-after:avoid}
figure,tr,dt,dd,.short,.headline{break-inside:avoid}
dt,caption,.note,.kicker{break-after:avoid}
.each,.glossary,.sources{display:block;orphans:2;widows:2}
.each>*,.glossary>*,.sources>*{display:inline}
.each>dt::after,.glossary>dt::after,.sources>dt::after{content:': '}
.each>dd::after,.glossary>dd::after,.sources>dd::after{content:'\\A';white-space:pre}
.sources br{display:none}
.sources a::before{content:' '}
thead{display:table-header-group;break-after:avoid}
tbody tr:first-child{break-before:avoid}
.scroll{overflow:visible}
.differences td{white-space:normal}
table{font-size:8.2pt}
.headline{font-size:8.2pt}
details{display:none}
.note{font-size:8.8pt}
.basis{font-size:8pt;margin:0;line-height:1.3}
.lead{font-size:11.5pt}
.first h2{border-top:0;margin-top:.3em;padding-top:0}
p{break-inside:avoid;orphans:3;widows:3}
footer{display:none}
figure svg{max-height:190mm}
[id^=differences] svg{max-height:89mm}
[id^=goals] svg{max-height:68mm}
.stress,.stress table,.assumptions{font-size:7.8pt}
a{color:inherit;text-decoration:none}
}
`;

/** The style sheet of a report. */
export function styleSheet(): string {
  return (paletteCss() + common + languages + phone + print).replace(/\n+/g, '\n').trim();
}
