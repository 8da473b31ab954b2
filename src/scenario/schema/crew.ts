import { z } from 'zod';
import { week } from './calendar.ts';
import { count } from './count.ts';
import { duration } from './duration.ts';
import { map } from './map.ts';
import { names } from './name.ts';
import { servers } from './place.ts';
import { text } from './text.ts';

const respond = map(
  {
    extra: count(1),
    when: map({ waiting: count(1), at: names }),
    until: count(),
    after: duration.optional(),
  },
  'More people, while many trucks wait.',
);

/** People on shifts. */
export const crew = map(
  {
    title: text.optional(),
    count: servers,
    calendar: names.optional(),
    breaks: week.optional(),
    atClose: z.enum(['finish', 'stay', 'handBackKeep']).optional(),
    respond: respond.optional(),
  },
  'A crew: people on shifts, shared by places.',
);
export type WrittenCrew = z.output<typeof crew>;
