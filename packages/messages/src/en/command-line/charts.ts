/** Why a chart was not drawn. A text that begins with a small letter follows a file’s name. */
export const charts = {
  'chart-file-missing': 'there is no such file.',
  'too-many-rows': ({ most }: { most: number }) => `there are more than ${most} rows.`,
  'sheet-empty': ({ sheet }: { sheet: string }) => `the sheet “${sheet}” is empty.`,
  'workbook-too-large': ({ megabytes }: { megabytes: number }) =>
    `it is larger than ${megabytes} MB. Save the sheet as CSV and chart that.`,
  'not-a-workbook': 'this is not a workbook (.xlsx) that can be read. Save it anew, or as CSV.',
  'no-sheet': 'there is no sheet in it.',
  'no-such-sheet': ({ name, names }: { name: string; names: string }) =>
    `there is no sheet “${name}”. There are: ${names}.`,
  'several-sheets': ({ names }: { names: string }) =>
    `there are several sheets: ${names}. Say which with --sheet NAME.`,
  'cell-holds-error': ({ place, error }: { place: string; error: string }) =>
    `${place}: ${error} stands there. Correct the formula.`,
  'cell-without-result': ({ place }: { place: string }) =>
    `${place}: its formula has no result yet. Open the file and save it once.`,
  'no-row': ({ file }: { file: string }) => `${file}: there is no row under the names of the columns.`,
  'cell-not-a-number': ({ place, typed }: { place: string; typed: string }) =>
    `${place}: “${typed}” is not a number. Leave it empty if it is missing.`,
  'cell-without-time': ({ place }: { place: string }) => `${place}: there is no time. Every row needs one.`,
  'no-such-column': ({ file, column, columns }: { file: string; column: string; columns: string }) =>
    `${file}: there is no column “${column}”. There are: ${columns}.`,
  'which-column-is-time': ({ file, columns }: { file: string; columns: string }) =>
    `${file}: which column is the time? There are: ${columns}. Say so with --time NAME.`,
  'which-column-is-value': ({ file, columns }: { file: string; columns: string }) =>
    `${file}: which column is the value? There are: ${columns}. Say so with --value NAME.`,
  'not-a-name-to-write-to': ({ word, endings }: { word: string; endings: string }) =>
    `${word}: write to a name that ends in ${endings}.`,
  'not-a-file-to-chart': ({ path }: { path: string }) =>
    `${path}: give a file that ends in .csv or .xlsx. A spreadsheet can be saved as either.`,
  'rebase-without-reason':
    'Each --rebase DATE needs a --reason and a --by: say why it begins anew, and who decided so.',
  'no-point-to-leave-out': ({ time }: { time: string }) => `--leave-out: there is no point “${time}”.`,
  'not-an-event': ({ word }: { word: string }) => `--event takes DATE=NAME, not “${word}”.`,
} as const;
