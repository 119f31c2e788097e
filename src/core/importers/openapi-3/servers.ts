import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import type { Conversion } from './conversion';
import { below, root, type Place } from './place';

function resolvedUrl(server: JsonObject, url: string, at: Place, { notes }: Conversion): string {
  const variables = objectOf(server, 'variables') ?? {};
  return url.replace(/\{([^{}]*)\}/g, (whole: string, name: string) => {
    const variable = objectOf(variables, name);
    const initial = textOf(variable, 'default');
    if (initial === undefined || initial === '') {
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
  const trimmed = path.replace(/\/+$/, '');
  const basePath = trimmed === '' ? '/' : trimmed.startsWith('/') ? trimmed : `/${trimmed}`;
  const bare = host?.replace(/^[^@]*@/, '');
  return {
    scheme: bare ? scheme?.toLowerCase() : undefined,
    host: bare !== undefined && bare !== '' && /^[^{}\s\\]+$/.test(bare) ? bare : undefined,
    basePath: basePath.includes('{') ? undefined : basePath,
  };
}

/** `host`, `basePath` and `schemes` from the first server; what the document leaves open stays out, with a note. */
export function convertServers(conversion: Conversion): JsonObject {
  const { source, notes } = conversion;
  const at = below(root, 'servers');
  const servers = (arrayOf(source, 'servers') ?? []).filter(isObject);
  const [first, ...others] = servers;
  if (others.length > 0) {
    const urls = others.map((server) => textOf(server, 'url') ?? 'an address without URL');
    notes.add('lost', at, `A connector has one host. The first of ${servers.length} servers was taken; left out: ${urls.slice(0, 5).join(', ')}${urls.length > 5 ? ' and more' : ''}.`);
  }
  const url = textOf(first, 'url');
  if (!first || url === undefined) {
    notes.add('needs-you', Object.hasOwn(source, 'servers') ? at : root, 'The document names no server. Enter the host of the service on the General tab.');
    return { schemes: ['https'] };
  }
  const place = below(at, 0);
  const { scheme, host, basePath } = addressOf(resolvedUrl(first, url, place, conversion));
  if (host === undefined) {
    notes.add('needs-you', below(place, 'url'), `The address “${url}” holds no complete host. Enter the host of the service on the General tab.`);
  }
  const isWeb = scheme === 'http' || scheme === 'https';
  if (scheme !== undefined && !isWeb) {
    notes.add('lost', below(place, 'url'), `The platform does not speak “${scheme}”; https was put in its place.`);
  }
  return {
    ...(host === undefined ? {} : { host }),
    ...(basePath === undefined ? {} : { basePath }),
    schemes: [isWeb ? scheme : 'https'],
  };
}

/** Notes that a path item or operation has servers of its own. */
export function noteOwnServers(owner: JsonObject, at: Place, conversion: Conversion): void {
  const servers: Json | undefined = member(owner, 'servers');
  if (!isArray(servers) || servers.length === 0) return;
  const urls = servers.map((server) => textOf(server, 'url')).filter((url) => url !== undefined);
  conversion.notes.add('lost', below(at, 'servers'), `A connector has one host; this part of the service has its own (${urls.join(', ')}), which was left out. Add a policy that sets the host for these operations, or make a second connector.`);
}
