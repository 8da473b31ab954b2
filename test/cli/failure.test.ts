import { expect, test } from 'vitest';
import { tell } from '../../src/cli/failure.ts';
import { wordsOf } from '../../src/cli/words/words.ts';
import { Interrupted } from '../../src/experiment/rounds.ts';
import { GateRefusal } from '../../src/gate/refusal.ts';

function told(error: unknown): { code: number; text: string } {
  let text = '';
  const err = (more: string) => {
    text += more;
  };
  const code = tell(error, { out: err, err, colours: false, columns: 80, bar: null, argv: [] }, wordsOf('en'));
  return { code, text };
}

test('a run that grows beyond its limits is the user’s to mend', () => {
  expect(told(new GateRefusal('the queue at lane grows'))).toEqual({ code: 2, text: 'the queue at lane grows\n' });
});

test('a disk that is full', () => {
  const error = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: '/x/results.json' });
  expect(told(error)).toEqual({ code: 2, text: '/x/results.json: cannot be used (the disk is full).\n' });
});

test('an interruption with nothing to save', () => {
  expect(told(new Interrupted())).toEqual({
    code: 3,
    text: 'Interrupted before the first replication was finished: nothing to save.\n',
  });
});

test('a fault of ours keeps its stack and says whose it is', () => {
  const { code, text } = told(new TypeError('x is undefined'));
  expect(code).toBe(1);
  expect(text).toContain('TypeError: x is undefined\n    at ');
  expect(text).toContain('This is a bug in smartgate');
  expect(told('odd').code).toBe(1);
});
