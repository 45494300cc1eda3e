/** Why a command of the program was not carried out. */
export const commands = {
  'say-into-which-file': 'Say into which file.',
  'say-which-file': 'Say which file.',
  'say-which-folder-or-circle': 'Say which folder, or which circle.',
  'say-add-or-reset': 'Say “add” or “reset-password”.',
  'say-whose-address': 'Say whose mail address.',
  'say-name': 'Say the name people will see: --name NAME.',
  'say-which-answers': 'Say which file holds the answers.',
  'say-example-reset': 'Say “throughline example reset”.',
  'say-which-circle': 'Say which circle, by its id or its four words.',
  'say-what-to-import': 'Say what to import: polis or csv.',
  'say-which-export': 'Say which folder holds the export.',
  'say-which-voices': 'Say which file holds the voices: --voices FILE.',
  'say-circle-name': 'Say what the circle is to be called: --name NAME.',
  'say-which-folders': 'Say which folder, or several.',
  'say-four-words': 'Say which circle, by its four words joined by hyphens.',
  'json-or-table': 'Give one of --json and --table.',
  'json-table-or-html': 'Give one of --json, --table and --html FILE.',
  'file-there-already': ({ file }: { file: string }) =>
    `${file} is there already. Give another name, so that nothing is lost.`,
  'export-there-already': ({ file }: { file: string }) =>
    `${file} is there already. Give another folder with --out, so that nothing is lost.`,
  'no-folder-to-write': ({ file }: { file: string }) => `${file} cannot be written: there is no such folder.`,
  'not-a-file-to-write': ({ file }: { file: string }) => `${file} cannot be written. Give the name of a file.`,
  'no-folder-to-write-into': ({ file }: { file: string }) =>
    `${file} cannot be written. Give the name of a file in a folder that is there.`,
  'no-such-file-here': ({ file }: { file: string }) => `There is no file ${file}.`,
  'no-such-folder-here': ({ folder }: { folder: string }) => `There is no folder ${folder}.`,
  'data-not-opened': ({ why }: { why: string }) => `The data could not be opened. ${why}`,
  'account-there-already': ({ email }: { email: string }) =>
    `${email} has an account already. “throughline convener reset-password ${email}” gives it a new password.`,
  'no-such-account': ({ email }: { email: string }) => `No account has the address ${email}.`,
  'not-this-machine': ({ url }: { url: string }) =>
    `${url} is not this machine. Give --elsewhere if that server is yours and you mean it.`,
  'not-an-address': ({ url }: { url: string }) => `“${url}” is not an address such as http://localhost:4400.`,
  'port-taken': ({ port }: { port: number }) =>
    `Port ${port} is taken by another program. Stop that one, or set PORT to another number.`,
  'port-not-allowed': ({ port }: { port: number }) =>
    `Port ${port} may not be used by this user. Set PORT to a number above 1023.`,
  'one-word-too-many': ({ word }: { word: string }) => `“${word}” is one word too many.`,
  'option-lacks-value': ({ option }: { option: string }) => `${option} lacks its value.`,
  'option-not-known': ({ option }: { option: string }) => `${option} is not known here.`,
  'option-not-in-range': ({ name, least, most, word }: { name: string; least: number; most: number; word: string }) =>
    `--${name} takes a whole number from ${least} to ${most}, not “${word}”.`,
  'option-not-a-share': ({ name, word }: { name: string; word: string }) =>
    `--${name} takes a share such as 10%, not “${word}”.`,
  'option-not-a-number': ({ name, word }: { name: string; word: string }) => `--${name} takes a number, not “${word}”.`,
  'option-not-one-of': ({ name, choices, word }: { name: string; choices: string; word: string }) =>
    `--${name} takes ${choices}, not “${word}”.`,
  'nothing-imported': ({ why }: { why: string }) => `Nothing was imported. ${why}`,
  'nothing-shown': ({ why }: { why: string }) => `Nothing is shown. ${why}`,
  'nothing-replayed': ({ folder, why }: { folder: string; why: string }) => `${folder}: ${why}`,
  'groups-missing': ({ file }: { file: string }) =>
    `${file} is missing. It says which group each person is in; groups stand in for positions.`,
  'groups-not-read': ({ file }: { file: string }) =>
    `${file} does not hold k, labels, rejected_statements, statement_ids and pca.`,
  'export-writes-what-may': '“throughline export” writes what may be shown of it.',
  'as-told': ({ words }: { words: string }) => words,
  'more-faults': ({ more }: { more: number }) => `… and ${more} more.`,
} as const;
