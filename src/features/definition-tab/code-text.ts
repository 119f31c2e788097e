import { codeOf } from '../../core/connector/code-of';
import type { JsonPart } from '../../core/connector/connector';
import { Follower } from '../../session/follower';
import type { Session } from '../../session/session';

/** How long edits of forms may go on before the code shows them: printing a large file costs more than a key should. */
const lag = 60;

/**
 * The text of a JSON part for the code editor. What is typed in the editor itself is there at once; what forms change comes a
 * moment after the last change. Whenever listeners are told, the text is that of the present connector.
 */
export class CodeText extends Follower {
  private current: string;

  constructor(
    session: Session,
    private readonly part: JsonPart,
  ) {
    super(session);
    this.current = codeOf(session.connector, part);
  }

  readonly text = (): string => this.current;

  /** True while what forms changed is not in the text yet. */
  get isBehind(): boolean {
    return this.isWaiting;
  }

  protected override onSession(): void {
    const { connector } = this.session;
    if (connector.broken[this.part] || connector.sources[this.part]?.tree === connector[this.part]) this.follow();
    else this.followIn(lag);
  }

  protected override catchUp(): void {
    const text = codeOf(this.session.connector, this.part);
    if (text === this.current) return;
    this.current = text;
    this.tell();
  }
}
