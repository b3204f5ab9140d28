/**
 * The one place that says what a workbook remembers of a list: which use its user gave each heading (intake's rule 7).
 *
 * Kept by the headings, not by file or sheet, and holding ids of fields and answers only: no cell, no name, no number.
 * Units are asked again every time: a figure read a ten-thousandfold is worse than one more click.
 */
import * as v from 'valibot';
import { fieldById } from '../domain/intake/fields';
import type { ColumnMatch } from '../domain/intake/match-headings';
import type { Workbook } from '../workbook/workbook';
import { isUndecided, type Decisions } from './decisions';

const REMEMBERED = v.object({ fields: v.record(v.string(), v.string()), answers: v.record(v.string(), v.string()) });
const UNIT_QUESTION = /^(?:unit|rate-unit)\b/;

/** What was decided the last time these headings were read in this workbook; `null` when nothing was. */
export async function recallDecisions(workbook: Workbook, columns: readonly ColumnMatch[]): Promise<Decisions | null> {
  const stored = v.safeParse(REMEMBERED, await workbook.readSetting(mappingKey(columns)));
  if (!stored.success) return null;
  const { fields, answers } = stored.output;
  const known = Object.entries(fields).filter(([index, field]) => columns[Number(index)] !== undefined && (field === '' || fieldById(field) !== undefined));
  const decisions: Decisions = { fields: Object.fromEntries(known), units: {}, answers: withoutUnits(answers) };
  return isUndecided(decisions) ? null : decisions;
}

export async function rememberDecisions(workbook: Workbook, columns: readonly ColumnMatch[], { fields, answers }: Decisions): Promise<void> {
  await workbook.writeSetting(mappingKey(columns), { fields, answers: withoutUnits(answers) } satisfies v.InferOutput<typeof REMEMBERED>);
}

/** Whether anything of it would be remembered. */
export function isMemorable({ fields, answers }: Decisions): boolean {
  return Object.keys(fields).length + Object.keys(withoutUnits(answers)).length > 0;
}

/** Names the headings without repeating them. Periods are left out: next month's list has the same columns. */
export function mappingKey(columns: readonly ColumnMatch[]): string {
  const text = columns.map(({ name, unit, change }) => [name, unit, change ? 'change' : ''].join('\u0001')).join('\u0002');
  return `columns.${fnv1a(text)}`;
}

function withoutUnits(answers: Decisions['answers']): Decisions['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !UNIT_QUESTION.test(id)));
}

/** The 64-bit FNV-1a hash of a text's UTF-16 units, in hexadecimal. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
