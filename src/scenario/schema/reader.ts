import { z } from 'zod';
import { Refusal } from './refusal.ts';
import { words } from './words.ts';

/** A schema that turns what is written in the file into a `T`. */
export type Schema<T> = z.ZodType<T, unknown>;

/** A piece of JSON Schema, for editors. */
export type Description = Record<string, unknown>;

/** What a reader function may do beside returning its value: read parts by other schemas, and refuse. */
export interface Reading {
  /** Reads a part that stands at `path` below; its mistakes are kept, and the value is then undefined. */
  part<T>(schema: Schema<T>, written: unknown, ...path: PropertyKey[]): T;
  /** Keeps a mistake at `path` below and goes on. */
  refuse(refusal: Refusal, ...path: PropertyKey[]): void;
  /** Ends the reading if any mistake was kept so far. */
  settle(): void;
}

class Halt extends Error {}

/** A schema by a function: it throws a `Refusal` for a wrong value, and reads parts through `Reading`. */
export function reader<T>(read: (written: unknown, reading: Reading) => T, describe: Description): Schema<T> {
  const schema = z.unknown().transform((written, context): T => {
    const issues = context.issues;
    const reading: Reading = {
      part<P>(schema: Schema<P>, value: unknown, ...path: PropertyKey[]): P {
        const result = schema.safeParse(value, { error: words });
        if (result.success) return result.data;
        for (const issue of result.error.issues) {
          issues.push({ ...issue, path: [...path, ...issue.path], input: value } as (typeof issues)[number]);
        }
        return undefined as P;
      },
      refuse(refusal, ...path) {
        issues.push({ code: 'custom', message: refusal.message, path, input: written });
      },
      settle() {
        if (issues.length > 0) throw new Halt();
      },
    };
    try {
      const value = read(written, reading);
      return issues.length > 0 ? z.NEVER : value;
    } catch (error) {
      if (error instanceof Refusal) reading.refuse(error);
      else if (!(error instanceof Halt)) throw error;
      return z.NEVER;
    }
  });
  return schema.meta(describe) as Schema<T>;
}
