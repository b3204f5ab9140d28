/** Chunks and requests stay below their limits, lose nothing and keep their number to the formula. */
import fc from 'fast-check';
import type { Area } from '../../src/domain/sheets/sheet-plan';
import { cellBytes } from '../../src/workbook/cell-bytes';
import { REQUEST_LIMITS } from '../../src/workbook/excel-limits';
import { requestBound, requests } from '../../src/workbook/requests';
import { expectedValues, rectangles, sheetOperations } from '../../src/workbook/sheet-operations';
import { HOSTILE_TEXTS, plan } from './plans';

const chinese = fc.string({ unit: fc.constantFrom(...'客户编号江西𠮷䶮㛃"\\\t\u0000\ud800aé'), maxLength: 60 });

/** Bytes of a value as JSON within a JSON text, as the web transport sends it. */
function onTheWire(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(value)).slice(1, -1)) + 1;
}

describe('bytes of a cell', () => {
  test('are never estimated short, and not more than double', () => {
    fc.assert(
      fc.property(fc.oneof(chinese, fc.string({ unit: 'binary' })), (text) => {
        const real = onTheWire(text);
        expect(cellBytes(text)).toBeGreaterThanOrEqual(real);
        expect(cellBytes(text)).toBeLessThanOrEqual(real * 2 + 8);
      }),
      { numRuns: 2_000 },
    );
    fc.assert(fc.property(fc.double(), (number) => { expect(cellBytes(number)).toBeGreaterThanOrEqual(onTheWire(number)); }), { numRuns: 2_000 });
    for (const text of HOSTILE_TEXTS) expect(cellBytes(text)).toBeGreaterThanOrEqual(onTheWire(text));
  });
});

describe('rectangles', () => {
  const shape = fc.record({
    area: fc.record({ top: fc.nat(9), left: fc.nat(9), rows: fc.integer({ min: 1, max: 60 }), columns: fc.integer({ min: 1, max: 12 }) }),
    weights: fc.array(fc.integer({ min: 2, max: 900 }), { minLength: 1, maxLength: 40 }),
    limits: fc.record({ cells: fc.integer({ min: 1, max: 80 }), bytes: fc.integer({ min: 3_000, max: 9_000 }) }),
  });

  test('cover each cell once, in rows, and fit', () => {
    fc.assert(
      fc.property(shape, ({ area, weights, limits }) => {
        const at = (row: number, column: number): number => weights[(row * 31 + column) % weights.length] as number;
        const met = new Set<string>();
        let visits = 0;
        for (const piece of rectangles(area, at, limits)) {
          let bytes = 0;
          each(piece.area, (row, column) => {
            met.add(`${row},${column}`);
            visits += 1;
            bytes += at(row, column);
          });
          expect(piece.bytes).toBeGreaterThanOrEqual(bytes);
          expect(piece.bytes).toBeLessThanOrEqual(limits.bytes);
          expect(piece.area.rows * piece.area.columns).toBeLessThanOrEqual(limits.cells);
        }
        expect(visits).toBe(area.rows * area.columns);
        expect(met.size).toBe(visits);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a row of the longest texts Excel takes is cut by columns', () => {
    const long = '客'.repeat(32_767);
    const area = { top: 0, left: 0, rows: 2, columns: 40 };
    const pieces = [...rectangles(area, () => cellBytes(long), REQUEST_LIMITS)];
    for (const { bytes } of pieces) expect(bytes).toBeLessThanOrEqual(REQUEST_LIMITS.bytes);
    expect(pieces.reduce((cells, { area: { rows, columns } }) => cells + rows * columns, 0)).toBe(80);
    expect(cellBytes('"'.repeat(32_767)) + 2_000).toBeLessThanOrEqual(REQUEST_LIMITS.bytes);
  });

  function each(area: Area, visit: (row: number, column: number) => void): void {
    for (let row = area.top; row < area.top + area.rows; row += 1) {
      for (let column = area.left; column < area.left + area.columns; column += 1) visit(row, column);
    }
  }
});

describe('requests', () => {
  test('keep the order, fit, and are no more than the bound', () => {
    const limits = { cells: 100, bytes: 1_000 };
    const item = fc.record({ cells: fc.nat(100), bytes: fc.nat(1_000) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 200 }), (items) => {
        const groups = [...requests(items, limits)];
        expect(groups.flat()).toEqual(items);
        const total = (group: readonly { cells: number; bytes: number }[], key: 'cells' | 'bytes'): number => group.reduce((sum, each) => sum + each[key], 0);
        for (const group of groups) {
          expect(total(group, 'cells')).toBeLessThanOrEqual(limits.cells);
          expect(total(group, 'bytes')).toBeLessThanOrEqual(limits.bytes);
        }
        expect(groups.length).toBeLessThanOrEqual(requestBound({ cells: total(items, 'cells'), bytes: total(items, 'bytes') }, limits));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('operations of a plan', () => {
  test('random Chinese lists stay below two megabytes a request, and no value is lost or null', () => {
    fc.assert(
      fc.property(fc.array(chinese, { maxLength: 400 }), fc.integer({ min: 1, max: 8 }), (texts, times) => {
        const long = Array.from({ length: times }, () => texts).flat();
        const limits = { cells: 500, bytes: 60_000 };
        const seen: unknown[] = [];
        for (const request of requests(sheetOperations(plan(long), limits), limits)) {
          let bytes = 0;
          for (const { operation } of request) {
            if (operation.op !== 'values') continue;
            bytes += onTheWire(operation.values);
            if (operation.area.top >= 2 && operation.area.columns === 5) seen.push(...operation.values.map(([first]) => first));
            expect(operation.values.flat()).not.toContain(null);
          }
          expect(bytes).toBeLessThanOrEqual(limits.bytes);
        }
        expect(seen).toEqual(long);
      }),
      { numRuns: 60 },
    );
  });

  test('are read back exactly as they were written', () => {
    const long = plan(HOSTILE_TEXTS);
    const written = [...sheetOperations(long, REQUEST_LIMITS)].filter(({ operation }) => operation.op === 'values');
    expect([...expectedValues(long, REQUEST_LIMITS)]).toEqual(written);
  });
});
