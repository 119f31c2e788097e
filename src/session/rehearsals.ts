import type { Pointer } from '../core/base/pointer';
import type { OperationEntry } from '../core/connector/operations-of';
import type { Callbacks } from '../core/ports/callbacks';
import { PollingRehearsal } from './polling-rehearsal';
import type { Session } from './session';
import type { NotificationCaller, TestCaller } from './test-caller';
import { WebhookRehearsal } from './webhook-rehearsal';

interface OfSession {
  readonly webhooks: Map<Pointer, WebhookRehearsal>;
  readonly pollings: Map<Pointer, PollingRehearsal>;
}

const all = new WeakMap<Session, OfSession>();

function of(session: Session): OfSession {
  const known = all.get(session) ?? { webhooks: new Map(), pollings: new Map() };
  all.set(session, known);
  return known;
}

/** The rehearsal of a webhook trigger of the open connector: the same until the connector is left. */
export function webhookRehearsal(session: Session, calls: NotificationCaller, callbacks: Callbacks, operation: OperationEntry): WebhookRehearsal {
  const { webhooks } = of(session);
  const rehearsal = webhooks.get(operation.at) ?? new WebhookRehearsal(session, calls, callbacks, operation);
  webhooks.set(operation.at, rehearsal);
  return rehearsal;
}

/** The rehearsal of a polling trigger of the open connector: the same until the connector is left. */
export function pollingRehearsal(session: Session, calls: TestCaller, operation: OperationEntry): PollingRehearsal {
  const { pollings } = of(session);
  const rehearsal = pollings.get(operation.at) ?? new PollingRehearsal(session, calls);
  pollings.set(operation.at, rehearsal);
  return rehearsal;
}

/** Closes every callback address of a connector that is left. */
export function endRehearsals(session: Session): void {
  for (const webhook of of(session).webhooks.values()) void webhook.stop();
  for (const polling of of(session).pollings.values()) polling.cancel();
}
