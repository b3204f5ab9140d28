/** functions.json of one language, made from the declarations: the one place that knows Excel's metadata format. */
import type { Language } from '../domain/texts/words';
import { FUNCTIONS, type FunctionDeclaration } from './declarations';

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality: 'matrix';
  readonly optional?: true;
  readonly repeating?: true;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: 'any'; readonly dimensionality: 'matrix' };
}

/**
 * Everything is a matrix of any: Excel then hands cells over as they are (a number stays a number, an error can be named), a single
 * cell is a matrix of one, and one call serves a whole range.
 */
export function functionsMetadata(language: Language): { readonly functions: readonly FunctionMetadata[] } {
  return { functions: FUNCTIONS.map((declaration) => describe(declaration, language)) };
}

function describe(declaration: FunctionDeclaration, language: Language): FunctionMetadata {
  return {
    id: declaration.id,
    name: declaration.id,
    description: declaration.description[language],
    parameters: declaration.parameters.map(({ name, description, optional, repeating }) => ({
      name: name[language],
      description: description[language],
      type: 'any',
      dimensionality: 'matrix',
      ...(optional && { optional: true as const }),
      ...(repeating === true && { repeating: true as const }),
    })),
    result: { type: 'any', dimensionality: 'matrix' },
  };
}
