/** The one place that names where a list came from. */
import type { Origin } from './flow';
import type { Texts } from './texts/texts';

export function originName(origin: Origin, { columns }: Texts): string {
  switch (origin.kind) {
    case 'paste':
    case 'sample':
    case 'selection':
      return columns.origin[origin.kind];
    case 'file':
    case 'table':
    case 'sheet':
      return columns.origin[origin.kind](origin.name);
  }
}
