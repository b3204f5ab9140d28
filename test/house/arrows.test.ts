/** Who imports whom, read from the files themselves: the arrows of ARCHITECTURE.md. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const root = join(__dirname, '../..');

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(name) && !name.endsWith('.d.ts') ? [path] : [];
  });
}

interface Import {
  readonly file: string;
  /** Layer of the file: `domain/policy`, `taskpane`, … */
  readonly from: string;
  /** Layer of what it imports, or the name of a package. */
  readonly to: string;
}

function layerOf(path: string): string {
  const parts = relative(join(root, 'src'), path).split(sep);
  if (parts[0] === '..') return parts[1] ?? '';
  return parts[0] === 'domain' ? (parts.length > 2 ? `domain/${parts[1] ?? ''}` : 'domain') : (parts[0] ?? '');
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => {
    const target = match[1] ?? '';
    const to = target.startsWith('.') ? layerOf(resolve(dirname(file), target, target.endsWith('.') || target === '..' ? 'index' : '')) : target;
    return { file: relative(root, file), from: layerOf(file), to };
  });
}

const imports = filesUnder(join(root, 'src')).flatMap(importsOf);

/** What each layer of the domain may use besides itself. */
const DOMAIN: Readonly<Record<string, readonly string[]>> = {
  'domain/values': [],
  'domain/texts': ['domain/values', 'domain'],
  'domain/policy': ['domain/values', 'domain/texts'],
  'domain/readers': ['domain/policy', 'domain/values', 'domain/texts'],
  'domain/intake': ['domain/values', 'domain/texts', 'domain'],
  'domain/portfolio': ['domain/readers', 'domain/policy', 'domain/values', 'domain/texts', 'domain/intake', 'domain'],
  'domain/sheets': ['domain/portfolio', 'domain/readers', 'domain/policy', 'domain/values', 'domain/texts', 'domain/intake', 'domain'],
  domain: ['domain/texts', 'domain/values'],
};

test('there is something to look at', () => {
  expect(imports.length).toBeGreaterThan(100);
});

test('inside the domain: sheets → portfolio → readers → policy → values, intake → values', () => {
  const wrong = imports.filter(({ from, to }) => from.startsWith('domain') && to.startsWith('domain') && from !== to && !(DOMAIN[from] ?? []).includes(to));
  expect(wrong).toEqual([]);
});

test('the domain imports no package and nothing outside itself', () => {
  expect(imports.filter(({ from, to }) => from.startsWith('domain') && !to.startsWith('domain'))).toEqual([]);
});

test('functions use the domain only', () => {
  expect(imports.filter(({ from, to }) => from === 'functions' && to !== 'functions' && !to.startsWith('domain'))).toEqual([]);
});

test('the workbook uses the domain only, and the library that writes files', () => {
  expect(imports.filter(({ from, to }) => from === 'workbook' && to !== 'workbook' && to !== 'hucre/xlsx' && !to.startsWith('domain'))).toEqual([]);
});

test('nothing imports the pane, and nothing shipped imports the preview or the tests', () => {
  expect(imports.filter(({ from, to }) => to === 'taskpane' && from !== 'taskpane')).toEqual([]);
  expect(imports.filter(({ to }) => ['preview', 'test', 'bench', 'manifest'].includes(to))).toEqual([]);
});

test('only one file says Excel.run, only one says CustomFunctions.associate', () => {
  const saying = (words: string): readonly string[] =>
    filesUnder(join(root, 'src'))
      .filter((file) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').includes(words))
      .map((file) => relative(root, file));
  expect(saying('Excel.run')).toEqual([join('src', 'workbook', 'excel-workbook.ts')]);
  expect(saying('CustomFunctions.associate')).toEqual([join('src', 'functions', 'index.ts')]);
});

test('no clock and no randomness in the domain and in functions', () => {
  const guilty = [...filesUnder(join(root, 'src/domain')), ...filesUnder(join(root, 'src/functions'))].filter((file) =>
    /Date\.now|new Date\(\)|Math\.random|performance\.now/.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
  );
  expect(guilty).toEqual([]);
});

test('every file says first what it is the one place for', () => {
  const silent = filesUnder(join(root, 'src')).filter((file) => !readFileSync(file, 'utf8').startsWith('/**'));
  expect(silent.map((file) => relative(root, file))).toEqual([]);
});
