import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showProgress } from '../../src/cli/progress.ts';
import { wordsOf } from '../../src/cli/words/words.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

/** Lines said while `total` runs of `seconds` each are done. */
async function said(total: number, seconds: number, quiet = false, guessed = false): Promise<string[]> {
  let text = '';
  const err = (more: string) => {
    text += more;
  };
  const shell = { out: err, err, colours: false, columns: 80, bar: null, argv: [] };
  const show = await showProgress(shell, quiet, 'en', wordsOf('en'));
  for (let done = 1; done <= total; done++) {
    vi.advanceTimersByTime(seconds * 1000);
    show.onProgress?.({ done, total, guessed, scenario: 'one', replication: done });
  }
  show.done();
  return text.split('\n').filter((line) => line !== '');
}

test('where there is no terminal, a line now and then with the time that is left', async () => {
  expect(await said(30, 4)).toEqual([
    '3 of 30 runs, 10 %, about 2 min left',
    '6 of 30 runs, 20 %, about 2 min left',
    '9 of 30 runs, 30 %, about 2 min left',
    '12 of 30 runs, 40 %, about 2 min left',
    '15 of 30 runs, 50 %, about 1 min left',
    '18 of 30 runs, 60 %, about 48 s left',
    '21 of 30 runs, 70 %, about 36 s left',
    '24 of 30 runs, 80 %, about 24 s left',
    '27 of 30 runs, 90 %, about 12 s left',
  ]);
});

test('a total that is a guess is told as one', async () => {
  expect((await said(10, 4, false, true))[0]).toBe('3 of about 10 runs, 30 %, about 28 s left');
});

test('short work and quiet work say nothing', async () => {
  expect(await said(9, 1)).toEqual([]);
  expect(await said(30, 4, true)).toEqual([]);
});
