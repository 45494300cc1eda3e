const broken = 'Bring the folder back from a copy of it: a key that is lost cannot be made again.';

/** Why a `throughline tokens` step was not carried out. */
export const tokens = {
  'say-which-of': ({ choices }: { choices: string }) => `Say which: ${choices}.`,
  'option-means-nothing': ({ option, step }: { option: string; step: string }) =>
    `--${option} means nothing to “tokens ${step}”.`,
  'say-what': ({ what }: { what: string }) => `Say ${what}.`,
  'say-what-by-option': ({ what, name }: { what: string; name: string }) => `Say ${what}: --${name}.`,
  'not-a-name': ({ word, what }: { word: string; what: string }) =>
    `“${word}” is no name for a ${what}: 1 to 64 letters, digits, hyphens and underscores.`,
  'issuer-file-not-read': ({ file }: { file: string }) => `${file} cannot be read. ${broken}`,
  'issuer-file-changed': ({ file }: { file: string }) => `${file} is not as this program wrote it. ${broken}`,
  'no-issuer': ({ folder }: { folder: string }) =>
    `${folder} holds no issuer. “throughline tokens keys ${folder} --pulses …” makes one.`,
  'issuer-of-other-circle': ({ owner, circle }: { owner: string; circle: string }) =>
    `This issuer is the circle ${owner}’s. Make another folder for ${circle}.`,
  'member-name-too-long': ({ most }: { most: number }) => `A member’s name has at most ${most} characters.`,
  'issuer-without-pulse': 'This issuer has no pulse yet. “throughline tokens keys” adds one.',
  'no-such-pulse': ({ pulse }: { pulse: string }) => `This issuer has no pulse ${pulse}.`,
  'no-wallet': ({ file }: { file: string }) => `There is no wallet ${file}. “throughline tokens draw” makes one.`,
  'wallet-without': ({ pulses }: { pulses: string }) => `The wallet holds nothing of ${pulses}.`,
  'file-too-large': ({ file }: { file: string }) => `${file} is too large to be what was asked for.`,
  'token-folder-missing': ({ file }: { file: string }) => `${file} cannot be written: no such folder.`,
  'token-file-not-yours': ({ file, doing }: { file: string; doing: 'read' | 'written' }) =>
    `${file} cannot be ${doing}. Give the name of a file that is yours.`,
  'other-command-at-work': ({ what, lock }: { what: string; lock: string }) =>
    `Another command is at work on ${what}. If none is, remove ${lock} and try again.`,
  'lost-then-draw':
    '“throughline tokens lost PULSE… --wallet FILE” stops asking for those; then draw again for the rest.',
  'give-up-then-draw': '“throughline tokens lost PULSE… --wallet FILE” gives those up; then draw again for the rest.',
} as const;
