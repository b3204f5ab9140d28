/** Every member of Excel's API that the gateway uses exists in Excel 2021: ExcelApi 1.12 or below, read from the types. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FLOOR = 12;
const FOLDER = join(__dirname, '../../src/workbook');

/** Minor version of the set each used member belongs to, by `Interface.member`. */
function usedMembers(): ReadonlyMap<string, number> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts')).map((name) => join(FOLDER, name));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: ['office-js'],
    skipLibCheck: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const used = new Map<string, number>();
  const note = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) {
      if (!declaration.getSourceFile().fileName.includes('@types/office-js')) continue;
      const set = /\[Api set: ExcelApi 1\.(\d+)/u.exec(declaration.getFullText())?.[1];
      if (set !== undefined && symbol !== undefined) used.set(checker.getFullyQualifiedName(symbol), Number(set));
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const property = node.propertyName ?? node.name;
      if (ts.isIdentifier(property)) note(checker.getTypeAtLocation(node.parent).getProperty(property.text));
    }
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
      note(checker.getContextualType(node.parent)?.getProperty(node.name.text));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source !== undefined) visit(source);
  }
  return used;
}

test('no member above ExcelApi 1.12', () => {
  const used = usedMembers();
  expect(used.size).toBeGreaterThan(40);
  expect(used.get('Excel.Worksheet.pageLayout')).toBe(9);
  expect([...used].filter(([, set]) => set > FLOOR)).toEqual([]);
}, 60_000);
