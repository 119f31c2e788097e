import type { JsonObject } from '../../base/json';

/** Which responses an operation has. Several rules ask about one operation in a row, so the last answer is kept. */
export interface Statuses {
  /** Every key but extensions. */
  readonly all: readonly string[];
  readonly hasSuccess: boolean;
  /** 4xx, 5xx or default. */
  readonly hasError: boolean;
}

const noStatuses: readonly string[] = [];

let lastResponses: JsonObject | undefined;
let last: Statuses = { all: noStatuses, hasSuccess: false, hasError: false };

export function statusesOf(responses: JsonObject): Statuses {
  if (responses === lastResponses) return last;
  let all: string[] | undefined;
  let hasSuccess = false;
  let hasError = false;
  for (const status in responses) {
    if (status.startsWith('x-')) continue;
    (all ??= []).push(status);
    const first = status.charCodeAt(0);
    if (first === 50) hasSuccess = true;
    else if (first === 52 || first === 53 || status === 'default') hasError = true;
  }
  lastResponses = responses;
  last = { all: all ?? noStatuses, hasSuccess, hasError };
  return last;
}
