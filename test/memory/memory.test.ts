import { expect, test } from 'vitest';
import { floatColumn, Image, intColumn, memory, OutOfRoom, Rows, reach, roomBehind } from '../../src/memory/memory.ts';

test('rows lie behind each other and begin with zeros, whatever was there before', () => {
  memory.ints.fill(7, 0, 100);
  memory.floats.fill(7, 0, 100);
  const rows = new Rows();
  const first = rows.take(4);
  const second = rows.take(3);
  expect(second).toBe(first + 4);
  expect(rows.end).toBe(second + 3);
  expect([...memory.ints.subarray(first, rows.end)]).toEqual(Array(7).fill(0));
  expect([...memory.floats.subarray(first, rows.end)]).toEqual(Array(7).fill(0));
});

test('an image puts rows and steps back as they were', () => {
  const rows = new Rows();
  const at = rows.take(2);
  memory.ints[at] = 5;
  memory.floats[at + 1] = 2.5;
  memory.steps[3] = 9;
  const image = new Image(rows.end, 4);
  memory.ints[at] = 6;
  memory.floats[at + 1] = 0;
  memory.steps[3] = 0;
  image.restore();
  expect([memory.ints[at], memory.floats[at + 1], memory.steps[3]]).toEqual([5, 2.5, 9]);
});

test('what is larger than the columns is refused', () => {
  const cells = memory.ints.length;
  expect(reach(cells)).toBe(cells);
  expect(() => reach(cells + 1)).toThrow(OutOfRoom);
  expect(() => new Rows().take(cells)).toThrow(/more than the 16777216 cells/);
  expect(roomBehind(cells - 33, 16)).toBe(2);
});

test('columns begin at different places of a memory page', () => {
  const { ints, floats, steps } = memory;
  const places = [ints, floats, steps, intColumn(8), floatColumn(8)].map((column) => column.byteOffset % 4096);
  expect(new Set(places).size).toBe(places.length);
  for (const place of places) expect(place % 64).toBe(0);
});
