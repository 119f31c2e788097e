import { codeOf } from '../../core/connector/code-of';
import type { JsonPart } from '../../core/connector/connector';
import type { Session } from '../../session/session';

/** How long edits of forms may go on before the code shows them: printing a large file costs more than a key should. */
const lag = 60;

/**
 * The text of a JSON part for the code editor. What is typed in the editor itself is there at once; what forms change comes a
 * moment after the last change. Whenever listeners are told, the text is that of the present connector.
 */
export class CodeText {
  private readonly listeners = new Set<() => void>();
  private current: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stop: (() => void) | undefined;

  constructor(
    private readonly session: Session,
    private readonly part: JsonPart,
  ) {
    this.current = codeOf(session.connector, part);
  }

  readonly text = (): string => this.current;

  /** True while what forms changed is not in the text yet. */
  get isBehind(): boolean {
    return this.timer !== undefined;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.stop ??= this.session.subscribe(() => this.onSession());
    this.read();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.stop?.();
      this.stop = undefined;
      clearTimeout(this.timer);
      this.timer = undefined;
    };
  };

  private onSession(): void {
    const { connector } = this.session;
    const source = connector.sources[this.part];
    clearTimeout(this.timer);
    this.timer = undefined;
    if (connector.broken[this.part] || source?.tree === connector[this.part]) this.read();
    else this.timer = setTimeout(() => this.read(), lag);
  }

  private read(): void {
    this.timer = undefined;
    const text = codeOf(this.session.connector, this.part);
    if (text === this.current) return;
    this.current = text;
    for (const listener of this.listeners) listener();
  }
}
