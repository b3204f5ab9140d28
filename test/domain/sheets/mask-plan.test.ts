/** A whole plan under masks: what a reader can still tell apart, and what never changes. */
import fc from 'fast-check';
import { maskPlan, maskPlans } from '../../../src/domain/sheets/mask-plan';
import type { MaskChoices, MaskClass } from '../../../src/domain/sheets/mask-rules';
import { formula, type PlanColumn, type SheetPlan } from '../../../src/domain/sheets/sheet-plan';
import { finish } from '../../../src/domain/intake/finish';

function sheet(columns: readonly PlanColumn[], changes: Partial<SheetPlan> = {}): SheetPlan {
  const first = columns[0];
  const rows = first === undefined ? 0 : 'formulas' in first ? first.formulas.length : first.values.length;
  return {
    template: 'T-00',
    name: '表',
    widths: columns.map(() => 8),
    blocks: [{ top: 1, left: 0, rows, style: 'body', columns }],
    merges: [],
    highlights: [],
    freeze: { rows: 0, columns: 0 },
    print: { orientation: 'portrait', titleRows: { first: 0, last: 0 }, fitWidth: true, footer: '' },
    statusCell: { row: 0, column: 9 },
    ...changes,
  };
}

const text = (values: readonly string[], personal?: MaskClass): PlanColumn => ({ kind: 'text', values, ...(personal !== undefined && { personal }) });

function masked(plan: SheetPlan, choices: MaskChoices = {}): readonly PlanColumn[] {
  return finish(maskPlan(plan, choices)).blocks[0]?.columns ?? [];
}

function valuesOf(column: PlanColumn | undefined): readonly (string | number)[] {
  if (column === undefined || 'formulas' in column) throw new Error('no values');
  return [...column.values];
}

test('by default persons are removed and companies stay', () => {
  const [names, customers, ids, remarks] = masked(
    sheet([text(['张三', '李四'], 'name'), text(['浔阳商贸有限公司', '王小二'], 'company'), text(['1', '2'], 'id'), { ...text(['张三说', '电13812345678'], 'freeText'), own: ['提示', ''] } as PlanColumn]),
  );
  expect([names, customers, ids, remarks].map(valuesOf)).toEqual([['', ''], ['浔阳商贸有限公司', ''], ['', ''], ['提示', '']]);
  expect(remarks).not.toHaveProperty('own');
});

test('masks that look alike are told apart by the row of the first one, and the same text stays the same', () => {
  const [names, again] = masked(sheet([text(['张三', '张四', '李五', '张三'], 'name'), text(['李五', '张四', '张六', ''], 'name')]), { name: 'surname' });
  expect(valuesOf(names)).toEqual(['张*〔1〕', '张*〔2〕', '李*', '张*〔1〕']);
  expect(valuesOf(again)).toEqual(['李*', '张*〔2〕', '张*〔3-2〕', '']);
});

test('numbers, as long as they are not removed, keep different values different and equal ones equal', () => {
  const name = fc.string({ unit: fc.constantFrom('张', '李', '三', '四', '1', ' '), maxLength: 4 });
  const way = fc.constantFrom('number', 'narrow', 'wide' as const);
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), fc.array(name, { maxLength: 5 }), way, (first, second, id) => {
      const columns = masked(sheet([text(first, 'id'), text(first.map((_one, i) => second[i] ?? ''), 'id')]), { id: id });
      const before = [...first, ...first.map((_one, i) => second[i] ?? '')].map((one) => one.trim());
      const after = columns.flatMap((column) => valuesOf(column));
      before.forEach((one, i) => {
        before.forEach((other, j) => {
          expect(after[i] === after[j]).toBe(one === other);
        });
      });
    }),
    { numRuns: 200 },
  );
});

test('titles, labels, highlights, footer and the sheet’s name lose what the columns hold', () => {
  const plan = sheet([text(['王小明'], 'name'), text(['王小明团队'])], { name: '王小明的客户', highlights: [{ area: { top: 1, left: 1, rows: 1, columns: 1 }, text: '王小明团队', tone: 'good' }] });
  const after = finish(maskPlan({ ...plan, print: { ...plan.print, footer: '制表:王小明 2016-01-31' } }, {}));
  expect(after.name).toBe('***的客户');
  expect(after.highlights[0]?.text).toBe('***团队');
  expect(after.print.footer).toBe('制表:*** 2016-01-31');
  expect(valuesOf(after.blocks[0]?.columns[1])).toEqual(['***团队']);
});

test('a post in a column of names is no name to others', () => {
  const [names, owners] = masked(sheet([text(['支行行长'], 'name'), text(['支行行长、拓展团队负责人'])]));
  expect([names, owners].map(valuesOf)).toEqual([[''], ['支行行长、拓展团队负责人']]);
});

test('numbers of a personal column go, all others stay; formulas stay and their known results follow', () => {
  const [born, amount, result] = masked(
    sheet([
      { kind: 'date', personal: 'id', values: [30_000] },
      { kind: 'wan', values: Float64Array.of(12.5) },
      { kind: 'text', personal: 'name', formulas: [formula('=IF(A2="","",A2)', '张三')] },
    ]),
    { name: 'number' },
  );
  expect([born, amount].map(valuesOf)).toEqual([[NaN], [12.5]]);
  expect(result).toMatchObject({ formulas: [{ formula: '=IF(A2="","",A2)', result: '〔1〕' }] });
});

test('keeping everything changes nothing a class covers', () => {
  const columns = [text(['张三', ' 李四'], 'name'), { ...text(['张三说', ''], 'freeText'), own: ['', ''] } as PlanColumn];
  expect(masked(sheet(columns), { name: 'keep', freeText: 'keep' }).map(valuesOf)).toEqual([['张三', ' 李四'], ['张三说', '']]);
});

test('plans that travel together mask the same text alike', () => {
  const [one, two] = finish(maskPlans([sheet([text(['张三', '李四'], 'name')]), sheet([text(['李四', '赵六'], 'name')])], { name: 'number' }));
  expect([one, two].map((plan) => valuesOf(plan?.blocks[0]?.columns[0]))).toEqual([['〔1〕', '〔2〕'], ['〔2〕', '〔2-2〕']]);
});
