/**
 * Over real connectors: how much of the operations, parameters, schemas, responses and headers has a field, and that an edit
 * of each kind of field, taken back, gives the same bytes. Set CORPUS_DIR to the folder that holds `connectors`.
 */
import { describe, expect, it } from 'vitest';
import { arrayOf, isArray, isObject, objectOf, textOf, type Json, type JsonObject } from '../../core/base/json';
import { child, type Pointer } from '../../core/base/pointer';
import { connectorFiles, connectorNames } from '../../core/base/testing/corpus';
import { setValue } from '../../core/commands/set-value';
import type { Connector } from '../../core/connector/connector';
import { allDynamicKeys } from '../../core/connector/dynamic/dynamic-source';
import { fieldForm } from '../../core/connector/openapi-fields/field-form';
import { fieldsOf } from '../../core/connector/openapi-fields/fields-at';
import type { PlaceKind } from '../../core/connector/openapi-fields/openapi-field';
import { isOperationMethod, operationMethods } from '../../core/connector/operations-of';
import { exportConnectorFolder } from '../../core/exporters/connector-folder/export-folder';
import { importConnectorFolder } from '../../core/importers/connector-folder/importer';
import { Session } from '../../session/session';
import { schemaKeys } from '../../widgets/schema-tree/schema-details';
import { bodyKeys, headerKeys, itemKeys, operationKeys, parameterKeys, responseKeys } from './form-keys';


const connectors = (): { readonly name: string; readonly connector: Connector }[] =>
  connectorNames().flatMap((name) => {
    const result = importConnectorFolder(connectorFiles(name));
    return result?.ok ? [{ name, connector: result.connector }] : [];
  });

/** A member that has a control of its own, by what is changed in it; or one that is shown as JSON. */
interface Shown {
  readonly at: Pointer;
  /** What the control is for: `operation summary`. */
  readonly name: string;
  readonly value: Json;
  readonly isField: boolean;
}

/** Goes through a definition as its forms do. */
class Forms {
  readonly shown: Shown[] = [];

  constructor(definition: JsonObject) {
    const shared = (section: string): [string, Json][] => Object.entries(objectOf(definition, section) ?? {});
    for (const [path, item] of shared('paths')) this.pathItem(child('/definition/paths', path), item);
    for (const [name, schema] of shared('definitions')) this.schema(child('/definition/definitions', name), schema, 0);
    for (const [name, parameter] of shared('parameters')) this.parameter(child('/definition/parameters', name), parameter);
    for (const [name, response] of shared('responses')) this.response(child('/definition/responses', name), response, 'response');
  }

  private pathItem(at: Pointer, item: Json): void {
    if (!isObject(item)) return;
    for (const key of Object.keys(item)) if (!isOperationMethod(key) && key !== 'parameters' && key !== 'x-ms-notification-content') this.add(at, 'path-item', key, item[key] ?? null, false);
    this.parameters(child(at, 'parameters'), item);
    this.response(child(at, 'x-ms-notification-content'), item['x-ms-notification-content'], 'notification');
    for (const method of operationMethods) {
      const operation = item[method];
      if (!isObject(operation)) continue;
      const place = child(at, method);
      this.object(place, operation, 'operation', operationKeys);
      this.parameters(child(place, 'parameters'), operation);
      for (const [status, response] of Object.entries(objectOf(operation, 'responses') ?? {})) this.response(child(child(place, 'responses'), status), response, 'response');
    }
  }

  private parameters(at: Pointer, owner: JsonObject): void {
    (arrayOf(owner, 'parameters') ?? []).forEach((parameter, index) => this.parameter(child(at, index), parameter));
  }

  private parameter(at: Pointer, parameter: Json): void {
    if (!isObject(parameter)) return;
    const isBody = textOf(parameter, 'in') === 'body';
    this.object(at, parameter, 'parameter', isBody ? bodyKeys : parameterKeys);
    if (isBody) this.schema(child(at, 'schema'), parameter['schema'], 0);
    else if (isObject(parameter['items'])) this.object(child(at, 'items'), parameter['items'], 'items', itemKeys);
  }

  private response(at: Pointer, response: Json | undefined, kind: PlaceKind): void {
    if (!isObject(response)) return;
    this.object(at, response, kind, responseKeys);
    this.schema(child(at, 'schema'), response['schema'], 0);
    for (const [name, header] of Object.entries(objectOf(response, 'headers') ?? {})) if (isObject(header)) this.object(child(child(at, 'headers'), name), header, 'header', headerKeys);
    for (const [type, example] of Object.entries(objectOf(response, 'examples') ?? {})) this.add(child(at, 'examples'), 'example', type, example, typeof example !== 'object');
  }

  private schema(at: Pointer, schema: Json | undefined, depth: number): void {
    if (!isObject(schema) || depth > 200) return;
    this.object(at, schema, 'schema', schemaKeys);
    for (const [name, property] of Object.entries(objectOf(schema, 'properties') ?? {})) this.schema(child(child(at, 'properties'), name), property, depth + 1);
    for (const key of ['items', 'additionalProperties']) this.schema(child(at, key), schema[key], depth + 1);
    (arrayOf(schema, 'allOf') ?? []).forEach((part, index) => this.schema(child(child(at, 'allOf'), index), part, depth + 1));
  }

  /** Each key of an object: in its own place of the form, as a setting, or as raw JSON. */
  private object(at: Pointer, object: JsonObject, kind: PlaceKind, own: ReadonlySet<string>): void {
    for (const [key, value] of Object.entries(object)) {
      if (own.has(key)) {
        this.add(at, kind, key, value, true);
        continue;
      }
      const field = fieldsOf(kind).find((known) => known.key === key);
      const form = field && fieldForm(kind, field, value);
      if (form?.as === 'group' && isObject(value)) this.object(child(at, key), value, form.kind, new Set());
      else if (form?.as === 'list' && isArray(value)) value.forEach((item, index) => isObject(item) && this.object(child(child(at, key), index), item, form.kind, new Set()));
      else this.add(at, kind, key, value, form !== undefined && form.as !== 'json');
    }
  }

  private add(at: Pointer, kind: string, key: string, value: Json, isField: boolean): void {
    this.shown.push({ at: child(at, key), name: `${kind} ${key}`, value, isField });
  }
}

/** The files of a connector as one text with a character a byte: comparing arrays of a megabyte takes seconds. */
const bytesOf = (connector: Connector): string => exportConnectorFolder(connector).map(({ name, bytes }) => `${name}\n${Buffer.from(bytes).toString('latin1')}`).join('\n');

/** Another value of the same type; undefined for what has more than one control. */
function anotherValue(value: Json): Json | undefined {
  switch (typeof value) {
    case 'string':
      return `${value} x`;
    case 'number':
      return value + 1;
    case 'boolean':
      return !value;
    default:
      return isArray(value) && value.every((text) => typeof text === 'string') ? [...value, 'x'] : undefined;
  }
}

describe.skipIf(connectorNames().length === 0)('the fields over the corpus', () => {
  const all = connectors();

  it('show at least 99 of 100 members of operations, parameters, schemas, responses and headers', () => {
    let [fields, raw] = [0, 0];
    const rawKeys = new Map<string, number>();
    for (const { connector } of all) {
      for (const { name, isField } of new Forms(connector.definition).shown) {
        if (isField) fields++;
        else {
          raw++;
          rawKeys.set(name, (rawKeys.get(name) ?? 0) + 1);
        }
      }
    }
    const most = [...rawKeys].toSorted(([, a], [, b]) => b - a).slice(0, 8).map(([name, count]) => `${name} ${count}`);
    process.stdout.write(`members shown as fields: ${fields} of ${fields + raw} (${((100 * fields) / (fields + raw)).toFixed(2)} %); as JSON most of all: ${most.join(', ')}\n`);
    expect(fields / (fields + raw)).toBeGreaterThanOrEqual(0.99);
  });

  it('can each be edited, typed back and undone without a byte changing', () => {
    const kinds = new Set<string>();
    let edits = 0;
    for (const { name, connector } of all) {
      const session = new Session(connector, { rules: [], schedule: () => () => undefined, deadline: () => () => false });
      const before = bytesOf(connector);
      // One of each kind of field in a connector.
      const edited = new Map<string, Shown>();
      for (const shown of new Forms(connector.definition).shown) {
        if (shown.isField && anotherValue(shown.value) !== undefined && !allDynamicKeys.some((key) => shown.name.endsWith(key)) && !edited.has(shown.name)) edited.set(shown.name, shown);
      }
      let after = connector;
      for (const { at, value } of edited.values()) {
        const next = setValue.apply(after, { at, value: anotherValue(value) });
        expect(next, `${name} ${at}`).not.toBe(after);
        after = next;
      }
      session.step('Edit all', after);
      const back = [...edited.values()].reduce((now, { at, value }) => setValue.apply(now, { at, value }), after);
      expect(bytesOf(back) === before, name).toBe(true);
      session.undo();
      expect(bytesOf(session.connector) === before, name).toBe(true);
      edits += edited.size;
      for (const kind of edited.keys()) kinds.add(kind);
    }
    process.stdout.write(`kinds of fields edited, typed back and undone: ${kinds.size}, in ${edits} edits of ${all.length} connectors\n`);
    expect(kinds.size).toBeGreaterThan(60);
  }, 120_000);
});
