import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { call } from './shell.ts';

const fixture = (name: string) => new URL(`./fixtures/${name}.yaml`, import.meta.url).pathname;
const [one, two] = ['one-lane', 'two-lanes'].map(fixture);
const quickly = ['--days', '2', '--quiet', '--threads', '1'];
const vary = ['--vary', 'places.lane.lanes=1..3'];
const STUDIES = {
  size: ['size', one, ...vary, '--require', 'wait @ lane <= 2 min', '--replications', '10', ...quickly],
  explain: ['explain', one, ...vary, '--metric', 'wait @ lane', '--replications', '2', ...quickly],
  choose: ['choose', one, two, '--metric', 'wait @ lane', '--indifference', '5 min', '--budget', '40', ...quickly],
};

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'smartgate-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

/** Pages and charts of a folder, by name. */
function drawnIn(out: string): Record<string, string> {
  const charts = readdirSync(join(out, 'charts')).map((name) => join('charts', name));
  const pages = readdirSync(out).filter((name) => name.endsWith('.html'));
  return Object.fromEntries([...pages, ...charts].map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}

describe.each(Object.entries(STUDIES))('%s', (command, typed) => {
  test('its page and pictures are drawn again to the same bytes, from the folder and from the file', async () => {
    const out = folder();
    expect((await call(...typed, '--out', out)).code).toBe(0);
    const before = drawnIn(out);
    expect(Object.keys(before).length).toBeGreaterThanOrEqual(3);
    for (const named of [out, join(out, `${command}.json`)]) {
      for (const name of Object.keys(before)) rmSync(join(out, name));
      expect(await call('report', named)).toMatchObject({ code: 0, err: '' });
      expect(drawnIn(out)).toEqual(before);
    }
  });

  test('the manifest tells of the execution, and is no longer believed when the document is another', async () => {
    const out = folder();
    await call(...typed, '--out', out);
    const bytes = readFileSync(join(out, `${command}.json`));
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      commandLine: [...typed, '--out', out],
      threads: 1,
      document: { file: `${command}.json`, sha256: createHash('sha256').update(bytes).digest('hex') },
      machine: { node: process.versions.node },
    });
    expect(manifest.read.map(({ file }: { file: string }) => file)).toContain('test/cli/fixtures/one-lane.yaml');
    expect(new Set(manifest.files)).toEqual(new Set([`${command}.json`, ...Object.keys(drawnIn(out))]));
    const page = () => readFileSync(join(out, 'report.html'), 'utf8');
    expect(page()).toContain(`Node.js ${process.versions.node}`);
    writeFileSync(join(out, `${command}.json`), `${bytes} `);
    await call('report', out);
    expect(page()).not.toContain(`Node.js ${process.versions.node}`);
  });

  test('--json without --out: the document on stdout and nothing else', async () => {
    const { out, err } = await call(...typed, '--json');
    expect(err).toBe('');
    expect(out.endsWith('\n')).toBe(true);
    expect(JSON.parse(out).command).toBe(command);
  });

  test('a document that was tampered with is refused with its fault', async () => {
    const out = folder();
    const { out: text } = await call(...typed, '--json');
    const file = join(out, 'some.json');
    writeFileSync(file, text.replace(/"confidence":0\.95/, '"confidence":"high"'));
    const { code, err } = await call('report', file);
    expect(code).toBe(2);
    expect(err).toBe(
      `${file}: not a document of smartgate ${command} that this version can read\n  confidence: expected number, found "high"\n`,
    );
    expect(readdirSync(out)).toEqual(['some.json']);
  });
});

test('a folder with no document, or with more than one', async () => {
  const out = folder();
  expect(await call('report', out)).toMatchObject({
    code: 2,
    err: expect.stringContaining(`${out} holds none of results.json`),
  });
  for (const name of ['size.json', 'results.json']) writeFileSync(join(out, name), '{}');
  const { code, err } = await call('report', out);
  expect(code).toBe(2);
  expect(err).toContain(`${out} holds results.json, size.json: name one of them`);
});

test('a size beyond any cost has a page, too', async () => {
  const out = folder();
  const { code } = await call(...STUDIES.size, '--cost-at-most', '0', '--out', out);
  expect(code).toBe(1);
  expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('More than 0 was not to be spent');
});
