import type { Text } from './text.ts';

/** What a study says of itself in words, in the order in which it is told. */
export const STUDY = [
  'question',
  'purpose',
  'aims',
  'dataSources',
  'preprocessing',
  'assumptions',
  'codeAccess',
  'licence',
  'contact',
] as const;

export type Study = Partial<Record<(typeof STUDY)[number], Text>>;
