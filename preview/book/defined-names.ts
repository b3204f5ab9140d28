/** The one place for the names of a workbook. */
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import type { NameState } from '../host/book';
import type { UniverDoor } from './univer-door';

const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

export class DefinedNames {
  constructor(private readonly door: UniverDoor) {}

  list(): readonly NameState[] {
    const names = this.door.injector.get(IDefinedNamesService).getDefinedNameMap(this.door.unitId) ?? {};
    return Object.values(names).map(({ name, formulaOrRefString, hidden, comment }) => ({
      name,
      formula: formulaOrRefString.startsWith('=') ? formulaOrRefString : `=${formulaOrRefString}`,
      visible: hidden !== true,
      comment: comment ?? '',
    }));
  }

  set({ name, formula, visible, comment }: NameState): void {
    const id = this.idOf(name) ?? `name-${name}`;
    // Univer takes a reference for one only without its equals sign.
    const formulaOrRefString = /^=(?:'(?:[^']|'')+'|[^'!()+*/^&<>=,"-]+)![$A-Z0-9:]+$/iu.test(formula) ? formula.slice(1) : formula;
    this.door.run(SetDefinedNameMutation, { id, name, formulaOrRefString, comment, hidden: !visible, localSheetId: WHOLE_WORKBOOK });
  }

  remove(name: string): void {
    const id = this.idOf(name);
    if (id === undefined) throw new Error(`No name ${name}.`);
    this.door.run(RemoveDefinedNameMutation, { id, name, formulaOrRefString: '' });
  }

  private idOf(name: string): string | undefined {
    const names = this.door.injector.get(IDefinedNamesService).getDefinedNameMap(this.door.unitId) ?? {};
    return Object.values(names).find((one) => one.name.toLowerCase() === name.toLowerCase())?.id;
  }
}
