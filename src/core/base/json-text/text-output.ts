/** Puts a text together from slices of an older one and new pieces; slices that follow one another are copied as one. */
export class TextOutput {
  readonly #source: string;
  readonly #pieces: string[] = [];
  #start = 0;
  #end = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Adds the source from `start` to `end`. */
  copy(start: number, end: number): void {
    if (start !== this.#end) {
      this.#flush();
      this.#start = start;
    }
    this.#end = end;
  }

  /** Adds new text. */
  write(text: string): void {
    if (text === '') return;
    this.#flush();
    this.#pieces.push(text);
  }

  /** Everything that was added, as one text. */
  text(): string {
    this.#flush();
    return this.#pieces.join('');
  }

  #flush(): void {
    if (this.#end > this.#start) this.#pieces.push(this.#source.slice(this.#start, this.#end));
    this.#start = this.#end;
  }
}
