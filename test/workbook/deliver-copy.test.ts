/** A copy that travels: nothing of anyone in it, nothing of the add-in in it, and either opened or handed back. */
import { classifyCustomers, type Classification } from '../../src/domain/portfolio/classify';
import { onlyCustomers } from '../../src/domain/portfolio/only-customers';
import { planCustomerClassification } from '../../src/domain/sheets/customer-classification';
import { maskPlan } from '../../src/domain/sheets/mask-plan';
import { personalTexts } from '../../src/domain/sheets/mask-known';
import { MASK_CLASSES, type MaskChoices } from '../../src/domain/sheets/mask-rules';
import { formula, type SheetPlan } from '../../src/domain/sheets/sheet-plan';
import { splitCustomers } from '../../src/domain/sheets/split-customers';
import { base64 } from '../../src/workbook/base64';
import { copyBytes, deliverCopy } from '../../src/workbook/deliver-copy';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { finish } from '../../src/domain/intake/finish';
import { listOf, type PlainCustomer } from '../domain/portfolio/list-of';
import { formsOf, plantSecrets } from './planted-secrets';
import { plan } from './plans';
import { allOf, unzipped } from './unzipped';

function classified(customers: readonly PlainCustomer[], organisation = '测试支行'): Classification {
  const list = listOf(customers);
  return finish(classifyCustomers({ ...list, facts: { ...list.facts, organisation } }));
}

function masked(classification: Classification, choices: MaskChoices): SheetPlan {
  return finish(maskPlan(finish(planCustomerClassification(classification)), choices, personalTexts(classification.list, choices)));
}

function leaks(file: Uint8Array, secrets: readonly string[]): readonly string[] {
  const all = allOf(file);
  return secrets.flatMap(formsOf).filter((form) => all.includes(form));
}

describe('two thousand planted secrets', () => {
  const { customers, secrets } = plantSecrets(400);
  const whole = classified(customers, `${customers[0]?.text?.['customerName'] ?? ''}填报`);

  test('are there, and are found in a copy that keeps everything', async () => {
    expect(secrets.length).toBe(2000);
    expect(new Set(secrets).size).toBe(2000);
    const everything = Object.fromEntries(MASK_CLASSES.map((of) => [of, 'keep'])) as MaskChoices;
    expect(leaks(await copyBytes([masked(whole, everything)]), secrets).length).toBeGreaterThan(700);
  });

  test.each<[string, MaskChoices]>([
    ['by default', {}],
    ['numbered', { name: 'number', id: 'number', account: 'number', company: 'number' }],
    ['in part', { name: 'surname', id: 'wide', phone: 'wide', account: 'last4', address: 'district', company: 'ends' }],
  ])('none of them in the file, %s', async (_how, choices) => {
    const file = await copyBytes([masked(whole, choices)]);
    expect(leaks(file, secrets)).toEqual([]);
    expect(allOf(file)).toContain('存款未填或无法识别');
  });

  test('swept remarks keep the story and none of the numbers; names of columns that are not printed are known too', async () => {
    const file = await copyBytes([masked(whole, { freeText: 'sweep' })]);
    expect(leaks(file, secrets)).toEqual([]);
    expect(allOf(file)).toContain('联系人***,手机****');
  });

  test.each(['organisation', 'manager'] as const)('one file for each %s: only its own customers, and no name in a file’s name', async (by) => {
    const firms = customers.map((one, i) => ({ ...one, text: { ...one.text, customerName: `甲${String(i).padStart(3, '0')}乙` } }));
    const list = classified(firms);
    const parts = splitCustomers(list, by, {});
    expect(parts.reduce((sum, { indexes }) => sum + indexes.length, 0)).toBe(400);
    expect(new Set(parts.map(({ fileName }) => fileName.toLowerCase())).size).toBe(parts.length);
    expect(secrets.filter((secret) => parts.some(({ fileName }) => fileName.includes(secret)))).toEqual([]);
    for (const { indexes } of parts.slice(0, 25)) {
      const all = allOf(await copyBytes([masked(finish(onlyCustomers(list, indexes)), { company: 'keep' })]));
      const mine = new Set(indexes);
      firms.forEach(({ text }, i) => {
        const { customerName } = text;
        expect([customerName, all.includes(customerName)]).toEqual([customerName, mine.has(i)]);
      });
    }
  }, 60_000);
});

test('the file holds the parts of a plain workbook and nothing of an add-in', async () => {
  const parts = unzipped(await copyBytes([masked(classified([{ text: { customerName: '甲公司' }, money: { depositAvg: 1 } }]), {})]));
  expect([...parts.keys()].sort()).toEqual(
    ['[Content_Types].xml', '_rels/.rels', 'docProps/app.xml', 'docProps/core.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/theme/theme1.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'].sort(),
  );
  const all = [...parts.values()].join('\n');
  for (const foreign of ['webextension', 'BRANCH.', '_xldudf', '_xlfn', 'externalLink', 'customXml', 'vbaProject', 'TargetMode="External"']) expect([foreign, all.includes(foreign)]).toEqual([foreign, false]);
  const core = parts.get('docProps/core.xml') ?? '';
  expect([...core.matchAll(/<((?:dc|cp|dcterms):\w+)/g)].map(([, name]) => name)).toEqual(['cp:coreProperties', 'dcterms:modified']);
});

test.each(['=BRANCH.TIER(B2)', '=_xldudf_BRANCH_TIER(B2)', "='C:\\[a.xlsx]S'!A1", '=[1]S!A1', '=HYPERLINK("x")', '=WEBSERVICE(A1)', '=_xlfn.XLOOKUP(A1,B:B,C:C)'])('%s does not travel', async (text) => {
  const given = plan(['甲'], { blocks: [{ top: 0, left: 0, rows: 1, style: 'total', columns: [{ kind: 'wan', formulas: [formula(text)] }] }] });
  await expect(copyBytes([given])).rejects.toThrow('a formula would not travel');
});

test('a text in a formula may say what it likes', async () => {
  const given = plan(['甲'], { blocks: [{ top: 0, left: 0, rows: 1, style: 'total', columns: [{ kind: 'text', formulas: [formula('="BRANCH. [1]"')] }] }] });
  expect((await copyBytes([given])).length).toBeGreaterThan(1000);
});

describe('delivering', () => {
  test('opens the copy where it may, byte for byte', async () => {
    const workbook = new MemoryWorkbook();
    expect(await deliverCopy(workbook, [plan(['甲'])])).toEqual({ kind: 'opened' });
    expect(workbook.copies.map((bytes) => unzipped(bytes).has('xl/worksheets/sheet1.xml'))).toEqual([true]);
  });

  test.each([['the host forbids it', new MemoryWorkbook({ refusesCopies: true })], ['there is no workbook', null]])('hands the file back where %s', async (_why, workbook) => {
    const delivery = await deliverCopy(workbook, [plan(['甲'])]);
    expect(delivery.kind === 'file' && unzipped(delivery.bytes).has('xl/workbook.xml')).toBe(true);
  });

  test('hands the file back where the host fails', async () => {
    const workbook = new MemoryWorkbook();
    workbook.failing = () => ({ code: 'GeneralException', applied: 0 });
    expect((await deliverCopy(workbook, [plan(['甲'])])).kind).toBe('file');
  });

  test('cancelled, nothing is opened', async () => {
    const workbook = new MemoryWorkbook();
    await expect(deliverCopy(workbook, [plan(['甲'])], AbortSignal.abort())).rejects.toMatchObject({ fault: 'cancelled' });
    expect(workbook.copies).toEqual([]);
  });
});

test('Base64 of any length is what the platform makes of it', () => {
  for (const length of [0, 1, 2, 3, 0x6000 - 1, 0x6000, 0x6000 + 1, 100_001]) {
    const bytes = Uint8Array.from({ length }, (_none, i) => (i * 31) % 256);
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  }
});
