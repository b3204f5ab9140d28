/** The one place where the custom functions call the domain: one entry per function id. */
import { bigMove } from '../domain/policy/big-move';
import { fundReturn, fundReturnRequirement } from '../domain/policy/fund-return';
import { leadVisit } from '../domain/policy/lead-visit';
import { owner } from '../domain/policy/owner';
import type { Facts } from '../domain/policy/facts';
import type { PolicyChoices } from '../domain/policy/parameter';
import { readChoices } from '../domain/policy/read-choices';
import { repricing } from '../domain/policy/repricing';
import { serviceClass } from '../domain/policy/service-class';
import { servicePlan } from '../domain/policy/service-plan';
import type { Table } from '../domain/policy/table';
import { tier } from '../domain/policy/tier';
import { FREQUENCY_WORDS, visitFrequency } from '../domain/policy/visit-frequency';
import { bigMoveFacts } from '../domain/portfolio/big-move-facts';
import { ladderFacts, noticeMonth, readRuns } from '../domain/portfolio/ladder';
import { visitDueOfRole } from '../domain/portfolio/visit-due';
import { evaluate, type Verdict } from '../domain/readers/evaluate';
import { explain } from '../domain/readers/explain';
import { ruleError, STATES } from '../domain/texts/policy';
import { CHOICE_FAULTS } from '../domain/texts/policy-sheet';
import { fill } from '../domain/texts/reason';
import { serialOf } from '../domain/values/day';
import { printMonth } from '../domain/values/month';
import { asFraction } from '../domain/values/ratio';
import { ARGUMENT_TEXTS } from './argument-texts';
import { FUNCTIONS, type FunctionId } from './declarations';
import { cellAt, commonShape, isOmitted, toMatrix, toSeries, type Matrix } from './matrix';
import { isBlank, readAmount, readAmountLimit, readDate, readFlag, readMonth, readRate, readRatioLimit, readResult, readUnit, readWord } from './read-argument';
import { WrongUse } from './wrong-use';

/** A cell of an answer; a `WrongUse` becomes that cell's #VALUE!. */
export type Answer = string | number | boolean | WrongUse;

/** What one customer is asked: the table, what is known and the policy in force. */
interface Question {
  readonly table: Table;
  readonly facts: Facts;
  readonly choices: PolicyChoices;
}

type Arguments = readonly unknown[];

/** Answers a call, as Excel makes it: arguments in the declared order, omitted ones null. Throws `WrongUse` when the call as a whole is wrong. */
export function answerCall(id: FunctionId, args: Arguments): Answer[][] {
  switch (id) {
    case 'TIER':
    case 'OWNER':
    case 'SERVICE_CLASS':
    case 'SERVICE_PLAN':
    case 'FUNDRETURN_OK':
    case 'FUNDRETURN_REQ':
    case 'REPRICE_ACTION':
    case 'BIG_MOVE':
    case 'LEAD_VISIT':
      return questionsOf(id, args).map((row) => row.map((question) => (question instanceof WrongUse ? question : answerOf(evaluateQuestion(question)))));
    case 'REPRICE_NOTICE_MONTH':
      return noticeMonths(args);
    case 'VISIT_DUE':
      return visitDays(args);
    case 'WHY':
      return why(args);
  }
}

/** The questions of a call, in the shape of its answer. */
function questionsOf(id: Exclude<FunctionId, 'WHY' | 'REPRICE_NOTICE_MONTH'>, args: Arguments): (Question | WrongUse)[][] {
  const names = namesOf(id);
  const name = (i: number): string => names[i] ?? '';
  switch (id) {
    case 'TIER': {
      const choices = choicesOf(name(5), args[5]);
      return perCell(id, args, 5, (cells) => ({
        table: tier,
        choices,
        facts: {
          deposit: readAmount(name(0), cells[0], readUnit(name(4), cells[4])),
          gold: readFlag(name(1), cells[1]),
          high: readFlag(name(2), cells[2]),
          lowActivity: readFlag(name(3), cells[3]),
        },
      }));
    }
    case 'OWNER':
      return perCell(id, args, 1, (cells) => ({ table: owner, choices: {}, facts: { tier: readWord(name(0), cells[0], tier.words) } }));
    case 'SERVICE_CLASS':
      return perCell(id, args, 4, (cells) => ({
        table: serviceClass,
        choices: {},
        facts: {
          hasCredit: readFlag(name(0), cells[0]),
          hasSettlement: readFlag(name(1), cells[1]),
          relationBased: readFlag(name(2), cells[2]),
          channelPartner: readFlag(name(3), cells[3]),
        },
      }));
    case 'SERVICE_PLAN':
      return perCell(id, args, 1, (cells) => ({ table: servicePlan, choices: {}, facts: { class: readWord(name(0), cells[0], serviceClass.words) } }));
    case 'FUNDRETURN_OK': {
      const choices = choicesOf(name(3), args[3]);
      return perCell(id, args, 3, (cells) => ({
        table: fundReturn,
        choices,
        facts: { rate: readRate(name(0), cells[0]), exclusive: readFlag(name(1), cells[1]), share: readRate(name(2), cells[2]) },
      }));
    }
    case 'FUNDRETURN_REQ': {
      const choices = choicesOf(name(2), args[2]);
      return perCell(id, args, 2, (cells) => ({
        table: fundReturnRequirement,
        choices,
        facts: { exclusive: readFlag(name(0), cells[0]), share: readRate(name(1), cells[1]) },
      }));
    }
    case 'VISIT_DUE':
      return perCell(id, args, 1, (cells) => ({ table: visitFrequency, choices: {}, facts: { role: readRole(name(0), cells[0]) } }));
    case 'BIG_MOVE': {
      const policy = choicesOf(name(4), args[4]);
      return perCell(id, args, 4, (cells) => {
        const amountLimit = readAmountLimit(name(2), cells[2]);
        const ratioLimit = readRatioLimit(name(3), cells[3]);
        return {
          table: bigMove,
          choices: { ...policy, ...(amountLimit !== null && { 'move.abs': amountLimit }), ...(ratioLimit !== null && { 'move.byRatio': 'on', 'move.ratio': ratioLimit }) },
          facts: bigMoveFacts(readAmount(name(0), cells[0], '万元'), readAmount(name(1), cells[1], '万元')),
        };
      });
    }
    case 'LEAD_VISIT': {
      const choices = choicesOf(name(2), args[2]);
      return perCell(id, args, 2, (cells) => ({ table: leadVisit, choices, facts: { loan: readAmount(name(0), cells[0], readUnit(name(1), cells[1])) } }));
    }
    case 'REPRICE_ACTION': {
      const choices = choicesOf(name(1), args[1]);
      return toSeries(toMatrix(args[0])).map((series) => [
        guarded(() => ({
          table: repricing,
          choices,
          facts: ladderFacts(
            readRuns(
              series.map((cell) => readResult(name(0), cell)),
              choices,
            ),
          ),
        })),
      ]);
    }
  }
}

function perCell<T>(id: FunctionId, args: Arguments, count: number, ask: (cells: readonly unknown[]) => T): (T | WrongUse)[][] {
  const matrices: Matrix[] = Array.from({ length: count }, (_none, i) => toMatrix(args[i]));
  const { rows, columns } = commonShape(matrices, namesOf(id));
  return Array.from({ length: rows }, (_row, r) =>
    Array.from({ length: columns }, (_column, c) => guarded(() => ask(matrices.map((matrix) => cellAt(matrix, r, c))))),
  );
}

/** One wrong cell spoils its own answer, not the whole range. */
function guarded<T>(make: () => T): T | WrongUse {
  try {
    return make();
  } catch (error) {
    if (error instanceof WrongUse) return error;
    throw error;
  }
}

function evaluateQuestion({ table, facts, choices }: Question): Verdict {
  return evaluate(table, facts, choices);
}

/** Words that a cell shows as TRUE or FALSE. */
const TRUTH: Readonly<Record<string, boolean>> = { 达标: true, 不达标: false, 是: true, 否: false };

/** A verdict as a cell: 达标 and 是 are TRUE, 不达标 and 否 FALSE, a required rate a fraction. */
function answerOf(verdict: Verdict): Answer {
  switch (verdict.kind) {
    case 'word':
      return TRUTH[verdict.word] ?? verdict.word;
    case 'value':
      return typeof verdict.value === 'number' ? verdict.value : asFraction(verdict.value);
    case 'missing':
      return STATES.missing.zh;
    case 'notApplicable':
      return STATES.notApplicable.zh;
    case 'error':
      return new WrongUse(ruleError(verdict.code).zh);
  }
}

function noticeMonths(args: Arguments): Answer[][] {
  const [monthsName = '', resultsName = '', policyName = ''] = namesOf('REPRICE_NOTICE_MONTH');
  const choices = choicesOf(policyName, args[2]);
  const months = toSeries(toMatrix(args[0]))[0] ?? [];
  return toSeries(toMatrix(args[1])).map((series) => [
    guarded((): Answer => {
      // A year laid out in advance: months to come have neither name nor result yet.
      const laidOut = Math.max(lastGiven(months), lastGiven(series)) + 1;
      const notice = noticeMonth(
        months.slice(0, laidOut).map((cell) => readMonth(monthsName, cell)),
        series.slice(0, laidOut).map((cell) => readResult(resultsName, cell)),
        choices,
      );
      switch (notice.kind) {
        case 'month':
          return printMonth(notice.month);
        case 'notApplicable':
          return STATES.notApplicable.zh;
        case 'missing':
          return STATES.missing.zh;
        case 'error':
          throw new WrongUse(ruleError(notice.code).zh);
      }
    }),
  ]);
}

function lastGiven(cells: readonly unknown[]): number {
  return cells.reduce<number>((last, cell, i) => (isBlank(cell) ? last : i), -1);
}

/** Due days as Excel's dates. */
function visitDays(args: Arguments): Answer[][] {
  const [roleName = '', lastName = '', baseName = ''] = namesOf('VISIT_DUE');
  return perCell('VISIT_DUE', args, 3, (cells): Answer => {
    const due = visitDueOfRole(readRole(roleName, cells[0]), readDate(lastName, cells[1]), readDate(baseName, cells[2]));
    switch (due.kind) {
      case 'day':
        return serialOf(due.day);
      case 'open':
        return FREQUENCY_WORDS.open;
      case 'missing':
        return STATES.missing.zh;
    }
  });
}

function readRole(name: string, cell: unknown): string | null {
  const { role } = visitFrequency.inputs;
  return readWord(name, cell, role?.kind === 'word' ? role.words : []);
}

/** Result, reason, clause, quotation and missing inputs: one row per customer asked about. */
function why(args: Arguments): Answer[][] {
  const named = cellAt(toMatrix(args[0]), 0, 0);
  const asked = (typeof named === 'string' ? named : '')
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/^BRANCH\./, '');
  const declared = FUNCTIONS.find(({ id }) => id === asked && id !== 'WHY');
  if (declared === undefined || declared.id === 'WHY') {
    const words = FUNCTIONS.flatMap(({ id }) => (id === 'WHY' ? [] : [id])).join('、');
    throw new WrongUse(fill(ARGUMENT_TEXTS.unknownFunction, { value: asked, words }));
  }
  const rest = repeated(args);
  // The notice month rests on the same months as the measure, so it has the same reason.
  const id = declared.id === 'REPRICE_NOTICE_MONTH' ? 'REPRICE_ACTION' : declared.id;
  const own = declared.id === 'REPRICE_NOTICE_MONTH' ? rest.slice(1) : rest;
  return questionsOf(id, own)
    .flat()
    .map((question) => {
      if (question instanceof WrongUse) return [question, question.message, '', '', ''];
      const { table, facts, choices } = question;
      const { result, reason, clause, says, missing } = explain(table, evaluate(table, facts, choices), facts, choices);
      return [result.zh, reason.zh, clause, says, missing.map(({ zh }) => zh).join('、')];
    });
}

/** Excel hands the repetitions of a repeating parameter over as one list of matrices. */
function repeated(args: Arguments): Arguments {
  const second = args[1];
  const isList = args.length === 2 && Array.isArray(second) && second.every((one) => Array.isArray(one) && one.every((row) => Array.isArray(row)));
  return isList ? (second as Arguments) : args.slice(1);
}

function choicesOf(name: string, argument: unknown): PolicyChoices {
  if (isOmitted(argument)) return {};
  const matrix = toMatrix(argument);
  if (matrix.some((row) => row.length !== 2)) {
    if (matrix.length === 1 && matrix[0]?.length === 1 && (matrix[0][0] === null || matrix[0][0] === '')) return {};
    throw new WrongUse(fill(ARGUMENT_TEXTS.policyShape, { name }));
  }
  const { choices, faults } = readChoices(matrix.map((row) => [row[0], row[1]] as const));
  const fault = faults[0];
  if (fault !== undefined) throw new WrongUse(fill(CHOICE_FAULTS[fault.code].zh, { row: fault.row, name: fault.name }));
  return choices;
}

function namesOf(id: FunctionId): readonly string[] {
  return FUNCTIONS.find((one) => one.id === id)?.parameters.map(({ name }) => name.zh) ?? [];
}
