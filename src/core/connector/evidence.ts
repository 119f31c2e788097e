/** What a test call showed: request and answer without secrets, and whether the answer is what the definition says. */
export interface Evidence {
  /** The operation's ID, or method and path where it has none. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** When the call was made, as ISO 8601 in UTC. */
  readonly at: string;
  /** How the answer came: straight from the service, by the relay on this machine, pasted, or as a notification to a callback address. */
  readonly route: 'direct' | 'relay' | 'pasted' | 'callback';
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly (readonly [name: string, value: string])[];
    readonly body: string;
  };
  /** Absent when no answer came. */
  readonly answer?: {
    readonly status: number;
    readonly headers: readonly (readonly [name: string, value: string])[];
    /** Cut off past a length that a reader takes in. */
    readonly body: string;
    readonly bytes: number;
    readonly milliseconds: number;
  };
  readonly outcome: 'passed' | 'mismatch' | 'failed';
  /** What is wrong, in sentences; empty for a call that passed. */
  readonly problems: readonly string[];
  /** Tells the operation as it was called from later ones. */
  readonly fingerprint: string;
}

/** What is kept of testing beside a connector: no part of it, of its undo history or of any exported file but the report. */
export interface TestRecord {
  /** Oldest first. */
  readonly evidence: readonly Evidence[];
  /** Operations besides GET that the person said may be called at any time, as `method path`. */
  readonly safe: readonly string[];
}

export const emptyTestRecord: TestRecord = { evidence: [], safe: [] };
