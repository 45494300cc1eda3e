/** The light tokens of interface.md § 2 that a chart uses. An exported picture is always light. */
export const CHART_STYLE = `
.spc{font-family:"Atkinson Hyperlegible Next",Verdana,sans-serif;font-variant-numeric:tabular-nums;background:#F6F1E6}
.spc .paper{fill:#F6F1E6}
.spc text{fill:#594F45;font-size:15px}
.spc .finding{fill:#221C17;font-size:26px;font-weight:700;letter-spacing:-.01em}
.spc .finding.narrow{font-size:20px}
.spc .assurance{fill:#221C17;font-size:17px}
.spc .event,.spc .measure{fill:#221C17;font-weight:700}
.spc .target-name{fill:#1C5C66}
.spc .key-text{fill:#221C17}
.spc .thread{fill:none;stroke:#A12B25;stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}
.spc .usual{fill:#F6F1E6;stroke:#A12B25;stroke-width:2}
.spc .signal,.spc .outside{fill:#A12B25;stroke:#F6F1E6;stroke-width:1}
.spc .small .thread{stroke-width:1.6}
.spc .small .usual{stroke-width:1.4}
.spc .small .signal,.spc .small .outside{stroke:none}
.spc .left-out{fill:none;stroke:#A12B25;stroke-width:2;stroke-linecap:round}
.spc .centre{fill:none;stroke:#221C17;stroke-width:1.6}
.spc .limit{fill:none;stroke:#7D7163;stroke-width:1.5;stroke-dasharray:6 5}
.spc .target{fill:none;stroke:#1C5C66;stroke-width:2;stroke-dasharray:2 4}
.spc .upright{stroke:#7D7163;stroke-width:1.5;stroke-dasharray:2 4}
.spc .leader{stroke:#7D7163;stroke-width:1}
`.trim();
