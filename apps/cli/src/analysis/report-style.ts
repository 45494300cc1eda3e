/** The program's colours and spacing, light and dark, for a self-contained page. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#F6F1E6;--sheet:#FDFAF3;--linen:#ECE4D3;--ink:#221C17;--soft:#594F45;--rule:#D6CAB5;--edge:#7D7163;--madder:#A12B25;--b0:#E8D9CF;--b1:#D9B6A8;--b2:#C58C7D}
@media (prefers-color-scheme:dark){:root{--paper:#191613;--sheet:#221E1A;--linen:#2F2924;--ink:#F1E9DC;--soft:#BFB3A4;--rule:#463E36;--edge:#938778;--madder:#F08A76;--b0:#3B2A25;--b1:#5B3A32;--b2:#804D41}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Verdana,sans-serif}
main{max-width:62rem;margin:0 auto;padding:2.5rem 1.25rem 5rem}
h1{font-family:Georgia,serif;font-size:2rem;line-height:1.2;margin:.2em 0 .6em;text-wrap:balance}
h2{font-size:1.35rem;margin:2.6em 0 .4em;border-top:2px solid var(--ink);padding-top:.7em}
h3{font-size:1.05rem;margin:1.8em 0 .3em}
.kicker{margin:0;color:var(--soft)}
.finding{font-size:1.3rem;line-height:1.4;max-width:46rem}
.words{font-family:Georgia,serif;font-weight:400;text-align:start}
small{color:var(--soft);font-family:Verdana,sans-serif;font-size:.8rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:start;color:var(--soft);padding:.3em 0}
thead th{border-bottom:2px solid var(--ink);font-size:.85rem;vertical-align:bottom}
th,td{padding:.45em .7em .45em 0;border-bottom:1px solid var(--rule);text-align:end;font-variant-numeric:tabular-nums}
th:first-child,td:first-child,th.words,th.start{text-align:start}
th.words{min-width:min(16rem,45vw)}
td.bar{min-width:130px}
.in{fill:var(--madder)}.mid{fill:var(--madder);opacity:.35}.out{fill:none;stroke:var(--edge)}
ol,ul{max-width:46rem;padding-inline-start:1.4em}
li{margin:.35em 0}
.picture{display:block;width:100%;max-width:34rem;height:auto;margin:1rem 0}
.area{stroke:var(--edge);stroke-width:1}.b0{fill:var(--b0)}.b1{fill:var(--b1)}.b2{fill:var(--b2)}
.line{stroke:var(--ink);stroke-width:1.2;fill:none}.dot{fill:var(--ink)}
.badge{fill:var(--sheet);stroke:var(--ink);stroke-width:1.5}.letter{fill:var(--ink);font-size:19px;font-weight:700}
@media print{body{background:#fff}main{max-width:none;padding:0}h2{break-after:avoid}tr,.picture{break-inside:avoid}}
`;
