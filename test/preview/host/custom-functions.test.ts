/** Our functions in the genuine runtime of office.js, called from cells of the book. */
import type { DOMWindow } from 'jsdom';
import { headlessBook } from '../../../preview/book/headless-book';
import type { Area, Input, Scalar } from '../../../preview/host/book';
import { createHost, type Host } from '../../../preview/host/host';
import { PROFILES, type Profile } from '../../../preview/host/profile';
import metadata from '../../../src/functions/functions.json';
import { openOfficePage, type OfficePage } from './office-page';

let host: Host;
let page: OfficePage | null = null;

function start(profile: Profile = PROFILES.desktop): void {
  host = createHost({ book: headlessBook(), profile });
  host.functions.install(host.book, 'BRANCH', metadata);
}

/** Our own bundle's entry, as it runs in the page of the functions. */
function ourFunctions({ CustomFunctions }: DOMWindow): void {
  Object.assign(globalThis, { CustomFunctions });
  jest.isolateModules(() => {
    jest.requireActual('../../../src/functions/index');
  });
}

/** Opens the page of the functions, as Excel does beside the pane. */
async function startRuntime(script: (window: DOMWindow) => void = ourFunctions): Promise<void> {
  page = await openOfficePage(host, 'functions', script);
}

const area = (top: number, left: number, rows = 1, columns = 1): Area => ({ top, left, rows, columns });
const formula = (text: string): Input => ({ formula: text });

function write(top: number, left: number, inputs: readonly (readonly Input[])[]): void {
  host.book.write(host.book.activeSheet(), area(top, left, inputs.length, inputs[0]?.length ?? 0), inputs);
}

function values(top: number, left: number, rows = 1, columns = 1): Scalar[][] {
  return host.book.values(host.book.activeSheet(), area(top, left, rows, columns));
}

/** What a cell shows after the book has calculated. */
async function result(text: string): Promise<Scalar> {
  write(50, 0, [[formula(text)]]);
  await host.book.calculated();
  return values(50, 0)[0]?.[0] ?? '';
}

afterEach(() => {
  page?.close();
  page = null;
  host.close();
  expect(host.unknownMembers()).toEqual([]);
});

test('a cell shows #BUSY! until the runtime is there, then the answer, whatever the case of the name', async () => {
  start();
  write(0, 0, [[800, formula('=BRANCH.TIER(A1)'), formula('=branch.tier(A1*2)'), formula('=B1&"!"')]]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(values(0, 1, 1, 2)).toEqual([['#BUSY!', '#BUSY!']]);
  expect(host.functions.isReady()).toBe(false);
  await startRuntime();
  await host.book.calculated();
  expect(host.functions.isReady()).toBe(true);
  expect(values(0, 1, 1, 3)).toEqual([['中端客户', '高端客户', '中端客户!']]);
});

describe.each([PROFILES.desktop, PROFILES.web])('with the runtime started ($platform)', (profile) => {
  beforeEach(async () => {
    start(profile);
    await startRuntime();
  });

  test('an input that changes is asked for anew', async () => {
    write(0, 0, [[500, formula('=BRANCH.TIER(A1)')]]);
    await host.book.calculated();
    expect(values(0, 1)).toEqual([['一般客户']]);
    write(0, 0, [[500.01]]);
    await host.book.calculated();
    expect(values(0, 1)).toEqual([['中端客户']]);
  });

  test('blank cells are unknown, left-out arguments too', async () => {
    write(0, 0, [['', '是']]);
    expect(await result('=BRANCH.TIER(A1)')).toBe('待补数据');
    expect(await result('=BRANCH.TIER(A1,B1)')).toBe('黄金客户');
    expect(await result('=BRANCH.TIER(400,,,,"元")')).toBe('一般客户');
  });

  test('a range spills; a cell in it that is wrong shows #VALUE! and its sentence is kept', async () => {
    write(0, 0, [[800], ['很多'], [''], [400]]);
    write(0, 2, [[formula('=BRANCH.TIER(A1:A4)')]]);
    await host.book.calculated();
    expect(values(0, 2, 4)).toEqual([['中端客户'], ['#VALUE!'], ['待补数据'], ['一般客户']]);
    expect([...host.functions.failures().values()]).toEqual([
      { address: 'Sheet1!C1', name: 'TIER', error: '#VALUE!', message: expect.stringContaining('“存款”应为金额数字') },
    ]);
  });

  test('a wrong argument is #VALUE! with the function’s own sentence, until the cell is put right', async () => {
    const changes: number[] = [];
    const stop = host.functions.onFailures(() => changes.push(host.functions.failures().size));
    write(0, 0, [[-1, formula('=BRANCH.TIER(A1)')]]);
    await host.book.calculated();
    expect(values(0, 1)).toEqual([['#VALUE!']]);
    expect(host.functions.failures().get('Sheet1!B1')).toMatchObject({ error: '#VALUE!', message: expect.stringContaining('存款为负数') });
    write(0, 0, [[1]]);
    await host.book.calculated();
    expect(values(0, 1)).toEqual([['一般客户']]);
    expect(host.functions.failures().size).toBe(0);
    expect(changes).toEqual([1, 0]);
    stop();
  });

  test('a repeated parameter takes several ranges; a row of five spills', async () => {
    write(0, 0, [[0.6, '是', formula('=BRANCH.WHY("FUNDRETURN_OK",A1,B1)')]]);
    await host.book.calculated();
    expect(values(0, 2, 1, 3)).toEqual([['不达标', expect.stringContaining('60%'), 'A2-31']]);
  });

  test('an error among the arguments is the answer, without a call', async () => {
    write(0, 0, [[formula('=1/0'), formula('=BRANCH.TIER(A1)'), formula('=BRANCH.TIER(A1:A2)')]]);
    await host.book.calculated();
    expect(values(0, 1, 1, 2)).toEqual([['#DIV/0!', '#DIV/0!']]);
    expect(host.functions.failures().size).toBe(0);
  });

  test('two hundred cells', async () => {
    write(0, 0, Array.from({ length: 200 }, (_row, r) => [r * 10, formula(`=BRANCH.TIER(A${r + 1})`)]));
    await host.book.calculated();
    const tiers = values(0, 1, 200).map(([tier]) => tier);
    expect([tiers[50], tiers[51], tiers[100], tiers[199]]).toEqual(['一般客户', '中端客户', '高端客户', '高端客户']);
  });
});

test('a runtime that starts again is asked what it had not answered', async () => {
  start();
  await startRuntime(({ CustomFunctions }) => {
    CustomFunctions.associate('TIER', () => new Promise(() => undefined));
  });
  write(0, 0, [[800, formula('=BRANCH.TIER(A1)')]]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(values(0, 1)).toEqual([['#BUSY!']]);
  page?.close();
  await startRuntime();
  await host.book.calculated();
  expect(values(0, 1)).toEqual([['中端客户']]);
});

test('a runtime from before the API took rows answers in objects', async () => {
  start(PROFILES.old);
  await startRuntime();
  write(0, 0, [[800, -1, formula('=BRANCH.TIER(A1)'), formula('=BRANCH.TIER(B1)')]]);
  await host.book.calculated();
  expect(values(0, 2, 1, 2)).toEqual([['中端客户', '#VALUE!']]);
  expect(host.functions.failures().get('Sheet1!D1')?.message).toContain('存款为负数');
});

test('a cell that is written over cancels a call that can be cancelled', async () => {
  start();
  const parameters = [{ dimensionality: 'scalar' }];
  host.functions.install(host.book, 'TEST', { functions: [{ id: 'SLOW', name: 'SLOW', parameters, options: { cancelable: true } }] });
  const calls: string[] = [];
  await startRuntime(({ CustomFunctions }) => {
    CustomFunctions.associate('SLOW', (value: number, invocation: { onCanceled?: () => void }) => {
      calls.push(`called with ${value}`);
      invocation.onCanceled = () => calls.push('cancelled');
      return new Promise(() => undefined);
    });
  });
  write(0, 0, [[formula('=TEST.SLOW(7)'), 1]]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  write(0, 1, [[2]]);
  expect(calls).toEqual(['called with 7']);
  write(0, 0, [['x']]);
  expect(calls).toEqual(['called with 7', 'cancelled']);
  await host.book.calculated();
  expect(values(0, 0)).toEqual([['x']]);
});

test.each([
  ['an error of the code', () => { throw new Error('geheim'); }, '#VALUE!', ''],
  ['a promise that fails', () => Promise.reject(new Error('geheim')), '#VALUE!', ''],
  ['#N/A that it asks for', ({ CustomFunctions }: DOMWindow) => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, '没有'); }, '#N/A', '没有'],
  ['#DIV/0! that it returns', ({ CustomFunctions }: DOMWindow) => new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero), '#DIV/0!', ''],
  ['a number that is none', () => NaN, '#VALUE!', 'NaN'],
])('%s', async (_name, answer: (window: DOMWindow) => unknown, shown, message) => {
  start();
  host.functions.install(host.book, 'TEST', { functions: [{ id: 'F', name: 'F', parameters: [] }] });
  await startRuntime((window) => {
    window.CustomFunctions.associate('F', () => answer(window));
  });
  expect(await result('=TEST.F()')).toBe(shown);
  expect(host.functions.failures().get('Sheet1!A51')).toEqual({ address: 'Sheet1!A51', name: 'F', error: shown, message });
});
