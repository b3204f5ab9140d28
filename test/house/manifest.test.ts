/** The manifest is valid, complete and leads to files that exist; and the checks notice what is seeded. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { checkManifest, type FileLookup } from '../../manifest/check-manifest';
import { DEVELOPMENT, production, type Environment } from '../../manifest/environments';
import { manifestXml } from '../../manifest/manifest-xml';

const root = join(__dirname, '../..');
const schema = (name: string): { fileName: string; contents: string } => ({
  fileName: name,
  contents: readFileSync(join(__dirname, 'schemas', name), 'utf8'),
});

async function schemaErrors(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: xml }],
    schema: [schema('office-app.xsd')],
    preload: [schema('basic-types.xsd'), schema('version-overrides.xsd')],
  });
  return errors.map(({ message }) => message);
}

/** Files as the build serves them: pages by name, icons from assets. */
const files: FileLookup = (path) => {
  if (['taskpane.html', 'functions.html', 'functions.js', 'functions.json', 'functions-en-us.json'].includes(path)) return { pixels: null };
  const file = join(root, path);
  if (!existsSync(file)) return undefined;
  return { pixels: path.endsWith('.png') ? readFileSync(file).readUInt32BE(16) : null };
};

const BANK = production('https://office.bank.example/branchbook');
const ENVIRONMENTS: readonly (readonly [string, Environment])[] = [
  ['development', DEVELOPMENT],
  ['production', BANK],
];

test.each(ENVIRONMENTS)('%s: valid by schema and by cross-checks', async (_name, environment) => {
  const xml = manifestXml(environment);
  expect(await schemaErrors(xml)).toEqual([]);
  expect(checkManifest(xml, environment.base, files)).toEqual([]);
});

test('the committed development manifest is the generated one', () => {
  expect(readFileSync(join(root, 'manifest.xml'), 'utf8')).toBe(manifestXml(DEVELOPMENT));
});

test('each environment has its own id; production is no address of this computer and always https', () => {
  expect(DEVELOPMENT.id).not.toBe(BANK.id);
  expect(manifestXml(BANK)).not.toContain('localhost');
  expect(() => production('http://office.bank.example/')).toThrow('https');
  expect(() => production('https://localhost/')).toThrow('this computer');
});

const xml = manifestXml(BANK);

test.each([
  ['an id that is too long', xml.replaceAll('Open.Button.Label', 'Open.Button.Label.That.Is.Much.Too.Long')],
  ['a translation without its prefix', xml.replace('<bt:Override Locale="en-US"', '<Override Locale="en-US"')],
  ['a version below 1.0', xml.replace('<Version>1.0.0.0', '<Version>0.9.0.0')],
  ['a plain http address', xml.replace('https://office.bank.example/branchbook/taskpane.html"/>', 'http://office.bank.example/taskpane.html"/>')],
  ['elements out of order', xml.replace(/(\s*<IconUrl[^>]*>)(\s*<HighResolutionIconUrl[^>]*>)/, '$2$1')],
  ['a text that is too long', xml.replace('DefaultValue="打开客户簿"', `DefaultValue="${'客'.repeat(126)}"`)],
  ['a missing icon', xml.replace(/<bt:Image size="80" resid="Icon.80"\/>/, '')],
  ['a string without English', xml.replace(/(<bt:String id="Tab.Label" DefaultValue="[^"]*")>.*?<\/bt:String>/, '$1></bt:String>')],
  ['another default language', xml.replace('<DefaultLocale>zh-CN', '<DefaultLocale>en-US')],
])('the schema refuses %s', async (_name, broken) => {
  expect(broken).not.toBe(xml);
  expect(await schemaErrors(broken)).not.toEqual([]);
});

test.each([
  ['a reference to nothing', xml.replace('resid="Tab.Label"', 'resid="Tab.Lable"'), 'dangling-resid'],
  ['a resource nobody uses', xml.replace('resid="Tab.Label"', 'resid="Open.Button.Label"'), 'unused-resource'],
  ['an icon of another size', xml.replaceAll('icon-80.png', 'icon-64.png'), 'wrong-icon-size'],
  ['a file that is not there', xml.replace('functions.json', 'function.json'), 'missing-file'],
  ['an address elsewhere', xml.replace('https://office.bank.example/branchbook/functions.js"', 'https://elsewhere.example/functions.js"'), 'foreign-address'],
  ['another namespace', xml.replace('id="Namespace.Id" DefaultValue="BRANCH"', 'id="Namespace.Id" DefaultValue="BANK"'), 'namespace'],
  ['a string without English', xml.replace(/(<bt:String id="Tab.Label" DefaultValue="[^"]*")>.*?<\/bt:String>/, '$1></bt:String>'), 'missing-translation'],
  ['a shared runtime', xml.replace('<AllFormFactors>', '<Runtimes><Runtime resid="Taskpane.Url"/></Runtimes><AllFormFactors>'), 'runtime'],
])('the cross-checks find %s', (_name, broken, fault) => {
  expect(broken).not.toBe(xml);
  expect(checkManifest(broken, BANK.base, files).map((one) => one.fault)).toContain(fault);
});
