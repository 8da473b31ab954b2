/** Where a command speaks. */
export interface Shell {
  /** For results. */
  out(text: string): void;
  /** For progress, remarks and errors. */
  err(text: string): void;
  /** Whether stdout is a terminal that wants colours, and how wide it is. */
  colours: boolean;
  columns: number;
  /** Stream for a progress bar; null where stderr is not a terminal. */
  bar: NodeJS.WriteStream | null;
  /** Arguments as typed, for the manifest. */
  argv: string[];
}

/** Width that lines are made for where stdout is not a terminal. */
const PLAIN_WIDTH = 120;

/** The shell of this process. A reader that goes away (`| head`) ends the program quietly. */
export function processShell(argv: string[]): Shell {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
  const terminal = process.stdout.isTTY === true;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colours: terminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    columns: terminal ? process.stdout.columns : PLAIN_WIDTH,
    bar: process.stderr.isTTY === true && !process.env.CI ? process.stderr : null,
    argv,
  };
}
