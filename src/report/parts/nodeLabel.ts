import type { View } from '../view.ts';
import type { NodeName } from '../ways/network.ts';

/** What a node of a network is called. */
export function nodeLabel({ words, titles }: View, name: NodeName): string {
  const { fates } = words.gate;
  switch (name.what) {
    case 'source':
      return name.name;
    case 'before':
      return fates.before;
    case 'others':
      return fates.others(name.places.length);
    case 'fate':
      return fates.fate[name.fate];
    case 'place': {
      const title = titles.place(name.place);
      return name.visit > 1 ? fates.again(title, name.visit) : title;
    }
  }
}
