/** Options of every transport. */
export interface CallLimits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** What a call may take unless the person says otherwise: the platform itself waits two minutes. */
export const defaultLimits: CallLimits = { timeoutMs: 120_000, maxBytes: 20_000_000 };
