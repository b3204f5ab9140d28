/** The one place that joins what intake and classification found into one problem list, worst first. */
import type { Issue, Severity } from '../domain/issue';
import type { Classification } from '../domain/portfolio/classify';
import { CLASSIFICATION_ISSUES, type ClassificationIssueCode } from '../domain/texts/classification';
import { INTAKE_ISSUES, type IntakeIssueCode } from '../domain/texts/issues';
import { fill } from '../domain/texts/reason';
import type { Words } from '../domain/texts/words';

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Issue['place'];
  readonly reason: Words;
  readonly cure: Words;
}

export interface FindingKind {
  readonly code: string;
  readonly severity: Severity;
  readonly title: Words;
  /** All findings of the kind, those beyond the ones kept included. */
  readonly count: number;
}

export interface Findings {
  readonly findings: readonly Finding[];
  readonly kinds: readonly FindingKind[];
}

const WORST_FIRST: readonly Severity[] = ['error', 'ask', 'warning', 'note'];

export function findingsOf(classification: Classification): Findings {
  const { list } = classification;
  const findings = [...classification.issues, ...list.issues].map((issue) => {
    const { reason, cure } = wordsOf(issue.code);
    const filled = (words: Words): Words => ({ zh: fill(words.zh, issue.values), en: fill(words.en, issue.values) });
    return { code: issue.code, severity: issue.severity, place: issue.place, reason: filled(reason), cure: filled(cure) };
  });
  const counts: Readonly<Record<string, number>> = { ...list.issueCounts, ...classification.issueCounts };
  const severities = new Map(findings.map(({ code, severity }) => [code, severity]));
  const kinds = [...severities].map(([code, severity]) => {
    const { reason } = wordsOf(code);
    return { code, severity, title: { zh: withoutValues(reason.zh), en: withoutValues(reason.en) }, count: counts[code] ?? findings.filter((finding) => finding.code === code).length };
  });
  const bySeverity = (a: { readonly severity: Severity }, b: { readonly severity: Severity }): number => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity);
  const inList = (a: Finding, b: Finding): number => bySeverity(a, b) || (a.place.row ?? 0) - (b.place.row ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0);
  return { findings: findings.sort(inList), kinds: kinds.sort((a, b) => bySeverity(a, b) || b.count - a.count) };
}

/** Reason and cure as templates. A code without words is our own mistake. */
function wordsOf(code: string): { readonly reason: Words; readonly cure: Words } {
  if (Object.hasOwn(CLASSIFICATION_ISSUES, code)) return CLASSIFICATION_ISSUES[code as ClassificationIssueCode];
  if (Object.hasOwn(INTAKE_ISSUES, code)) return INTAKE_ISSUES[code as IntakeIssueCode];
  throw new Error(`no words for ${code}`);
}

/** A reason as the name of a kind: what differs from case to case becomes dots. */
function withoutValues(template: string): string {
  return template.replace(/\{\w+\}/g, '…');
}
