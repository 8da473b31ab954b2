/**
 * The bench: how fast, how large, and beside what. `npm run bench -- --help` tells how it is used.
 *
 * Tables go to stdout, everything measured to output/bench/bench.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './child.mjs';
import { memory } from './sections/memory.mjs';
import { pending } from './sections/pending.mjs';
import { queues } from './sections/queues.mjs';
import { shipped } from './sections/shipped.mjs';
import { startup } from './sections/startup.mjs';
import { sweeps } from './sections/sweeps.mjs';
import { threads } from './sections/threads.mjs';
import { units } from './sections/units.mjs';
import { progress } from './show.mjs';

const SECTIONS = { queues, shipped, pending, memory, startup, threads, sweeps, units };

const HELP = `Usage: npm run bench -- [section…] [options]

Sections (default: all)
  queues    M/M/1, M/M/10 and a tandem: smartgate, bare loops, other simulators
  shipped   one year of the shipped scenarios, with peak memory
  pending   cost of an event with 10 to 1,000,000 pending
  memory    what is held after one year and after ten
  startup   whole processes: node, --help, check
  threads   one and two threads of smartgate run, beside two counting loops
  sweeps    20,000 runs of a small gate and 500 of a large one, on one and two threads
  units     a uniform number, an exponential one, a hold of the event calendar

Options
  --rounds N    rounds of each measurement, at least 1 (default 5; start-up at least 7)
  --trucks N    trucks of a queue (default 2000000; slow peers take fewer)
  --no-peers    leave other simulators out
`;

function wholeNumber(name, text) {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Error(`--${name} wants a whole number from 1, found "${text}"`);
}

/** Sections and options of the command line; throws what is wrong with it. */
function read() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      trucks: { type: 'string', default: '2000000' },
      'no-peers': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.find((name) => !Object.hasOwn(SECTIONS, name));
  if (unknown !== undefined) throw new Error(`no section "${unknown}": ${Object.keys(SECTIONS).join(', ')}`);
  return {
    help: values.help,
    names: positionals.length > 0 ? positionals : Object.keys(SECTIONS),
    options: {
      rounds: wholeNumber('rounds', values.rounds),
      trucks: wholeNumber('trucks', values.trucks),
      peers: !values['no-peers'],
    },
  };
}

function bench(names, options) {
  const [{ model }] = cpus();
  const machine = { cpu: model, cores: cpus().length, memory: totalmem(), system: `${platform()} ${release()}` };
  const document = { date: new Date().toISOString(), node: process.version, machine, options, load: [loadavg()[0]] };
  process.stdout.write(`${model}, ${machine.cores} cores, ${machine.system}, Node ${process.version}\n\n`);
  const sections = {};
  for (const name of names) {
    const { text, data } = SECTIONS[name](options);
    progress('');
    process.stdout.write(`${text}\n`);
    sections[name] = data;
    document.load.push(loadavg()[0]);
  }
  const folder = join(ROOT, 'output/bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ ...document, sections }, null, 2)}\n`);
  process.stdout.write('All rounds: output/bench/bench.json\n');
}

/** Prints what went wrong and leaves with an exit code: 1 the bench failed, 2 it was asked wrongly. */
function orLeave(code, work) {
  try {
    return work();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(code);
  }
}

const { help, names, options } = orLeave(2, read);
if (help) process.stdout.write(HELP);
else orLeave(1, () => bench(names, options));
