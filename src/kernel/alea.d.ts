declare module 'seedrandom/lib/alea.js' {
  /** Baagøe's Alea generator, seeded by a text; see the package `seedrandom`. */
  export default function alea(seed: string): { (): number; int32(): number; double(): number };
}
