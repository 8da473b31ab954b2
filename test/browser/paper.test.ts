import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inBrowser, installed } from './browser.ts';
import { fullReport } from './pages.ts';

const poppler = installed('pdftotext') && installed('pdfinfo');

inBrowser('printed', (open) => {
  test.skipIf(!poppler)(
    'A4, tagged, with an outline, page numbers and Vietnamese that can be searched for',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'smartgate-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const file = join(folder, 'report.pdf');
      const page = open();
      await page.setContent(fullReport('vi'));
      const headings = await page.locator('h2').allTextContents();
      writeFileSync(file, await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
      const told = (program: string, ...argv: string[]) => execFileSync(program, argv, { encoding: 'utf8' });

      const info = told('pdfinfo', file);
      expect(info).toMatch(/Page size: .*\(A4\)/);
      expect(info).toMatch(/Tagged: +yes/);
      const text = told('pdftotext', '-layout', file, '-');
      expect(text).toContain('Hữu Nghị'.normalize('NFC'));
      const sheets = text.split('\f').slice(0, -1);
      const firstLine = (sheet: string) => sheet.trimStart().split('\n')[0].trim();
      expect(sheets.slice(1).map(firstLine)).toEqual(sheets.slice(1).map((_, i) => String(i + 2)));
      expect(firstLine(sheets[0])).toMatch(/^smartgate/);
      // The margins of an office document: at least 20 mm above and below, 30 left, 15 right [pt].
      const words = [
        ...told('pdftotext', '-bbox', file, '-').matchAll(
          /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</g,
        ),
      ];
      const mm = 72 / 25.4;
      expect(Math.min(...words.filter(([, , y]) => Number(y) > 22 * mm).map(([, x]) => Number(x)))).toBeGreaterThan(
        29.5 * mm,
      );
      expect(Math.max(...words.map(([, , , x]) => Number(x)))).toBeLessThan((210 - 15) * mm);
      expect(Math.max(...words.map(([, , , , y]) => Number(y)))).toBeLessThan((297 - 20) * mm);
      // Chromium writes the outline unpacked: titles in UTF-16, or as plain text.
      const titles = outlineOf(readFileSync(file));
      for (const heading of headings) expect(titles).toContain(heading.trim());
    },
  );
});

/** Titles of all entries of an outline. */
function outlineOf(pdf: Buffer): string[] {
  const body = pdf.toString('latin1');
  expect(body).toContain('/Outlines');
  return [...body.matchAll(/\/Title\s*(?:<([0-9A-Fa-f]+)>|\(((?:\\.|[^\\)])*)\))/g)].map(([, hex, text]) => {
    const bytes = hex === undefined ? unescaped(text) : Buffer.from(hex, 'hex');
    return bytes[0] === 0xfe && bytes[1] === 0xff
      ? bytes.subarray(2).swap16().toString('utf16le')
      : bytes.toString('latin1');
  });
}

/** A string of a PDF as bytes: `\\376` is one in octal. */
function unescaped(text: string): Buffer {
  return Buffer.from(
    text.replace(/\\([0-7]{3})|\\(.)/g, (_, octal, char) =>
      octal ? String.fromCharCode(Number.parseInt(octal, 8)) : char,
    ),
    'latin1',
  );
}
