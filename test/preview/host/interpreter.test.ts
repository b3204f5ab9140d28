/** Requests as they stand on the wire, without a client: order, identity, errors, faults, and requests beside one another. */
import { headlessBook } from '../../../preview/book/headless-book';
import { createHost, type Host } from '../../../preview/host/host';
import { PROFILES } from '../../../preview/host/profile';
import type { Json } from '../../../preview/host/richapi/api-object';
import type { Answer } from '../../../preview/host/richapi/interpreter';

let host: Host;
beforeEach(() => {
  host = createHost({ book: headlessBook(), profile: PROFILES.desktop });
});
afterEach(() => host.close());

type Path = Readonly<Record<string, Json>>;

/** The workbook, its sheets, the sheet in front. */
const PATHS: Readonly<Record<string, Path>> = {
  1: { ObjectPathType: 1 },
  2: { ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
  3: { ObjectPathType: 3, Name: 'GetActiveWorksheet', ParentObjectPathId: 2 },
};
const range = (address: string): Path => ({ ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 3, ArgumentInfo: { Arguments: [address] } });
const put = (id: number, path: number, value: Json): Path => ({ Id: id, ActionType: 4, Name: 'Values', ObjectPathId: path, ArgumentInfo: { Arguments: [value] } });
const query = (id: number, path: number, ...select: string[]): Path => ({ Id: id, ActionType: 2, ObjectPathId: path, QueryInfo: { Select: select } });
const call = (id: number, path: number, name: string, ...given: Json[]): Path => ({ Id: id, ActionType: 3, Name: name, ObjectPathId: path, ArgumentInfo: { Arguments: given } });

async function send(actions: readonly Path[], paths: Readonly<Record<string, Path>> = {}): Promise<Answer> {
  const { error, body } = await host.execute(JSON.stringify({ Actions: actions, ObjectPaths: { ...PATHS, ...paths } }));
  expect(error).toBe(0);
  return JSON.parse(body) as Answer;
}

function valueOf(row: number, column: number): unknown {
  return host.book.values(host.book.activeSheet(), { top: row, left: column, rows: 1, columns: 1 })[0]?.[0];
}

test('results stand under the ids of their actions, traces are echoed', async () => {
  const answer = await send([put(11, 4, [[1]]), { Id: 12, ActionType: 5, ObjectPathId: 0 }, query(13, 4, 'values', 'address'), query(14, 2, 'name')], { 4: range('A1') });
  expect(answer).toEqual({
    Results: [
      { ActionId: 11, Value: null },
      { ActionId: 12, Value: null },
      { ActionId: 13, Value: { Values: [[1]], Address: 'Sheet1!A1' } },
      { ActionId: 14, Value: { _Items: [{ Id: host.book.activeSheet(), Name: 'Sheet1' }] } },
    ],
    TraceIds: [12],
  });
});

test('a path is resolved once, whatever is done with it', async () => {
  await send([query(11, 5, 'name'), query(12, 5, 'id'), { Id: 13, ActionType: 1, ObjectPathId: 5 }], {
    5: { ObjectPathType: 3, Name: 'Add', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['新'] } },
  });
  expect(host.book.sheets().map(({ name }) => name)).toEqual(['Sheet1', '新']);
});

test('below a null object everything is null', async () => {
  const paths = {
    5: { ObjectPathType: 3, Name: 'GetItemOrNullObject', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['没有'] } },
    6: { ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 5, ArgumentInfo: { Arguments: ['A1'] } },
    7: { ObjectPathType: 7 },
  };
  const answer = await send([{ Id: 11, ActionType: 1, ObjectPathId: 5 }, query(12, 6, 'values'), put(13, 6, [[1]]), call(14, 6, 'Clear', null), query(15, 7, 'x')], paths);
  expect(answer.Results.map(({ Value }) => Value)).toEqual([null, null, null, null, null]);
  expect(answer.Error).toBeUndefined();
});

test('a range that is kept is known by its reference until it is let go', async () => {
  const kept = await send([call(11, 4, '_KeepReference'), { Id: 12, ActionType: 1, ObjectPathId: 4 }], { 4: range('B2') });
  const { _ReferenceId: reference } = kept.Results[1]?.Value as { readonly _ReferenceId: string };
  const byReference = { 9: { ObjectPathType: 6, Name: reference } };
  expect((await send([query(13, 9, 'address')], byReference)).Results[0]?.Value).toEqual({ _ReferenceId: reference, Address: 'Sheet1!B2' });
  await send([call(14, 1, '_RemoveReference', reference)]);
  expect((await send([query(15, 9, 'address')], byReference)).Error?.Code).toBe('InvalidReference');
});

test('the first error stops, what came before stays, with code, place and number', async () => {
  const answer = await send([put(11, 4, [['先']]), query(12, 5, 'name'), put(13, 4, [['后']])], {
    4: range('A1'),
    5: { ObjectPathType: 5, ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['没有'] } },
  });
  expect(answer.Results).toEqual([{ ActionId: 11, Value: null }]);
  expect(answer.Error).toMatchObject({ Code: 'ItemNotFound', Location: 'WorksheetCollection.getItem', ActionIndex: 1, HttpStatusCode: 404 });
  expect(valueOf(0, 0)).toBe('先');
});

test.each([
  ['a property', query(11, 3, 'tabColour'), 'Worksheet.tabColour', 'ApiNotFound'],
  ['a method', call(11, 3, 'Explode'), 'Worksheet.explode', 'ApiNotFound'],
  ['a property to set', { Id: 11, ActionType: 4, Name: 'Colour', ObjectPathId: 3, ArgumentInfo: { Arguments: [1] } }, 'Worksheet.colour', 'ApiNotFound'],
  ['a name that every object has', query(11, 3, 'constructor'), 'Worksheet.constructor', 'ApiNotFound'],
  ['an action', { Id: 11, ActionType: 8, ObjectPathId: 3 }, 'action 8', 'NotImplemented'],
])('%s that the host does not know is refused and recorded', async (_kind, action, member, code) => {
  const answer = await send([action]);
  expect(answer.Error?.Code).toBe(code);
  expect(host.unknownMembers()).toEqual([member]);
});

test('an object may be an argument, plainly or inside another one', async () => {
  const bounding: Path = { ObjectPathType: 3, Name: 'GetBoundingRect', ParentObjectPathId: 4, ArgumentInfo: { Arguments: [null], ReferencedObjectPathIds: [5] } };
  const inside: Path = { ObjectPathType: 3, Name: 'GetBoundingRect', ParentObjectPathId: 4, ArgumentInfo: { Arguments: [{ _ObjectPathId: 5 }] } };
  const answer = await send([query(11, 6, 'address'), query(12, 7, 'address')], { 4: range('A1'), 5: range('C3'), 6: bounding, 7: inside });
  expect(answer.Results.map(({ Value }) => Value)).toEqual([{ Address: 'Sheet1!A1:C3' }, { Address: 'Sheet1!A1:C3' }]);
});

test('a collection is asked for its items, its own members, and a part of it', async () => {
  for (const name of ['二', '三', '四']) host.book.addSheet(name);
  const part = { ...query(11, 2, 'name'), QueryInfo: { Select: ['name'], Top: 2, Skip: 1 } };
  const nested = query(12, 3, 'tables/count', 'tables/items/name', 'protection/protected');
  const answer = await send([part, nested]);
  expect((answer.Results[0]?.Value as { readonly _Items: readonly { readonly Name: string }[] })._Items.map(({ Name }) => Name)).toEqual(['二', '三']);
  expect(answer.Results[1]?.Value).toEqual({ Id: host.book.activeSheet(), Tables: { Count: 0, _Items: [] }, Protection: { Protected: false } });
});

test('values are read after everything written before is calculated', async () => {
  const answer = await send([put(11, 4, [[2], [3], ['=SUM(A1:A2)']]), query(12, 4, 'values', 'text')], { 4: range('A1:A3') });
  expect(answer.Results[1]?.Value).toEqual({ Values: [[2], [3], [5]], Text: [['2'], ['3'], ['5']] });
});

describe('faults', () => {
  const four = [put(11, 4, [[1]]), put(12, 5, [[2]]), put(13, 6, [[3]]), put(14, 7, [[4]])];
  const cells = { 4: range('A1'), 5: range('A2'), 6: range('A3'), 7: range('A4') };
  const body = JSON.stringify({ Actions: four, ObjectPaths: { ...PATHS, ...cells } });

  test.each([
    [0, ['', '', '', '']],
    [0.5, [1, 2, '', '']],
    [1, [1, 2, 3, 4]],
  ] as const)('%d of a request is done before it fails', async (applied, left) => {
    host.plan([{ request: 1, code: 'GeneralException', applied }]);
    const { body: text } = await host.execute(body);
    expect((JSON.parse(text) as Answer).Error?.Code).toBe('GeneralException');
    expect([0, 1, 2, 3].map((row) => valueOf(row, 0))).toEqual(left);
  });

  test('a fault of the transport brings its number and nothing else', async () => {
    host.plan([{ request: 2, code: 'ActivityLimitReached', applied: 0 }]);
    expect((await host.execute(body)).error).toBe(0);
    expect(await host.execute(body)).toEqual({ error: 5_102, body: '' });
    expect((await host.execute(body)).error).toBe(0);
  });

  test('requests are done in the order they came, also when each takes its time', async () => {
    host.close();
    host = createHost({ book: headlessBook(), profile: { ...PROFILES.desktop, latency: 20 } });
    const started = Date.now();
    await Promise.all([1, 2, 3].map((value) => send([put(11, 4, [[value]])], { 4: range('A1') })));
    expect(Date.now() - started).toBeGreaterThanOrEqual(20);
    expect(valueOf(0, 0)).toBe(3);
    expect(host.requests()).toHaveLength(3);
  });

  test('a request that waits for the end of an edit holds nobody up', async () => {
    host.editCell(true);
    const waiting = host.execute(body, 64);
    expect(await host.execute(body)).toEqual({ error: 5_004, body: '' });
    const service = { Actions: [call(11, 8, '_GetEnabledFeatures')], ObjectPaths: { 8: { ObjectPathType: 2, Name: 'Microsoft.ExcelServices.CustomFunctions' } } };
    expect((await host.execute(JSON.stringify(service))).error).toBe(0);
    host.editCell(false);
    expect((await waiting).error).toBe(0);
    expect(valueOf(3, 0)).toBe(4);
  });
});
