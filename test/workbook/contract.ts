/** What every workbook must do, whatever is behind it: run by one test file per implementation. */
import { formula, NUMBER_FORMATS, type SheetPlan } from '../../src/domain/sheets/sheet-plan';
import { EXCEL_FAULTS, faultOf, RUNTIME_FAULTS } from '../../src/workbook/excel-faults';
import { REQUEST_LIMITS } from '../../src/workbook/excel-limits';
import { NAME_WEIGHT } from '../../src/workbook/write-plans';
import { requestBound } from '../../src/workbook/requests';
import { expectedValues, sheetOperations } from '../../src/workbook/sheet-operations';
import type { GivenBook } from '../../src/workbook/memory-workbook';
import { WorkbookError, type Progress, type RangeChunk } from '../../src/workbook/workbook';
import type { BenchBook, OpenBench } from './bench-book';
import { HOSTILE_TEXTS, namedPlans, plan, STATUS } from './plans';

export interface ContractOptions {
  /** Fault codes to try at each request; all of them where a request costs little. */
  readonly codes: readonly string[];
  /** Requests that the host adds to a write for its own book-keeping. */
  readonly extraRequests: number;
}

export const ALL_CODES: readonly string[] = Object.keys({ ...EXCEL_FAULTS, ...RUNTIME_FAULTS });

const USERS: GivenBook = {
  sheets: [
    {
      name: '台账',
      rows: [
        ['客户名称', '客户编号', '日期', '存款'],
        ['=甲公司', '360426199101010071', 45_000, 12.5],
        ['乙公司', '000123', 45_001, ''],
        ['丙公司', '', '', 7],
      ],
      formats: [
        { area: { top: 0, left: 0, rows: 4, columns: 2 }, format: '@' },
        { area: { top: 1, left: 2, rows: 3, columns: 1 }, format: 'yyyy-mm-dd' },
      ],
      hiddenRows: [2],
    },
    { name: "'怪' 名", rows: [[1]] },
  ],
  selection: { sheet: '台账', areas: [{ top: 0, left: 0, rows: 1000, columns: 4 }] },
};
const USER_SHEETS = USERS.sheets?.map(({ name }) => name) ?? [];

async function faultFrom(work: Promise<unknown>): Promise<WorkbookError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkbookError)) throw error ?? new Error('nothing failed');
  return error;
}

/** The most requests that writing may need, by the formula of `write-plans.ts`. */
function budget(plans: readonly SheetPlan[]): number {
  let requests = 1;
  for (const each of plans) {
    for (const items of [sheetOperations(each, REQUEST_LIMITS), expectedValues(each, REQUEST_LIMITS)]) {
      const sum = { cells: 0, bytes: 0 };
      for (const { cells, bytes } of items) {
        sum.cells += cells;
        sum.bytes += bytes;
      }
      requests += requestBound(sum, REQUEST_LIMITS);
    }
    requests += 2;
  }
  const names = plans.flatMap((each) => each.names ?? []).length;
  if (names > 0) requests += requestBound({ cells: 0, bytes: names * NAME_WEIGHT.bytes }, REQUEST_LIMITS);
  return requests;
}

export function workbookContract(host: string, open: OpenBench, { codes, extraRequests }: ContractOptions): void {
  describe(`${host}: a workbook`, () => {
    let bench: BenchBook;
    let before: readonly string[];
    const fingerprints = (): readonly string[] => USER_SHEETS.map((name) => bench.fingerprint(name));
    const ours = (): readonly string[] => bench.sheetNames().filter((name) => !USER_SHEETS.includes(name));
    const status = (sheet: string): unknown => bench.cell(sheet, STATUS.row, STATUS.column).value;

    beforeEach(async () => {
      bench = await open(USERS);
      before = fingerprints();
    });
    afterEach(() => {
      bench.close();
    });

    describe('writing', () => {
      test('a text stays the text it is, in every place a text can stand', async () => {
        const base = plan(HOSTILE_TEXTS);
        const places = HOSTILE_TEXTS.slice(0, 200);
        const captions = { top: base.blocks.length + HOSTILE_TEXTS.length, left: 0, rows: 1, style: 'note' as const, columns: places.map((text) => ({ kind: 'text' as const, values: [text] })) };
        const [sheet] = await bench.workbook.write([{ ...base, blocks: [...base.blocks, captions] }]);
        const name = sheet?.name ?? '';
        expect(HOSTILE_TEXTS.length + places.length).toBeGreaterThanOrEqual(500);
        HOSTILE_TEXTS.forEach((text, i) => {
          expect(bench.cell(name, 2 + i, 0)).toEqual({ value: text, formula: text, format: '@' });
        });
        places.forEach((text, c) => {
          expect(bench.cell(name, captions.top, c)).toEqual({ value: text, formula: text, format: '@' });
        });
      });

      test('eighteen digits stay eighteen digits, dates are serials with a format, NaN is blank', async () => {
        const [sheet] = await bench.workbook.write([plan(['甲', '乙', '丙', '丁'])]);
        const name = sheet?.name ?? '';
        expect(bench.cell(name, 3, 1)).toEqual({ value: '913604000000000001', formula: '913604000000000001', format: '@' });
        expect(bench.cell(name, 3, 2)).toMatchObject({ value: 1.25, format: NUMBER_FORMATS.wan });
        expect(bench.cell(name, 3, 3)).toMatchObject({ value: 0.01, format: NUMBER_FORMATS.rate });
        expect(bench.cell(name, 3, 4)).toMatchObject({ value: 46_001, format: 'yyyy-mm-dd' });
        expect(bench.cell(name, 5, 2).value).toBe('');
      });

      test('formulas come out of the plan alone; one that yields text is no text cell', async () => {
        const [sheet] = await bench.workbook.write([plan(['=1+1', '甲'])]);
        const name = sheet?.name ?? '';
        expect(bench.cell(name, 4, 2).formula).toBe('=SUM(C3:C4)');
        expect(bench.cell(name, 4, 1)).toMatchObject({ formula: '="共"&COUNTA(A3:A4)&"户"', format: 'General' });
        expect(bench.cell(name, 4, 3).formula).toBe('');
        expect(bench.cell(name, 2, 0).formula).toBe('=1+1');
        expect(bench.cell(name, 2, 0).value).toBe('=1+1');
      });

      test('nothing of the user changes, and a finished sheet carries no 未完成', async () => {
        const [sheet] = await bench.workbook.write([plan(['甲'])]);
        expect(fingerprints()).toEqual(before);
        expect(sheet).toMatchObject({ name: '客户分级清单', rows: 4 });
        expect(status(sheet?.name ?? '')).toBe('');
        expect(ours()).toEqual(['客户分级清单']);
      });

      test('names are made valid and unique', async () => {
        const names = (await bench.workbook.write(['台账', '台账', 'a/b', 'History'].map((name) => plan(['甲'], { name })))).map(({ name }) => name);
        expect(names).toEqual(['台账(2)', '台账(3)', 'a_b', 'History_']);
        expect(fingerprints()).toEqual(before);
      });

      test('an empty list makes a sheet too', async () => {
        const [sheet] = await bench.workbook.write([plan([])]);
        expect(bench.cell(sheet?.name ?? '', 2, 0).value).toBe('合计');
      });

      test('10,000 rows keep to the budget of requests, and to two megabytes each', async () => {
        const long = [plan(Array.from({ length: 10_000 }, (_row, i) => `九江某某商贸有限公司第${i}分公司`))];
        const from = bench.requests();
        const seen: Progress[] = [];
        const [sheet] = await bench.workbook.write(long, { onProgress: (progress) => seen.push(progress) });
        const needed = bench.requests() - from;
        expect(needed).toBeLessThanOrEqual(budget(long) + extraRequests);
        expect(needed).toBeGreaterThan(4);
        expect(needed).toBeLessThanOrEqual(15);
        for (const bytes of bench.requestBytes() ?? []) expect(bytes).toBeLessThanOrEqual(REQUEST_LIMITS.bytes);
        expect(bench.cell(sheet?.name ?? '', 10_001, 0).value).toBe('九江某某商贸有限公司第9999分公司');
        expect(seen.length).toBeGreaterThan(3);
        seen.reduce((last, next) => {
          expect(next.done).toBeGreaterThanOrEqual(last.done);
          expect(next.total).toBe(last.total);
          return next;
        });
        expect(seen.at(-1)).toEqual({ done: seen.at(-1)?.total, total: seen.at(-1)?.total });
      });

      test('cancelling midway leaves 未完成 and says which sheet; writing again makes a new one', async () => {
        const long = plan(Array.from({ length: 9_000 }, (_row, i) => `客户${i}`));
        const stop = new AbortController();
        const error = await faultFrom(
          bench.workbook.write([long], {
            signal: stop.signal,
            onProgress: ({ done, total }) => {
              if (done > total / 3) stop.abort();
            },
          }),
        );
        expect(error).toMatchObject({ fault: 'cancelled', sheet: '客户分级清单', written: [] });
        expect(status('客户分级清单')).toBe('未完成');
        const [again] = await bench.workbook.write([plan(['甲'])]);
        expect(again?.name).toBe('客户分级清单(2)');
        expect(status('客户分级清单(2)')).toBe('');
        expect(fingerprints()).toEqual(before);
      });

      test('cancelled before it starts, nothing is made', async () => {
        expect(await faultFrom(bench.workbook.write([plan(['甲'])], { signal: AbortSignal.abort() }))).toMatchObject({ fault: 'cancelled', sheet: '' });
        expect(ours()).toEqual([]);
      });

      test('sheets finished before the failure are told as written', async () => {
        const stop = new AbortController();
        const error = await faultFrom(
          bench.workbook.write([plan(['甲'], { name: '一' }), plan(['乙'], { name: '二' })], {
            signal: stop.signal,
            onProgress: ({ done, total }) => {
              if (done > total / 2) stop.abort();
            },
          }),
        );
        expect(error).toMatchObject({ fault: 'cancelled', sheet: '二', written: [{ name: '一' }] });
        expect([status('一'), status('二')]).toEqual(['', '未完成']);
      });

      test('a sheet renamed meanwhile is found again by its id', async () => {
        let renamed = false;
        const [sheet] = await bench.workbook.write([plan(Array.from({ length: 5_000 }, (_row, i) => `客户${i}`))], {
          onProgress: () => {
            if (!renamed) bench.rename('客户分级清单', '改了名');
            renamed = true;
          },
        });
        expect(sheet?.name).toBe('改了名');
        expect(bench.cell('改了名', 5_001, 0).value).toBe('客户4999');
      });

      test('a sheet deleted meanwhile, even when another took its name, is sheet-gone', async () => {
        let removed = false;
        const error = await faultFrom(
          bench.workbook.write([plan(Array.from({ length: 9_000 }, (_row, i) => `客户${i}`))], {
            onProgress: () => {
              if (removed) return;
              removed = true;
              bench.remove('客户分级清单');
              bench.rename("'怪' 名", '客户分级清单');
            },
          }),
        );
        expect(error.fault).toBe('sheet-gone');
        expect(bench.cell('客户分级清单', 0, 0).value).toBe(1);
        expect(bench.cell('客户分级清单', 2, 0).value).toBe('');
      });

      test('a protected workbook is refused before anything is made', async () => {
        bench.close();
        bench = await open({ ...USERS, structureProtected: true });
        expect((await faultFrom(bench.workbook.write([plan(['甲'])]))).fault).toBe('protected-workbook');
        expect(ours()).toEqual([]);
      });

      test('a text too long for a cell is refused before anything is made; the longest is written', async () => {
        expect((await faultFrom(bench.workbook.write([plan(['长'.repeat(32_768)])]))).fault).toBe('too-large');
        expect(ours()).toEqual([]);
        const [sheet] = await bench.workbook.write([plan(['长'.repeat(32_767)])]);
        expect(String(bench.cell(sheet?.name ?? '', 2, 0).value)).toHaveLength(32_767);
      });

      test('our own mistakes are errors of the programme, and make nothing', async () => {
        const [title, , body] = plan(['甲']).blocks;
        if (title === undefined || body === undefined) throw new Error('the plan has changed');
        const wrong: readonly SheetPlan[] = [
          plan(['甲'], { statusCell: { row: 2, column: 0 } }),
          plan(['甲'], { blocks: [{ ...body, rows: 2 }] }),
          plan(['甲'], { blocks: [{ ...title, columns: [{ kind: 'wan', values: [Infinity] }] }] }),
          plan(['甲'], { blocks: [{ ...title, columns: [{ kind: 'text', values: [formula('=1') as unknown as string] }] }] }),
        ];
        for (const each of wrong) await expect(bench.workbook.write([each])).rejects.not.toBeInstanceOf(WorkbookError);
        expect(ours()).toEqual([]);
      });

      test.each(codes)('%s at any request leaves the user alone and our sheet whole or 未完成', async (code) => {
        const texts = Array.from({ length: 12 }, (_row, i) => `客户${i}`);
        const from = bench.requests();
        await bench.workbook.write([plan(texts)]);
        const requests = bench.requests() - from;
        for (let k = 1; k <= requests - extraRequests; k += 1) {
          for (const applied of [0, 0.5, 1] as const) {
            const earlier = new Set(ours());
            bench.failAt((request) => (request === k ? { code, applied } : null));
            const outcome = await bench.workbook.write([plan(texts)]).then(
              (written) => written,
              (reason: unknown) => reason,
            );
            bench.failAt(null);
            expect(fingerprints()).toEqual(before);
            const made = ours().filter((name) => !earlier.has(name));
            const whole = (name: string): boolean => status(name) === '' && bench.cell(name, 14, 2).formula === '=SUM(C3:C14)';
            const empty = (name: string): boolean => [0, 1, 2].every((row) => bench.cell(name, row, 0).value === '');
            for (const name of made) expect(status(name) === '未完成' || whole(name) || empty(name)).toBe(true);
            if (Array.isArray(outcome)) continue;
            expect(outcome).toBeInstanceOf(WorkbookError);
            expect((outcome as WorkbookError).fault).toBe(faultOf(code, 'write'));
            expect((outcome as WorkbookError).hostCode).toBe(code);
            if (made.length === 1 && k > 2) expect((outcome as WorkbookError).sheet).toBe(made[0]);
          }
        }
        const [again] = await bench.workbook.write([plan(texts)]);
        expect(status(again?.name ?? '')).toBe('');
      });
    });

    describe('names, rules and links', () => {
      const both = ['用', '政策'];
      const namesLeft = (): readonly unknown[] => ['P_low', 'P_list', 'C_A1'].map((name) => bench.name(name));

      test('a plan gives names to its cells, rules to those people edit, and leads to names of plans beside it', async () => {
        const plans = namedPlans();
        const from = bench.requests();
        await bench.workbook.write(plans);
        expect(bench.requests() - from).toBeLessThanOrEqual(budget(plans) + extraRequests);
        expect(ours()).toEqual(both);
        expect(namesLeft()).toEqual(['政策!B2', '政策!B2:D3', '政策!A2:A3']);
        expect(bench.cell('用', 1, 1).formula).toBe('=P_low*2');
        expect(bench.validation('政策', 1, 1)).toEqual({ rule: { kind: 'decimal', min: 0.5, max: 100 }, message: '0.5 到 100' });
        expect(bench.validation('政策', 2, 1)).toEqual({ rule: { kind: 'whole', min: 1, max: 9 }, message: '1 到 9' });
        expect(bench.validation('政策', 2, 2)).toEqual({ rule: { kind: 'list', from: { top: 1, left: 2, rows: 1, columns: 2 } }, message: '二选一' });
        expect(bench.validation('政策', 1, 2)).toBeNull();
        expect(bench.link('用', 1, 0)).toBe('C_A1');
        expect(bench.cell('用', 1, 0)).toEqual({ value: 'A1-09', formula: 'A1-09', format: '@' });
        // Nobody gives the name this one leads to.
        expect(bench.link('用', 2, 0)).toBeNull();
        expect(both.map(status)).toEqual(['', '']);
        expect(fingerprints()).toEqual(before);
      });

      test('a name that exists is not taken over: nothing is made, and it is told', async () => {
        bench.close();
        bench = await open({ ...USERS, names: [{ name: 'p_LIST', sheet: '台账', area: { top: 0, left: 0, rows: 1, columns: 1 } }] });
        before = fingerprints();
        expect(await faultFrom(bench.workbook.write(namedPlans()))).toMatchObject({ fault: 'cell-name-taken', hostCode: 'p_LIST', sheet: '' });
        expect(ours()).toEqual([]);
        expect([bench.name('P_list'), bench.name('P_low')]).toEqual(['台账!A1', null]);
        // A plan without names minds nobody.
        await bench.workbook.write([plan(['甲'])]);
        expect(ours()).toEqual(['客户分级清单']);
        expect(fingerprints()).toEqual(before);
      });

      test('the names of a sheet written before stay its own; when it is deleted they may be given again', async () => {
        await bench.workbook.write(namedPlans());
        expect(await faultFrom(bench.workbook.write(namedPlans()))).toMatchObject({ fault: 'cell-name-taken', hostCode: 'P_low' });
        expect(ours()).toEqual(both);
        bench.remove('政策');
        expect(namesLeft()).toEqual(['#REF!', '#REF!', '#REF!']);
        await bench.workbook.write(namedPlans());
        expect(ours()).toEqual(['用', '用(2)', '政策']);
        expect(namesLeft()).toEqual(['政策!B2', '政策!B2:D3', '政策!A2:A3']);
      });

      test('cancelled midway every sheet stays 未完成, the names go, and the next try is free', async () => {
        const stop = new AbortController();
        const error = await faultFrom(
          bench.workbook.write(namedPlans(), {
            signal: stop.signal,
            onProgress: () => {
              stop.abort();
            },
          }),
        );
        expect(error).toMatchObject({ fault: 'cancelled', written: [] });
        expect(both.map(status)).toEqual(['未完成', '未完成']);
        expect(namesLeft()).toEqual([null, null, null]);
        await bench.workbook.write(namedPlans());
        expect(namesLeft()).toEqual(["'政策(2)'!B2", "'政策(2)'!B2:D3", "'政策(2)'!A2:A3"]);
      });

      test('wherever a request fails, a sheet that looks whole has its names, and names of the user stay', async () => {
        bench.close();
        const users = { name: '上限', sheet: '台账', area: { top: 0, left: 3, rows: 1, columns: 1 } };
        bench = await open({ ...USERS, names: [users] });
        before = fingerprints();
        const from = bench.requests();
        await bench.workbook.write(namedPlans());
        const requests = bench.requests() - from;
        expect(requests).toBeGreaterThan(7);
        for (let k = 1; k <= requests - extraRequests; k += 1) {
          for (const applied of [0, 0.5, 1] as const) {
            for (const name of ours()) bench.remove(name);
            bench.failAt((request) => (request === k ? { code: 'GeneralException', applied } : null));
            const error = await faultFrom(bench.workbook.write(namedPlans()));
            bench.failAt(null);
            expect([k, applied, error.fault, error.hostCode]).toEqual([k, applied, 'unknown', 'GeneralException']);
            const isWhole = ours().some((name) => status(name) === '' && bench.cell(name, 0, 0).value !== '');
            // The last two requests take 未完成 off: nobody knows then whether the first sheet is whole, so its names stay.
            if (isWhole || k > requests - extraRequests - 2) expect([k, applied, ...namesLeft()]).toEqual([k, applied, '政策!B2', '政策!B2:D3', '政策!A2:A3']);
            else for (const left of namesLeft()) expect([k, applied, [null, '#REF!'].includes(left as null)]).toEqual([k, applied, true]);
            expect(bench.name('上限')).toBe('台账!D1');
            expect(fingerprints()).toEqual(before);
          }
        }
      });

      test('a name that somebody takes meanwhile stays theirs; those given before it go', async () => {
        // Asked before each request; the fourth one gives the names, after the state of the workbook and two sheets.
        let asked = 0;
        const signal = {
          get aborted() {
            asked += 1;
            if (asked === 4) bench.giveName('P_list', '台账');
            return false;
          },
        } as AbortSignal;
        expect(await faultFrom(bench.workbook.write(namedPlans(), { signal }))).toMatchObject({ fault: 'cell-name-taken', hostCode: 'ItemAlreadyExists' });
        expect(both.map(status)).toEqual(['未完成', '未完成']);
        expect(namesLeft()).toEqual([null, '台账!A1', null]);
      });

      test('two equal names, a link from a cell without a text and a message that is too long are our own mistakes', async () => {
        const [uses, policy] = namedPlans();
        if (uses === undefined || policy === undefined) throw new Error('the plans have changed');
        const wrong: readonly (readonly SheetPlan[])[] = [
          [policy, { ...uses, names: [{ name: 'p_LOW', area: { top: 0, left: 0, rows: 1, columns: 1 } }] }],
          [{ ...uses, links: [{ row: 1, column: 1, to: 'C_A1' }] }],
          [{ ...policy, validations: (policy.validations ?? []).map((one) => ({ ...one, message: '长'.repeat(256) })) }],
        ];
        for (const plans of wrong) await expect(bench.workbook.write(plans)).rejects.not.toBeInstanceOf(WorkbookError);
        expect(ours()).toEqual([]);
      });
    });

    describe('reading', () => {
      test('a selection reaches as far as there are values', async () => {
        const chunks: RangeChunk[] = [];
        const info = await bench.workbook.read({ kind: 'selection' }, (chunk) => chunks.push(chunk));
        expect(info).toMatchObject({ sheet: '台账', rows: 4, columns: 4, hiddenRows: 1 });
        expect(info.address).toMatch(/台账'?!\$?A\$?1:\$?D\$?4$/u);
        expect(chunks.flatMap(({ values }) => values)).toEqual(USERS.sheets?.[0]?.rows);
        expect(chunks.flatMap(({ formats }) => formats)[1]?.slice(0, 3)).toEqual(['@', '@', 'yyyy-mm-dd']);
        expect(fingerprints()).toEqual(before);
      });

      test('what is described is what is read', async () => {
        const source = { kind: 'sheet', name: '台账' } as const;
        expect(await bench.workbook.describe(source)).toEqual(await bench.workbook.read(source, () => undefined));
      });

      test('an empty selection is a range of no rows', async () => {
        bench.close();
        bench = await open({ ...USERS, selection: { sheet: '台账', areas: [{ top: 50, left: 0, rows: 9, columns: 2 }] } });
        const chunks: RangeChunk[] = [];
        expect(await bench.workbook.read({ kind: 'selection' }, (chunk) => chunks.push(chunk))).toMatchObject({ rows: 0, columns: 0 });
        expect(chunks).toEqual([]);
      });

      test('several areas are refused', async () => {
        bench.close();
        const area = { top: 0, left: 0, rows: 2, columns: 1 };
        bench = await open({ ...USERS, selection: { sheet: '台账', areas: [area, { ...area, left: 2 }] } });
        expect((await faultFrom(bench.workbook.describe({ kind: 'selection' }))).fault).toBe('selection-invalid');
      });

      test('a sheet that is not there is sheet-gone', async () => {
        expect((await faultFrom(bench.workbook.describe({ kind: 'sheet', name: '没有' }))).fault).toBe('sheet-gone');
        expect((await faultFrom(bench.workbook.describe({ kind: 'table', name: '没有' }))).fault).toBe('sheet-gone');
      });

      test('a long list arrives in order, in chunks, with progress, and can be cancelled', async () => {
        bench.close();
        const rows = Array.from({ length: 12_000 }, (_row, i) => [`客户${i}`, i, `备注${'。'.repeat(i % 50)}`, '']);
        bench = await open({ sheets: [{ name: '长', rows: rows.map((row) => [...row.slice(0, 3), 1]) }], selection: { sheet: '长', areas: [{ top: 0, left: 0, rows: 1, columns: 1 }] } });
        const chunks: RangeChunk[] = [];
        const seen: number[] = [];
        await bench.workbook.read({ kind: 'sheet', name: '长' }, (chunk) => chunks.push(chunk), { onProgress: ({ done }) => seen.push(done) });
        expect(chunks.flatMap(({ values }) => values.map(([name]) => name))).toEqual(rows.map(([name]) => name));
        for (const { values } of chunks) expect(values.length * 4).toBeLessThanOrEqual(REQUEST_LIMITS.cells);
        expect(chunks.map(({ top }) => top)).toEqual([0, ...seen.slice(0, -1)]);
        expect(seen.at(-1)).toBe(12_000);
        const stop = new AbortController();
        const error = await faultFrom(
          bench.workbook.read({ kind: 'sheet', name: '长' }, () => {
            stop.abort();
          }, { signal: stop.signal }),
        );
        expect(error.fault).toBe('cancelled');
      });
    });

    describe('settings', () => {
      test('come back as they were; one never written, or damaged, is null', async () => {
        await bench.workbook.writeSetting('units', { amount: '万元', columns: ['客户名称', null] });
        expect(await bench.workbook.readSetting('units')).toEqual({ amount: '万元', columns: ['客户名称', null] });
        expect(await bench.workbook.readSetting('other')).toBeNull();
        await bench.workbook.writeSetting('units', 2);
        expect(await bench.workbook.readSetting('units')).toBe(2);
      });
    });

    test('names its sheets as sources and shows what it wrote', async () => {
      const [sheet] = await bench.workbook.write([plan(['甲'])]);
      expect((await bench.workbook.sources()).sheets).toEqual([...USER_SHEETS, '客户分级清单']);
      if (sheet === undefined) throw new Error('nothing was written');
      await bench.workbook.show(sheet);
      bench.remove(sheet.name);
      expect((await faultFrom(bench.workbook.show(sheet))).fault).toBe('sheet-gone');
    });
  });
}
