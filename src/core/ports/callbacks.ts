/** One request that came to a callback address. */
export interface Arrival {
  /** 1 for the first of its callback. */
  readonly id: number;
  /** As ISO 8601 in UTC. */
  readonly at: string;
  readonly method: string;
  /** Without the question mark; empty when there is none. */
  readonly query: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
  /** Our own page sent it, as a sample: no service did. */
  readonly isSample: boolean;
  /** What was answered. */
  readonly status: number;
}

/** What came since the last question, and how many more were turned away. */
export type Arrivals =
  | { readonly ok: true; readonly arrivals: readonly Arrival[]; readonly refused: number }
  /** The address is gone; the message says why. */
  | { readonly ok: false; readonly message: string };

/** An address on this machine that takes notifications until it is closed or its time is over. */
export interface Callback {
  readonly address: string;
  /** The part of the address that nobody can guess: to be kept and shown nowhere else. */
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
  /** Resolves when something came, and after a while with nothing; to be asked again and again. */
  next(): Promise<Arrivals>;
  /** Whether questions that validate an address are answered, which the platform does not do. */
  answerHandshakes(on: boolean): Promise<void>;
  /** A real request from this page to the address; gives its status, or undefined when it did not get there. */
  sendSample(body: Uint8Array): Promise<number | undefined>;
  close(): Promise<void>;
}

export type OpenedCallback = { readonly ok: true; readonly callback: Callback } | { readonly ok: false; readonly message: string };

/** Gives callback addresses on this machine. */
export interface Callbacks {
  open(): Promise<OpenedCallback>;
}
