/** The three queues: the scenario files beside bare loops and beside other simulators. */
import { existsSync } from 'node:fs';
import { answerOf, child, time } from '../child.mjs';
import { checkMean, MODELS } from '../models.mjs';
import { interleave, median, medianRatio } from '../rounds.mjs';
import { progress, range, short, tableText } from '../show.mjs';

/** Other simulators: trucks that take each about a second, and how many times as fast smartgate is to be. */
const PEERS = {
  simjs: { trucks: 200_000, wanted: 8 },
  simscript: { trucks: 20_000, wanted: 8 },
  SimPy: { trucks: 100_000, wanted: 40 },
};
const INSTALLED = new URL('../peers/node_modules/', import.meta.url);

/** The first Python that knows SimPy 3 or later; Debian's may be another than the one first on the path. */
function findPython() {
  return ['python3', '/usr/bin/python3'].find((python) => time(python, ['-c', 'import simpy']).status === 0);
}

/** What runs a model: `{ name: { trucks, wanted, run } }`; and what is missing, in words. */
function subjects(options) {
  const { trucks } = options;
  const found = {
    smartgate: { trucks, wanted: null, run: (model) => child('engine', [model, trucks]) },
    'bare loop': { trucks, wanted: 0.6, run: (model) => child('loop', [model, trucks]) },
  };
  const missing = [];
  if (!options.peers) return { found, missing };
  for (const name of ['simjs', 'simscript']) {
    const many = Math.min(trucks, PEERS[name].trucks);
    if (existsSync(new URL(`${name}/`, INSTALLED))) {
      found[name] = { ...PEERS[name], trucks: many, run: (model) => child('peer', [name, model, many]) };
    } else {
      missing.push(`${name} is not installed (npm run bench:peers)`);
    }
  }
  const python = findPython();
  if (python === undefined) {
    missing.push('SimPy is not installed (Debian: python3-simpy or python3-simpy3)');
  } else {
    const many = Math.min(trucks, PEERS.SimPy.trucks);
    const file = 'test/bench/peers/simpy_models.py';
    found.SimPy = {
      ...PEERS.SimPy,
      trucks: many,
      run: (model, round) => answerOf(python, [file, model, many, 1 + 100 * round].map(String)),
    };
  }
  return { found, missing };
}

export function queues(options) {
  const { found, missing } = subjects(options);
  const runs = {};
  for (const model of Object.keys(MODELS)) {
    for (const [name, { trucks, run }] of Object.entries(found)) {
      runs[`${MODELS[model].title}, ${name}`] = (round) => {
        const answer = run(model, round);
        checkMean(name, model, trucks, answer.mean);
        return { ...answer, rate: (MODELS[model].events * trucks) / answer.seconds };
      };
    }
  }
  const rounds = interleave(runs, options.rounds, progress);
  const rows = [];
  for (const { title } of Object.values(MODELS)) {
    const own = rounds[`${title}, smartgate`].map(({ rate }) => rate);
    for (const [name, { trucks, wanted }] of Object.entries(found)) {
      const answers = rounds[`${title}, ${name}`];
      const rates = answers.map(({ rate }) => rate);
      const speeds = rates.map((rate) => rate / 1e6);
      const ratio = name === 'smartgate' ? null : medianRatio(own, rates);
      const mean = median(answers.map((answer) => answer.mean));
      rows.push({ model: title, subject: name, trucks, rate: median(rates), speeds, mean, ratio, wanted });
    }
  }
  const text = tableText(
    'Queues: million events per second (an event is an arrival or a departure), second replication',
    ['model', 'subject', 'trucks', 'M events/s', 'range', 'ns/event', 'mean [min]', 'smartgate is', 'wanted'],
    rows.map((row) => [
      row.model,
      row.subject,
      row.trucks.toLocaleString('en'),
      short(row.rate / 1e6),
      range(row.speeds),
      short(1e9 / row.rate),
      row.mean.toFixed(3),
      row.ratio === null ? '' : `× ${short(row.ratio)}`,
      row.wanted === null ? '' : `≥ ${row.wanted}`,
    ]),
    2,
  );
  const versions = { simpy: Object.entries(rounds).find(([name]) => name.endsWith('SimPy'))?.[1][0].version };
  const notes = [
    ...missing.map((what) => `skipped: ${what}`),
    ...(versions.simpy ? [`SimPy here: ${versions.simpy}`] : []),
  ];
  return { text: [text, ...notes.map((note) => `  ${note}\n`)].join(''), data: { rows, missing, versions, rounds } };
}
