/** Pictures as PNG, drawn by resvg, which is an optional dependency. */
import { createRequire } from 'node:module';

/** Dots of a picture for each of its own [px]: sharp on paper and on fine screens. */
const SCALE = 2;
/** What no text in the face is made of: Chinese, arrows, marks. */
const BEYOND = /[^\s -\u036f\u1e00-\u218f−∕≈≠≤≥]/u;

/** Draws a picture that stands alone. */
export type Painter = (svg: string) => Uint8Array;

/**
 * What draws pictures, or null where it is not installed. Texts are set in Be Vietnam Pro, the same on every machine; only
 * for what it lacks are the faces of this machine asked, too.
 */
export async function loadPainter(): Promise<Painter | null> {
  try {
    const { Resvg } = await import('@resvg/resvg-js');
    const require = createRequire(import.meta.url);
    const fontFiles = [
      require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
      require.resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
    ];
    return (svg) => {
      const font = { fontFiles, loadSystemFonts: BEYOND.test(svg), defaultFontFamily: 'Be Vietnam Pro' };
      return new Resvg(svg, { font, background: '#ffffff', fitTo: { mode: 'zoom', value: SCALE } }).render().asPng();
    };
  } catch {
    return null;
  }
}
