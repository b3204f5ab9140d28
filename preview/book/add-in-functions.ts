/**
 * The one place where functions of an add-in are calculated: a cell shows #BUSY! until the add-in has answered, then it is calculated
 * again with the answer, as in Excel. All calls of one pass are under way together; Univer's own asynchronous functions would be
 * waited for one after the other.
 */
import type { Injector, Nullable } from '@univerjs/core';
import { ArrayValueObject, BaseFunction, BooleanValueObject, ERROR_TYPE_SET, ErrorType, ErrorValueObject, IFunctionService, NullValueObject, NumberValueObject, StringValueObject, type BaseValueObject } from '@univerjs/engine-formula';
import type { FunctionAnswer, FunctionCall, Scalar } from '../host/book';
import type { Calculation, Cell } from './calculation';

const BUSY = '#BUSY!' as ErrorType;
// Univer's list of errors does not know it; cells that depend on a busy one must see an error, not a text.
ERROR_TYPE_SET.add(BUSY);

/** Answers that come close together are calculated together. */
const TOGETHER = 20;

type Call = (call: FunctionCall) => Promise<FunctionAnswer>;
type Argument = FunctionCall['args'][number];

export class AddInFunctions {
  /** By function and arguments; kept as long as the calculation that they belong to. */
  private readonly answers = new Map<string, FunctionAnswer>();
  /** Cells that wait for a call, by the call. */
  private readonly asked = new Map<string, Cell[]>();
  private stale: Cell[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly injector: Injector,
    private readonly calculation: () => Calculation,
    private readonly addressOf: (cell: Cell) => string,
  ) {}

  register(name: string, call: Call): void {
    const answer = (args: readonly Argument[], cell: Cell): FunctionAnswer => this.answer(name, call, args, cell);
    this.injector.get(IFunctionService).registerExecutors(new AddInFunction(name, answer));
  }

  /** The next calculation asks the add-in anew. */
  forget(): void {
    this.answers.clear();
  }

  private answer(name: string, call: Call, args: readonly Argument[], cell: Cell): FunctionAnswer {
    const key = JSON.stringify([name, args]);
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const others = this.asked.get(key);
    if (others !== undefined) {
      others.push(cell);
      return BUSY;
    }
    this.asked.set(key, [cell]);
    const done = this.calculation().expect();
    const settle = (answer: FunctionAnswer): void => {
      this.answers.set(key, answer);
      this.stale.push(...(this.asked.get(key) ?? []));
      this.asked.delete(key);
      // The cells are calculated before anybody hears that there is nothing more to wait for.
      this.timer ??= setTimeout(() => this.calculateStale(), TOGETHER);
      setTimeout(done, TOGETHER);
    };
    call({ name, args, address: this.addressOf(cell) }).then(settle, () => settle(ErrorType.VALUE));
    return BUSY;
  }

  private calculateStale(): void {
    this.timer = undefined;
    const cells = this.stale;
    this.stale = [];
    this.calculation().start(cells);
  }
}

class AddInFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly ask: (args: readonly Argument[], cell: Cell) => FunctionAnswer,
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const args = variants.map(argumentOf);
    // Something that this one needs is not there yet.
    if (args.some(isBusy)) return ErrorValueObject.create(BUSY);
    return resultOf(this.ask(args, { sheetId: this.subUnitId ?? '', row: this.row, column: this.column }));
  }
}

/** A single cell is a scalar, a blank one ''. */
function argumentOf(variant: BaseValueObject): Argument {
  if (!variant.isArray()) return scalarOf(variant);
  const array = variant as ArrayValueObject;
  if (array.getRowCount() === 1 && array.getColumnCount() === 1) return scalarOf(array.get(0, 0));
  return Array.from({ length: array.getRowCount() }, (_, row) => Array.from({ length: array.getColumnCount() }, (__, column) => scalarOf(array.get(row, column))));
}

function scalarOf(value: Nullable<BaseValueObject>): Scalar {
  if (!value || value.isNull()) return '';
  if (value.isError()) return (value as ErrorValueObject).getErrorType();
  return value.getValue();
}

function isBusy(argument: Argument): boolean {
  return Array.isArray(argument) ? argument.some((row: readonly Scalar[]) => row.includes(BUSY)) : argument === BUSY;
}

function resultOf(answer: FunctionAnswer): BaseValueObject {
  if (!isMatrix(answer)) return valueOf(answer);
  const rows = answer.map((row) => row.map(valueOf));
  const first = rows[0]?.[0];
  if (first !== undefined && rows.length === 1 && rows[0]?.length === 1) return first;
  return ArrayValueObject.create({ calculateValueList: rows, rowCount: rows.length, columnCount: rows[0]?.length ?? 0, unitId: '', sheetId: '', row: -1, column: -1 });
}

function isMatrix(answer: FunctionAnswer): answer is readonly (readonly Scalar[])[] {
  return typeof answer === 'object';
}

function valueOf(value: Scalar | null): BaseValueObject {
  switch (typeof value) {
    case 'number':
      return NumberValueObject.create(value);
    case 'boolean':
      return BooleanValueObject.create(value);
    case 'string':
      return ERROR_TYPE_SET.has(value as ErrorType) ? ErrorValueObject.create(value as ErrorType) : StringValueObject.create(value);
    default:
      return NullValueObject.create();
  }
}
