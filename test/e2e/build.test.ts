/** What `npm run build` puts into dist: the functions' bundle, its metadata, and nothing that must not be shipped. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';

const dist = join(__dirname, '../../dist');
const FUNCTIONS_LIMIT = 40 * 1024;

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

const files = filesUnder(dist).map((path) => relative(dist, path));
const text = (name: string): string => readFileSync(join(dist, name), 'utf8');
const ids = (name: string): readonly string[] => (JSON.parse(text(name)) as { functions: { id: string }[] }).functions.map(({ id }) => id);

test('the bundle associates exactly the ids that functions.json declares', () => {
  const associated: string[] = [];
  runInContext(text('functions.js'), createContext({ CustomFunctions: { associate: (id: string) => associated.push(id) } }));
  expect(associated).toEqual(ids('functions.json'));
  expect(ids('functions-en-us.json')).toEqual(ids('functions.json'));
});

test('the bundle of the functions stays small, and needs neither DOM nor storage nor Intl', () => {
  expect(gzipSync(text('functions.js')).length).toBeLessThan(FUNCTIONS_LIMIT);
  // As an access, not as a word in a description.
  const used = text('functions.js').match(/\b(?:document|localStorage|sessionStorage|indexedDB|Intl|XMLHttpRequest|fetch|Office)\s*[.([]/g);
  expect(used).toBeNull();
});

test('no source maps, no address of this computer, no code made from text', () => {
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
  for (const name of files.filter((one) => one.endsWith('.js'))) {
    expect([name, /sourceMappingURL|\beval\(|new Function\(/.test(text(name))]).toEqual([name, false]);
  }
  expect(files.filter((name) => name !== 'manifest.xml' && /\.(?:js|html|json)$/.test(name) && text(name).includes('localhost'))).toEqual([]);
});

test('every page has a strict content policy and one office.js', () => {
  for (const page of ['taskpane.html', 'functions.html']) {
    const policy = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(text(page))?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(text(page).match(/https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js/g)).toHaveLength(1);
  }
});

test('the folder holds what the manifest names', () => {
  const named = [...text('manifest.xml').matchAll(/https:\/\/localhost:3000\/([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !files.includes(name))).toEqual([]);
});
