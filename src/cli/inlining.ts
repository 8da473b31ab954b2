/**
 * V8 joins small functions into their caller only up to a budget that is made for web pages. The engine is made of many
 * small functions, so it gets a larger one: a quarter more events a second (test/bench/NOTES.md). No result changes.
 */
import { setFlagsFromString } from 'node:v8';

/** Bytecodes that may be joined into one function; V8's own is 920. Holds for the whole process, its threads too. */
const BUDGET = 6000;

export function allowInlining(): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${BUDGET}`);
}
