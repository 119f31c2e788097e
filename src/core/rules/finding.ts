import type { Pointer } from '../base/pointer';

/** `error`: a reviewer or the service rejects it · `warning`: a reviewer is likely to object · `info`: a hint. */
export type Severity = 'error' | 'warning' | 'info';

/** The place of each severity where the worst stands first. */
export const worstFirst: { readonly [severity in Severity]: number } = { error: 0, warning: 1, info: 2 };

/** The two phases of certification, and the files and details around them. */
export type Phase = 'functionality' | 'content' | 'package';

/** What a rule has to say about one place. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly phase: Phase;
  /** A place that exists in the connector. */
  readonly at: Pointer;
  /** The key that the place lacks, so that a screen can put the cursor into that field. */
  readonly missing?: string;
  /** Names the value and the way out; ends with a full stop. */
  readonly message: string;
  /** Other places that have to do with it. */
  readonly related?: readonly Pointer[];
  /** True when the rule can put this finding right by itself. */
  readonly fixable: boolean;
}
