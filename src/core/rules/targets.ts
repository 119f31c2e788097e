import type { Json, JsonObject } from '../base/json';
import type { BinaryFile, Connector, Submission, TextFile } from '../connector/connector';
import type { OperationMethod } from '../connector/operations-of';
import type { Pointer } from '../base/pointer';
import type { DefinitionSize } from './shared/definition-size';
import type { SourcesFacts } from './shared/source-facts';

interface Target<Node> {
  readonly node: Node;
  /** The pointer of the node; made on demand, so that nothing is spent on targets without a finding. */
  readonly at: () => Pointer;
}

/** The API definition's own members: everything outside `paths`, `definitions`, `parameters` and `responses`, which have targets of their own. */
export interface DefinitionTarget extends Target<JsonObject> {
  /** `apiProperties.json` as a tree, for criteria that compare both files. */
  readonly properties: JsonObject;
}

/** `apiProperties.json`. */
export interface PropertiesTarget extends Target<JsonObject> {
  /** Its one root member `properties`, or an empty object. */
  readonly inner: JsonObject;
  readonly definition: DefinitionTarget;
}

/** A connection parameter, of `connectionParameters` or of one of the sets. */
export interface ConnectionParameterTarget extends Target<Json> {
  readonly name: string;
  readonly set: string | undefined;
}

/** A policy template instance. */
export interface PolicyTarget extends Target<Json> {
  readonly index: number;
}

/** The files around the two JSON parts, and the submission details; never looks into the JSON trees. */
export interface PackageTarget {
  readonly icon: BinaryFile | null;
  readonly script: TextFile | null;
  readonly readme: TextFile | null;
  readonly intro: TextFile | null;
  readonly submission: Submission;
  /** What may be known of the texts that the JSON parts came from; a part made here has none. */
  readonly sources: SourcesFacts;
  /** How large the definition is as a file, edits included. */
  readonly size: DefinitionSize;
  readonly broken: Connector['broken'];
  readonly extras: Connector['extras'];
  readonly properties: JsonObject;
  readonly at: () => Pointer;
}

/** A path item: its own members; operations are targets of their own. */
export interface PathItemTarget extends Target<JsonObject> {
  readonly path: string;
  readonly hasOperation: boolean;
}

/** A parameter as an operation sees it: resolved, of the operation or of its path item. */
export interface SeenParameter {
  readonly node: JsonObject;
  /** Where the parameter itself stands (the shared one for a reference). */
  readonly at: Pointer;
  readonly from: 'operation' | 'path-item';
  readonly reference: string | undefined;
}

export interface OperationTarget extends Target<JsonObject> {
  readonly path: string;
  readonly method: OperationMethod;
  readonly pathItem: JsonObject;
  /** `x-ms-visibility` in lower case, `''` when absent. */
  readonly visibility: string;
  readonly isInternal: boolean;
  readonly isDeprecated: boolean;
  readonly isTrigger: boolean;
  /** The operation's parameters, then those of the path item that it does not override; resolved once. */
  readonly parameters: () => readonly SeenParameter[];
}

/** How the world sees a shared or inline node: through which operations, as what. */
export interface Usage {
  /** Reached from a visible, not deprecated operation (or, for a shared node, from any such one). */
  readonly visible: boolean;
  readonly inRequest: boolean;
  readonly inResponse: boolean;
}

/** A parameter where it is written: in an operation, a path item, or the shared `parameters`. References are not visited. */
export interface ParameterTarget extends Target<JsonObject> {
  readonly name: string;
  readonly in: string;
  readonly isInternal: boolean;
  readonly owner: 'operation' | 'path-item' | 'shared';
  readonly operation: OperationTarget | undefined;
  readonly usage: Usage;
}

/** A response where it is written: in an operation or the shared `responses`. */
export interface ResponseTarget extends Target<JsonObject> {
  /** `200`, `default`, or the name of a shared response. */
  readonly status: string;
  readonly owner: 'operation' | 'shared';
  readonly operation: OperationTarget | undefined;
  readonly usage: Usage;
}

/** What a schema is to the schema or object around it. */
export type SchemaRole = 'root' | 'property' | 'items' | 'additional' | 'part';

/** A schema node: of a body parameter, response, notification or definition, at any depth. References are visited, not followed. */
export interface SchemaTarget extends Target<JsonObject> {
  readonly role: SchemaRole;
  /** The property's name, for role `property`. */
  readonly name: string | undefined;
  /** True when the object around it lists this property as required. */
  readonly isRequired: boolean;
  /** True when this node or one around it is internal. */
  readonly isInternal: boolean;
  readonly parent: SchemaTarget | undefined;
  /** `request` body, `response`, webhook `notification`, or a shared `definition`. */
  readonly where: 'request' | 'response' | 'notification' | 'definition';
  readonly operation: OperationTarget | undefined;
  readonly usage: Usage;
  /** 0 for the root of a body, response or definition. */
  readonly depth: number;
}

/** Every kind of node that a rule can look at, with what it is handed. */
export interface Targets {
  readonly definition: DefinitionTarget;
  readonly properties: PropertiesTarget;
  readonly 'connection-parameter': ConnectionParameterTarget;
  readonly policy: PolicyTarget;
  readonly package: PackageTarget;
  readonly 'path-item': PathItemTarget;
  readonly operation: OperationTarget;
  readonly parameter: ParameterTarget;
  readonly response: ResponseTarget;
  readonly schema: SchemaTarget;
  /**
   * A schema that is a property of a response or notification which a maker sees, at any depth. What requests use as well
   * is looked at as theirs. It is a target of the rules about schemas too.
   */
  readonly output: SchemaTarget;
  /** A schema that is a property of a request body which a maker fills in: visible, and with no properties of its own. A schema too. */
  readonly input: SchemaTarget;
  /** The root of a definition. A schema too. */
  readonly 'shared-schema': SchemaTarget;
}
