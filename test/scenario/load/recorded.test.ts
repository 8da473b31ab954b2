import { describe, expect, test } from 'vitest';
import { complaint, load } from '../scratch.ts';

const TEXT = `
run: { start: 2025-07-01T06:00 }
places: { lane: { lanes: 1 } }
flows:
  trucks:
    arrivals: { recorded: data/times.csv, column: time }
    itinerary:
      - { lane: lane, service: 1 min }
`;
const times = (csv: string) => {
  const { arrivals } = load({ 'main.yaml': TEXT, 'data/times.csv': csv }).flows.trucks;
  return arrivals.kind === 'recorded' ? arrivals.times : [];
};
const refused = (csv: string) => complaint({ 'main.yaml': TEXT, 'data/times.csv': csv });

describe('recorded arrivals', () => {
  test('minutes from the start', () => {
    expect(times('time\n0\n2.5\n2.5\n10\n')).toEqual([0, 2.5, 2.5, 10]);
  });

  test('local dates and times', () => {
    expect(times('id,time\n1,2025-07-01T06:00\n2,2025-07-01 06:30:30\n3,2025-07-02\n')).toEqual([0, 30.5, 1080]);
  });

  test('quotes, byte-order mark, carriage returns and blank lines', () => {
    expect(times('\uFEFF"time",note\r\n1,"a, b"\r\n\r\n2,""\r\n')).toEqual([1, 2]);
  });

  test('what is refused, by line', () => {
    expect(refused('when\n1\n')).toContain('data/times.csv:1:1');
    expect(refused('time\n1\n0.5\n')).toContain('data/times.csv:3:1  flows.trucks.arrivals.recorded');
    expect(refused('time\n1\n\n-3\n')).toContain('data/times.csv:4:1');
    expect(refused('time\n1\n2025-07-01T07:00\n')).toContain('minutes, as above');
    expect(refused('time\n2025-07-01T05:59\n')).toContain('not before the start');
    expect(refused('time\n')).toContain('a table without rows');
    expect(refused('')).toContain('an empty table');
    expect(refused('a,time\n1,2\n3\n')).toContain('found an empty cell');
  });

  test('the table is sought beside the file that names it', () => {
    const scenario = load({
      'base/base.yaml': TEXT,
      'base/data/times.csv': 'time\n5\n',
      'main.yaml': 'extends: base/base.yaml',
    });
    expect(scenario.flows.trucks.arrivals).toEqual({ kind: 'recorded', times: [5] });
  });
});
