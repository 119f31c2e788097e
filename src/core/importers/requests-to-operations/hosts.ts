import { counted } from '../../base/counted';
import { askForAddress, isPrivateHost, type GivenAddress } from '../given-address';
import { askForHostPerConnection, type HostPerConnection, type HostVariable } from '../host-per-connection';
import type { Questions } from '../questions';
import type { Notes } from './notes';
import { quoted } from './notes';
import type { SourceRequest } from './model';
import { hasVariable, resolve, variablesIn } from './variables';

/** Where a request goes: a host that is known, one that only an environment knows, or none written. */
type Base =
  | { readonly kind: 'known'; readonly host: string; readonly scheme: string; readonly prefix: string }
  | { readonly kind: 'unknown'; readonly label: string; readonly scheme: string }
  | { readonly kind: 'none' };

export interface Located {
  readonly request: SourceRequest;
  /** Path behind the connector's base path, with variables as written. */
  readonly path: string;
  /** Empty for the connector's own host; else what the request calls instead. */
  readonly elsewhere: string;
  /** Scheme and host of a request that goes elsewhere, when they are known. */
  readonly otherOrigin: string | undefined;
}

export interface Hosts {
  readonly host: string | undefined;
  readonly basePath: string;
  readonly located: readonly Located[];
  /** Each connection says its own host, where that was decided. */
  readonly perConnection: HostPerConnection | undefined;
}

/** The form of `host` that the platform takes: a name or address, with a port at most. */
const hostForm = /^[^{}/ :\\@?#"<>|^`]+(:\d+)?$/;

function baseOf(request: SourceRequest): Base {
  const text = resolve(request.base, request.scope).trim();
  if (text === '') return { kind: 'none' };
  const [, scheme = '', authority = '', rest = ''] = /^(?:([a-z][a-z\d+.-]{0,20}):\/\/)?([^/?#]*)([^]*)$/i.exec(text) ?? [];
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  if (!hostForm.test(host) || hasVariable(authority)) {
    // A variable names one host, whether some requests write a scheme in front of it or not.
    const [, written = '', label = ''] = /^(?:(https?):\/\/(?=\{\{))?([^]*)$/i.exec(request.base) ?? [];
    return { kind: 'unknown', label, scheme: written.toLowerCase() };
  }
  const prefix = rest.replace(/[?#][^]*$/, '').replace(/\/+$/, '');
  return { kind: 'known', host, scheme: scheme.toLowerCase(), prefix };
}

const keyOf = (base: Base): string => (base.kind === 'known' ? base.host : base.kind === 'unknown' ? base.label : '');

/** More hosts are not offered: who has that many looks for one of the first. */
const mostHosts = 20;

/** The host of the connector: the most frequent, or the one that was decided. */
function mainHost(counts: ReadonlyMap<string, number>, questions: Questions): string {
  const byCount = [...counts].toSorted(([, one], [, other]) => other - one);
  return questions.choose({
    id: 'server',
    title: 'Host',
    about: 'The requests call several hosts, and a connector has one.',
    options: byCount.slice(0, mostHosts).map(([key, count]) => ({ value: key, label: `${key} (${counted(count, 'request')})` })),
    preset: byCount[0]?.[0] ?? '',
  });
}

/** Requests of other hosts stay, each with its policy, unless it was decided to leave them out. */
function withoutOthers(located: readonly Located[], notes: Notes, questions: Questions): readonly Located[] {
  const others = located.filter(({ elsewhere }) => elsewhere !== '');
  const [first] = others;
  if (!first) return located;
  const taken = questions.choose({
    id: 'other-hosts',
    title: 'Requests to other hosts',
    about: 'A Set host URL policy sends them to a host that is known.',
    options: [
      { value: 'keep', label: `Keep them, with a policy (${counted(others.length, 'request')})` },
      { value: 'leave-out', label: 'Leave them out' },
    ],
    preset: 'keep',
  });
  if (taken === 'keep') return located;
  const names = quoted(others.map(({ request }) => request.name));
  notes.add('skipped', first.request.at, `${counted(others.length, 'request')} to other hosts ${others.length === 1 ? 'was' : 'were'} left out, as you decided: ${names}.`);
  return located.filter(({ elsewhere }) => elsewhere === '');
}

/**
 * Chooses the one host of the connector, the most frequent after variables unless another was decided, and says where every
 * request lies under it. Without a value for the host's variable there is no host, and a note names what to give.
 */
export function chooseHosts(requests: readonly SourceRequest[], notes: Notes, questions: Questions): Hosts {
  const bases = requests.map((request) => ({ request, base: baseOf(request) }));
  noteOtherSchemes(bases, notes);
  const counts = new Map<string, number>();
  for (const { base } of bases) if (base.kind !== 'none') counts.set(keyOf(base), (counts.get(keyOf(base)) ?? 0) + 1);
  const mainKey = mainHost(counts, questions);
  const main = representative(bases.filter(({ base }) => base.kind !== 'none' && keyOf(base) === mainKey));
  const basePath = sharedBasePath(bases.filter(({ base }) => keyOf(base) === mainKey));
  const given = givenAddress(main, bases.length, questions);
  const perConnection = main?.base.kind === 'unknown' ? askForHostPerConnection(piecesOf(resolve(main.request.base, main.request.scope)), questions) : undefined;
  if (perConnection && main) {
    notes.add('guessed', main.request.at, `Each connection says its own host, as you decided. “${perConnection.placeholder}” is only a placeholder in the definition; certification wants a real host there.`);
  } else if (!given) noteMain(main, bases, notes);
  const wholePath = `${given?.basePath ?? ''}${basePath}`;
  return {
    host: given?.host ?? (main?.base.kind === 'known' ? main.base.host : perConnection?.placeholder),
    basePath: wholePath === '' ? '/' : wholePath,
    located: withoutOthers(bases.map(({ request, base }) => locate(request, base, mainKey, basePath)), notes, questions),
    perConnection,
  };
}

/** An address in order: texts, and the variables in their places. */
function piecesOf(base: string): (string | HostVariable)[] {
  return base
    .split(/(\{\{[^{}]{1,200}\}\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{{') ? { name: piece.slice(2, -2).trim(), choices: [], preset: '' } : piece));
}

/** The address that the person gave for a host that nobody else can reach, or that no request says. */
function givenAddress(main: Based | undefined, requests: number, questions: Questions): GivenAddress | undefined {
  if (main?.base.kind === 'known') return isPrivateHost(main.base.host) ? askForAddress(main.base.host, questions) : undefined;
  const isAsked = requests > 0 && (!main || variablesIn(main.request.base).length === 0);
  return isAsked ? askForAddress(undefined, questions) : undefined;
}

interface Based {
  readonly request: SourceRequest;
  readonly base: Base;
}

/** Who speaks for the requests to one host: the first, or where its variable has no value the first that says a scheme, HTTPS before HTTP. */
function representative(same: readonly Based[]): Based | undefined {
  const written = (scheme: string): Based | undefined => same.find(({ base }) => base.kind === 'unknown' && base.scheme === scheme);
  return written('https') ?? written('http') ?? same[0];
}

/** The path in the base variable, when all requests to the host agree on one; else empty, and prefixes go into the paths. */
function sharedBasePath(bases: readonly Based[]): string {
  const prefixes = new Set(bases.flatMap(({ base }) => (base.kind === 'known' && base.prefix !== '' ? [base.prefix] : [])));
  const [only] = prefixes;
  if (only === undefined || prefixes.size > 1 || /[{}:*?#\s]/.test(only)) return '';
  const others = bases.filter(({ base }) => base.kind === 'known' && base.prefix === '');
  return others.every(({ request }) => request.path.startsWith(`${only}/`)) ? only : '';
}

function locate(request: SourceRequest, base: Base, mainKey: string, basePath: string): Located {
  const prefix = base.kind === 'known' ? base.prefix : '';
  if (base.kind === 'none' || keyOf(base) === mainKey) {
    const whole = `${prefix}${request.path}`;
    const path = basePath !== '' && whole.startsWith(basePath) ? whole.slice(basePath.length) : whole;
    return { request, path, elsewhere: '', otherOrigin: undefined };
  }
  const otherOrigin = base.kind === 'known' ? `${base.scheme === 'http' ? 'http' : 'https'}://${base.host}` : undefined;
  return { request, path: `${prefix}${request.path}`, elsewhere: keyOf(base), otherOrigin };
}

/** Notes the requests that are no HTTP: they stay, with the host that they name. */
function noteOtherSchemes(bases: readonly Based[], notes: Notes): void {
  const others = bases.filter(({ base }) => base.kind === 'known' && !['', 'http', 'https'].includes(base.scheme));
  const [first] = others;
  if (first?.base.kind !== 'known') return;
  notes.add('lost', first.request.at, `The platform does not speak “${first.base.scheme}”; https was put in its place (${counted(others.length, 'request')}: ${quoted(others.map(({ request }) => request.name))}). Remove the operations if the service has no HTTPS there.`);
}

function noteMain(main: Based | undefined, bases: readonly Based[], notes: Notes): void {
  if (!main) {
    if (bases.length > 0) notes.add('needs-you', '', 'No request says which host it calls. The definition has no host yet; enter it on the General tab.');
    return;
  }
  const { base, request } = main;
  const same = bases.filter((other) => other.base.kind !== 'none' && keyOf(other.base) === keyOf(base));
  if (base.kind === 'unknown') {
    const names = variablesIn(request.base);
    const named = names.length > 0 ? `The host is in the ${names.length === 1 ? 'variable' : 'variables'} ${quoted(names)}, without a value in the file` : `The host ${quoted([request.base])} cannot be read`;
    notes.add(
      'needs-you',
      request.at,
      `${named} (${counted(same.length, 'request')}). The definition has no host yet; enter it on the General tab. Where it differs from customer to customer, add a connection parameter and the policy Set host URL.`,
    );
  }
  const schemes = same.flatMap((other) => (other.base.kind === 'none' || (other.base.kind === 'unknown' && other.base.scheme === '') ? [] : [other.base.scheme]));
  if (schemes.length > 0 && schemes.every((scheme) => scheme === 'http')) {
    notes.add('guessed', request.at, `The requests call ${keyOf(base)} over HTTP. HTTPS was written, because connectors must use it; change it on the General tab if the service has no HTTPS.`);
  }
}
