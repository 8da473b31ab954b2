/** Makes mutants of the rooms named, or of all, and says how many their tests notice (README.md beside this). */
import { Stryker } from '@stryker-mutator/core';

/** Least share of mutants that are to be noticed [%]. */
const ENOUGH = 85;
const ROOMS = {
  kernel: ['src/kernel/**/*.ts', '!src/**/*.d.ts'],
  stats: ['src/stats/**/*.ts'],
};

const named = process.argv.slice(2);
const unknown = named.find((room) => !(room in ROOMS));
if (unknown !== undefined) {
  console.error(`no room ${unknown}: expected ${Object.keys(ROOMS).join(' or ')}`);
  process.exit(2);
}

/** Runs Stryker on what `mutate` takes and gives what became of each mutant; the report is named `name`. */
const run = (name, mutate, ignoreStatic) =>
  new Stryker({
    configFile: 'test/mutants/stryker.config.json',
    mutate,
    ignoreStatic,
    jsonReporter: { fileName: `output/mutants/${name}.json` },
  }).runMutationTest();

const placeOf = ({ fileName, location, replacement }) => JSON.stringify([fileName, location, replacement]);

/** First the mutants of functions, each with the tests that come by it; then those of what runs when a module is loaded. */
async function mutantsOf(room) {
  const results = await run(room, ROOMS[room], true);
  const left = results.filter(({ status }) => status === 'Ignored');
  const places = new Set(left.map(placeOf));
  const lines = new Set(left.map(({ fileName, location: { start, end } }) => `${fileName}:${start.line}-${end.line}`));
  const again = left.length === 0 ? [] : await run(`${room}-load`, [...lines], false);
  return [...results.filter(({ status }) => status !== 'Ignored'), ...again.filter((m) => places.has(placeOf(m)))];
}

for (const room of named.length > 0 ? named : Object.keys(ROOMS)) {
  const mutants = await mutantsOf(room);
  const many = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = many('Killed', 'Timeout');
  const survived = many('Survived', 'NoCoverage');
  const share = (100 * noticed) / (noticed + survived);
  console.log(
    `${room}: ${share.toFixed(1)} % of ${noticed + survived} mutants noticed ` +
      `(${many('Timeout')} by never ending), ${survived} survived, ${many('NoCoverage')} of them met by no test`,
  );
  if (share < ENOUGH) process.exitCode = 1;
}
