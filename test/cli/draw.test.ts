import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { languageOf } from '../../src/cli/words/words.ts';
import { call } from './shell.ts';

const LANE = new URL('./fixtures/one-lane.yaml', import.meta.url).pathname;

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'smartgate-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

test('--lang both: one page of both languages, and the next run of one language takes it for its own', async () => {
  const path = folder();
  vi.stubEnv('LC_ALL', 'vi_VN.UTF-8');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const { code, out } = await call('run', LANE, '--out', path, '--lang', 'both');
  expect(code).toBe(0);
  expect(out).toContain('Báo cáo:');
  expect(readdirSync(path).filter((name) => name.endsWith('.html'))).toEqual(['report.html']);
  const page = readFileSync(join(path, 'report.html'), 'utf8');
  expect(page.match(/<div class="sheet" lang="\w\w">/g)?.join()).toMatch(/vi.*en/);
  await call('run', LANE, '--out', path, '--quiet');
  expect(readFileSync(join(path, 'report.html'), 'utf8')).toContain('<html lang="en">');
  expect(existsSync(join(path, 'report.vi.html'))).toBe(true);
  await call('run', LANE, '--out', path, '--quiet', '--lang', 'both');
  expect(existsSync(join(path, 'report.vi.html'))).toBe(false);
});

test('of both languages the one of the locale comes first, English where it is another', () => {
  const first = (environment: NodeJS.ProcessEnv) => languageOf(['run', 'a.yaml', '--lang', 'both'], environment);
  expect(first({ LANG: 'vi_VN.UTF-8' })).toBe('vi');
  expect(first({ LANG: 'vi_VN.UTF-8', LC_ALL: 'en_GB.UTF-8' })).toBe('en');
  expect(first({ LANG: 'vi_VN.UTF-8', LC_ALL: '' })).toBe('vi');
  expect(first({ LANG: 'de_DE.UTF-8' })).toBe('en');
  expect(first({})).toBe('en');
  expect(languageOf(['run', '--lang=vi'], { LANG: 'en_GB' })).toBe('vi');
});

test('a command that draws no page cannot draw it in both languages', async () => {
  const { code, err } = await call('check', LANE, '--lang=both');
  expect(code).toBe(2);
  expect(err).toContain('--lang both makes no sense for check');
});

test('--png: every chart beside its .svg, twice as large in dots, on white; and gone where it is not asked for', async () => {
  const path = folder();
  await call('run', LANE, '--out', path, '--quiet', '--png');
  const names = readdirSync(join(path, 'charts'));
  const pictures = names.filter((name) => name.endsWith('.png'));
  expect(pictures).toEqual(names.filter((name) => name.endsWith('.svg')).map((name) => name.replace('svg', 'png')));
  expect(pictures.length).toBeGreaterThan(0);
  for (const name of pictures) {
    const png = readFileSync(join(path, 'charts', name));
    const svg = readFileSync(join(path, 'charts', name.replace('png', 'svg')), 'utf8');
    const [width, height] = ['width', 'height'].map((side) => Number(new RegExp(` ${side}="(\\d+)"`).exec(svg)?.[1]));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
  }
  await call('run', LANE, '--out', path, '--quiet');
  expect(readdirSync(join(path, 'charts')).filter((name) => name.endsWith('.png'))).toEqual([]);
});

test('where resvg is not installed nothing is run, and it is said what to do', async () => {
  vi.doMock('@resvg/resvg-js', () => {
    throw new Error('not found');
  });
  onTestFinished(() => {
    vi.doUnmock('@resvg/resvg-js');
  });
  const path = join(folder(), 'out');
  const { code, err } = await call('run', LANE, '--out', path, '--png');
  expect(code).toBe(2);
  expect(err).toContain('npm install @resvg/resvg-js');
  expect(existsSync(path)).toBe(false);
});
