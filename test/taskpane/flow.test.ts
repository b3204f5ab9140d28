/** How the pane moves, without a screen: nothing given is lost by a problem, and stale results go. */
import { canEnter, reduceFlow, START, stepBefore, STEPS, type Flow, type FlowEvent, type Taken } from '../../src/taskpane/flow';
import type { Problem } from '../../src/taskpane/problem';
import type { Recognition } from '../../src/taskpane/recognition';
import type { Classification } from '../../src/domain/portfolio/classify';
import type { WrittenSheet } from '../../src/workbook/workbook';

const TAKEN = { origin: { kind: 'paste' }, grid: {}, hiddenRows: 0 } as unknown as Taken;
const RECOGNITION = { name: 'first' } as unknown as Recognition;
const CHANGED = { name: 'changed' } as unknown as Recognition;
const RESULT = { name: 'result', choices: {} } as unknown as Classification;
const SHEET: WrittenSheet = { id: 's', name: '清单', rows: 3, cells: 9 };
const PROBLEM: Problem = { kind: 'list', code: 'EMPTY_PASTE', values: {} };

function after(...events: readonly FlowEvent[]): Flow {
  return events.reduce(reduceFlow, START);
}
const taken: FlowEvent = { type: 'taken', taken: TAKEN, recognition: RECOGNITION };
const classified: FlowEvent = { type: 'classified', classification: RESULT };
const wentToWrite: FlowEvent = { type: 'went', step: 'write' };

test('a list leads to the columns, a result to the result, and only then may the last step be entered', () => {
  expect(STEPS.filter((step) => canEnter(START, step))).toEqual(['paste']);
  expect(STEPS.filter((step) => canEnter(after(taken), step))).toEqual(['paste', 'columns']);
  expect(after(taken).step).toBe('columns');
  expect(after(wentToWrite)).toBe(START);
  expect(after(taken, classified).step).toBe('result');
  expect(after(taken, classified, wentToWrite).step).toBe('write');
  expect(STEPS.map(stepBefore)).toEqual([null, 'paste', 'columns', 'result']);
});

test('no step is left while work goes on', () => {
  const busy = after(taken, classified, { type: 'began', kind: 'show' });
  expect(reduceFlow(busy, wentToWrite)).toBe(busy);
});

test('work has a kind and a progress, and ends by finishing, stopping or failing', () => {
  const busy = after({ type: 'began', kind: 'read' }, { type: 'progressed', done: 3, total: 9 });
  expect(busy.task).toEqual({ kind: 'read', done: 3, total: 9 });
  expect(reduceFlow(busy, { type: 'finished' }).task).toBeNull();
  expect(reduceFlow(busy, { type: 'stopped' })).toMatchObject({ task: null, isStopped: true, problem: null });
  expect(reduceFlow(busy, { type: 'failed', problem: PROBLEM })).toMatchObject({ task: null, isStopped: false, problem: PROBLEM });
});

test('progress that comes after the end is nobody’s', () => {
  expect(after({ type: 'progressed', done: 1, total: 2 })).toBe(START);
});

test('a problem drops nothing, and goes with the next work or when it is closed', () => {
  const failed = after({ type: 'typed', text: '甲' }, taken, classified, { type: 'typed', text: '乙' }, { type: 'failed', problem: PROBLEM });
  expect(failed).toMatchObject({ typed: '乙', taken: TAKEN, recognition: RECOGNITION, classification: RESULT });
  expect(reduceFlow(failed, { type: 'dismissed' })).toEqual({ ...failed, problem: null });
  expect(reduceFlow(failed, { type: 'began', kind: 'read' }).problem).toBeNull();
});

test('a new list replaces the old one with everything made of it', () => {
  const done = after({ type: 'typed', text: '甲' }, taken, classified, wentToWrite, { type: 'named-sheet', name: '名' }, { type: 'written', sheets: [SHEET] });
  expect(done.written).toEqual([SHEET]);
  expect(reduceFlow(done, taken)).toEqual({ ...START, step: 'columns', taken: TAKEN, recognition: RECOGNITION });
});

test('another use of a column makes the result stale', () => {
  const changed = reduceFlow(after(taken, classified, { type: 'written', sheets: [SHEET] }), { type: 'recognised', recognition: CHANGED });
  expect(changed).toMatchObject({ recognition: CHANGED, classification: null, written: [] });
  expect(canEnter(changed, 'result')).toBe(false);
});

test('a second writing is told beside the first', () => {
  const second = { ...SHEET, id: 't', name: '清单 (2)' };
  expect(after({ type: 'written', sheets: [SHEET] }, { type: 'written', sheets: [second] }).written).toEqual([SHEET, second]);
});

describe('what the workbook remembers', () => {
  const recalled: FlowEvent = { type: 'recalled', recognition: RECOGNITION, remembered: CHANGED };

  test('is taken over as long as nothing was decided', () => {
    expect(after(taken, recalled)).toMatchObject({ recognition: CHANGED, memory: 'recalled' });
  });
  test('is not taken over when the user was faster', () => {
    const decided = after(taken, { type: 'recognised', recognition: { name: 'own' } as unknown as Recognition });
    expect(reduceFlow(decided, recalled)).toBe(decided);
    const classifiedFirst = after(taken, classified);
    expect(reduceFlow(classifiedFirst, recalled)).toBe(classifiedFirst);
  });
  test('is not taken over for another list', () => {
    const other = after({ type: 'taken', taken: TAKEN, recognition: CHANGED });
    expect(reduceFlow(other, recalled)).toBe(other);
  });
  test('that cannot be read is told, and the list stays as recognised', () => {
    expect(after(taken, { ...recalled, remembered: null })).toMatchObject({ recognition: RECOGNITION, memory: 'unread' });
  });
  test('can be dropped', () => {
    expect(after(taken, recalled, { type: 'forgot', recognition: RECOGNITION })).toMatchObject({ recognition: RECOGNITION, memory: 'none' });
  });
  test('is kept or not', () => {
    expect(after(taken, { type: 'remembered', isKept: true }).memory).toBe('kept');
    expect(after(taken, { type: 'remembered', isKept: false }).memory).toBe('unkept');
  });
});

test('starting over leaves nothing', () => {
  expect(after({ type: 'typed', text: '甲' }, taken, classified, wentToWrite, { type: 'started-over' })).toEqual(START);
});
