/** Why an import was refused: which file, which line, what is wrong and what to do. Nothing was imported. */
export class ImportFault extends Error {
  readonly file: string;
  readonly line: number | null;
  readonly reason: string;

  constructor(file: string, line: number | null, reason: string) {
    super(line === null ? `${file}: ${reason}` : `${file}, line ${line}: ${reason}`);
    this.name = 'ImportFault';
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}
