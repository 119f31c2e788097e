import { member, objectOf, type JsonObject } from '../base/json';
import { pointerOf, type Pointer } from '../base/pointer';
import { followRef } from './follow-ref';
import { mediaTypeOf } from './body-text';
import { bodyFindings, isEmptySchema, plainFinding, type Verdict, type VerdictFinding } from './check-response';
import { operationAt, type OperationPlace } from './operation-inputs';
import { isJsonType } from './request-body';

/** The part of a notification that a check reads. */
export interface CheckedNotification {
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

const extension = 'x-ms-notification-content';

/** Where the notification of a webhook is described: beside the method, or misplaced inside the operation; undefined when nowhere. */
export function notificationContent(definition: JsonObject, { path, method }: OperationPlace): { readonly node: JsonObject; readonly at: Pointer } | undefined {
  const item = objectOf(objectOf(definition, 'paths'), path);
  const beside = followRef(definition, member(item, extension));
  if (beside) return { node: beside.node, at: pointerOf(['definition', 'paths', path, extension]) };
  const inside = followRef(definition, member(objectOf(item, method), extension));
  return inside && { node: inside.node, at: pointerOf(['definition', 'paths', path, method, extension]) };
}

/**
 * Compares what came to a webhook's callback address with `x-ms-notification-content` of its path: by the checker that
 * compares answers, with the same findings.
 */
export function checkNotification(definition: JsonObject, place: OperationPlace, notification: CheckedNotification): Verdict {
  const content = notificationContent(definition, place);
  if (!content) {
    const message = 'The path has no x-ms-notification-content: the notification was compared with nothing, and makers get no outputs.';
    const at = operationAt(definition, place) ? pointerOf(['definition', 'paths', place.path, place.method]) : undefined;
    return { outcome: 'not-described', response: undefined, summary: message, findings: [plainFinding('warning', 'status', message, at)] };
  }
  const { node, at } = content;
  const schema = objectOf(node, 'schema');
  if (!schema || isEmptySchema(schema)) {
    return { outcome: 'no-schema', response: undefined, summary: 'x-ms-notification-content has no schema: the notification was compared with nothing.', findings: [] };
  }
  const findings: VerdictFinding[] = [];
  const type = mediaTypeOf(notification);
  if (notification.body.length > 0 && !isJsonType(type)) {
    findings.push(plainFinding('warning', 'content-type', type === '' ? 'The notification names no content type: the platform reads it as JSON only when it says so.' : `The notification is ${type}: the platform reads it as JSON only when it says application/json.`, at));
  }
  findings.push(...bodyFindings(definition, notification, schema, `${at}/schema`, 'notification'));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const summary = errors === 0 ? 'The notification matches its description.' : `The notification differs from its description in ${errors === 1 ? 'one way' : `${errors} ways`}.`;
  return { outcome: errors === 0 ? 'matches' : 'differs', response: undefined, summary, findings };
}
