import { arrayOf, isObject, member, objectOf, textOf, type JsonObject } from '../base/json';
import { pointerOf } from '../base/pointer';
import { withKey } from '../base/tree';
import { setAt, type Connector } from '../connector/connector';
import { visibilityOf } from '../connector/operations-of';
import { followRef } from './follow-ref';
import { operationAt, type OperationPlace } from './operation-inputs';

/** How a trigger remembers what it has seen. */
export interface PollPlan {
  /** One object, or a list of them. */
  readonly kind: 'single' | 'batch';
  /** The policy `pollingtrigger`: query parameters with the expressions of their next values. Undefined when the service keeps the state itself, in Location. */
  readonly policy: { readonly state: readonly (readonly [parameter: string, expression: string])[]; readonly dataPath: string } | undefined;
}

const prefix = 'x-ms-apimTemplateParameter.';
/** A member of triggerConfig that is no query parameter. */
const nextLink = 'x-ms-triggerConfig-nextLink';

/** The plan by which the platform polls an operation: from its policy, else from what the service answers. */
export function pollPlanOf({ definition, properties }: Pick<Connector, 'definition' | 'properties'>, place: OperationPlace): PollPlan {
  const operation = operationAt(definition, place);
  const kind = textOf(operation, 'x-ms-trigger') === 'single' ? 'single' : 'batch';
  const id = textOf(operation, 'operationId');
  const instances = arrayOf(objectOf(properties, 'properties'), 'policyTemplateInstances') ?? [];
  const found = instances.find((instance) => {
    const names = arrayOf(objectOf(instance, 'parameters'), 'x-ms-apimTemplate-operationName');
    return textOf(instance, 'templateId')?.toLowerCase() === 'pollingtrigger' && id !== undefined && names?.includes(id) === true;
  });
  const parameters = objectOf(found, 'parameters');
  if (!parameters) return { kind, policy: undefined };
  const config = Object.entries(objectOf(parameters, `${prefix}triggerConfig`) ?? {});
  return {
    kind,
    policy: {
      state: config.flatMap(([name, expression]) => (name !== nextLink && typeof expression === 'string' ? [[name, expression] as const] : [])),
      dataPath: textOf(parameters, `${prefix}triggerDataPath`) ?? '',
    },
  };
}

function without(definition: JsonObject, holder: JsonObject | undefined, names: ReadonlySet<string>): JsonObject | undefined {
  const list = arrayOf(holder, 'parameters');
  if (!holder || !list) return holder;
  const kept = list.filter((entry) => {
    const node = followRef(definition, entry)?.node;
    const isFilledIn = node !== undefined && visibilityOf(node) === 'internal' && (member(node, 'default') ?? '') === '';
    return !isFilledIn || textOf(node, 'in') !== 'query' || !names.has(textOf(node, 'name') ?? '');
  });
  return kept.length === list.length ? holder : withKey(holder, 'parameters', kept);
}

/**
 * The connector as a call of an operation sees it: internal parameters in which the policy `pollingtrigger` keeps the state
 * need no default, since the platform fills them in from the poll before, and leaves them out of the first.
 */
export function withoutStateParameters(connector: Connector, place: OperationPlace): Connector {
  const { definition } = connector;
  const item = member(objectOf(definition, 'paths'), place.path);
  const set = new Set(pollPlanOf(connector, place).policy?.state.map(([name]) => name));
  if (set.size === 0 || !isObject(item)) return connector;
  const operation = without(definition, objectOf(item, place.method), set);
  const bare = without(definition, item, set) ?? item;
  const next = operation ? withKey(bare, place.method, operation) : bare;
  return next === item ? connector : setAt(connector, pointerOf(['definition', 'paths', place.path]), next);
}
