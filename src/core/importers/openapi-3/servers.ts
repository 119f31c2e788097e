import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { askForAddress, isPrivateHost } from '../given-address';
import { askForHostPerConnection, type HostPerConnection, type HostVariable } from '../host-per-connection';
import { plainText } from '../requests-to-operations/plain-text';
import type { Conversion } from './conversion';
import { below, root, type Place } from './place';

const firstSentence = (text: string): string => /^[^]{0,160}?(?:\.(?=\s|$)|$)/.exec(plainText(text.slice(0, 2000)))?.[0] ?? '';

/** The value of a variable in the address of a server: what was decided, else its default; undefined when there is neither. */
function variableValue(name: string, variable: JsonObject | undefined, { questions }: Conversion): string | undefined {
  const initial = textOf(variable, 'default') ?? '';
  const choices = (arrayOf(variable, 'enum') ?? []).filter((choice) => typeof choice === 'string');
  const question = { id: `server-variable.${name}`, title: `“${name}” in the address`, about: firstSentence(textOf(variable, 'description') ?? '') || 'The address of the server has a place for it.' };
  const value =
    choices.length > 1
      ? questions.choose({ ...question, options: choices.slice(0, 50).map((choice) => ({ value: choice, label: choice })), preset: initial === '' ? (choices[0] ?? '') : initial })
      : questions.ask({ ...question, placeholder: initial, preset: initial });
  return value === '' ? undefined : value;
}

function resolvedUrl(server: JsonObject, url: string, at: Place, conversion: Conversion): string {
  const { notes, questions } = conversion;
  const variables = objectOf(server, 'variables') ?? {};
  return url.replace(/\{([^{}]*)\}/g, (whole: string, name: string) => {
    const variable = objectOf(variables, name);
    const initial = variableValue(name, variable, conversion);
    const isDecided = questions.decided(`server-variable.${name}`) !== undefined || questions.decided('host-per-connection') === 'each';
    if (isDecided && initial !== undefined) return initial;
    if (initial === undefined) {
      notes.add('needs-you', at, `The address holds the variable “${name}”, which has no default. Put its value into host or base URL on the General tab.`);
      return whole;
    }
    const choices = arrayOf(variable, 'enum');
    notes.add('lost', below(at, 'variables', name), choices && choices.length > 1
      ? `The address has the choices ${choices.join(', ')} for “${name}”; “${initial}” was taken. To let each connection choose, add a connection parameter and a policy that sets the host.`
      : `The address had the variable “${name}”; its default “${initial}” was taken.`);
    return initial;
  });
}

interface Address {
  readonly scheme: string | undefined;
  readonly host: string | undefined;
  readonly basePath: string | undefined;
}

/** Scheme, host and path of a server's URL, which may be relative and may still hold variables. */
export function addressOf(url: string): Address {
  const [, scheme, host, path = ''] = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)/i.exec(url.trim()) ?? [];
  const trimmed = path.replace(/^(\.\.?\/)+|^\.\.?$/, '').replace(/\/+$/, '');
  const basePath = trimmed === '' ? '/' : trimmed.startsWith('/') ? trimmed : `/${trimmed}`;
  const bare = host?.replace(/^[^@]*@/, '');
  return {
    scheme: bare ? scheme?.toLowerCase() : undefined,
    host: bare !== undefined && bare !== '' && /^[^{}\s\\]+$/.test(bare) ? bare : undefined,
    basePath: basePath.includes('{') ? undefined : basePath,
  };
}

/** The index of the server that counts: the first, or the one that was decided. */
function chosenServer(servers: readonly JsonObject[], { questions }: Conversion): number {
  const taken = questions.choose({
    id: 'server',
    title: 'Server',
    about: 'The document names several servers, and a connector has one host.',
    options: servers.map((server, index) => {
      const description = textOf(server, 'description');
      return { value: String(index), label: `${textOf(server, 'url') ?? 'No URL'}${description === undefined ? '' : ` (${description.slice(0, 80)})`}` };
    }),
    preset: '0',
  });
  return Number(taken);
}

/** `host`, `basePath` and `schemes` from the chosen server; what the document leaves open stays out, with a note. */
export function convertServers(conversion: Conversion): JsonObject {
  const { source, notes } = conversion;
  const at = below(root, 'servers');
  const servers = (arrayOf(source, 'servers') ?? []).filter(isObject);
  const index = chosenServer(servers, conversion);
  const first = servers[index];
  const others = servers.filter((server) => server !== first);
  if (others.length > 0) {
    const urls = others.map((server) => textOf(server, 'url') ?? 'an address without URL');
    notes.add('lost', at, `A connector has one host. Of ${servers.length} servers ${textOf(first, 'url') ?? 'one without URL'} was taken; left out: ${urls.slice(0, 5).join(', ')}${urls.length > 5 ? ' and more' : ''}.`);
  }
  const url = textOf(first, 'url');
  if (!first || url === undefined) {
    const given = askForAddress(undefined, conversion.questions);
    if (given) return { host: given.host, basePath: given.basePath === '' ? '/' : given.basePath, schemes: ['https'] };
    notes.add('needs-you', Object.hasOwn(source, 'servers') ? at : root, 'The document names no server. Enter the host of the service on the General tab.');
    return { schemes: ['https'] };
  }
  const place = below(at, index);
  const { scheme, host, basePath } = addressOf(resolvedUrl(first, url, place, conversion));
  const given = host === undefined ? askForAddress(undefined, conversion.questions) : isPrivateHost(host) ? askForAddress(host, conversion.questions) : undefined;
  if (given) return { host: given.host, basePath: given.basePath === '' ? (basePath ?? '/') : given.basePath, schemes: ['https'] };
  if (host === undefined) {
    notes.add('needs-you', below(place, 'url'), `The address “${url}” holds no complete host. Enter the host of the service on the General tab.`);
  }
  const isWeb = scheme === 'http' || scheme === 'https';
  if (scheme !== undefined && !isWeb) {
    notes.add('lost', below(place, 'url'), `The platform does not speak “${scheme}”; https was put in its place.`);
  }
  if (scheme === 'http') {
    notes.add('guessed', below(place, 'url'), 'The service is addressed over HTTP. HTTPS was written, because connectors must use it; change it on the General tab if the service has no HTTPS.');
  }
  return {
    ...(host === undefined ? {} : { host }),
    ...(basePath === undefined ? {} : { basePath }),
    schemes: ['https'],
  };
}

/** Offers to let each connection say its own host where the chosen server has variables in its host; undefined unless that was decided. */
export function hostPerConnection(conversion: Conversion): HostPerConnection | undefined {
  const servers = (arrayOf(conversion.source, 'servers') ?? []).filter(isObject);
  const server = servers[chosenServer(servers, conversion)];
  const url = textOf(server, 'url') ?? '';
  if (!/^[^?#]*?\/\/[^/?#]*\{/.test(url)) return undefined;
  const pieces = url.replace(/\/+$/, '').split(/(\{[^{}]*\})/).filter((piece) => piece !== '');
  const result = askForHostPerConnection(
    pieces.map((piece): string | HostVariable => {
      if (!piece.startsWith('{')) return piece;
      const name = piece.slice(1, -1);
      const variable = objectOf(objectOf(server, 'variables'), name);
      return { name, choices: (arrayOf(variable, 'enum') ?? []).filter((choice) => typeof choice === 'string'), preset: textOf(variable, 'default') ?? '' };
    }),
    conversion.questions,
  );
  if (result) {
    conversion.notes.add('guessed', below(root, 'servers'), `Each connection says its own host, as you decided. “${result.placeholder}” in the definition stands for it; certification wants a real host there.`);
  }
  return result;
}

/** The question and decision for operations that call another address than the rest. */
const otherHosts = 'other-hosts';

/**
 * The complete address that a path item or operation has for itself, to which a policy can send it; undefined where there is
 * none, where it holds a variable without a default, or where it was decided to leave such addresses out.
 */
export function ownAddress(owner: JsonObject, { questions }: Conversion): string | undefined {
  const [first] = arrayOf(owner, 'servers') ?? [];
  const variables = objectOf(first, 'variables');
  const url = textOf(first, 'url')?.replace(/\{([^{}]*)\}/g, (whole: string, name: string) => textOf(objectOf(variables, name), 'default') || whole);
  if (url === undefined || !/^https?:\/\/[^{}\s/]+[^{}\s]*$/i.test(url) || questions.decided(otherHosts) === 'leave-out') return undefined;
  return url.replace(/\/+$/, '');
}

/** Asks whether operations with an address of their own get a policy that sends them there. */
export function askForOwnServers(count: number, { questions }: Conversion): void {
  questions.choose({
    id: otherHosts,
    title: 'Operations with an address of their own',
    about: 'A connector has one host; a Set host URL policy sends single operations elsewhere.',
    options: [
      { value: 'keep', label: `Send them there with a policy (${count})` },
      { value: 'leave-out', label: 'Call the host of the connector' },
    ],
    preset: 'keep',
  });
}

/** Notes that a path item or operation has servers of its own. */
export function noteOwnServers(owner: JsonObject, at: Place, conversion: Conversion): void {
  const servers: Json | undefined = member(owner, 'servers');
  if (!isArray(servers) || servers.length === 0) return;
  const own = ownAddress(owner, conversion);
  if (own !== undefined) {
    conversion.notes.add('guessed', below(at, 'servers'), `This part of the service has its own address, ${own}. A Set host URL policy sends it there${servers.length > 1 ? '; its other servers were left out' : ''}.`);
    return;
  }
  const urls = servers.map((server) => textOf(server, 'url')).filter((url) => url !== undefined);
  conversion.notes.add('lost', below(at, 'servers'), `A connector has one host; this part of the service has its own (${urls.join(', ')}), which was left out. Add a policy that sets the host for these operations, or make a second connector.`);
}
