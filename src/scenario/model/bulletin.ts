import type { Text } from './text.ts';

/** The figures that an office publishes of one day, to be held against each other and against a scenario. */
export interface Bulletin {
  /** File name without ending. */
  name: string;
  /** File, relative to the root folder. */
  file: string;
  title: Text;
  description: Text | null;
  /** The day told, `YYYY-MM-DD`; it ends when the trucks left over are counted [min after midnight]. */
  day: string;
  closing: number;
  /** Where the figures come from: a key of the scenario's sources, or a text. */
  source: string;
  /** Gates, or several told as one, by name; in the order of the bulletin. */
  gates: Record<string, GateFigures>;
  /** All gates together; null: not told. */
  total: Both | null;
}

export interface Both {
  title?: Text;
  export?: DirectionFigures;
  import?: DirectionFigures;
}

export interface GateFigures extends Both {
  /** Gates of the scenario that stand together here. */
  gates: string[];
}

export const FIGURES = ['opening', 'change', 'arrived', 'cleared', 'closing'] as const;
export type FigureName = (typeof FIGURES)[number];

/** What is published of one direction [trucks]; what is left out is not known. `change` is closing less opening. */
export type DirectionFigures = Partial<Record<FigureName, Figure>>;

/** Trucks in all, and of them by kind of cargo. */
export interface Figure {
  all?: Amount;
  cargo: Record<string, Amount>;
}

export interface Amount {
  value: number;
  /** Why it was put in, where it is not published. */
  assumed?: string;
}
