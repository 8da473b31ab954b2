import { csvParse } from 'd3';
import { expect, test } from 'vitest';
import { METRIC } from '../../src/results/columns.ts';
import {
  bestCsv,
  bottlenecksCsv,
  csv,
  differencesCsv,
  marginalCsv,
  metricsCsv,
  valueCsv,
} from '../../src/results/csv.ts';
import { sampleResults } from './sample.ts';

test('one row per metric, numbers as they are', () => {
  const lines = metricsCsv(sampleResults()).split('\n');
  expect(lines[0]).toBe(METRIC.join(','));
  expect(lines[1]).toBe('one-lane,throughput,all,all,trucks/day,1296.25,1291.75,1300.75,10,20.25,,');
  expect(lines[7]).toBe('two-lanes,blocked,lane,all,min,0,0,0,0,0,true,');
  expect(lines.length).toBe(9);
  expect(lines[8]).toBe('');
});

test('null is an empty cell and a negative number stays a number', () => {
  const rows = csvParse(differencesCsv(sampleResults()));
  expect(rows[1].mean).toBe('-510.5');
  expect(rows[2].correlation).toBe('');
  expect(rows.map(({ verdict }) => verdict)).toEqual(['cannotTell', 'better', 'cannotTell']);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)'])('the text %s is no formula', (text) => {
  expect(csv(['a'], [{ a: text }])).toBe(`a\n'${text}\n`);
});

test('commas, quotes and line breaks survive', () => {
  const wild = 'a "b", c\nd';
  expect(csv(['x', 'y'], [{ x: wild, y: 1 }])).toBe('x,y\n"a ""b"", c\nd",1\n');
  expect(csvParse(csv(['x'], [{ x: wild }]))[0].x).toBe(wild);
});

test('a byte order mark for Excel, when asked', () => {
  expect(metricsCsv(sampleResults(), { bom: true })).toBe(`\ufeff${metricsCsv(sampleResults())}`);
  expect(csv(['a', 'b'], [])).toBe('a,b\n');
});

test('money: a row for each figure and line', () => {
  const [header, npv, ...rows] = valueCsv(sampleResults()).trim().split('\n');
  expect(header).toBe('baseline,scenario,path,item,of,part,unit,mean,ciLow,ciHigh,n,variance');
  expect(npv).toBe('one-lane,two-lanes,,npv,,,VND,70,60,80,10,100');
  expect(rows).toContain('one-lane,two-lanes,,truckHours,other,benefit,truck-hours/year,2,1.5,2.5,10,0.25');
  expect(rows.some((row) => row.includes('breakEvenTraffic'))).toBe(false);
});

test('a row for every scenario against the best of the others', () => {
  expect(bestCsv(sampleResults()).split('\n').slice(0, 2)).toEqual([
    'metric,place,flow,unit,scenario,mean,ciLow,ciHigh,n,confidence,standing',
    'timeInSystem,all,all,min,one-lane,510.5,0,540,10,0.975,notBest',
  ]);
});

test('how time was spent, and what one more changes, a row each', () => {
  expect(bottlenecksCsv(sampleResults()).split('\n')[2]).toBe(
    'one-lane,lane,blocked,yard,0.0625,0.03125,0.09375,10,0.0009765625',
  );
  const [header, row] = marginalCsv(sampleResults()).split('\n');
  expect(header).toBe(
    'scenario,resource,part,capacity,step,rank,metric,place,flow,unit,mean,ciLow,ciHigh,n,variance,correlation,varianceRatio,verdict,judged',
  );
  expect(row).toBe('one-lane,lane,lane,1,1,1,timeInSystem,all,all,min,-31,-37,-25,10,36,0.9,7.5,better,0.975');
});
