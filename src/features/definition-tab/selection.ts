import { objectOf } from '../../core/base/json';
import { keysOf, pointerOf, type Pointer } from '../../core/base/pointer';
import { isOperationMethod, type OperationMethod } from '../../core/connector/operations-of';
import { sharedSections, type SharedSection } from '../../core/connector/shared-object';
import { policiesOf, policyAt } from '../../core/connector/policy-templates/policy-form';
import type { JsonObject } from '../../core/base/json';
import type { Connector } from '../../core/connector/connector';

/** What of the API definition the tab shows beside its list. */
export type DefinitionSelection =
  | { readonly kind: 'operation'; readonly at: Pointer; readonly path: string; readonly method: OperationMethod }
  | { readonly kind: 'shared'; readonly at: Pointer; readonly section: SharedSection; readonly name: string };

/** What the tab shows beside its list. */
export type Selection = DefinitionSelection | { readonly kind: 'policy'; readonly at: Pointer; readonly index: number } | { readonly kind: 'script'; readonly at: Pointer };

/** The operation or shared object that a place lies in; of a path item its first operation; undefined when there is none (any more). */
export function selectionOf(definition: JsonObject, at: Pointer): DefinitionSelection | undefined {
  const [part, section, name, method] = keysOf(at);
  if (part !== 'definition' || name === undefined) return undefined;
  if (section === 'paths') {
    const item = objectOf(objectOf(definition, 'paths'), name);
    const wanted = method !== undefined && isOperationMethod(method) ? method : Object.keys(item ?? {}).find(isOperationMethod);
    if (wanted === undefined || !isOperationMethod(wanted) || !objectOf(item, wanted)) return undefined;
    return { kind: 'operation', at: pointerOf(['definition', 'paths', name, wanted]), path: name, method: wanted };
  }
  const shared = sharedSections.find((candidate) => candidate === section);
  const found = shared && objectOf(definition, shared);
  return shared && found && Object.hasOwn(found, name) ? { kind: 'shared', at: pointerOf(['definition', shared, name]), section: shared, name } : undefined;
}

/** The policy that a place lies in, or the custom code for a place in it or its list of operations; undefined when there is none (any more). */
function runtimeSelectionOf(properties: JsonObject, script: Connector['script'], at: Pointer): Selection | undefined {
  const [part, , section, position] = keysOf(at);
  if (part === 'script' || (part === 'properties' && (section === 'scriptOperations' || section === 'script'))) return script ? { kind: 'script', at: '/script' } : undefined;
  if (part !== 'properties' || section !== 'policyTemplateInstances') return undefined;
  const index = Number(position ?? 0);
  return Number.isInteger(index) && index >= 0 && index < policiesOf(properties).length ? { kind: 'policy', at: policyAt(index), index } : undefined;
}

/** True when both are the same entry of the list. */
export const isSameSelection = (one: Selection | undefined, other: Selection | undefined): boolean => one?.at === other?.at && one?.kind === other?.kind;

/** The entry of the list that a place of the connector lies in; undefined when there is none (any more). */
export const entryAt = ({ definition, properties, script }: Connector, at: Pointer): Selection | undefined => selectionOf(definition, at) ?? runtimeSelectionOf(properties, script, at);
