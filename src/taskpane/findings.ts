/** The one place that joins what intake and classification found into one problem list, worst first. */
import type { Issue, Severity } from '../domain/issue';
import type { Classification } from '../domain/portfolio/classify';
import { CLASSIFICATION_ISSUES, type ClassificationIssueCode } from '../domain/texts/classification';
import { INTAKE_ISSUES, type IntakeIssueCode } from '../domain/texts/issues';
import { fill } from '../domain/texts/reason';
import type { Language, Words } from '../domain/texts/words';

export interface FindingKind {
  readonly code: string;
  readonly severity: Severity;
  /** The reason with dots where findings of the kind differ. */
  readonly title: Words;
  /** All findings of the kind, those beyond the ones kept included. */
  readonly count: number;
}

export interface Findings {
  readonly findings: readonly Issue[];
  readonly kinds: readonly FindingKind[];
}

const WORST_FIRST: readonly Severity[] = ['error', 'ask', 'warning', 'note'];

export function findingsOf({ list, issues, issueCounts }: Classification): Findings {
  const findings: Issue[] = [...issues, ...list.issues];
  const severities = new Map(findings.map(({ code, severity }) => [code, severity]));
  const counts: Readonly<Record<string, number>> = { ...list.issueCounts, ...issueCounts };
  const kinds = [...severities].map(([code, severity]) => {
    const { reason } = wordsOf(code);
    return { code, severity, title: { zh: withoutValues(reason.zh), en: withoutValues(reason.en) }, count: counts[code] ?? 0 };
  });
  return {
    findings: findings.sort((a, b) => bySeverity(a, b) || (a.place.row ?? 0) - (b.place.row ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0)),
    kinds: kinds.sort((a, b) => bySeverity(a, b) || b.count - a.count),
  };
}

/** Reason and cure of one finding; made when it is shown, because there may be thousands. */
export function findingWords({ code, values }: Issue, language: Language): { readonly reason: string; readonly cure: string } {
  const { reason, cure } = wordsOf(code);
  return { reason: fill(reason[language], values), cure: fill(cure[language], values) };
}

function bySeverity(a: { readonly severity: Severity }, b: { readonly severity: Severity }): number {
  return WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity);
}

/** Reason and cure as templates. A code without words is our own mistake. */
function wordsOf(code: string): { readonly reason: Words; readonly cure: Words } {
  if (Object.hasOwn(CLASSIFICATION_ISSUES, code)) return CLASSIFICATION_ISSUES[code as ClassificationIssueCode];
  if (Object.hasOwn(INTAKE_ISSUES, code)) return INTAKE_ISSUES[code as IntakeIssueCode];
  throw new Error(`no words for ${code}`);
}

function withoutValues(template: string): string {
  return template.replace(/\{\w+\}/g, '…');
}
