import { expect, test } from 'vitest';
import { describe as describeScenario } from '../../src/experiment/describe.ts';
import { eventsPart } from '../../src/report/parts/events.ts';
import { viewOf } from '../../src/report/view.ts';
import { wordsOf } from '../../src/report/words/words.ts';
import type { EventEntry } from '../../src/results/document.ts';
import { labelOf } from '../../src/results/metrics.ts';
import { readResults } from '../../src/results/read.ts';
import { titlesOf } from '../../src/results/titles.ts';
import { toJson } from '../../src/results/write.ts';
import { LAYOUT, makeScenario } from '../experiment/fake.ts';
import { fixture } from './fixture.ts';

const storm: EventEntry = {
  name: 'storm',
  title: { en: 'Typhoon', vi: 'Bão' },
  from: '2025-07-05T08:00',
  to: '2025-07-07T00:00',
  servers: [
    { name: 'huu-nghi-out', value: 0 },
    { name: 'huu-nghi-in', value: 2 },
  ],
  slow: [{ name: 'huu-nghi-yard', value: 1.5 }],
  surge: [{ name: 'nowhere', value: 2 }],
};

test('what happens in the runs is told in both languages, once where all scenarios share it', () => {
  const results = fixture();
  for (const entry of results.scenarios) {
    entry.events = [storm];
    entry.sources = [];
  }
  results.scenarios[2].events = [{ ...storm, title: { en: 'Flood', vi: 'Lũ' } }];
  results.scenarios[0].backlogs = [{ name: 'after', title: { en: 'Storm over', vi: 'Hết bão' } }];
  const read = readResults(toJson(results));
  expect(read.scenarios[0].events).toEqual([storm]);
  const page = (lang: 'en' | 'vi') =>
    (eventsPart(viewOf(read, wordsOf(lang)))?.markup ?? '').replace(/<br>/gu, '; ').replace(/<[^>]*>/gu, ' ');
  const english = page('en');
  expect(english.match(/Typhoon/gu)).toHaveLength(1);
  expect(english.match(/Flood/gu)).toHaveLength(1);
  expect(english).toContain('2025-07-05 08:00 – 2025-07-07 00:00');
  expect(english).toMatch(/: closed; .*: at most 2 in service; .*: times × 1\.50?; nowhere: arrivals × 2/u);
  expect(page('vi')).toMatch(/: đóng cửa; .*: hoạt động tối đa 2; .*: thời gian × 1,50?; nowhere: lượng xe đến × 2/u);
  expect(labelOf('backlogCleared:after', 'vi', titlesOf(read.scenarios, 'vi'))).toBe('Hết bão');
  expect(labelOf('backlogCleared:after', 'en')).toBe('time until the backlog is cleared “after”');
});

test('events are told by the clock of the scenario', () => {
  const scenario = {
    ...makeScenario('one'),
    events: {
      storm: { title: storm.title, from: 90, to: 2880, servers: { lane: 0 }, slow: {}, surge: { trucks: 2 } },
    },
  };
  scenario.run = { ...scenario.run, start: '2025-07-05T06:30' };
  expect(describeScenario(scenario, LAYOUT).events).toEqual([
    {
      name: 'storm',
      title: storm.title,
      from: '2025-07-05T08:00',
      to: '2025-07-07T06:30',
      servers: [{ name: 'lane', value: 0 }],
      slow: [],
      surge: [{ name: 'trucks', value: 2 }],
    },
  ]);
});
