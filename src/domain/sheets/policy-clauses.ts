/** 依据: the one sheet of the clauses that are cited, quoted once each; names lead to them from every result. */
import { PARAMETERS, TABLES } from '../policy';
import type { Clause } from '../policy/parameter';
import { VISIT_CADENCE } from '../policy/visit-cadence';
import { PAGE_TEXTS } from '../texts/page';
import { POLICY_SHEETS } from '../texts/policy-sheets';
import { fill } from '../texts/reason';
import { formRow, textRow } from './plan-pieces';
import type { PlanLink, SheetPlan } from './sheet-plan';

const TEXTS = POLICY_SHEETS.clauses;
const WIDTHS = [8, 8, 60, 30];
const FIRST_ROW = 2;

interface Cited {
  readonly id: string;
  readonly says: string;
  readonly uses: readonly string[];
}

/** The name of a clause's row: `C_A1_09`. */
export function clauseName(id: string): string {
  return `C_${id.replace(/-/g, '_')}`;
}

/** A cell that leads to a clause. */
export function clauseLink(row: number, column: number, id: string): PlanLink {
  return { row, column, to: clauseName(id) };
}

export function planPolicyClauses(): SheetPlan {
  const cited = citedClauses();
  return {
    template: TEXTS.name,
    name: TEXTS.name,
    widths: WIDTHS,
    blocks: [
      textRow(0, 0, 'title', [TEXTS.title]),
      textRow(1, 0, 'heading', TEXTS.headings),
      ...cited.map(({ id, says, uses }, c) =>
        formRow(FIRST_ROW + c, 0, 'body', [id, fill(TEXTS.article, { number: TEXTS.numbers[Number(id[1])] ?? '' }), says, uses.join('、')].map((text) => ({ text })), WIDTHS),
      ),
    ],
    merges: [{ top: 0, left: 0, rows: 1, columns: WIDTHS.length }],
    highlights: [],
    freeze: { rows: FIRST_ROW, columns: 1 },
    print: { orientation: 'portrait', titleRows: { first: 1, last: 1 }, fitWidth: true, footer: POLICY_SHEETS.footer },
    statusCell: { row: 0, column: WIDTHS.length },
    names: cited.flatMap(({ id }, c) => (cited.findIndex((other) => other.id === id) === c ? [{ name: clauseName(id), area: { top: FIRST_ROW + c, left: 0, rows: 1, columns: WIDTHS.length } }] : [])),
  };
}

/** Every clause of the policy, in the order of its id, with what rests on it. */
function citedClauses(): readonly Cited[] {
  const found = new Map<string, { clause: Clause; uses: Set<string> }>();
  const cite = (clause: Clause, use: string): void => {
    const key = `${clause.id} ${clause.says}`;
    const one = found.get(key) ?? { clause, uses: new Set<string>() };
    one.uses.add(use);
    found.set(key, one);
  };
  for (const table of TABLES) for (const { clause } of table.rows) cite(clause, table.title.zh);
  for (const { clause, title } of PARAMETERS.values()) cite(clause, title.zh);
  for (const { clause } of Object.values(VISIT_CADENCE).flat()) cite(clause, PAGE_TEXTS.visits.zh);
  return [...found.values()].map(({ clause, uses }) => ({ ...clause, uses: [...uses] })).sort((a, b) => (a.id === b.id ? 0 : a.id < b.id ? -1 : 1));
}
