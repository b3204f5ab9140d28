/** What is counted from tables and days (months of the ladder, notices, visits, marks of a list) as native formulas and SQL, against the product's own code. */
import fc from 'fast-check';
import { readingsOf } from '../../src/domain/policy/check';
import { parameterName } from '../../src/domain/policy/parameter-name';
import type { PolicyChoices } from '../../src/domain/policy/parameter';
import { repricing } from '../../src/domain/policy/repricing';
import { serviceClass } from '../../src/domain/policy/service-class';
import { tier } from '../../src/domain/policy/tier';
import { classifyCustomers, SERVICE_WORDS, TIER_WORDS } from '../../src/domain/portfolio/classify';
import { fieldSource, sourceOver } from '../../src/domain/portfolio/field-sources';
import { noticeMonth, readRuns, repricingVerdict, type MonthResult } from '../../src/domain/portfolio/ladder';
import { bigMove } from '../../src/domain/policy/big-move';
import { bigMoveFacts } from '../../src/domain/portfolio/big-move-facts';
import { visitDue, visitDueOfRole } from '../../src/domain/portfolio/visit-due';
import { evaluate } from '../../src/domain/readers/evaluate';
import { RULES } from '../../src/domain/readers/rules';
import { verdictWords } from '../../src/domain/readers/explain';
import { excelFormula } from '../../src/domain/readers/excel-formula';
import { measureFormula, noticeMonthFormula, runFormulas } from '../../src/domain/readers/excel-months';
import { visitDueFormula } from '../../src/domain/readers/excel-visit-due';
import { sqlColumn, sqlExpression, sqlText } from '../../src/domain/readers/sql';
import { SQL_DIALECTS } from '../../src/domain/readers/sql-dialect';
import { measureQuery, noticeMonthQuery } from '../../src/domain/readers/sql-months';
import { visitDueQuery } from '../../src/domain/readers/sql-visit-due';
import { columnLetters } from '../../src/domain/sheets/column-letters';
import { dayFrom, printDay, serialOf, type Day } from '../../src/domain/values/day';
import type { Fen } from '../../src/domain/values/money';
import { monthFrom, printMonth, type Month } from '../../src/domain/values/month';
import { listOf, type PlainCustomer } from '../domain/portfolio/list-of';
import { runDuckDb } from './engines/duckdb';
import { FormulaSheet } from './engines/ironcalc';
import { namedValues, type Cell } from './engines/native';

const WORDS = { met: '达标', missed: '不达标', unknown: null } as const satisfies Readonly<Record<MonthResult, string | null>>;
const RESULTS = ['met', 'missed', 'unknown'] as const;
const dialect = SQL_DIALECTS.duckdb;

/** Every history of this many months. */
function histories(months: number): readonly (readonly MonthResult[])[] {
  return months === 0 ? [[]] : histories(months - 1).flatMap((history) => RESULTS.map((result) => [...history, result]));
}

/** Every reading of the ladder, and other counts of months. */
const POLICIES: readonly PolicyChoices[] = [
  ...readingsOf(repricing.parameters),
  { 'reprice.warn': 2, 'reprice.raise': 2, 'reprice.recall': 3, 'reprice.cut': 4, 'reprice.noticeOffset': 2, 'reprice.start': 'warning' },
  { 'reprice.noticeOffset': 0, 'reprice.count': 'cumulative', 'reprice.warn': 3 },
];

const cellsOf = (history: readonly MonthResult[]): readonly Cell[] => history.map((result) => WORDS[result]);
const row = (columns: number, number: number, from = 0): readonly string[] => Array.from({ length: columns }, (_none, c) => `${columnLetters(from + c)}${number}`);
const jan2015 = monthFrom(2015, 1) as Month;

function noticeText(months: readonly Month[], history: readonly MonthResult[], choices: PolicyChoices): string {
  const notice = noticeMonth(months, history, choices);
  return { month: () => ('month' in notice ? printMonth(notice.month) : ''), notApplicable: () => '不适用', missing: () => '待补数据', error: () => '错误' }[notice.kind]();
}

describe('months of the repricing ladder', () => {
  const long = fc.sample(fc.array(fc.constantFrom(...RESULTS), { minLength: 12, maxLength: 12 }), { numRuns: 300, seed: 7 });

  test.each([
    ['every half year', histories(6)],
    ['random years', long],
  ])('native formulas over %s: measure, runs and notice', (_name, all) => {
    const months = all[0]?.length ?? 0;
    const results = (r: number): readonly string[] => row(months, r);
    const sheet = new FormulaSheet(2 * months, (r) => {
      const cells = { results: results(r), parameter: parameterName };
      const runs = runFormulas(cells);
      return [measureFormula(cells), runs.latest, runs.missed, runs.counted, runs.met, noticeMonthFormula(cells, row(months, r, months))];
    });
    const serials = Array.from({ length: months }, (_none, m) => serialOf(dayFrom(2015, m + 1, 28) as Day));
    const numbers = serials.map((_serial, m) => (jan2015 + m) as Month);
    for (const choices of POLICIES) {
      const answers = sheet.answers(namedValues(repricing.parameters, choices), all.map((history) => [...cellsOf(history), ...serials]));
      all.forEach((history, i) => {
        const runs = readRuns(history, choices);
        const expected = [
          verdictWords(repricingVerdict(history, choices)).zh,
          WORDS[runs.latest] ?? '',
          ...[runs.missed, runs.counted, runs.met].map(String),
          noticeText(numbers, history, choices),
        ];
        if (JSON.stringify(answers[i]) !== JSON.stringify(expected)) throw new Error(`${JSON.stringify(choices)} ${history.join()}: ${JSON.stringify(answers[i])}, not ${JSON.stringify(expected)}`);
      });
    }
    sheet.free();
  }, 120_000);

  test('a month left out of the row shows #N/A, never a wrong month', () => {
    const sheet = new FormulaSheet(4, (r) => [noticeMonthFormula({ results: row(2, r), parameter: parameterName }, row(2, r, 2))]);
    const serial = (month: number): number => serialOf(dayFrom(2015, month, 1) as Day);
    const names = namedValues(repricing.parameters, {});
    expect(sheet.answers(names, [['不达标', '不达标', serial(1), serial(3)], ['不达标', '不达标', serial(2), serial(1)], ['不达标', '不达标', serial(1), '2015-02'], ['不达标', '不达标', serial(1), serial(2)]])).toEqual([['#N/A'], ['#N/A'], ['#N/A'], ['2015-02']]);
    sheet.free();
  });

  test('a history too long for one cell is our own mistake; its runs still fit', () => {
    expect(() => measureFormula({ results: row(20, 5), parameter: parameterName })).toThrow('characters');
    expect(() => runFormulas({ results: row(60, 5), parameter: parameterName })).not.toThrow();
    expect(() => runFormulas({ results: row(61, 5), parameter: parameterName })).toThrow('61 months');
    expect(() => measureFormula({ results: [], parameter: parameterName })).toThrow('needs a month');
  });

  test('SQL over every half year and over histories with months left out', async () => {
    const all = [...histories(5), ...long].map((history) => history.map((result, m) => ({ result, month: (jan2015 + m) as Month })));
    // Left out is any month but the first, deterministically by position.
    const holed = all.map((history, h) => history.filter((_one, m) => m === 0 || (h + m) % 3 !== 0));
    const customers = [...all, ...holed];
    const values = customers.flatMap((history, h) => history.map(({ result, month }) => `(${h}, DATE '${printMonth(month)}-15', ${WORDS[result] === null ? 'NULL' : sqlText(WORDS[result])})`));
    const table = `CREATE TABLE monthly_results AS SELECT customer_id, month, CAST(result AS VARCHAR) AS result FROM (VALUES ${values.join(',')}) AS given(customer_id, month, result)`;
    for (const choices of POLICIES) {
      const [measures, notices] = await Promise.all(
        [measureQuery, noticeMonthQuery].map(async (query) => new Map((await runDuckDb([table, query({ dialect, choices })])).map(([id = '', result = '']) => [id, result]))),
      );
      customers.forEach((history, h) => {
        const months = history.map(({ month }) => month);
        const filled = Array.from({ length: (months.at(-1) ?? jan2015) - jan2015 + 1 }, (_none, m) => history.find(({ month }) => month === jan2015 + m)?.result ?? 'unknown');
        const expected = [verdictWords(repricingVerdict(filled, choices)).zh, noticeText(months, history.map(({ result }) => result), choices)];
        const found = [measures?.get(String(h)), notices?.get(String(h))];
        if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error(`${JSON.stringify(choices)} ${JSON.stringify(history)}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
      });
    }
  }, 120_000);
});

describe('due days of visits', () => {
  const days = Array.from({ length: 800 }, (_none, d) => ((dayFrom(2015, 1, 1) as Day) + d) as Day);
  const base = dayFrom(2016, 2, 29) as Day;

  test.each(['quarter', 'month'] as const)('every %s: native formula and SQL for each day of two years, and for customers never visited', async (every) => {
    const sheet = new FormulaSheet(2, (r) => [visitDueFormula(every, { lastVisit: `A${r}`, base: `B${r}` })]);
    const native = sheet.answers([], [...days.map((day) => [serialOf(day), serialOf(base)]), ...days.map((day) => [null, serialOf(day)]), [null, null], ['从未', serialOf(base)]]);
    const expected = [...days.map((day) => visitDue(every, day, base)), ...days.map((day) => visitDue(every, null, day))];
    expect(native.map(([answer]) => answer)).toEqual([...expected.map((day) => String(serialOf(day))), '待补数据', String(serialOf(visitDue(every, null, base)))]);
    sheet.free();

    const values = [...days.map((day, i) => `(${i}, DATE '${printDay(day)}', DATE '${printDay(base)}')`), ...days.map((day, i) => `(${days.length + i}, NULL, DATE '${printDay(day)}')`)];
    const rows = await runDuckDb([
      `CREATE TABLE customers AS SELECT * FROM (VALUES ${values.join(',')}) AS given(customer_id, last_visit, data_date)`,
      `SELECT CAST(result AS VARCHAR) FROM (${visitDueQuery(every)}) AS due ORDER BY customer_id`,
    ]);
    expect(rows.map(([day]) => day)).toEqual(expected.map(printDay));
  });
});

test('due days of every post as SQL: a day, 未定频率 or 待补数据', async () => {
  const posts = ['分管行长', '拓展部负责人', '支行行长', '客户经理', null];
  const visits = [null, dayFrom(2015, 9, 30), dayFrom(2015, 10, 1), dayFrom(2016, 1, 31)];
  const bases = [null, dayFrom(2016, 2, 29)];
  const asked = posts.flatMap((post) => visits.flatMap((visit) => bases.map((base) => ({ post, visit, base }))));
  const expected = asked.map(({ post, visit, base }) => {
    const due = visitDueOfRole(post, visit, base);
    return due.kind === 'day' ? printDay(due.day) : due.kind === 'open' ? '未定频率' : '待补数据';
  });
  const date = (day: Day | null): string => (day === null ? 'NULL' : `DATE '${printDay(day)}'`);
  const values = asked.map(({ post, visit, base }, i) => `(${i}, ${post === null ? 'NULL' : sqlText(post)}, ${date(visit)}, ${date(base)})`);
  const query = RULES.find(({ id }) => id === 'visit-due')?.sql({ dialect }) ?? '';
  const rows = await runDuckDb([
    `CREATE TABLE customers AS SELECT * FROM (VALUES ${values.join(',')}) AS given(customer_id, role, last_visit, data_date)`,
    `SELECT result FROM (${query}) AS due ORDER BY customer_id`,
  ]);
  expect(rows.map(([answer]) => answer)).toEqual(expected);
  expect(new Set(expected)).toEqual(new Set(['2015-10-31', '2015-11-30', '2015-12-31', '2016-02-29', '2016-03-31', '2016-06-30', '待补数据', '未定频率']));
});

test.each([{}, { 'move.byRatio': 'on', 'move.ratio': 300_000_000 }] as const)('movements worked out of two balances, as formula and SQL, under %j', async (choices: PolicyChoices) => {
  const big = 10_000_000_000_000;
  const balances = [null, 0, 1, 1_000, 1_299, 1_300, 1_301, 699, 700, 701, 499_999_999, 500_000_000, 500_000_001, 1_000_000_000, 1_300_000_000, 1_299_999_999, big, big - 500_000_000, big - 499_999_999] as (Fen | null)[];
  const asked = balances.flatMap((opening) => balances.flatMap((closing) => [false, true].map((tierChanged) => ({ opening, closing, tierChanged }))));
  const expected = asked.map(({ opening, closing, tierChanged }) => verdictWords(evaluate(bigMove, bigMoveFacts(opening, closing, tierChanged), choices)).zh);
  const wan = (fen: Fen | null): number | null => (fen === null ? null : fen / 1_000_000);
  const rule = RULES.find(({ id }) => id === 'big-move');
  const columns = ['opening', 'closing', 'tierChanged'];

  const sheet = new FormulaSheet(3, (r) => [rule?.native({ input: (id) => `${columnLetters(columns.indexOf(id))}${r}`, parameter: parameterName, months: () => [] }) ?? '']);
  const native = sheet.answers(namedValues(bigMove.parameters, choices), asked.map(({ opening, closing, tierChanged }): readonly Cell[] => [wan(opening), wan(closing), tierChanged ? '是' : null]));
  expect(native.map(([answer]) => answer)).toEqual(expected);
  sheet.free();

  const values = asked.map(({ opening, closing, tierChanged }, i) => `(${i}, CAST(${wan(opening)?.toFixed(6) ?? 'NULL'} AS DECIMAL(24,8)), CAST(${wan(closing)?.toFixed(6) ?? 'NULL'} AS DECIMAL(24,8)), ${String(tierChanged).toUpperCase()})`);
  const rows = await runDuckDb([
    `CREATE TABLE customers AS SELECT * FROM (VALUES ${values.join(',')}) AS given(customer_id, opening, closing, tier_changed)`,
    `SELECT result FROM (${rule?.sql({ dialect, choices }) ?? ''}) AS moved ORDER BY customer_id`,
  ]);
  expect(rows.map(([answer]) => answer)).toEqual(expected);
  expect(new Set(expected)).toEqual(new Set(['是', '否', '待补数据']));
});

describe('marks and amounts of a list that feed a table', () => {
  const FLAGS = ['headOfficeLink', 'highYield', 'mainDepositSource', 'productBundle', 'potential', 'lowActivity', 'hasSettlement', 'hasCredit', 'relationBased', 'channelPartner'];
  const AMOUNTS = ['depositAvg', 'loanBalance', 'creditLimit'];
  const COLUMNS = [...FLAGS, ...AMOUNTS, 'productCount'];
  const customer = fc.record({
    flag: fc.record(Object.fromEntries(FLAGS.map((field) => [field, fc.constantFrom(0, 0, 0, 1, 2)]))),
    money: fc.record(Object.fromEntries(AMOUNTS.map((field) => [field, fc.constantFrom(null, 0, 0.000001, 500, 500.000001, 999.999999, 1000, -0.000001)]))),
    number: fc.record({ productCount: fc.constantFrom(NaN, 0, 2, 3, 4) }),
  });
  const customers: readonly PlainCustomer[] = fc.sample(customer, { numRuns: 1500, seed: 11 });
  const flagCell = ['', '否', '是'];
  const cells = customers.map(({ flag = {}, money = {}, number = {} }): readonly Cell[] => [
    ...FLAGS.map((field) => flagCell[flag[field] ?? 0] || null),
    ...AMOUNTS.map((field) => money[field] ?? null),
    Number.isNaN(number['productCount']) ? null : (number['productCount'] ?? null),
  ]);
  const place = (r: number) => (field: string) => `${columnLetters(COLUMNS.indexOf(field))}${r}`;

  test.each([{}, { 'tier.bundleCount': 4, 'tier.precedence': 'deposit' }] as const)('tier and service class under %j', async (choices: PolicyChoices) => {
    const work = classifyCustomers(listOf(customers), choices);
    let step = work.next();
    while (step.done !== true) step = work.next();
    const { tier: tiers, service } = step.value;
    const expected = customers.map((_one, i) => [TIER_WORDS[tiers[i] as number], SERVICE_WORDS[service[i] as number]]);

    const sheet = new FormulaSheet(COLUMNS.length, (r) =>
      ([['tier', tier], ['service-class', serviceClass]] as const).map(([id, table]) =>
        excelFormula(table, { input: (input) => sourceOver(fieldSource(id, input, choices), place(r)), parameter: parameterName }),
      ),
    );
    expect(sheet.answers(namedValues([...tier.parameters, ...serviceClass.parameters], choices), cells)).toEqual(expected);
    sheet.free();

    const literal = (value: Cell, field: string): string => (value === null ? 'NULL' : FLAGS.includes(field) ? String(value === '是').toUpperCase() : String(value));
    const values = cells.map((row_, i) => `(${i}, ${row_.map((value, c) => literal(value, COLUMNS[c] as string)).join(', ')})`);
    const types = COLUMNS.map((field) => `CAST(${sqlColumn(field)} AS ${FLAGS.includes(field) ? 'BOOLEAN' : field === 'productCount' ? 'INTEGER' : 'DECIMAL(24,8)'}) AS ${sqlColumn(field)}`);
    const expression = (id: 'tier' | 'service-class', table: typeof tier): string =>
      sqlExpression(table, { dialect, choices, input: (input) => sourceOver(fieldSource(id, input, choices), sqlColumn) });
    const rows = await runDuckDb([
      `CREATE TABLE customers AS SELECT position, ${types.join(', ')} FROM (VALUES ${values.join(',')}) AS given(position, ${COLUMNS.map(sqlColumn).join(', ')})`,
      `SELECT ${expression('tier', tier)}, ${expression('service-class', serviceClass)} FROM customers ORDER BY position`,
    ]);
    expect(rows).toEqual(expected);
    expect(new Set(expected.map(([word]) => word)).size).toBe(TIER_WORDS.length);
  });
});
