import { writeMoment } from '../../scenario/schema/date.ts';
import { type Quantity, quantitiesOf, type Reading } from './reading.ts';

/** A reading as a formula, `(timeInSystem − 5)²`, with its quantities by the names that `nameOf` gives them. */
export function readingText(reading: Reading, nameOf: (quantity: Quantity) => string): string {
  const quantities = quantitiesOf(reading);
  const parts = quantities.map((quantity) => {
    const text = quantityText(quantity, nameOf);
    return quantity.complement && quantities.length > 1 ? `(${text})` : text;
  });
  const text = parts.join('product' in reading ? ' × ' : ' + ');
  const { about } = reading;
  if (about === undefined) return text;
  return about === 0 ? `(${text})²` : `(${text} − ${about})²`;
}

function quantityText(quantity: Quantity, nameOf: (quantity: Quantity) => string): string {
  const { metric, at, quantile, zero, least, over, complement } = quantity;
  let text = nameOf(quantile === undefined ? quantity : { ...quantity, metric: `${metric}.p${100 * quantile}` });
  if (at !== undefined) text = `${text} (${writeMoment(at).slice(-'00:00'.length)})`;
  if (zero) text = `P(${text} = 0)`;
  else if (least !== undefined) text = `P(${text} ≥ ${least})`;
  else if (over !== undefined) text = `P(${text} > ${over})`;
  return complement ? `1 − ${text}` : text;
}
