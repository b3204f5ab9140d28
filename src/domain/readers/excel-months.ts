/**
 * The one reader that writes the repricing ladder over a row of months as native formulas: the runs, the measure and the month of the
 * notice (A2-37 … A2-40). It counts as `portfolio/ladder.ts` does.
 *
 * Runs are nested IFs from the latest month backwards, because Excel 2010 has no other way that every engine calculates alike. In one
 * cell the measure holds a year of months; a longer history keeps its runs in cells of their own.
 */
import { repricing } from '../policy/repricing';
import { STATES } from '../texts/policy';
import { parameterOf } from './evaluate';
import { choiceTitle, excelFormula } from './excel-formula';
import { finished, quoted } from './excel-text';

/** A row or column of neighbouring cells, oldest month first, each 达标, 不达标 or without result. */
export interface MonthCells {
  readonly results: readonly string[];
  readonly parameter: (id: string) => string;
}

/** The runs the repricing table asks for. */
export type RunId = 'latest' | 'missed' | 'counted' | 'met';

/** Excel nests 64 calls. */
export const MOST_MONTHS = 60;

/** Each run as a formula of its own, for a sheet that shows them. */
export function runFormulas(cells: MonthCells): Readonly<Record<RunId, string>> {
  const runs = new Runs(cells);
  return {
    latest: finished('the latest month', runs.latest()),
    missed: finished('the missed months', runs.missed()),
    counted: finished('the counted months', runs.counted()),
    met: finished('the met months', runs.met()),
  };
}

/** The measure of the ladder straight from the months. Throws for more months than one cell can hold. */
export function measureFormula(cells: MonthCells): string {
  const runs = new Runs(cells);
  const expressions: Readonly<Record<RunId, string>> = { latest: runs.latest(), missed: runs.missed(), counted: runs.counted(), met: runs.met() };
  return excelFormula(repricing, { input: (id) => ({ computed: expressions[id as RunId] }), parameter: cells.parameter });
}

/**
 * Month of the warning notice as text, `2016-02`. `months` are cells with a date in each month of `results`; where they do not follow each
 * other month by month the formula shows #N/A, because a month that is left out would be counted as the next one.
 */
export function noticeMonthFormula(cells: MonthCells, months: readonly string[]): string {
  const runs = new Runs(cells);
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined || months.length !== cells.results.length) throw new Error('months and results differ in number');
  const number = (cell: string): string => `(YEAR(${cell})*12+MONTH(${cell}))`;
  const warn = cells.parameter('reprice.warn');
  const notice = `DATE(YEAR(${first}),MONTH(${first})+${runs.firstMissed()}+${warn}-2+${cells.parameter('reprice.noticeOffset')},1)`;
  const text = `YEAR(${notice})&"-"&RIGHT("0"&MONTH(${notice}),2)`;
  const due = `IF(AND(${runs.latest()}="不达标",${runs.missed()}>=${warn}),${text},${quoted(STATES.notApplicable.zh)})`;
  const known = `IF(${runs.latest()}="",${quoted(STATES.missing.zh)},${due})`;
  const followed = `IF(${number(last)}-${number(first)}=${months.length - 1},${known},NA())`;
  return finished('the month of the notice', `IF(AND(ISNUMBER(${first}),ISNUMBER(${last})),${followed},NA())`);
}

class Runs {
  private readonly results: readonly string[];
  private readonly last: string;
  private readonly range: string;

  constructor(private readonly cells: MonthCells) {
    const first = cells.results[0];
    const last = cells.results.at(-1);
    if (first === undefined || last === undefined) throw new Error('a ladder needs a month');
    if (cells.results.length > MOST_MONTHS) throw new Error(`${cells.results.length} months are more than a formula can nest`);
    this.results = cells.results;
    this.last = last;
    this.range = `${first}:${last}`;
  }

  latest(): string {
    const { last } = this;
    return `IF(OR(${last}="达标",${last}="不达标"),${last},IF(${this.reads('missing', 'missed')},"不达标",IF(${this.reads('missing', 'met')},"达标","")))`;
  }

  missed(): string {
    const inARow = `IF(${this.reads('missing', 'missed')},${this.run('<>"达标"')},${this.run('="不达标"')})`;
    const inAll = `IF(${this.reads('missing', 'missed')},${this.results.length}-COUNTIF(${this.range},"达标"),COUNTIF(${this.range},"不达标"))`;
    const isMissed = `IF(${this.reads('missing', 'missed')},${this.last}<>"达标",${this.last}="不达标")`;
    return `IF(${this.reads('count', 'cumulative')},IF(${isMissed},${inAll},0),${inARow})`;
  }

  counted(): string {
    return `MAX(0,${this.missed()}-IF(${this.reads('start', 'warning')},${this.cells.parameter('reprice.noticeOffset')},0))`;
  }

  met(): string {
    return `IF(${this.reads('missing', 'met')},${this.run('<>"不达标"')},${this.run('="达标"')})`;
  }

  /** Position, from 1, of the first missed month that counts; only asked when the latest month is missed. */
  firstMissed(): string {
    const inARow = `${this.results.length + 1}-${this.missed()}`;
    const firstNotMet = this.results.reduceRight((rest, cell, i) => `IF(${cell}<>"达标",${i + 1},${rest})`, String(this.results.length));
    const inAll = `IF(${this.reads('missing', 'missed')},${firstNotMet},MATCH("不达标",${this.range},0))`;
    return `IF(${this.reads('count', 'cumulative')},${inAll},${inARow})`;
  }

  /** How many of the latest months in a row are so. */
  private run(test: string): string {
    return this.results.reduce((rest, cell) => `IF(${cell}${test},1+${rest},0)`, '0');
  }

  /** The reading in force is this one. */
  private reads(parameter: 'missing' | 'count' | 'start', value: string): string {
    const id = `reprice.${parameter}`;
    return `${this.cells.parameter(id)}=${quoted(choiceTitle(parameterOf(repricing, id), value))}`;
  }
}
