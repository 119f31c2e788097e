import { arrayOf, isArray, isObject, objectOf, textOf, type Json, type JsonArray, type JsonObject } from '../base/json';
import { pointerOf } from '../base/pointer';
import type { HttpResponse } from '../ports/http';
import { sampleIn } from './answer-edits';
import { operationInputs, textOfValue, type OperationPlace } from './operation-inputs';
import type { PollPlan } from './poll-plan';
import { givenAddress, queryOf, withQuery } from './given-address';
import { headerValues, queryPair } from './request-draft';
import { triggerValue } from './trigger-expression';
import type { TriggerFinding } from './webhook-registration';

/** What the next poll asks for. */
export type NextPoll =
  /** The same operation, with these query parameters set. */
  | { readonly kind: 'query'; readonly state: readonly (readonly [name: string, value: string])[] }
  /** The address that the service gave. */
  | { readonly kind: 'location'; readonly url: string };

/** One poll as it was answered. */
export interface Poll {
  readonly response: Pick<HttpResponse, 'status' | 'headers' | 'body'>;
  /** The address of the call, whole. */
  readonly url: string;
  /** Calls from a page see only headers that the service exposes. */
  readonly isDirect: boolean;
}

/** What a poll showed: how many items are new, what to say, and the state of the next one. */
export interface PollReading {
  readonly items: number;
  readonly findings: readonly TriggerFinding[];
  /** Undefined when nothing says how to go on: the platform would ask for everything again. */
  readonly next: NextPoll | undefined;
}

/** The longest pause between polls that anybody means. */
const longestPause = 24 * 60 * 60;

/** What the platform takes the new items from, in words, and the items; undefined when there is no list. */
function listIn(definition: JsonObject, place: OperationPlace, plan: PollPlan, body: Json): { readonly where: string; readonly items: JsonArray } | undefined {
  if (plan.policy && plan.policy.dataPath !== '') {
    const found = triggerValue(plan.policy.dataPath, body);
    return found.ok && isArray(found.value) ? { where: plan.policy.dataPath, items: found.value } : undefined;
  }
  if (isArray(body)) return { where: 'the answer itself', items: body };
  for (const { source } of operationInputs(definition, place).parameters) {
    const collection = textOf(objectOf(source, 'x-ms-trigger-value'), 'value-collection');
    const named = collection === undefined ? undefined : arrayOf(body, collection);
    if (collection !== undefined && named) return { where: collection, items: named };
  }
  if (!isObject(body)) return undefined;
  const lists = Object.entries(body).flatMap(([name, value]) => (isArray(value) ? [[name, value] as const] : []));
  const only = lists.length === 1 ? lists[0] : lists.find(([name]) => name === 'value');
  return only && { where: only[0], items: only[1] };
}

const count = (items: number): string => (items === 1 ? 'one item' : `${items} items`);

/** A pause that a service asks for, in seconds; undefined when it is neither a number nor a date. */
function pauseOf(text: string, now: number): number | undefined {
  if (/^\d{1,9}$/.test(text.trim())) return Number(text);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.round((date - now) / 1000);
}

function retryAfterFindings({ headers }: Poll['response'], now: number): readonly TriggerFinding[] {
  const [text] = headerValues(headers, 'retry-after');
  if (text === undefined) return [{ severity: 'hint', message: 'There is no Retry-After: the platform asks again at the interval that the maker of the flow chose.' }];
  const seconds = pauseOf(text, now);
  if (seconds === undefined) return [{ severity: 'error', message: `Retry-After is “${text.slice(0, 100)}”, which is neither a number of seconds nor a date.` }];
  if (seconds <= 0) return [{ severity: 'warning', message: `Retry-After is ${text}: the platform would ask again at once. Name a pause of some seconds, unless more is waiting.` }];
  if (seconds > longestPause) return [{ severity: 'warning', message: `Retry-After is ${text}: the next poll would come in more than a day.` }];
  return [{ severity: 'passed', message: `Retry-After asks for a pause of ${seconds === 1 ? 'one second' : `${seconds} seconds`}.` }];
}

/** The parameters by which two addresses differ: what carries the state. */
function changedParameters(before: string, after: string): readonly string[] {
  const pairs = new Map([...new URLSearchParams(new URL(before).search)]);
  return [...new URLSearchParams(new URL(after).search)].flatMap(([name, value]) => (pairs.get(name) === value ? [] : [name]));
}

function readLocation(definition: JsonObject, place: OperationPlace, { response, url, isDirect }: Poll, isNews: boolean): Pick<PollReading, 'findings' | 'next'> {
  const at = pointerOf(['definition', 'paths', place.path, place.method]);
  const [location] = headerValues(response.headers, 'location');
  if (location === undefined) {
    const hidden = isDirect ? ' Or the browser hid it: choose the relay as the way of the call to be sure.' : '';
    return {
      next: undefined,
      findings: [{ severity: 'error', message: `The answer has no Location header and the connector no policy pollingtrigger for this operation, so nothing holds what was seen: every poll finds everything again.${hidden}`, at }],
    };
  }
  if (!URL.canParse(location, url)) return { next: undefined, findings: [{ severity: 'error', message: `The Location header is no address: “${location.slice(0, 200)}”.` }] };
  const target = new URL(location, url);
  if (target.origin !== new URL(url).origin) {
    return { next: undefined, findings: [{ severity: 'error', message: `Location is at ${target.host}, this poll went to ${new URL(url).host}. A connector calls its own host only, and no sign-in is sent elsewhere from here.` }] };
  }
  const changed = changedParameters(url, target.href);
  const known = new Set(operationInputs(definition, place).parameters.flatMap((input) => (input.in === 'query' ? [input.name] : [])));
  const unknown = changed.filter((name) => !known.has(name));
  const findings: TriggerFinding[] = [];
  if (target.href === url) findings.push(isNews ? { severity: 'error', message: 'Location is the address that was called: it carries no new state, so the same items come again.' } : { severity: 'passed', message: 'Location keeps the state as it is.' });
  else findings.push({ severity: 'passed', message: changed.length === 0 ? `Location gives the next address: ${target.pathname}.` : `Location carries the state of the next poll in ${changed.join(', ')}.` });
  if (target.pathname !== new URL(url).pathname) findings.push({ severity: 'warning', message: `Location leads to another path, ${target.pathname}: the platform calls this operation again, so give its own path.` });
  if (unknown.length > 0) findings.push({ severity: 'warning', message: `${unknown.join(', ')} in Location ${unknown.length === 1 ? 'is no parameter' : 'are no parameters'} of the operation: describe ${unknown.length === 1 ? 'it' : 'them'} as an internal query parameter.`, at });
  return { next: { kind: 'location', url: target.href }, findings };
}

const comparable = (one: string, other: string): number => {
  const numbers = [Number(one), Number(other)] as const;
  return one.trim() !== '' && other.trim() !== '' && numbers.every(Number.isFinite) ? numbers[0] - numbers[1] : one < other ? -1 : one > other ? 1 : 0;
};

/** An expression that asks for the first item of a list, split at its index. */
const firstItem = /^(.*?)\[0\](.*)$/s;

/** The items by which a list is not in the order that its state needs: the newest first. */
function orderFindings(name: string, expression: string, items: JsonArray, body: Json): readonly TriggerFinding[] {
  const parts = firstItem.exec(expression);
  if (!parts || items.length < 2) return [];
  const [, before = '', after = ''] = parts;
  const values = items.slice(0, 1000).map((_item, index) => triggerValue(`${before}[${index}]${after}`, body));
  const texts = values.flatMap((each) => (each.ok ? [textOfValue(each.value)] : []));
  const [first] = texts;
  if (first === undefined || texts.length < items.length) return [];
  const newer = texts.findIndex((text) => comparable(text, first) > 0);
  return newer < 0
    ? [{ severity: 'passed', message: `The newest item comes first, as ${name} needs it.` }]
    : [{ severity: 'error', message: `The items are not sorted newest first: [${newer}] would make ${name} ${texts[newer]?.slice(0, 100)}, the first one makes it ${first.slice(0, 100)}. What is newer than the first comes again and again.` }];
}

function readPolicy(place: OperationPlace, definition: JsonObject, policy: NonNullable<PollPlan['policy']>, body: Json, items: JsonArray | undefined, before: NextPoll | undefined): Pick<PollReading, 'findings' | 'next'> {
  const held = before?.kind === 'query' ? before : undefined;
  if (policy.state.length === 0) return { next: held, findings: [{ severity: 'error', message: 'The policy pollingtrigger names no query parameter that holds the state: every poll finds everything again.' }] };
  if (!items || items.length === 0) return { next: held ?? { kind: 'query', state: [] }, findings: [] };
  const known = new Set(operationInputs(definition, place).parameters.flatMap((input) => (input.in === 'query' ? [input.name] : [])));
  const findings: TriggerFinding[] = [];
  const state = policy.state.flatMap(([name, expression]): (readonly [string, string])[] => {
    if (!known.has(name)) findings.push({ severity: 'warning', message: `The policy pollingtrigger sets the query parameter ${name}, which the operation does not describe: add it, internal and required.`, at: pointerOf(['definition', 'paths', place.path, place.method]) });
    const value = triggerValue(expression, body);
    if (!value.ok) {
      findings.push({ severity: 'error', message: `The next value of ${name} cannot be read: ${value.message}` });
      return [];
    }
    findings.push({ severity: 'passed', message: `The next poll asks with ${name} = ${textOfValue(value.value).slice(0, 200)}.` }, ...orderFindings(name, expression, items, body));
    return [[name, textOfValue(value.value)]];
  });
  return { next: state.length === 0 ? undefined : { kind: 'query', state }, findings };
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, index) => byte === other[index]);

/**
 * What the platform would make of a poll's answer: 200 brings items and starts the flow, 202 says that there is nothing
 * new; the state goes on in `Location`, or by the policy pollingtrigger in query parameters; `Retry-After` is a pause; a
 * batch trigger answers with a list. `before` is the poll before with the state that it gave.
 */
export function readPoll(definition: JsonObject, place: OperationPlace, plan: PollPlan, poll: Poll, before: { readonly poll: Poll; readonly next: NextPoll } | undefined, now: number): PollReading {
  const { response } = poll;
  const { status } = response;
  const at = pointerOf(['definition', 'paths', place.path, place.method]);
  if (status >= 300) {
    const isOfState = before && status >= 400 && status < 500 && status !== 401 && status !== 429;
    return { items: 0, next: before?.next, findings: [{ severity: 'error', message: `The poll failed with ${status}: the platform counts it as a failed check and tries again.${isOfState ? ' The poll before went well, so the state that it gave is not accepted.' : ''}` }, ...(status === 429 ? retryAfterFindings(response, now) : [])] };
  }
  if (status === 202 || status === 204) return nothingNew(definition, place, plan, poll, before?.next, now);
  const findings: TriggerFinding[] = status === 200 ? [] : [{ severity: 'warning', message: `The service answered ${status}. The platform expects 200 with news and 202 without.` }];
  const body = sampleIn(response);
  if (body === undefined) return { items: 0, next: before?.next, findings: [...findings, { severity: 'error', message: 'The body is no JSON: the platform reads no item from it.' }] };
  const list = listIn(definition, place, plan, body);
  if (plan.kind === 'single' && isArray(body)) findings.push({ severity: 'error', message: 'The trigger is single and the answer a list: the flow would start once with all of them. Set x-ms-trigger to batch.', at });
  if (plan.kind === 'batch' && !list) {
    const where = plan.policy ? `at ${plan.policy.dataPath || 'the collection that its policy names'}` : 'in it';
    findings.push({ severity: 'error', message: `The trigger is batch, and the answer has no list ${where}: the platform finds no item. ${plan.policy ? 'Correct the collection of the policy pollingtrigger.' : 'Answer with a list, or set x-ms-trigger to single.'}`, at });
  }
  const items = plan.kind === 'single' ? 1 : (list?.items.length ?? 0);
  if (plan.kind === 'batch' && list) {
    if (items > 0) findings.push({ severity: 'passed', message: `The answer is a batch: ${count(items)} in ${list.where}. The flow starts for each.` });
    else if (plan.policy) findings.push({ severity: 'passed', message: 'The list is empty: nothing is new, and the state stays as it is.' });
    else findings.push({ severity: 'warning', message: 'The service answered 200 with an empty list. Answer 202 when there is nothing new: 200 says that there is.' });
  }
  const state = plan.policy ? readPolicy(place, definition, plan.policy, body, list?.items, before?.next) : readLocation(definition, place, poll, items > 0);
  if (before && items > 0 && sameBytes(before.poll.response.body, response.body)) {
    const how = plan.policy ? `ignores ${plan.policy.state.map(([name]) => name).join(', ')}` : 'ignores the state in the address that it gave';
    findings.push({ severity: 'error', message: `The same ${items === 1 ? 'item' : `${items} items`} came as in the poll before: the service ${how}, and the flow would start for them again.` });
  } else if (before && plan.kind === 'batch' && list) findings.push({ severity: 'passed', message: items === 0 ? 'With the state, what was seen did not come again.' : 'With the state, another answer came than before.' });
  return { items, next: state.next, findings: [...findings, ...state.findings, ...(plan.policy ? [] : retryAfterFindings(response, now))] };
}

function nothingNew(definition: JsonObject, place: OperationPlace, plan: PollPlan, poll: Poll, before: NextPoll | undefined, now: number): PollReading {
  const { status, body } = poll.response;
  const findings: TriggerFinding[] = [status === 202 ? { severity: 'passed', message: 'Nothing is new: 202, the flow does not start.' } : { severity: 'warning', message: 'The service answered 204. The platform expects 202 when there is nothing new.' }];
  if (body.length > 0 && status === 202) findings.push({ severity: 'hint', message: 'A body came with 202; the platform does not read it.' });
  const state = plan.policy ? { next: before ?? ({ kind: 'query', state: [] } as const), findings: [] } : readLocation(definition, place, poll, false);
  return { items: 0, next: state.next, findings: [...findings, ...state.findings, ...retryAfterFindings(poll.response, now)] };
}

/** The address of the next poll, from the one that is built for the operation. What the sign-in adds to the query stays in it. */
export function pollAddress(built: string, next: NextPoll | undefined): string {
  if (!next) return built;
  if (next.kind === 'location') return givenAddress(next.url, built);
  const own = next.state.map(([name, value]) => queryPair(name, value));
  const others = queryOf(built).filter(({ name }) => !own.some((pair) => pair.name === name));
  return withQuery(built, [...others, ...own]);
}
