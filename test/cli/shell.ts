import { main } from '../../src/cli/cli.ts';
import type { Shell } from '../../src/cli/shell.ts';

export interface Heard {
  code: number;
  out: string;
  err: string;
}

/** Runs the program in this process on a shell that remembers what was said. */
export async function call(...argv: string[]): Promise<Heard> {
  const heard: Heard = { code: -1, out: '', err: '' };
  const shell: Shell = {
    out: (text) => {
      heard.out += text;
    },
    err: (text) => {
      heard.err += text;
    },
    colours: false,
    columns: 120,
    bar: null,
    argv,
  };
  heard.code = await main(shell);
  return heard;
}
