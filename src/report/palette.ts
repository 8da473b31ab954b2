/**
 * The colours of page and pictures by role. Pictures carry the light ones as attributes, so that an SVG file stands
 * alone on white; in the page a class of the same name lets the style sheet replace them by the dark ones.
 */

export interface Colour {
  light: string;
  dark: string;
}

const roles = {
  paper: { light: '#ffffff', dark: '#14181d' },
  ink: { light: '#1c2329', dark: '#e8ecf0' },
  muted: { light: '#57616b', dark: '#a9b3bd' },
  rule: { light: '#dfe3e7', dark: '#333b44' },
  axis: { light: '#7d8791', dark: '#7d8791' },
  better: { light: '#0b62a8', dark: '#6db3f2' },
  worse: { light: '#b0400c', dark: '#f2945e' },
  cannotTell: { light: '#66707a', dark: '#a0abb5' },
  target: { light: '#a3134a', dark: '#f083aa' },
  s0: { light: '#4a5560', dark: '#c6cdd5' },
  s1: { light: '#0b62a8', dark: '#6db3f2' },
  s2: { light: '#b8470f', dark: '#f2945e' },
  s3: { light: '#0a7d5c', dark: '#4cc79f' },
  s4: { light: '#8a3d97', dark: '#cf93dc' },
  s5: { light: '#8f6408', dark: '#dcb04c' },
  s6: { light: '#b02a5b', dark: '#f083aa' },
  s7: { light: '#35748a', dark: '#8cc6d8' },
  other: { light: '#8a939b', dark: '#7f8a94' },
} satisfies Record<string, Colour>;

export type Role = keyof typeof roles;

export const PALETTE: Record<Role, Colour> = roles;

/** Scenarios with a colour, dash and shape of their own; the ones after them are drawn alike, in grey. */
export const STYLES = 8;

/** Colour of the `index`-th scenario; 0 is the baseline. */
export function seriesRole(index: number): Role {
  return index < STYLES ? (`s${index}` as Role) : 'other';
}

/** Dash of the `index`-th scenario: the second cue beside the colour. */
export function seriesDash(index: number): string | null {
  return [null, '8 3', '2 2.5', '10 3 2 3', '5 2', '1.5 4', '12 4', '6 2 1.5 2 1.5 2'][index] ?? null;
}

/** Declarations and rules that give every role its colour on screen, light and dark. */
export function paletteCss(): string {
  const entries = Object.entries(PALETTE);
  const declare = (scheme: keyof Colour) => entries.map(([role, colour]) => `--${role}:${colour[scheme]}`).join(';');
  const rules = entries.map(([role]) => `.f-${role}{fill:var(--${role})}.s-${role}{stroke:var(--${role})}`).join('');
  return (
    `:root{color-scheme:light dark;${declare('light')}}` +
    `@media screen and (prefers-color-scheme:dark){:root{${declare('dark')}}}${rules}`
  );
}
