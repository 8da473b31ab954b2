import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadScenario, ScenarioError } from '../../../src/scenario/load/load.ts';
import { folderOf } from '../scratch.ts';

const TEXT =
  'places: { lane: { lanes: 1 } }\nflows: { a: { arrivals: saturated, itinerary: [{ lane: lane, service: 1 min }] } }\n';

const refused = (file: string, options = {}) => {
  try {
    loadScenario(file, options);
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  return '';
};

describe('files', () => {
  test('the root may be widened, and the file is named relative to it', () => {
    const folder = folderOf({ 'base.yaml': TEXT, 'plans/main.yaml': 'extends: ../base.yaml\n' });
    const file = join(folder, 'plans/main.yaml');
    expect(refused(file)).toContain('a file within the folder of the scenario');
    expect(loadScenario(file, { root: folder })).toMatchObject({ name: 'main', file: 'plans/main.yaml' });
  });

  test('links are followed before the question is asked', () => {
    const folder = folderOf({ 'secret.yaml': TEXT, 'here/main.yaml': 'extends: link.yaml\n', 'here/own.yaml': TEXT });
    symlinkSync(join(folder, 'secret.yaml'), join(folder, 'here/link.yaml'));
    expect(refused(join(folder, 'here/main.yaml'))).toContain('a file within the folder of the scenario');
    symlinkSync(join(folder, 'here'), join(folder, 'there'));
    expect(loadScenario(join(folder, 'there/own.yaml')).file).toBe('own.yaml');
  });

  test('nothing is said about files outside, not even whether they exist', () => {
    const outside = (name: string) => {
      const folder = folderOf({ 'main.yaml': `extends: ../../../../../../..${name}\n` });
      return refused(join(folder, 'main.yaml')).replace(/found ".*?"/, 'found …');
    };
    expect(outside('/etc/passwd')).toBe(outside('/etc/no-such-file'));
  });

  test('what cannot be read', () => {
    const folder = folderOf({ 'main.yaml': TEXT });
    writeFileSync(join(folder, 'bytes.yaml'), new Uint8Array([0xff, 0xfe, 0x00]));
    writeFileSync(join(folder, 'big.yaml'), `# ${'x'.repeat(2_100_000)}\n${TEXT}`);
    expect(refused(join(folder, 'mian.yaml'))).toContain('did you mean `main.yaml`?');
    expect(refused(folder)).toContain('found a folder');
    expect(refused(join(folder, 'bytes.yaml'))).toContain('a text file in UTF-8');
    expect(refused(join(folder, 'big.yaml'))).toContain('found a file of 2.1 MB; expected at most 2 MB');
    expect(refused(join(folder, 'none/main.yaml'))).toContain('expected');
    expect(refused(join(folder, 'main.yaml'), { root: join(folder, 'none') })).toContain('a folder that exists');
  });

  test('JSON is read too', () => {
    const json = JSON.stringify({
      places: { lane: { lanes: 1 } },
      flows: { a: { arrivals: 'saturated', itinerary: [{ lane: 'lane', service: '1 min' }] } },
    });
    const folder = folderOf({ 'main.json': json, 'main.yaml': TEXT });
    expect({ ...loadScenario(join(folder, 'main.json')), file: '' }).toEqual({
      ...loadScenario(join(folder, 'main.yaml')),
      file: '',
    });
  });

  test('accents are the same whichever way they are composed', () => {
    const text = TEXT.replaceAll('lane', 'làn').replace('làns', 'lanes').replace('{ làn: làn', '{ lane: làn');
    const folder = folderOf({ 'main.yaml': text.replace('{ lane: làn', `{ lane: ${'làn'.normalize('NFD')}`) });
    expect(Object.keys(loadScenario(join(folder, 'main.yaml')).places)).toEqual(['làn']);
  });
});
