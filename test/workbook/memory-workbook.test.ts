/** The workbook in arrays keeps the contract. */
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import type { MemorySheet } from '../../src/workbook/memory-sheet';
import { fullAddress } from '../../src/workbook/range-address';
import type { BenchBook } from './bench-book';
import { ALL_CODES, workbookContract } from './contract';
import { plan } from './plans';
import { repairContract } from './repair-contract';

async function open(given: ConstructorParameters<typeof MemoryWorkbook>[0]): Promise<BenchBook> {
  await Promise.resolve();
  const workbook = new MemoryWorkbook(given);
  const sheet = (name: string): MemorySheet => {
    const found = workbook.sheets.find((candidate) => candidate.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  };
  return {
    workbook,
    sheetNames: () => workbook.sheets.map(({ name }) => name),
    cell: (name, row, column) => {
      const { value, formula, format } = sheet(name).cell(row, column);
      return { value, formula, format };
    },
    name: (name) => {
      const found = workbook.names.get(name.toLowerCase());
      if (found === undefined) return null;
      const on = workbook.sheets.find(({ id }) => id === found.sheetId);
      return on === undefined ? '#REF!' : fullAddress(on.name, found.area);
    },
    validation: (name, row, column) => {
      const found = sheet(name).validations.find(({ area: { top, left, rows, columns } }) => row >= top && row < top + rows && column >= left && column < left + columns);
      return found === undefined ? null : { rule: found.rule, message: found.message };
    },
    link: (name, row, column) => sheet(name).links.get(`${row},${column}`) ?? null,
    fingerprint: (name) => JSON.stringify(sheet(name), (_key, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value)),
    requests: () => workbook.log.length,
    requestBytes: () => null,
    failAt: (failing) => {
      const from = workbook.log.length;
      workbook.failing = failing === null ? null : (request) => failing(request - from);
    },
    giveName: (name, on) => {
      workbook.names.set(name.toLowerCase(), { name, sheetId: sheet(on).id, area: { top: 0, left: 0, rows: 1, columns: 1 } });
    },
    rename: (name, to) => {
      sheet(name).name = to;
    },
    remove: (name) => {
      workbook.sheets.splice(workbook.sheets.indexOf(sheet(name)), 1);
    },
    close: () => undefined,
  };
}

workbookContract('memory', open, { codes: ALL_CODES, extraRequests: 0 });
repairContract('memory', open);

describe('the workbook in arrays', () => {
  test('takes formulas out of text unless the cell is text already, as Excel does', async () => {
    const { workbook } = await open({ sheets: [{ name: 'S', rows: [] }] });
    const [sheet] = (workbook as MemoryWorkbook).sheets;
    sheet?.put(0, 0, '=1+1');
    sheet?.put(0, 1, '+1');
    sheet?.put(0, 2, '360426199101010071');
    expect(sheet?.cell(0, 0)).toMatchObject({ formula: '=1+1', value: 0 });
    expect(sheet?.cell(0, 1).formula).toBe('=+1');
    expect(sheet?.cell(0, 2).value).toBe(360426199101010000);
  });

  test('writes number formats before the values they guard, and 未完成 goes last', async () => {
    const { workbook } = await open({});
    const memory = workbook as MemoryWorkbook;
    await memory.write([plan(['甲'])]);
    const operations = memory.log.flatMap((request) => request.operations);
    expect(operations.lastIndexOf('number-format')).toBeLessThan(operations.indexOf('values'));
    expect(operations.lastIndexOf('formulas')).toBeLessThan(operations.indexOf('merge'));
    expect(memory.log).toHaveLength(5);
    const sheet = memory.sheets.at(-1);
    expect(sheet?.freeze).toEqual({ rows: 2, columns: 1 });
    expect(sheet?.print?.orientation).toBe('landscape');
    expect(sheet?.cell(1, 0).look?.font.bold).toBe(true);
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, rows: 1, columns: 5 }]);
  });

  test('a host that changes a value is found out, and the sheet stays 未完成', async () => {
    const { workbook } = await open({});
    const memory = workbook as MemoryWorkbook;
    memory.failing = (request) => {
      // Between writing and reading back someone edits a cell.
      if (request === 4) memory.sheets.at(-1)?.put(2, 1, '91360400000000000X');
      return null;
    };
    await expect(memory.write([plan(['甲'])])).rejects.toMatchObject({ fault: 'read-back-differs', hostCode: '客户分级清单!B3', sheet: '客户分级清单' });
    expect(memory.sheets.at(-1)?.cell(0, 5).value).toBe('未完成');
  });

  test('a name taken between looking and adding costs one more look', async () => {
    const { workbook } = await open({});
    const memory = workbook as MemoryWorkbook;
    memory.failing = (request) => (request === 2 ? { code: 'ItemAlreadyExists', applied: 0 } : null);
    expect(await memory.write([plan(['甲'])])).toMatchObject([{ name: '客户分级清单' }]);
    expect(memory.log).toHaveLength(7);
  });

  test('a damaged setting is null', async () => {
    const { workbook } = await open({});
    (workbook as MemoryWorkbook).settings.set('branchbook.units', '{"amount":');
    expect(await workbook.readSetting('units')).toBeNull();
  });
});
