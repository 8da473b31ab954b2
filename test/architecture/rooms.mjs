/** The import table of the house (README, "How it is built"), as rules of dependency-cruiser. */
const ours = '^src/';
/** Room → rooms it may import from; a room may always import from itself. */
const table = {
  numeric: [],
  memory: [],
  kernel: ['numeric', 'memory'],
  'stats/observe': ['memory'],
  'stats/infer': ['numeric', 'stats/observe'],
  'scenario/model': [],
  'scenario/schema': ['scenario/model'],
  'scenario/load': ['scenario/model', 'scenario/schema'],
  gate: ['numeric', 'memory', 'kernel', 'stats/observe'],
  results: [],
  value: ['results'],
  experiment: [
    'numeric',
    'kernel',
    'stats/observe',
    'stats/infer',
    'scenario/model',
    'scenario/schema',
    'scenario/load',
    'gate',
    'results',
    'value',
  ],
  report: ['results', 'value'],
  cli: ['experiment', 'report', 'scenario/load', 'scenario/schema', 'results'],
};
/** Rooms that may know the types of the normalised scenario: plain data, nothing that runs. */
const knowScenario = ['kernel', 'gate', 'value', 'cli'];
/** Rooms that run unchanged in a browser. */
const browser = [
  'numeric',
  'memory',
  'kernel',
  'stats',
  'gate',
  'scenario/model',
  'scenario/schema',
  'results',
  'value',
  'report/charts',
];

const forbidden = Object.entries(table).flatMap(([room, allowed]) => {
  const may = [room, ...allowed, ...(knowScenario.includes(room) ? ['scenario/model'] : [])];
  const rules = [
    {
      name: `${room} imports from the wrong room`,
      severity: 'error',
      from: { path: `${ours}${room}/` },
      to: { path: ours, pathNot: may.map((r) => `${ours}${r}/`) },
    },
  ];
  if (knowScenario.includes(room)) {
    rules.push({
      name: `${room} may know the types of the scenario only`,
      severity: 'error',
      from: { path: `${ours}${room}/` },
      to: { path: `${ours}scenario/model/`, dependencyTypesNot: ['type-only'] },
    });
  }
  return rules;
});

export default {
  forbidden: [
    ...forbidden,
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'rooms for the browser know nothing of Node',
      severity: 'error',
      from: { path: browser.map((room) => `${ours}${room}/`) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only the report draws through jsdom',
      severity: 'error',
      from: { path: ours, pathNot: `${ours}report/dom\\.ts$` },
      to: { path: 'node_modules/jsdom' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
