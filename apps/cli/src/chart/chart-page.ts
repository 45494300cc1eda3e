import { type Chart, toFigure } from '@throughline/spc';
import { escape } from '../analysis/escape.ts';

/** A self-contained page: the picture and its table, light, suitable for print and for a phone. */
export const chartPage = (chart: Chart, width: number): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(chart.name)}</title>
<style>
body{margin:0 auto;max-width:1312px;padding:24px;background:#F6F1E6;color:#221C17;font:17px/1.5 "Atkinson Hyperlegible Next",Verdana,sans-serif}
h1{font-size:20px;line-height:1.2;margin:0 0 8px}
figure{margin:0}
svg.spc{max-width:100%;height:auto}
summary{padding:10px 0;text-decoration:underline;cursor:pointer;width:max-content}
:focus-visible{outline:3px solid #1C5C66;outline-offset:3px}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:700;padding:8px 0;max-width:70ch}
th,td{text-align:left;padding:6px 24px 6px 0;border-bottom:1px solid #D6CAB5;white-space:nowrap}
thead th{border-bottom:2px solid #221C17}
</style>
</head>
<body>
<main>
<h1>${escape(chart.name)}</h1>
${toFigure(chart, { width })}</main>
</body>
</html>
`;
