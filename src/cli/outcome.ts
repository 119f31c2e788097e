/** 0: nothing of severity error · 1: errors found · 2: an input or a call that cannot be used. */
export type ExitStatus = 0 | 1 | 2;

/** Where a command writes; a test collects what a terminal would show. */
export interface Terminal {
  readonly out: (text: string) => void;
  /** Reasons for status 2, for people; each call is one line. */
  readonly error: (text: string) => void;
}

/** A call or an input that cannot be used: the message goes to standard error and the status is 2. */
export class Unusable extends Error {}

export type Format = 'text' | 'json' | 'sarif';

/** One command of the program. */
export interface CliCommand {
  /** What the help says: the line of arguments and what it does. */
  readonly usage: string;
  readonly summary: string;
  /** Runs with the arguments behind the command's name. Throws `Unusable` with a sentence. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitStatus>;
}

/** A place in a file as terminals and editors link it; the file alone where there is no line. */
export const placeText = (file: string, line: number | null | undefined, column: number | null | undefined): string =>
  line === null || line === undefined ? file : `${file}:${line}:${column ?? 1}`;

/** One line of JSON with its line end. */
export const jsonLine = (value: unknown): string => `${JSON.stringify(value)}\n`;
