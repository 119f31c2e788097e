import { isObject, textOf, type Json, type JsonObject } from '../base/json';
import { readJson } from '../base/json-text/read-json';
import { percentDecoded } from '../base/percent-decode';
import { pointerOf, type Pointer } from '../base/pointer';
import { replaceAt } from '../base/tree';
import { operationsOf, type OperationEntry } from '../connector/operations-of';
import type { HttpResponse } from '../ports/http';
import { operationInputs, type InputValues, type OperationPlace } from './operation-inputs';
import { headerValues } from './request-draft';
import { callbackPlaces } from './trigger-kind';

/** One thing that a rehearsal of a trigger has to say; `passed` is said too, so that a reader sees what was checked. */
export interface TriggerFinding {
  readonly severity: 'error' | 'warning' | 'hint' | 'passed';
  readonly message: string;
  /** The place in the connector that it is about. */
  readonly at?: Pointer;
}

/** The callback address that a person's own tunnel gives to a local one; undefined when `tunnel` is no http address. */
export function throughTunnel(local: string, tunnel: string): string | undefined {
  const text = tunnel.trim();
  if (text === '') return local;
  const whole = text.includes('://') ? text : `https://${text}`;
  if (!URL.canParse(whole)) return undefined;
  const { protocol, origin } = new URL(whole);
  return protocol === 'http:' || protocol === 'https:' ? origin + new URL(local).pathname : undefined;
}

/** The form's values with the callback address where the platform writes it; or why it can be written nowhere. */
export function withCallbackAddress(definition: JsonObject, place: OperationPlace, values: InputValues, address: string): { readonly ok: true; readonly values: InputValues } | { readonly ok: false; readonly message: string } {
  const places = callbackPlaces(definition, place);
  if (places.length === 0) return { ok: false, message: 'No property of the body is marked as the notification URL (x-ms-notification-url), so the platform tells the service no address to call.' };
  const { body } = values;
  if (body.kind === 'file') return { ok: false, message: 'The body is a file, which holds no address to call.' };
  const read = body.kind === 'text' && body.text.trim() !== '' ? readJson(body.text) : undefined;
  if (read?.ok === false) return { ok: false, message: `The body is not JSON. Line ${read.error.line}, column ${read.error.column}: ${read.error.message}` };
  const before = body.kind === 'json' ? body.value : (read?.value ?? {});
  const value = places.reduce<Json>((node, at) => replaceAt(node, at, address), isObject(before) ? before : {});
  return { ok: true, values: { ...values, body: body.kind === 'json' ? { kind: 'json', value } : { kind: 'text', text: JSON.stringify(value, null, 2) } } };
}

/** The registration as the service answered it, and the address that it was sent to. */
export interface Registration {
  readonly response: Pick<HttpResponse, 'status' | 'headers'>;
  /** The address of the call, whole. */
  readonly url: string;
  /** Calls from a page see only headers that the service exposes. */
  readonly isDirect: boolean;
}

/** How a registration is taken back: the address, and the DELETE operation that has it, with the values of its path. */
export interface Removal {
  readonly url: string;
  /** True when it is at the same origin as the registration: the sign-in goes to no other. */
  readonly isOwn: boolean;
  readonly operation: OperationEntry | undefined;
  readonly values: InputValues;
}

const longestPath = 4000;

/** The values of a path template's placeholders in a path, or undefined when it is another path. A placeholder takes one segment or a part of it. */
function pathValues(template: string, path: string): readonly (readonly [name: string, value: string])[] | undefined {
  const wanted = template.split('?')[0]?.split('/') ?? [];
  const given = path.split('/');
  if (wanted.length !== given.length || path.length > longestPath) return undefined;
  const values: (readonly [string, string])[] = [];
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? '';
    const [before = '', name, after = ''] = part.split(/\{([^{}]*)\}/);
    if (name === undefined) {
      if (percentDecoded(segment) !== percentDecoded(part)) return undefined;
      continue;
    }
    if (!segment.startsWith(before) || !segment.endsWith(after) || segment.length <= before.length + after.length) return undefined;
    values.push([name, percentDecoded(segment.slice(before.length, segment.length - after.length))]);
  }
  return values;
}

/** What stands before the path of an operation in the address of its call: base path and whatever policies put there. */
function prefixOf(url: string, template: string): string | undefined {
  const { pathname } = new URL(url);
  const segments = pathname.split('/');
  const own = (template.split('?')[0] ?? '').split('/').length - 1;
  const rest = `/${segments.slice(segments.length - own).join('/')}`;
  return own < segments.length && pathValues(template, rest) ? segments.slice(0, segments.length - own).join('/') : undefined;
}

/** Where and by which operation a registration is taken back (`Location` of its answer); undefined without a Location. */
export function removalOf(definition: JsonObject, place: OperationPlace, { response, url }: Registration): Removal | undefined {
  const [location] = headerValues(response.headers, 'location');
  if (location === undefined || location.trim() === '' || !URL.canParse(location, url)) return undefined;
  const target = new URL(location, url);
  const prefix = prefixOf(url, place.path) ?? (textOf(definition, 'basePath') ?? '').replace(/\/+$/, '');
  const rest = target.pathname.startsWith(`${prefix}/`) ? target.pathname.slice(prefix.length) : target.pathname;
  const none: InputValues = { parameters: {}, body: { kind: 'none' } };
  const found = operationsOf(definition)
    .filter(({ method }) => method === 'delete')
    .flatMap((operation) => {
      const values = pathValues(operation.path, rest);
      return values ? [{ operation, values }] : [];
    })
    // A path without placeholders says it most exactly.
    .toSorted((one, other) => one.values.length - other.values.length)[0];
  const query = [...new URLSearchParams(target.search)].map(([name, value]) => [`query:${name}`, value] as const);
  return {
    url: target.href,
    isOwn: target.origin === new URL(url).origin,
    operation: found?.operation,
    values: found ? { ...none, parameters: Object.fromEntries([...query, ...found.values.map(([name, value]) => [`path:${name}`, value] as const)]) } : none,
  };
}

/**
 * What the platform needs of the answer to a registration: 201, a `Location` that names the hook whole and at the same
 * service, and a DELETE operation of the definition that has this address.
 */
export function registrationFindings(definition: JsonObject, place: OperationPlace, registration: Registration): readonly TriggerFinding[] {
  const { response, url, isDirect } = registration;
  const { status } = response;
  const own = pointerOf(['definition', 'paths', place.path, place.method]);
  if (status >= 300) return [{ severity: 'error', message: `The service refused the registration with ${status}: it will send nothing.` }];
  const findings: TriggerFinding[] = [
    status === 201 ? { severity: 'passed', message: 'The service registered the webhook: 201.' } : { severity: 'warning', message: `The service answered ${status}. The platform expects 201 when a webhook is registered.`, at: own },
  ];
  const deletes = operationsOf(definition).filter(({ method }) => method === 'delete');
  const [location] = headerValues(response.headers, 'location');
  if (location === undefined) {
    const byHand = deletes[0] ? ` To remove it now, call ${nameOf(deletes[0])} by hand.` : '';
    const hidden = isDirect ? ' Or the browser hid it: choose the relay as the way of the call to be sure.' : '';
    findings.push({ severity: 'error', message: `The answer has no Location header, so the platform cannot remove the webhook when a flow is switched off: the service calls on for ever.${hidden}${byHand}` });
  } else {
    const removal = removalOf(definition, place, registration);
    if (!removal) findings.push({ severity: 'error', message: `The Location header is no address: “${location.slice(0, 200)}”.` });
    else {
      findings.push(
        URL.canParse(location) ? { severity: 'passed', message: `Location names the webhook: ${removal.url}` } : { severity: 'hint', message: `Location is a relative address, read here as ${removal.url}. Send it whole: not every reader completes it.` },
      );
      if (!removal.isOwn) findings.push({ severity: 'error', message: `Location is at ${new URL(removal.url).host}, the registration went to ${new URL(url).host}. A connector calls its own host only, and no sign-in is sent elsewhere from here.` });
      if (removal.operation) findings.push({ severity: 'passed', message: `${nameOf(removal.operation)} has this address.`, at: removal.operation.at }, ...removalInputs(definition, removal.operation));
      else if (deletes.length > 0) findings.push({ severity: 'error', message: `No DELETE operation of the definition has this address; there are ${deletes.slice(0, 3).map(({ path }) => path).join(', ')}. Correct the path of one, or the Location.`, at: deletes[0]?.at ?? own });
    }
  }
  if (deletes.length === 0) findings.push({ severity: 'error', message: 'The definition has no DELETE operation. The platform calls it when a flow is switched off or removed: add one for the address in Location, usually internal.', at: own });
  return findings;
}

/** How a person knows an operation. */
const nameOf = ({ operationId, path }: OperationEntry): string => `DELETE ${path}${operationId === '' ? '' : ` (${operationId})`}`;

/** What a DELETE operation asks for besides what Location holds: the platform has nothing else to give. */
function removalInputs(definition: JsonObject, operation: OperationEntry): readonly TriggerFinding[] {
  return operationInputs(definition, operation)
    .parameters.filter((input) => input.required && input.in !== 'path' && input.default === undefined)
    .map((input) => ({ severity: 'warning', message: `${nameOf(operation)} requires ${input.label}. The platform calls the address in Location and nothing more: give it a default, or make it optional.`, at: input.at }));
}

/** What the answer to the removal of a registration means. */
export function removalFindings(status: number): readonly TriggerFinding[] {
  if (status >= 200 && status < 300) return [{ severity: 'passed', message: `The service removed the webhook: ${status}.` }];
  if (status === 404 || status === 410) return [{ severity: 'error', message: `The service does not know the webhook that it named itself: ${status}. Compare Location with the path of the DELETE operation.` }];
  return [{ severity: 'error', message: `The service did not remove the webhook: ${status}. It may call on.` }];
}
