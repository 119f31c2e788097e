/** Everything in an OpenAPI 3 document that version 2.0 cannot say as it stands, found by a reading of its own. */
import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../src/core/base/json';
import { child, pointerOf, type Pointer } from '../../src/core/base/pointer';
import { follow, methods } from './definition-parts';

/** One thing that a conversion has to keep or to name. */
export interface Occurrence {
  readonly feature: string;
  readonly at: Pointer;
  /** What the note about it says. */
  readonly said: RegExp;
}

const escaped = (text: string): RegExp => new RegExp(text.replace(/[^\w\s]/g, '\\$&'));

const lostKeywords = ['not', 'if', 'then', 'else', 'dependencies', 'dependentSchemas', 'dependentRequired', 'contains', 'minContains', 'maxContains', 'propertyNames', 'unevaluatedProperties', 'unevaluatedItems', 'contentSchema', '$dynamicRef', '$recursiveRef'];
const isNullSchema = (schema: Json): boolean => textOf(schema, 'type') === 'null' || (isObject(schema) && 'const' in schema && schema['const'] === null) || JSON.stringify(member(schema, 'enum')) === '[null]';

class Finder {
  readonly found: Occurrence[] = [];
  constructor(readonly document: JsonObject) {}

  add(feature: string, at: Pointer, said: RegExp): void {
    this.found.push({ feature, at, said });
  }

  root(): void {
    const { document } = this;
    const info = objectOf(document, 'info');
    if (textOf(info, 'summary') !== undefined) this.add('summary of the API', '/info/summary', /summary of an API/);
    if (textOf(objectOf(info, 'license'), 'identifier') !== undefined) this.add('licence identifier', '/info/license/identifier', /identifier of a licence/);
    const servers = arrayOf(document, 'servers') ?? [];
    if (servers.length > 1) this.add('further servers', '/servers', /one host/);
    const url = textOf(servers[0], 'url') ?? '';
    for (const name of Object.keys(objectOf(servers[0], 'variables') ?? {})) {
      if (url.includes(`{${name}}`)) this.add('server variable', pointerOf(['servers', 0, 'variables', name]), /variable|choices/);
    }
    (arrayOf(document, 'tags') ?? []).forEach((tag, index) => {
      if (['parent', 'kind', 'summary'].some((key) => member(tag, key) !== undefined)) this.add('tag details', pointerOf(['tags', index]), /Tags of OpenAPI 2\.0/);
    });
    for (const name of Object.keys(objectOf(document, 'webhooks') ?? {})) this.add('webhook', pointerOf(['webhooks', name]), /webhook/);
    this.requirement(document, '');
    const paths = objectOf(document, 'paths') ?? {};
    for (const [path, item] of Object.entries(paths)) if (isObject(item) && !path.startsWith('x-')) this.pathItem(item, pointerOf(['paths', path]));
    this.components();
  }

  components(): void {
    const components = objectOf(this.document, 'components') ?? {};
    const named = new Set(JSON.stringify(this.document).match(/"\$ref":"#\/components\/[^"]+"/g)?.map((text) => text.slice(8, -1)));
    for (const [section, members] of Object.entries(components)) {
      if (!isObject(members)) continue;
      for (const [name, node] of Object.entries(members)) {
        const at = pointerOf(['components', section, name]);
        const isUsed = named.has(`#${at}`) || named.has(`#/components/${section}/${name}`);
        if (!isUsed && ['requestBodies', 'headers', 'examples', 'links', 'callbacks', 'pathItems', 'mediaTypes'].includes(section)) {
          this.add('unused component', at, /that no operation uses/);
          continue;
        }
        if (section === 'schemas') this.schema(node, at);
        if (!isObject(node) || '$ref' in node) continue;
        if (section === 'parameters') this.parameter(node, at);
        if (section === 'responses') this.response(node, at);
        if (section === 'requestBodies') this.body(node, at);
        if (section === 'headers') this.header(node, at);
        if (section === 'securitySchemes') this.scheme(node, at);
        if (section === 'pathItems') this.pathItem(node, at);
        if (section === 'callbacks') this.add('callback', at, /callback/);
        if (section === 'links') this.add('link', at, /./);
      }
    }
  }

  scheme(scheme: JsonObject, at: Pointer): void {
    const type = textOf(scheme, 'type');
    const http = textOf(scheme, 'scheme')?.toLowerCase() ?? '';
    if (type === 'apiKey' && textOf(scheme, 'in') === 'cookie') this.add('cookie key', at, /is sent as cookie/);
    if (type === 'mutualTLS') this.add('mutual TLS', at, /mutualTLS/);
    if (type === 'openIdConnect') this.add('OpenID Connect', at, /OpenID Connect/);
    if (type === 'http' && http === 'bearer') this.add('bearer token', at, /bearer token/);
    if (type === 'http' && http !== 'bearer' && http !== 'basic') this.add('HTTP authentication', at, /sign in with HTTP/);
    const flows = objectOf(scheme, 'flows') ?? {};
    const names = Object.keys(flows).filter((key) => !key.startsWith('x-'));
    if (names.length > 1) this.add('further OAuth flows', at, /one OAuth 2\.0 flow/);
    if (type === 'oauth2' && !names.includes('authorizationCode')) this.add('OAuth without the code flow', at, /authorization code flow|none of these has a counterpart/);
    const [kept] = ['authorizationCode', 'password', 'implicit', 'clientCredentials'].filter((name) => names.includes(name));
    if (kept !== undefined && textOf(objectOf(flows, kept), 'refreshUrl') !== undefined) this.add('refresh URL', at, /refresh URL/);
  }

  requirement(owner: JsonObject, at: Pointer): void {
    const list = arrayOf(owner, 'security');
    if (!list) return;
    const isMixed = list.filter((entry) => isObject(entry)).length > 1;
    if (isMixed) this.add('ways to sign in', child(at, 'security'), /Of the ways to sign in/);
    else if (list.some((entry) => isObject(entry) && Object.keys(entry).length > 1)) this.add('several credentials at once', child(at, 'security'), /several credentials|has no counterpart/);
  }

  pathItem(item: JsonObject, at: Pointer): void {
    if (textOf(item, 'summary') !== undefined || textOf(item, 'description') !== undefined) this.add('texts of a path', at, /no texts for a path/);
    if ((arrayOf(item, 'servers') ?? []).length > 0) this.add('own servers', at, /one host|its own address/);
    (arrayOf(item, 'parameters') ?? []).forEach((parameter, index) => {
      if (isObject(parameter) && !('$ref' in parameter)) this.parameter(parameter, pointerOf2(at, 'parameters', index));
    });
    for (const method of ['trace', 'query']) if (objectOf(item, method)) this.add('method', child(at, method), /no such method/);
    for (const method of methods) {
      const operation = objectOf(item, method);
      if (operation) this.operation(operation, method, child(at, method));
    }
  }

  operation(operation: JsonObject, method: string, at: Pointer): void {
    if ((arrayOf(operation, 'servers') ?? []).length > 0) this.add('own servers', at, /one host|its own address/);
    this.requirement(operation, at);
    (arrayOf(operation, 'parameters') ?? []).forEach((parameter, index) => {
      if (isObject(parameter) && !('$ref' in parameter)) this.parameter(parameter, pointerOf2(at, 'parameters', index));
    });
    for (const name of Object.keys(objectOf(operation, 'callbacks') ?? {})) this.add('callback', pointerOf2(at, 'callbacks', name), /callback/);
    const written = member(operation, 'requestBody');
    const body = follow(this.document, written);
    if (isObject(body)) {
      const hasFields = Object.values(objectOf(body, 'content') ?? {}).some((media) => {
        const schema = objectOf(media, 'schema') ?? {};
        return Object.keys(objectOf(schema, 'properties') ?? {}).length > 0 || ['$ref', 'allOf', 'oneOf', 'anyOf', 'items'].some((key) => key in schema);
      });
      if (method === 'get' || method === 'head') {
        if (hasFields) this.add('body of a GET', child(at, 'requestBody'), /has no body/);
      } else if (body === written) this.body(body, child(at, 'requestBody'));
    }
    const responses = objectOf(operation, 'responses') ?? {};
    for (const [code, response] of Object.entries(responses)) {
      const place = pointerOf2(at, 'responses', code);
      if (/^[1-5]xx$/i.test(code)) this.add('range of status codes', place, /has no “\dXX”|the response “\dXX” was left out/i);
      if (code === 'default') {
        const target = follow(this.document, response);
        if (Object.values(objectOf(target, 'content') ?? {}).some((media) => member(media, 'schema') !== undefined)) this.add('schema of the default response', place, /default response/);
      }
      if (isObject(response) && !('$ref' in response)) this.response(response, place);
    }
  }

  parameter(parameter: JsonObject, at: Pointer): void {
    const place = textOf(parameter, 'in');
    if (place === 'cookie' || place === 'querystring') {
      this.add('cookie parameter', at, /is sent as (cookie|querystring)/);
      return;
    }
    if (place === 'header' && /^(accept|content-type|authorization)$/i.test(textOf(parameter, 'name') ?? '')) return;
    if (member(parameter, 'deprecated') === true) this.add('deprecated parameter', at, /mark a parameter as deprecated/);
    if (member(parameter, 'example') !== undefined || member(parameter, 'examples') !== undefined) this.add('example of a parameter', at, /no examples for parameters/);
    if (member(parameter, 'allowReserved') === true) this.add('reserved characters', at, /reserved characters/);
    if (member(parameter, 'schema') === undefined && objectOf(parameter, 'content')) this.add('parameter with content', at, /inside one value/);
    const style = textOf(parameter, 'style');
    if (style === 'matrix' || style === 'label') this.add('style of a parameter', at, /style of/);
    const schema = this.resolved(member(parameter, 'schema'));
    const isList = textOf(schema, 'type') === 'array';
    const items = this.resolved(member(schema, 'items'));
    const isObjectLike = (node: Json | undefined): boolean => textOf(node, 'type') === 'object' || objectOf(node, 'properties') !== undefined;
    const isDeep = style === 'deepObject' && Object.keys(objectOf(schema, 'properties') ?? {}).length > 0;
    if (!isDeep && (isObjectLike(schema) || (isList && (isObjectLike(items) || textOf(items, 'type') === 'array')))) this.add('object as a parameter', at, /became a text/);
    else if (isList && place === 'query' && (style === undefined || style === 'form') && member(parameter, 'explode') !== false) this.add('repeated parameter', at, /once for each value/);
    if (isObject(schema) && (member(schema, 'example') !== undefined || (arrayOf(schema, 'examples') ?? []).length > 0) && member(parameter, 'example') === undefined && member(parameter, 'examples') === undefined && !textOf(member(parameter, 'schema'), '$ref')) {
      this.add('example of a parameter', at, /no examples for parameters/);
    }
    this.schema(member(parameter, 'schema'), child(at, 'schema'));
  }

  resolved(node: Json | undefined): Json | undefined {
    const target = follow(this.document, node);
    const [only, second] = arrayOf(target, 'allOf') ?? [];
    return only !== undefined && second === undefined && textOf(target, 'type') === undefined ? follow(this.document, only) : target;
  }

  body(body: JsonObject, at: Pointer): void {
    const content = objectOf(body, 'content') ?? {};
    this.media(content, child(at, 'content'), /one kind of body/);
    for (const [type, media] of Object.entries(content)) {
      if (!isObject(media)) continue;
      if (['example', 'examples'].some((key) => member(media, key) !== undefined)) this.add('example of a body', pointerOf2(at, 'content', type), /examples? of .*bod/);
      const properties = objectOf(this.resolved(member(media, 'schema')), 'properties') ?? {};
      for (const name of Object.keys(objectOf(media, 'encoding') ?? {})) {
        if (Object.hasOwn(properties, name)) this.add('encoding of a form field', pointerOf2(at, 'content', type), /encoded|became a text|list fields? of forms|several files/);
      }
    }
  }

  response(response: JsonObject, at: Pointer): void {
    const content = objectOf(response, 'content') ?? {};
    this.media(content, child(at, 'content'), /has one schema/);
    for (const name of Object.keys(objectOf(response, 'links') ?? {})) this.add('link', pointerOf2(at, 'links', name), /links between operations/);
    for (const [name, header] of Object.entries(objectOf(response, 'headers') ?? {})) {
      if (isObject(header) && !('$ref' in header) && name.toLowerCase() !== 'content-type') this.header(header, pointerOf2(at, 'headers', name));
    }
    const samples = Object.values(content).reduce<number>((sum, media) => sum + (member(media, 'example') === undefined ? 0 : 1) + Object.keys(objectOf(media, 'examples') ?? {}).length, 0);
    for (let index = 1; index < samples; index++) this.add('further example of an answer', at, /examples? of .*answer/);
  }

  header(header: JsonObject, at: Pointer): void {
    if (['required', 'deprecated'].some((key) => member(header, key) === true) || ['example', 'examples'].some((key) => member(header, key) !== undefined)) {
      this.add('marks of a header', at, /headers? of an(?:swers?|\w*)|of headers/);
    }
    const schema = this.resolved(member(header, 'schema'));
    if (textOf(schema, 'type') === 'object' || objectOf(schema, 'properties') || objectOf(header, 'content')) this.add('object in a header', at, /became a text/);
    this.schema(member(header, 'schema'), child(at, 'schema'));
  }

  /** The kinds of content beside the one that is kept: only those with another schema are a loss. */
  media(content: JsonObject, at: Pointer, said: RegExp): void {
    const entries = Object.entries(content);
    const kinds = new Map<string, string[]>();
    for (const [type, media] of entries) {
      const schema = member(media, 'schema');
      if (schema !== undefined) kinds.set(JSON.stringify(schema), [...(kinds.get(JSON.stringify(schema)) ?? []), type]);
      this.schema(schema, pointerOf2(child(at, type), 'schema'));
    }
    if (kinds.size > 1) this.add('further content', at, said);
  }

  schema(node: Json | undefined, at: Pointer, depth = 0): void {
    if (depth > 100) return;
    if (node === false) this.add('schema that allows nothing', at, /allows no value/);
    if (!isObject(node)) return;
    for (const key of lostKeywords) if (key in node) this.add(`keyword ${key}`, child(at, key), escaped(`“${key}”`));
    if ('patternProperties' in node) this.add('patternProperties', child(at, 'patternProperties'), /pattern of their names/);
    if (arrayOf(node, 'prefixItems') ?? arrayOf(node, 'items')) this.add('tuple', at, /each position/);
    if (objectOf(node, 'discriminator')) this.add('discriminator', child(at, 'discriminator'), /discriminator/);
    if (member(node, 'deprecated') === true) this.add('deprecated field', at, /mark a field as deprecated/);
    if (member(node, 'writeOnly') === true) this.add('write-only field', at, /write-only|Write-only/);
    if ((arrayOf(node, 'examples') ?? []).length > 1) this.add('further examples of a schema', at, /more than one example/);
    const types = (arrayOf(node, 'type') ?? []).filter((type) => type !== 'null' && !(type === 'integer' && (arrayOf(node, 'type') ?? []).includes('number')));
    if (types.length > 1 && !('enum' in node) && !('const' in node)) this.add('several types', child(at, 'type'), /no list of types/);
    for (const key of ['oneOf', 'anyOf']) {
      const members = (arrayOf(node, key) ?? []).filter((part) => !isNullSchema(part));
      const isPlain = members.every((part) => 'enum' in Object(follow(this.document, part)) || 'const' in Object(follow(this.document, part)));
      if (new Set(members.map((part) => JSON.stringify(part))).size > 1 && !isPlain) this.add('alternatives', child(at, key), escaped(`has no “${key}”`));
    }
    this.inner(node, at, depth);
  }

  inner(node: JsonObject, at: Pointer, depth: number): void {
    for (const key of ['properties', 'patternProperties']) {
      for (const [name, schema] of Object.entries(objectOf(node, key) ?? {})) this.schema(schema, pointerOf2(at, key, name), depth + 1);
    }
    for (const key of ['items', 'additionalProperties']) if (isObject(member(node, key))) this.schema(member(node, key), child(at, key), depth + 1);
    for (const key of ['allOf', 'oneOf', 'anyOf', 'prefixItems']) (arrayOf(node, key) ?? []).forEach((schema, index) => this.schema(schema, pointerOf2(at, key, index), depth + 1));
    if (isArray(node['items'])) node['items'].forEach((schema, index) => this.schema(schema, pointerOf2(at, 'items', index), depth + 1));
  }
}

const pointerOf2 = (at: Pointer, first: string, second?: string | number): Pointer => (second === undefined ? child(at, first) : child(child(at, first), second));

/** What an OpenAPI 3 document holds beyond 2.0, each with its place. References are followed only to see what a parameter is. */
export function featuresOf(document: JsonObject): readonly Occurrence[] {
  const finder = new Finder(document);
  finder.root();
  return finder.found;
}
