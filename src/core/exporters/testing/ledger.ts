/** Keeps which assertions of the submission package reference, section 7, were looked at by their numbers there, and which did not hold. */
export class Ledger {
  readonly checked = new Set<number>();
  private readonly found: string[] = [];

  /** Every breach with the name of what it was found in. */
  get breaches(): readonly string[] {
    return this.found;
  }

  /** For one thing by its name: notes an assertion, and a breach when it does not hold. */
  readonly of =
    (name: string) =>
    (assertion: number, isTrue: boolean, what = ''): void => {
      this.checked.add(assertion);
      if (!isTrue) this.found.push(`${name}: ${assertion}${what === '' ? '' : ` ${what}`}`);
    };
}

/** Notes whether a numbered assertion holds. */
export type Expect = ReturnType<Ledger['of']>;

/** Whether the wizard itself names a fault of the connector by one of these rules. */
export type IsNamed = (...rules: readonly string[]) => boolean;
