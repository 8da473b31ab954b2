/**
 * The yardstick: the three queues as bare loops, each written for its one model. No calendar, no entities, no statistics
 * but the sum of times in system. What an engine takes more than these is the price of being one.
 */

/** Uniform numbers of 32 bits in [0, 1), by sfc32 (C. Doty-Humphrey, PractRand). */
export function sfc32(seed) {
  let x = seed | 0;
  let y = Math.imul(seed, 0x9e3779b9);
  let z = Math.imul(seed, 0x85ebca6b);
  let count = 1;
  const next = () => {
    const out = (((x + y) | 0) + count) | 0;
    count = (count + 1) | 0;
    x = y ^ (y >>> 9);
    y = (z + (z << 3)) | 0;
    z = (((z << 21) | (z >>> 11)) + out) | 0;
    return (out >>> 0) * 2 ** -32;
  };
  for (let k = 0; k < 16; k++) next();
  return next;
}

/** Trucks that a queue has room for; a power of two. */
const ROOM = 2 ** 20;
const WRAP = ROOM - 1;

/** Mean time in system [min] of the first `trucks` at one lane: 0.9 come a minute, one is served a minute. */
function mm1(trucks, seed) {
  const gaps = sfc32(seed);
  const services = sfc32(seed + 1);
  const came = new Float64Array(ROOM);
  let first = 0;
  let free = 0;
  let inside = 0;
  let toCome = trucks;
  let left = 0;
  let total = 0;
  let arrival = -Math.log(1 - gaps()) / 0.9;
  let departure = Infinity;
  while (left < trucks) {
    if (arrival < departure) {
      const now = arrival;
      came[free] = now;
      free = (free + 1) & WRAP;
      if (inside++ === 0) departure = now - Math.log(1 - services());
      arrival = --toCome > 0 ? now - Math.log(1 - gaps()) / 0.9 : Infinity;
    } else {
      const now = departure;
      total += now - came[first];
      first = (first + 1) & WRAP;
      left++;
      departure = --inside > 0 ? now - Math.log(1 - services()) : Infinity;
    }
  }
  return total / trucks;
}

/** Mean time in system [min] at ten lanes: nine come a minute, each is served in a minute. The busy lanes are a heap. */
function mm10(trucks, seed) {
  const gaps = sfc32(seed);
  const services = sfc32(seed + 1);
  const came = new Float64Array(ROOM);
  const ends = new Float64Array(16);
  const starts = new Float64Array(16);
  let busy = 0;
  let first = 0;
  let free = 0;
  let queue = 0;
  let toCome = trucks;
  let left = 0;
  let total = 0;
  let arrival = -Math.log(1 - gaps()) / 9;

  const rise = (end, start) => {
    let at = busy++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (ends[above] <= end) break;
      ends[at] = ends[above];
      starts[at] = starts[above];
      at = above;
    }
    ends[at] = end;
    starts[at] = start;
  };
  const sink = (end, start) => {
    let at = 0;
    const inner = busy >> 1;
    while (at < inner) {
      let below = 2 * at + 1;
      if (below + 1 < busy && ends[below + 1] < ends[below]) below++;
      if (ends[below] >= end) break;
      ends[at] = ends[below];
      starts[at] = starts[below];
      at = below;
    }
    ends[at] = end;
    starts[at] = start;
  };

  while (left < trucks) {
    if (busy === 0 || arrival < ends[0]) {
      const now = arrival;
      if (busy < 10) {
        rise(now - Math.log(1 - services()), now);
      } else {
        came[free] = now;
        free = (free + 1) & WRAP;
        queue++;
      }
      arrival = --toCome > 0 ? now - Math.log(1 - gaps()) / 9 : Infinity;
    } else {
      const now = ends[0];
      total += now - starts[0];
      left++;
      if (queue > 0) {
        queue--;
        const start = came[first];
        first = (first + 1) & WRAP;
        sink(now - Math.log(1 - services()), start);
      } else if (--busy > 0) {
        sink(ends[busy], starts[busy]);
      }
    }
  }
  return total / trucks;
}

/** Mean time in system [min] of three lanes one behind the other: 0.9 come a minute, each lane serves one a minute. */
function tandem(trucks, seed) {
  const gaps = sfc32(seed);
  const services1 = sfc32(seed + 1);
  const services2 = sfc32(seed + 2);
  const services3 = sfc32(seed + 3);
  const came1 = new Float64Array(ROOM);
  const came2 = new Float64Array(ROOM);
  const came3 = new Float64Array(ROOM);
  let first1 = 0;
  let free1 = 0;
  let first2 = 0;
  let free2 = 0;
  let first3 = 0;
  let free3 = 0;
  let inside1 = 0;
  let inside2 = 0;
  let inside3 = 0;
  let toCome = trucks;
  let left = 0;
  let total = 0;
  let arrival = -Math.log(1 - gaps()) / 0.9;
  let end1 = Infinity;
  let end2 = Infinity;
  let end3 = Infinity;
  while (left < trucks) {
    const front = arrival < end1 ? arrival : end1;
    const back = end2 < end3 ? end2 : end3;
    if (front < back) {
      const now = front;
      if (arrival < end1) {
        came1[free1] = now;
        free1 = (free1 + 1) & WRAP;
        if (inside1++ === 0) end1 = now - Math.log(1 - services1());
        arrival = --toCome > 0 ? now - Math.log(1 - gaps()) / 0.9 : Infinity;
      } else {
        came2[free2] = came1[first1];
        first1 = (first1 + 1) & WRAP;
        free2 = (free2 + 1) & WRAP;
        end1 = --inside1 > 0 ? now - Math.log(1 - services1()) : Infinity;
        if (inside2++ === 0) end2 = now - Math.log(1 - services2());
      }
    } else {
      const now = back;
      if (end2 < end3) {
        came3[free3] = came2[first2];
        first2 = (first2 + 1) & WRAP;
        free3 = (free3 + 1) & WRAP;
        end2 = --inside2 > 0 ? now - Math.log(1 - services2()) : Infinity;
        if (inside3++ === 0) end3 = now - Math.log(1 - services3());
      } else {
        total += now - came3[first3];
        first3 = (first3 + 1) & WRAP;
        left++;
        end3 = --inside3 > 0 ? now - Math.log(1 - services3()) : Infinity;
      }
    }
  }
  return total / trucks;
}

export const LOOPS = { mm1, mm10, tandem };
