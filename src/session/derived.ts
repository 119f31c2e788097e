/** A value that follows from another: worked out anew only when that one is another, and the very same while it is equal to the one before. */
export class Derived<Source, Value> {
  private from: Source | undefined;
  private value: { readonly now: Value } | undefined;

  constructor(
    private readonly source: () => Source,
    private readonly derive: (source: Source) => Value,
    private readonly isSame: (one: Value, other: Value) => boolean,
  ) {}

  readonly read = (): Value => {
    const source = this.source();
    if (this.value && Object.is(source, this.from)) return this.value.now;
    const next = this.derive(source);
    this.from = source;
    if (!this.value || !this.isSame(this.value.now, next)) this.value = { now: next };
    return this.value.now;
  };
}
