import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { aliasOf, Store, type StoredRun } from '../../../src/experiment/store/store.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'smartgate-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

const runOf = (point: number, replication: number, ...values: number[]): StoredRun => ({
  scenario: `hash-${point}`,
  alias: aliasOf('plan', point),
  seed: '1',
  replication,
  values,
  refusal: null,
});

test('what was added is there when the store is opened again, to the last digit', async () => {
  const path = folder();
  const store = await Store.open(path, ['wait', 'throughput']);
  await store.add([runOf(0, 0, 0.1 + 0.2, Number.NaN), runOf(0, 1, 1e-300, 5)]);
  const refused = { ...runOf(1, 0), refusal: 'too many trucks' };
  await store.add([refused]);
  const again = await Store.open(path, ['wait', 'throughput']);
  expect(again.find('hash-0', '1', 0)?.values).toEqual([0.1 + 0.2, Number.NaN]);
  expect(again.find('plan:0', '1', 1)?.values).toEqual([1e-300, 5]);
  expect(again.find('plan:1', '1', 0)).toEqual(refused);
  expect(again.find('plan:1', '1', 1)).toBeUndefined();
  expect(again.find('plan:0', '2', 0)).toBeUndefined();
});

test('metrics may come in another order, or be fewer; a run that lacks one is not there', async () => {
  const path = folder();
  await (await Store.open(path, ['wait', 'throughput'])).add([runOf(0, 0, 3, 4)]);
  expect((await Store.open(path, ['throughput', 'wait'])).find('hash-0', '1', 0)?.values).toEqual([4, 3]);
  expect((await Store.open(path, ['throughput'])).find('hash-0', '1', 0)?.values).toEqual([4]);
  expect((await Store.open(path, ['throughput', 'arrived'])).find('hash-0', '1', 0)).toBeUndefined();
});

test('the same runs are the same part; what a killed process left is taken away, what is no part is not read', async () => {
  const path = folder();
  const store = await Store.open(path, ['wait']);
  await store.add([runOf(0, 0, 3)]);
  await store.add([runOf(0, 0, 3)]);
  const parts = join(path, 'parts');
  const [part] = readdirSync(parts);
  expect(readdirSync(parts)).toEqual([part]);
  writeFileSync(join(parts, `${part}.77.tmp`), '{"schemaVersion":1,"metr');
  writeFileSync(join(parts, `${'0'.repeat(32)}.json`), '{"metrics":["wait"],"runs":[["h","p:0","1",0,null]]}');
  writeFileSync(join(parts, `${'1'.repeat(32)}.json`), readFileSync(join(parts, part)).subarray(0, 40));
  const again = await Store.open(path, ['wait']);
  expect(again.find('hash-0', '1', 0)?.values).toEqual([3]);
  expect(again.find('h', '1', 0)).toBeUndefined();
  expect(readdirSync(parts).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('many parts become one, and nothing is lost', async () => {
  const path = folder();
  const store = await Store.open(path, ['wait']);
  for (let r = 0; r < 520; r++) await store.add([runOf(r % 7, r, r)]);
  await Store.open(path, ['wait']);
  expect(readdirSync(join(path, 'parts')).length).toBe(1);
  const again = await Store.open(path, ['wait']);
  for (let r = 0; r < 520; r++) expect(again.find(`plan:${r % 7}`, '1', r)?.values).toEqual([r]);
});
