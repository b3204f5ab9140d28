/** Tells the spreadsheet what the add-in's functions are for, so that typing `=BRANCH.` offers them with their descriptions. */
import { BooleanNumber } from '@univerjs/core';
import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { UniverBook } from '../book/univer-book';

/** What `functions.json` says for a person. */
export interface DescribedFunction {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional?: boolean; readonly repeating?: boolean }[];
}

export function describeFunctions(book: UniverBook, namespace: string, functions: readonly DescribedFunction[]): void {
  book.door.injector.get(IDescriptionService).registerDescriptions(functions.map((one) => informationOf(namespace, one)));
}

function informationOf(namespace: string, { name, description, parameters }: DescribedFunction): IFunctionInfo {
  return {
    functionName: `${namespace}.${name}`,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: '',
      require: flag(parameter.optional !== true),
      repeat: flag(parameter.repeating === true),
    })),
  };
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
