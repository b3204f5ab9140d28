/** Every document that is made from the policy, by its path under docs/: pages of tables, their index, the SQL tables and views, the table of support. */
import { PARAMETERS, TABLES } from '../src/domain/policy';
import { VISIT_CADENCE } from '../src/domain/policy/visit-cadence';
import { columnsOf, sqlView } from '../src/domain/portfolio/sql-view';
import { pageParameter, policyPage } from '../src/domain/readers/page';
import { markdownTable, toMarkdown } from '../src/domain/readers/page-markdown';
import { RULES, type DerivedRuleId } from '../src/domain/readers/rules';
import { SQL_DIALECTS } from '../src/domain/readers/sql-dialect';
import { PAGE_TEXTS } from '../src/domain/texts/page';
import type { Words } from '../src/domain/texts/words';
import { FUNCTIONS } from '../src/functions/declarations';

export function policyDocs(): ReadonlyMap<string, string> {
  return new Map([
    ['policy/README.md', index()],
    ...TABLES.map((table): [string, string] => [`policy/${table.id}.md`, toMarkdown(policyPage(table))]),
    ['policy/visits.md', visits()],
    ['sql.md', sqlTables()],
    ...RULES.map(({ id }): [string, string] => [`sql/${id}.spark.sql`, sqlView(id, { dialect: SQL_DIALECTS.spark })]),
    ['support.md', support()],
  ]);
}

function both(words: Words): string {
  return `${words.zh} / ${words.en}`;
}

function index(): string {
  const readings = [...PARAMETERS.values()]
    .filter(({ reading }) => reading !== undefined)
    .map((parameter) => pageParameter(parameter, {}))
    .sort((a, b) => (a.reading < b.reading ? -1 : a.reading > b.reading ? 1 : 0));
  return `${[
    `# ${both(PAGE_TEXTS.index)}`,
    `${PAGE_TEXTS.generated.zh}\n${PAGE_TEXTS.generated.en}`,
    `## ${both(PAGE_TEXTS.tables)}`,
    [...TABLES.map((table) => `- [${both(table.title)}](${table.id}.md)`), `- [${both(PAGE_TEXTS.visits)}](visits.md)`].join('\n'),
    `## ${both(PAGE_TEXTS.readings)}`,
    markdownTable(
      (['reading', 'id', 'title', 'standard', 'others', 'clause', 'says'] as const).map((key) => both(PAGE_TEXTS[key])),
      readings.map(({ reading, id, title, standard, others, clause }) => [reading, `\`${id}\``, both(title), both(standard), others.map(both).join('<br>'), clause.id, clause.says]),
    ),
  ].join('\n\n')}\n`;
}

function visits(): string {
  const every = (cadence: 'quarter' | 'month' | null): string => both(PAGE_TEXTS[cadence === null ? 'noNumber' : cadence]);
  return `${[
    `# ${both(PAGE_TEXTS.visits)}`,
    `${PAGE_TEXTS.generated.zh}\n${PAGE_TEXTS.generated.en}`,
    `${PAGE_TEXTS.visitRule.zh}\n${PAGE_TEXTS.visitRule.en}`,
    markdownTable(
      (['title', 'role', 'every', 'clause', 'says'] as const).map((key) => both(PAGE_TEXTS[key])),
      Object.entries(VISIT_CADENCE).flatMap(([tier, cadences]) => cadences.map(({ role, every: number, clause }) => [tier, role, every(number), clause.id, clause.says])),
    ),
  ].join('\n\n')}\n`;
}

function sqlTables(): string {
  const settings = [{ dialect: SQL_DIALECTS.duckdb }, { dialect: SQL_DIALECTS.duckdb, amounts: true }, { dialect: SQL_DIALECTS.duckdb, choices: { 'tier.basis': 'depositBalance' } }, { dialect: SQL_DIALECTS.duckdb, choices: { 'tier.basis': 'depositAvgMonth' } }];
  const uses = new Map<string, { column: ReturnType<typeof columnsOf>[number]; rules: Set<string> }>();
  for (const { id } of RULES) {
    for (const column of settings.flatMap((one) => columnsOf(id, one))) {
      const key = `${column.table}.${column.name}`;
      const use = uses.get(key) ?? { column, rules: new Set<string>() };
      use.rules.add(id);
      uses.set(key, use);
    }
  }
  const table = (name: string): string =>
    markdownTable(
      ['列 / Column', '类型 / Type', '内容', 'Content', '规则 / Rules'],
      [...uses.values()].filter(({ column }) => column.table === name).map(({ column, rules }) => [`\`${column.name}\``, column.type, column.title.zh, column.title.en, [...rules].join(', ')]),
    );
  return `# 同一政策写成 SQL / The policy as SQL

${PAGE_TEXTS.generated.zh}
${PAGE_TEXTS.generated.en}

\`npm run sql -- tier --dialect spark\` 打印完整视图;方言:${Object.keys(SQL_DIALECTS).join('、')}。\`--set tier.low=600\` 改参数,\`--amounts\` 表示比率由两个金额列得出。
prints a complete view; dialects: ${Object.keys(SQL_DIALECTS).join(', ')}. \`--set\` changes a parameter, \`--amounts\` takes rates as the two amounts they are made of.

金额为万元,比率为小数(0.7 即 70%),\`NULL\` 即未知,不等于 0 也不等于否;标志列的 \`NULL\` 视为没有标志。视图给出 \`customer_id\`、\`result\` 和(由政策表得出的)\`clause\`;比率结果为九位小数的文本。
Amounts are in 万元, rates are fractions, \`NULL\` is unknown: neither zero nor no; in a mark it is "not set". A view yields \`customer_id\`, \`result\` and, from a table, \`clause\`; a rate is text with nine decimals.

金额精确到分,每个金额不超过 19 位整数(以分计);两个金额之比交叉相乘,不相除。
Amounts are exact to the 分, with at most 19 digits in 分; ratios of two amounts are multiplied across, never divided.

DuckDB 与 PostgreSQL 的语句在测试中由真实引擎执行;Spark 没有在测试中执行,只核对其与 DuckDB 文本仅有类型名和引号之差([docs/sql](sql) 存有全部视图)。
The DuckDB and PostgreSQL texts are executed by real engines in the tests. Spark is not: its texts are kept in [docs/sql](sql) and checked to differ from DuckDB's in names of types and quotes only.

## customers

每户一行。\`tier\`、\`class\` 取自视图 \`tier_of_customer\`、\`service_class_of_customer\` 的 \`result\`;\`latest\`、\`missed\`、\`counted\`、\`met\` 只在已自行数好月数时需要,通常用 \`repricing-months\`。
One row for each customer. \`tier\` and \`class\` are results of \`tier_of_customer\` and \`service_class_of_customer\`; \`latest\`, \`missed\`, \`counted\` and \`met\` are for who counts months himself, else use \`repricing-months\`.

${table('customers')}

## monthly_results

每户每月一行;缺的月份即没有结果。
One row for each customer and month; a month without row is a month without result.

${table('monthly_results')}
`;
}

/** Readers by rules. Every cell is asked of the reader itself, so a reader that has no answer cannot be ticked. */
function support(): string {
  const writes = (work: () => string): string => (work() === '' ? '—' : '✓');
  const rows = RULES.map((rule) => {
    const table = TABLES.find(({ id }) => id === rule.id);
    const functions = FUNCTIONS.filter((one) => one.rule === rule.id).map(({ id }) => `\`${id}\``);
    const names = { input: (id: string) => id, parameter: (id: string) => id, months: (id: string) => Array.from({ length: 12 }, (_none, m) => `${id === 'months' ? 'A' : 'B'}${m + 1}`) };
    return [
      `\`${rule.id}\``,
      rule.title.zh,
      rule.title.en,
      functions.join(', '),
      table === undefined ? COUNTED : '✓',
      table === undefined ? COUNTED : '✓',
      writes(() => rule.native(names)),
      ...Object.values(SQL_DIALECTS).map((dialect) => writes(() => rule.sql({ dialect }))),
      `[✓](policy/${table === undefined ? PAGES[rule.id as DerivedRuleId] : rule.id}.md)`,
    ];
  });
  return `# 规则与读法 / Rules and readers

${PAGE_TEXTS.generated.zh}
${PAGE_TEXTS.generated.en}

${markdownTable(['规则 / Rule', '名称', 'Name', '函数 / Function', 'evaluate', 'columns', '原生公式 / Native formula', ...Object.keys(SQL_DIALECTS), '页 / Page'], rows)}

✓:由该读者直接读政策表。「${COUNTED}」:由表以外的代码(\`src/domain/portfolio\`)先数月数或推算日期,再读表;测试逐一比对。
✓: the reader reads the table. "${COUNTED}": \`src/domain/portfolio\` counts months or days first; tests compare the twins case by case.

原生公式只用 Excel 2010 与 WPS 都有的函数,短于 8192 字符;标志认“是”“否”、TRUE、FALSE,其余视为未知;金额单位万元。
Native formulas use functions of Excel 2010 and WPS only, are shorter than 8192 characters, take 是, 否, TRUE and FALSE for flags (anything else is unknown), and amounts in 万元.

由两个金额得出的比率交叉相乘,1000亿元以内每一分都分得清;两个比率若前十五位有效数字相同,单元格里视为相等。
Ratios of two amounts are multiplied across and tell every 分 apart up to 1000亿元; two ratios equal in their first fifteen digits are equal in a cell.

阶梯措施的单个公式最多容纳一年的月份;更长的历史先用各自的单元格数月数。通知月份要求月份逐月相连,否则显示 #N/A。
The measure in one cell holds a year of months; longer histories count in cells of their own. The notice needs months that follow each other, else it shows #N/A.

\`WHY\` 的对应是同一张表给出条款号的公式,原文在“依据”表中按条款号查得。
The twin of \`WHY\` is the same table written to yield its clause; the quotation is looked up on the 依据 sheet.
`;
}

/** Where the rules that are counted first are told. */
const PAGES: Readonly<Record<DerivedRuleId, string>> = { 'repricing-months': 'repricing', 'notice-month': 'repricing', 'visit-due-quarter': 'visits', 'visit-due-month': 'visits', 'visit-due': 'visit-frequency' };

const COUNTED = '先计后读 / counted first';
