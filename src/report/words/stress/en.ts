const plural = (n: string, one: string, many: string) => `${n} ${n === '1' ? one : many}`;

/** The appendix by STRESS-DES (Monks et al. 2019) in English. */
export const stress = {
  title: 'Appendix: the study by STRESS-DES',
  note: (filled: string, own: string) =>
    `The 24 items of the reporting guideline STRESS-DES (Monks et al. 2019, Journal of Simulation 13(1), 55–67). ${filled} are filled, ${own} of them from the results and the model alone. Item names are those of the guideline.`,
  sections: {
    1: 'Objectives',
    2: 'Logic',
    3: 'Data',
    4: 'Experimentation',
    5: 'Implementation',
    6: 'Code access',
  } as Record<string, string>,
  item: {
    '1.1': 'Purpose of the model',
    '1.2': 'Model outputs',
    '1.3': 'Experimentation aims',
    '2.1': 'Base model overview diagram',
    '2.2': 'Base model logic',
    '2.3': 'Scenario logic',
    '2.4': 'Algorithms',
    '2.5.1': 'Components: entities',
    '2.5.2': 'Components: activities',
    '2.5.3': 'Components: resources',
    '2.5.4': 'Components: queues',
    '2.5.5': 'Components: entry and exit points',
    '3.1': 'Data sources',
    '3.2': 'Pre-processing',
    '3.3': 'Input parameters',
    '3.4': 'Assumptions',
    '4.1': 'Initialisation',
    '4.2': 'Run length',
    '4.3': 'Estimation approach',
    '5.1': 'Software or programming language',
    '5.2': 'Random sampling',
    '5.3': 'Model execution',
    '5.4': 'System specification',
    '6.1': 'Computer model sharing statement',
  } as Record<string, string>,
  missing: {
    purpose:
      'Not filled. Write in the scenario file, under `study: purpose:`, what the model is for and who decides by it.',
    aims: 'Write under `study: aims:` what is to be found out: which scenarios (A), which design of experiments (B), or what is optimised and how (C).',
    dataSources: 'Write under `study: dataSources:` where the data come from, for which period, and who may see them.',
    preprocessing:
      'Not filled. Write under `study: preprocessing:` how the data were cleaned, combined and fitted before they became inputs.',
    assumptions: 'Write under `study: assumptions:` what was simplified and left out, and why.',
    codeAccess:
      'Write under `study: codeAccess:`, `licence:` and `contact:` where the scenario files are to be had, under which licence, and from whom.',
    model: 'This results file is of an earlier version and holds no description of its model: run the scenario again.',
    manifest:
      'What depends on the machine is in `manifest.json` of the run, which does not lie beside these results; `smartgate report` puts it in here where it does.',
  },
  keyFigures: 'Key figures, for which the report is made:',
  allDefined: (metrics: string) =>
    `All ${metrics} estimates are in the results file; every metric is defined under “Definitions”. An estimate is the mean of one value a run, x̄ = (x₁ + … + xₙ) / n.`,
  compared: (scenarios: string[]) => `Scenarios compared (design A of the guideline): ${scenarios.join('; ')}.`,
  single: 'This report tells one scenario by itself; comparisons are reports of their own.',
  diagram: 'The places through which each flow of trucks goes, in order:',
  aside: (places: string) => `on other ways: ${places}`,
  logic:
    'Every truck goes through the numbered stages of its flow; the next stage follows unless something else is said. A truck keeps its bay or server until the next place takes it.',
  flow: 'Flow of trucks',
  stages: 'Stages',
  noChange: 'There is one scenario; the base model is all of it.',
  changed: (scenario: string, baseline: string) => `“${scenario}” is as “${baseline}” but for:`,
  sameModel: (scenario: string) => `“${scenario}” has the same model.`,
  path: 'Where in the model',
  from: 'Baseline',
  times: (factor: string) => `${factor} times that, at every hour`,
  to: 'Here',
  more: (n: string) => `${plural(n, 'further change', 'further changes')} in the files.`,
  algorithm: {
    poisson:
      'Non-homogeneous Poisson arrivals by exact inversion of the cumulative rate, which is constant within each clock hour (Çinlar 1975).',
    appointments: 'Appointments by slots, with earliness, lateness and no-shows drawn for each.',
    order:
      'A free server takes the truck of greatest priority, of equals the one by the order of the place (first come, first served unless it is named).',
    blocking:
      'A truck that finds no room stays where it is and keeps what it holds (blocking after service), or does what “when there is no room” says.',
    choose:
      'Trucks choose among ways by the state of the gate (shortest queue, first free unit, or least expected wait).',
    chance: 'Branches by chance take one uniform number of the truck each.',
    crews:
      'A server that needs people opens when they are there; they go to repairs first, then by the priority of the place, then to the truck that waited longest.',
    dispatch:
      'Vehicles are sent out by the rule of their fleet (“dispatch”); without loads they do what “idle vehicles” says.',
    tidal: 'Lanes change direction by the clock or by the difference of two queues.',
    extra: 'Servers are called when the line is long and closed when it is short.',
    joining: 'Batches, matches and forks let trucks go on when all that belong together are there.',
    events: 'Dated events close places, limit servers, and multiply times and arrivals while they last.',
    deadlock: 'A run at whose end trucks wait for one another for ever is refused.',
  },
  activity: 'Activity',
  law: 'Duration',
  resource: 'Place',
  kind: 'Kind',
  details: 'Rules',
  calendars: 'Calendars',
  calendar: 'Calendar',
  crews: 'Crews',
  rules: 'Rules and events',
  queues:
    'Queues are first come, first served within a priority, without a limit and with nobody leaving, unless the table says otherwise.',
  stageRules: 'By stage',
  gate: 'Gate, direction, cargo',
  arrivals: 'Arrivals',
  exits: 'Trucks leave the model when they are cleared',
  fates: (fates: string[]) => `, or as ${fates.join(', ')} (“Where all trucks went” counts them).`,
  onlyCleared: '; no other fate occurred.',
  sources: (n: string) => `${plural(n, 'source is', 'sources are')} listed under “Assumptions and their sources”.`,
  parameters:
    'Inputs are in the tables of items 2.5.1 to 2.5.5 and 2.2; every number that carries a source or a reason is listed under “Assumptions and their sources”. Times of day are those of the scenario’s clock.',
  assumed: (n: string) =>
    `${plural(n, 'number is', 'numbers are')} assumed for want of a source; each is listed with its reason under “Assumptions and their sources”.`,
  noneAssumed: 'No number of the file is marked as assumed.',
  empty: 'The gate is empty at the start.',
  stock: (trucks: string) => `Trucks inside at the start: ${trucks}.`,
  start: (moment: string) => `Minute 0 is ${moment} on the scenario’s clock.`,
  length: (length: string, counted: string) => `A run lasts ${length}, of which ${counted} count.`,
  untilEmpty: 'It ends earlier when nobody is inside and nobody is to come.',
  untilCleared: (trucks: string) => `It ends earlier when ${trucks} trucks are cleared.`,
  replications: (n: string) => `${plural(n, 'independent replication', 'independent replications')} of each scenario.`,
  precision: (most: string) =>
    `They were added one by one until the half-width of every key figure was as small as asked for and stayed so for the next ones (Hoad, Robinson & Davies 2010), at most ${most}; “How sure this is” tells what was asked for and reached.`,
  interval: (confidence: string) =>
    `Student-t intervals of the mean over replications at ${confidence}%: x̄ ± t(n − 1) · s / √n. Percentiles are taken within each run and then averaged over runs; intervals never use single trucks of one run, whose waits depend on each other.`,
  paired:
    'Scenarios share their random numbers (common random numbers), and differences are judged in pairs, replication by replication.',
  joint: (confidence: string, judged: string) =>
    `Verdicts are judged at ${judged}%, so that all on the key figures hold together at ${confidence}% (Bonferroni).`,
  software: (name: string, version: string) =>
    `${name} ${version}, a discrete-event simulator written in TypeScript, run by Node.js; event scheduling over typed arrays.`,
  packages: (node: string, packages: string) => `Node.js ${node}; packages through which results go: ${packages}.`,
  sampling:
    'Every purpose (arrivals of a flow, service of a flow at a place, channel, patience, …) has a random stream of its own, named by seed, replication, flow or place and purpose. The name seeds alea (Baagøe), whose words start an sfc32 generator; uniform numbers have 53 bits. Every variate is made by inversion from one uniform number. A truck takes its numbers when it arrives, so the k-th truck of a flow has the same luck in every scenario.',
  seed: (seed: string) => `Seed: ${seed}.`,
  execution:
    'Events fire in the order of time, then priority, then their being scheduled. Replications are folded in their order, so that results are the same to the last digit on any number of threads and on any machine.',
  executed: (started: string, seconds: string, threads: string) =>
    `Started ${started} UTC; the replications took ${seconds} s on ${plural(threads, 'thread', 'threads')}.`,
  merged: (started: string) =>
    `Put together ${started} UTC from runs that were made before; the folders of the parts tell where those were made.`,
  typed: 'Command as typed:',
  interrupted: (finished: string, asked: string | null) =>
    `It was interrupted: ${asked === null ? finished : `${finished} of ${asked}`} replications were finished and count.`,
  machine: (processor: string, cores: string, memory: string, system: string) =>
    `${processor}, ${plural(cores, 'core', 'cores')}, ${memory} GiB of memory; ${system}.`,
  shared: (name: string, version: string) =>
    `The program is ${name} ${version}, under the MIT licence. Scenarios, with the SHA-256 of each as it was read:`,
  licence: 'Licence:',
  contact: 'Contact:',
  files: 'Files read, with the SHA-256 of their bytes:',
};
