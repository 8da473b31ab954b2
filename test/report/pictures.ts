import { renderReport } from '../../src/report/page.ts';
import type { Results } from '../../src/results/document.ts';
import type { Language } from '../../src/results/language.ts';

/** The report of some results, and the pictures of its page as elements. */
export function drawn(results: Results, lang: Language, document: Document) {
  const report = renderReport(results, { lang, document });
  const holder = document.createElement('div');
  holder.innerHTML = (report.html.match(/<svg.*?<\/svg>/gsu) ?? []).join('');
  return { report, svgs: [...holder.querySelectorAll<SVGSVGElement>('svg')] };
}

/** A picture by its id, such as `throughput-wide`. */
export function picture(svgs: SVGSVGElement[], id: string): SVGSVGElement {
  const found = svgs.find((svg) => svg.getAttribute('aria-labelledby')?.startsWith(`${id}-title`));
  if (!found) throw new Error(`no picture ${id} among ${svgs.map((svg) => svg.getAttribute('aria-labelledby'))}`);
  return found;
}
