import { member, type Json, type JsonObject } from '../../core/base/json';
import { pointerIn } from '../../core/base/json-text/live-places';
import { keysOf, lastKeyOf, parentOf, type Pointer } from '../../core/base/pointer';
import { nodeAt } from '../../core/base/tree';
import type { Connector } from '../../core/connector/connector';
import { liveCodeOf } from '../../core/connector/live-code';
import { fieldAt, fieldsOf, placeKindAt } from '../../core/connector/openapi-fields/fields-at';
import type { OpenApiField } from '../../core/connector/openapi-fields/openapi-field';
import { operationsOf } from '../../core/connector/operations-of';
import type { CodeAssist, CodeProposal, CodeProposals } from '../../ui/code-editor/code-assist';

/** What is being written at the cursor: a key, or the value of one. `start` to `end` is what a proposal replaces. */
export interface Written {
  readonly key: string | undefined;
  readonly isKey: boolean;
  readonly start: number;
  readonly end: number;
  /** What stands behind it, without blanks. */
  readonly next: string;
}

/** Reads from the characters around the cursor what is being written there; undefined inside arrays and where nothing can be proposed. */
export function writtenAt(piece: string, cursor: number): Written | undefined {
  const line = piece.slice(piece.lastIndexOf('\n', cursor - 1) + 1, cursor);
  const quotes = line.replace(/\\./g, '').split('"').length - 1;
  const isInText = quotes % 2 === 1;
  const start = isInText ? piece.lastIndexOf('"', cursor - 1) : cursor - (/[\w.-]*$/.exec(line)?.[0].length ?? 0);
  const rest = /^[^"\r\n]*"?/.exec(piece.slice(cursor))?.[0] ?? '';
  const end = isInText ? (rest.endsWith('"') ? cursor + rest.length : cursor) : cursor;
  const before = piece.slice(0, start).trimEnd();
  const next = piece.slice(end).trimStart().charAt(0);
  if (before.endsWith(':')) {
    const key = /"((?:[^"\\]|\\.)*)"\s*:$/.exec(before)?.[1];
    return key === undefined ? undefined : { key, isKey: false, start, end, next };
  }
  return before.endsWith('{') || before.endsWith(',') ? { key: isInText ? piece.slice(start + 1, end).replace(/"$/, '') : undefined, isKey: true, start, end, next } : undefined;
}

const placeholders = { text: '"$0"', texts: '["$0"]', object: '{$0}', array: '[$0]', 'yes or no': 'true', number: '$0', any: '$0' } as const;

/** `$` and braces have a meaning in what is inserted. */
const plain = (text: string): string => text.replaceAll(/[\\$}]/g, '\\$&');

function keyProposals(pointer: Pointer, node: Json | undefined, written: Written): readonly CodeProposal[] {
  const kind = placeKindAt(pointer);
  if (!kind) return [];
  const comma = written.next === '"' ? ',' : '';
  return fieldsOf(kind)
    .filter(({ key }) => key === written.key || member(node, key) === undefined)
    .map(({ key, meaning, holds }) => ({
      label: key,
      meaning,
      kind: 'key',
      insert: written.next === ':' ? `"${plain(key)}"` : `"${plain(key)}": ${placeholders[holds]}${comma}`,
    }));
}

const sections = new Map([
  ['parameter', 'parameters'],
  ['response', 'responses'],
]);

function valueProposals(definition: JsonObject, object: Pointer, field: OpenApiField): readonly CodeProposal[] {
  const text = (label: string, meaning: string, kind: CodeProposal['kind']): CodeProposal => ({ label, meaning, kind, insert: `"${plain(label)}"` });
  if (field.holds === 'yes or no') return ['true', 'false'].map((label) => ({ label, meaning: field.meaning, kind: 'value', insert: label }));
  if (field.choices && field.holds === 'text') return field.choices.map((choice) => text(choice, field.meaning, 'value'));
  const kind = placeKindAt(object) ?? 'root';
  if (field.key === '$ref') {
    const section = sections.get(kind) ?? 'definitions';
    const found = member(definition, section);
    return typeof found === 'object' && found !== null ? Object.keys(found).map((name) => text(`#/${section}/${name}`, `The entry “${name}” of ${section}.`, 'reference')) : [];
  }
  if (field.key === 'operationId' && kind !== 'operation') {
    return operationsOf(definition).map(({ operationId, summary, path }) => text(operationId, summary || path, 'reference'));
  }
  return [];
}

/** Proposals for keys and values of an API definition, and what each means. */
export function codeFields(connectorNow: () => Connector): CodeAssist {
  /** The object around what is written, also when the key is not in the tree yet. */
  const objectAround = (offset: number, key: string | undefined): Pointer => {
    const code = liveCodeOf(connectorNow(), 'definition');
    if (!code) return '';
    // What is being written may stand right before the next member: what comes before it tells the object.
    const pointer = 'good' in code ? pointerIn(code.good, Math.max(0, code.edit.offset - 1)) : pointerIn(code, offset);
    return key !== undefined && lastKeyOf(pointer) === key ? parentOf(pointer) : pointer;
  };
  return {
    propose(piece, cursor, offset): CodeProposals | undefined {
      const written = writtenAt(piece, cursor);
      if (!written) return undefined;
      const { definition } = connectorNow();
      const object = objectAround(offset, written.key);
      const field = written.isKey || written.key === undefined ? undefined : fieldAt(object, written.key);
      const items = written.isKey ? keyProposals(object, nodeAt(definition, object), written) : field ? valueProposals(definition, object, field) : [];
      return items.length === 0 ? undefined : { start: written.start, end: written.end, items };
    },
    explain(offset) {
      const code = liveCodeOf(connectorNow(), 'definition');
      const pointer = code ? pointerIn(code, offset) : '';
      const key = keysOf(pointer).at(-1);
      const field = key === undefined ? undefined : fieldAt(parentOf(pointer), key);
      if (!field) return undefined;
      return `**${field.key}** ${field.meaning}${field.choices ? `\n\n${field.choices.map((choice) => `\`${choice}\``).join(' · ')}` : ''}`;
    },
  };
}
