import type { Connector } from '../core/connector/connector';
import type { Rule } from '../core/rules/rule';
import { ConnectorCheck } from '../session/connector-check';
import { backgroundTask } from './background-task';

/** Short enough that a frame is not missed. */
const sliceMs = 8;

/**
 * Checks a connector that may be opened soon, in the time that the page has nothing else to do: while its source is still looked
 * through, and behind the preview of its import. Browsers that do not tell of such time check it when it is opened.
 */
export class CheckAhead {
  readonly check: ConnectorCheck;
  private next: Connector | undefined;
  private callOff: (() => void) | undefined;
  private onEnd: (() => void) | undefined;

  constructor(rules: readonly Rule[]) {
    this.check = new ConnectorCheck(rules);
  }

  /** Goes on with another connector: one that is about the same asks little anew. `onEnd` hears when all is checked. */
  take(connector: Connector, onEnd?: () => void): void {
    this.next = connector;
    this.onEnd = onEnd;
    this.later();
  }

  stop(): void {
    this.callOff?.();
    this.callOff = undefined;
  }

  private later(): void {
    this.stop();
    this.callOff = backgroundTask(() => this.goOn());
  }

  private goOn(): void {
    const end = performance.now() + sliceMs;
    if (this.next) this.check.update(this.next);
    this.next = undefined;
    if (this.check.work(() => performance.now() > end)) this.onEnd?.();
    else this.later();
  }
}
