import type { Json, JsonObject } from '../../base/json';
import { child, escapeKey, type Pointer } from '../../base/pointer';
import { onceForEachText } from '../shared/once-for-each-text';
import type { OperationTarget, SchemaRole, SchemaTarget, Usage } from '../targets';
import type { SchemaKind } from './active-rules';
import type { Placed } from './placed';
import type { Shape } from './shapes';

/** True for the visibility that hides from makers, in any case of letters. */
export const isInternal = (visibility: Json | undefined): boolean =>
  typeof visibility === 'string' && visibility.length === 'internal'.length && visibility.toLowerCase() === 'internal';

/** The rule that asks for the place has mostly just made a message for the name, which was looked up for that. */
const escaped = onceForEachText(escapeKey);

/** What all schemas of a body, response or definition have in common. */
export class SchemaSurroundings {
  /** True where properties are outputs that a maker sees. What requests use as well is looked at as theirs. */
  readonly showsOutputs: boolean;
  /** True where properties are fields that a maker fills in. */
  readonly showsInputs: boolean;

  constructor(
    readonly where: SchemaTarget['where'],
    readonly operation: OperationTarget | undefined,
    readonly usage: Usage,
    /** What the schema stands in. */
    private readonly holder: Placed,
    /** The member of the holder that it is, unless it is the holder itself. */
    private readonly key: string,
  ) {
    const isDefinition = where === 'definition';
    this.showsOutputs = usage.visible && (isDefinition ? usage.inResponse && !usage.inRequest : where !== 'request');
    this.showsInputs = usage.visible && (isDefinition ? usage.inRequest : where === 'request');
  }

  at(): Pointer {
    const at = this.holder.at();
    return this.key === '' ? at : `${at}/${this.key}`;
  }
}

/**
 * A schema on its way through the rules. There is one of these for each level, which stands for one schema after the other:
 * one for each of tens of thousands would be the largest part of what a check leaves behind.
 */
export class SchemaVisit implements SchemaTarget {
  node: JsonObject;
  role: SchemaRole = 'root';
  name: string | undefined = undefined;
  isRequired = false;
  isInternal = false;
  properties: Json | undefined = undefined;
  items: Json | undefined = undefined;
  additional: Json | undefined = undefined;
  hasAlternatives = false;
  required: Json | undefined = undefined;
  readonly depth: number;
  private isReadOnly = false;
  /** The member of the parent that it stands in: one of the schema's own, none of which a pointer escapes. */
  private key = '';
  private index = -1;
  private place: Pointer | undefined = undefined;
  private inside: `/${string}` | undefined = undefined;

  constructor(
    readonly parent: SchemaVisit | undefined,
    private root: SchemaSurroundings,
    node: JsonObject,
  ) {
    this.node = node;
    this.depth = parent ? parent.depth + 1 : 0;
  }

  /** Goes on to another schema, whose values were read; `index` is below 0 unless it is one of a list. */
  enter(node: JsonObject, shape: Shape<SchemaTarget>, values: readonly Json[], root: SchemaSurroundings, role: SchemaRole, name: string | undefined, key: string, index: number): void {
    const { places } = shape;
    const { parent } = this;
    this.node = node;
    this.root = root;
    this.role = role;
    this.name = name;
    this.key = key;
    this.index = index;
    this.place = undefined;
    this.inside = undefined;
    this.properties = places.properties < 0 ? undefined : values[places.properties];
    this.items = places.items < 0 ? undefined : values[places.items];
    this.additional = places.additional < 0 ? undefined : values[places.additional];
    this.required = places.required < 0 ? undefined : values[places.required];
    this.hasAlternatives = places.hasAlternatives;
    this.isReadOnly = places.readOnly >= 0 && values[places.readOnly] === true;
    this.isInternal = parent?.isInternal === true || (places.visibility >= 0 && isInternal(values[places.visibility]));
    this.isRequired = name !== undefined && Array.isArray(parent?.required) && parent.required.includes(name);
  }

  get where(): SchemaTarget['where'] {
    return this.root.where;
  }
  get operation(): OperationTarget | undefined {
    return this.root.operation;
  }
  get usage(): Usage {
    return this.root.usage;
  }
  /** The most special kind of target that it is. */
  get kind(): SchemaKind {
    const { role, root } = this;
    if (role === 'root') return root.where === 'definition' ? 'shared-schema' : 'schema';
    if (role !== 'property' || this.isInternal) return 'schema';
    if (root.showsOutputs) return 'output';
    return root.showsInputs && this.properties === undefined && !this.isReadOnly ? 'input' : 'schema';
  }
  at(): Pointer {
    this.place ??= this.madePlace();
    return this.place;
  }

  private madePlace(): Pointer {
    const { parent, name } = this;
    if (!parent) return this.root.at();
    if (name !== undefined) return `${parent.propertiesAt()}${escaped(name)}`;
    const container: Pointer = `${parent.at()}/${this.key}`;
    return this.index < 0 ? container : child(container, this.index);
  }

  /** What the pointers of its properties begin with: kept, so that each of them is one text joined to another. */
  private propertiesAt(): `/${string}` {
    this.inside ??= `${this.at()}/properties/`;
    return this.inside;
  }
}
