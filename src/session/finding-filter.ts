import type { Finding, Severity } from '../core/rules/finding';
import type { Rule } from '../core/rules/rule';

/** What a person asked to see. */
export interface FindingQuery {
  readonly severities: ReadonlySet<Severity>;
  /** Looked for in message, place, and the rule's id, title and other names; upper and lower case are the same. `rule:ID` is that rule alone. */
  readonly text: string;
}

const oneRule = 'rule:';

/** The text that asks for the findings of one rule and no other. */
export const textForRule = (id: string): string => `${oneRule}${id}`;

/** Picks the findings that a query asks for. What a text says of the rules is worked out once for each text. */
export class FindingFilter {
  private readonly names: ReadonlyMap<string, string>;
  private text = '';
  private rules: ReadonlySet<string> = new Set();

  constructor(rules: readonly Rule[]) {
    this.names = new Map(rules.map(({ id, title, aliases = [] }) => [id, [id, title, ...aliases].join('\n').toLowerCase()]));
  }

  /** The findings asked for, in their order; the very array when that is all of them. */
  pick(findings: readonly Finding[], { severities, text }: FindingQuery): readonly Finding[] {
    const wanted = text.trim().toLowerCase();
    if (wanted !== this.text) this.adopt(wanted);
    const picked = findings.filter((finding) => severities.has(finding.severity) && (wanted === '' || this.matches(finding)));
    return picked.length === findings.length ? findings : picked;
  }

  private adopt(text: string): void {
    this.text = text;
    this.rules = text.startsWith(oneRule) ? new Set([text.slice(oneRule.length)]) : new Set(Array.from(this.names).flatMap(([id, names]) => (names.includes(text) ? [id] : [])));
  }

  private matches({ rule, message, at }: Finding): boolean {
    return this.rules.has(rule) || message.toLowerCase().includes(this.text) || at.toLowerCase().includes(this.text);
  }
}
