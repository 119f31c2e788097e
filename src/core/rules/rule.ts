import type { Json, JsonArray, JsonObject } from '../base/json';
import type { Pointer } from '../base/pointer';
import type { Connector, PublisherKind } from '../connector/connector';
import type { Extent } from '../connector/schema-extents';
import type { Finding, Phase, Severity } from './finding';
import type { Traits } from './shared/traits';
import type { Targets } from './targets';

/** What decides which criteria apply and how hard. */
export interface Situation {
  readonly publisherKind: PublisherKind;
  readonly state: 'new' | 'update';
}

/** What a rule says about the target that it was asked about. */
export interface Report {
  (said: {
    readonly message: string;
    /** The place inside the target's node, as keys: `'summary'`, `['responses', '200']`. Absent: the node itself. */
    readonly key?: string | readonly (string | number)[];
    /** The key that the place lacks. */
    readonly missing?: string;
    readonly related?: readonly Pointer[];
    /** Another severity than the rule's own, for the lighter or heavier case. */
    readonly severity?: Severity;
    /** False when the rule has a fix but not for this case. */
    readonly fixable?: boolean;
  }): void;
}

/** An operation by its id. */
export interface OperationPlace {
  readonly path: string;
  readonly method: string;
  readonly at: Pointer;
  readonly node: JsonObject;
  /** The path item around it, whose parameters are its own as well. */
  readonly pathItem: JsonObject;
}

/**
 * What a rule may ask about the rest of the connector. Every answer is remembered as something the target depends on:
 * when it changes, the target is asked again. A rule that looks elsewhere by other ways gets stale findings.
 */
export interface RuleContext {
  readonly situation: Situation;
  /** The types of answers that the definition states for all operations that state none themselves. */
  readonly produces: JsonArray | undefined;
  /** The node that `#/definitions/Pet`, `#/parameters/Page` or `#/responses/NotFound` names, or undefined. One step, not a chain. */
  resolve(reference: string): { readonly node: Json; readonly at: Pointer } | undefined;
  /**
   * What there is to know of the object that a reference names without looking into it: 0 when it names nothing. Who needs no
   * more than that shall ask this and not `resolve`, for then it is asked again only when the traits change.
   */
  traits(reference: string): Traits;
  /** How large a shared definition is with its references put in place, and whether it leads back to itself. */
  extent(reference: string): Extent | undefined;
  /** The same for the shared definition that is asked about. */
  ownExtent(): Extent | undefined;
  /** The operations with this id: usually one. */
  operationsById(operationId: string): readonly OperationPlace[];
  /** How many operations there are. */
  operationCount(): number;
  /** The places where this rule's own `index` put the key, the first 50 of them. */
  indexed(key: string): readonly Pointer[];
  /** How many places there are under the key in all. */
  countIndexed(key: string): number;
  /** The same places without the one of the operation or path that is asked about; again the first 50. */
  indexedElsewhere(key: string): readonly Pointer[];
  /** The other places under the keys that `index` gave for the operation or path that is asked about, the first 50 of each: where its duplicates are. */
  duplicates(): readonly Pointer[];
}

/** Gets the keys under which a target shall be found by `context.indexed`. */
export type AddToIndex = (key: string) => void;

/**
 * A change of the sample connector that makes an example: values by pointer (undefined removes the node), or a function
 * for what is not JSON.
 */
export type Example = { readonly [pointer in Pointer]?: Json | undefined } | ((sample: Connector) => Connector);

/** The examples beside a rule: `examples` of its `examples.ts`. The sample is always a good one; each bad one must be found. */
export interface Examples {
  readonly bad: readonly Example[];
  readonly good?: readonly Example[];
}

/** A mechanical way to put a finding right. Pure; gives the same connector when there is nothing to do. */
export interface Fix {
  /** A verb phrase for a button: "Add a full stop". */
  readonly label: string;
  /** True when nobody would ever object to the result, so that it may be applied to all findings at once. */
  readonly safe: boolean;
  /** True when it reads and changes nothing outside the path or shared object that the finding lies in: thousands of such fixes cost what they change. */
  readonly local?: true;
  readonly apply: (connector: Connector, finding: Finding) => Connector;
}

/** Whether the value of a member is one that a rule has to look at. */
export type ValueTest = (value: Json) => boolean;

/** What several rules want to know of a value, found once for all of them: `of` gives a sum of marks, which are bits; `undefined` stands for an absent member. */
export interface Marked {
  readonly of: (value: Json | undefined) => number;
  /** The marks of which a value has to have one. */
  readonly any: number;
}

/** Tests of values by their keys. */
export type ValueTests = { readonly [key: string]: ValueTest | Marked };

/** Keys of a node; or tests of the values that stand under them, of which one has to say yes. */
export type OnlyWith = readonly string[] | ValueTests;

/** Members that a rule has nothing to say of: keys whose value may be any (`true`), has to pass a test, or has none of the marks. */
export type Sound = ReadonlyMap<string, true | ValueTest | Marked>;

/** What a member has to be like for a rule to have something to say; an absent one is asked about as `undefined`. */
export type MemberTest = Marked | ((value: Json | undefined) => boolean);

/** What members have to be like, by key: one that says yes will do. A map tells which members there is nothing to say of, and any other will do. */
export type When = { readonly [key: string]: MemberTest } | Sound;

/** How many schemas (objects, properties and items) there are, or how many levels. */
export type SchemaBound = { readonly count: number } | { readonly depth: number };

/** One certification criterion as code. */
export interface Rule {
  /** The id of the criterion in the certification rules reference: kebab-case, thing first. */
  readonly id: string;
  /** Other names of the same criterion: seed criteria, names of the official validator, policy codes. */
  readonly aliases?: readonly string[];
  readonly severity: Severity;
  /** Another severity in a given situation, or `off` where the criterion does not apply. */
  readonly severityIn?: (situation: Situation) => Severity | 'off';
  /** Said by a rule that is weighed lighter itself, but reports errors in some cases. */
  readonly heaviest?: 'error';
  readonly phase: Phase;
  /** A short sentence without full stop: "Operation IDs are unique". */
  readonly title: string;
  /** Why a reviewer or the platform cares: one or two sentences. */
  readonly why: string;
  /** Document and rule name: "Submit for certification (SV OperationIdNotUnique)". */
  readonly source: string;
  /** One pure function for each kind of target that the rule looks at. */
  readonly check: { readonly [K in keyof Targets]?: (target: Targets[K], report: Report, context: RuleContext) => void };
  /**
   * Keys without which a check has nothing to say: it is then called only for nodes that have one of them. With tens of
   * thousands of schemas this is what keeps rules about rare members free. With tests of the values the check is called only
   * for nodes of which one says yes.
   */
  readonly only?: { readonly [K in keyof Targets]?: OnlyWith };
  /** Keys with which a check has nothing to say: it is then called only for nodes that have none of them. Not together with `only`. */
  readonly unless?: { readonly [K in keyof Targets]?: readonly string[] };
  /**
   * What makes a check of all nodes worth a call, such as a label that is too long. Together with any of the above both have
   * to hold. Most calls would end without a word, and what they look at is found once for all rules: this keeps rules free
   * where all is well.
   */
  readonly when?: { readonly [K in keyof Targets]?: When };
  /**
   * It is called only in operations and shared objects whose schemas may be more or deeper than this, with references put in
   * place, all of them taken together: known without going through them.
   */
  readonly above?: SchemaBound;
  /** Keys under which targets are found by other targets of this rule (duplicates, counts). */
  readonly index?: { readonly [K in 'operation' | 'path-item']?: (target: Targets[K], add: AddToIndex) => void };
  readonly fix?: Fix;
}
