import type { Pointer } from '../base/pointer';
import type { InputChoice } from '../requests/operation-inputs';
import type { Visibility } from '../connector/operations-of';

/** The two designers that draw an operation differently: the card of classic Power Automate, and the newer side panel. */
export type Designer = 'classic' | 'new';

/** What a field is filled in with. */
export type Control =
  | { readonly kind: 'text' }
  /** Object without known properties: a text box for JSON. */
  | { readonly kind: 'json' }
  | { readonly kind: 'rich-text' }
  | { readonly kind: 'yes-no' }
  /** Rows of key and value. */
  | { readonly kind: 'dictionary' }
  /** A static drop-down; `choices` holds the first of `count`. */
  | { readonly kind: 'choices'; readonly choices: readonly InputChoice[]; readonly count: number }
  /** A drop-down that another operation fills; no ID where the extension names none. */
  | { readonly kind: 'values-from'; readonly operationId: string | undefined }
  | { readonly kind: 'picker'; readonly picks: 'file' | 'folder' }
  /** Fields that another operation describes, once its arguments are filled in. */
  | { readonly kind: 'fields-from'; readonly operationId: string | undefined }
  /** An array editor: the fields of one item, or one nameless value. */
  | { readonly kind: 'list'; readonly item: readonly InputField[] };

/** One input as a designer shows it. */
export interface InputField {
  /** Unique within the operation: `query:limit`, `body:address/city`. */
  readonly key: string;
  /** The name on the wire. */
  readonly name: string;
  readonly label: string;
  /** False where the raw name shows because nobody wrote a title. */
  readonly isNamed: boolean;
  /** The text in the empty box. */
  readonly hint: string;
  readonly required: boolean;
  readonly visibility: Visibility;
  /** The default as it would show. */
  readonly value: string | undefined;
  readonly control: Control;
  /** Names of the inputs that fill the arguments of its drop-down. */
  readonly needs: readonly string[];
  /** Where it is described: a pointer into the connector. */
  readonly at: Pointer;
}

/** Why an input does not show. */
export type HiddenReason = 'internal' | 'read-only' | 'reserved' | 'no-control' | 'name-mark';

/** An input that the designer leaves out. */
export interface HiddenField {
  readonly at: Pointer;
  readonly label: string;
  readonly why: HiddenReason;
  /** The default that is sent nevertheless. */
  readonly value: string | undefined;
}

/** One piece of dynamic content that later steps of a flow can use. */
export interface OutputToken {
  readonly key: string;
  readonly label: string;
  readonly isNamed: boolean;
  readonly hint: string;
  readonly type: string;
  readonly visibility: Visibility;
  /** The list that it is taken from: using it puts the next step into an Apply to each. */
  readonly list: string | undefined;
  /** Another operation describes what is inside. */
  readonly isDynamic: boolean;
  readonly at: Pointer;
}

/** An operation as a function of Power Apps. */
export interface Formula {
  readonly text: string;
  /** True where the function's name differs from the operation ID, which holds marks that Power Apps drops. */
  readonly isRenamed: boolean;
}

/** Something about the drawing that surprises. */
export interface Notice {
  readonly at: Pointer;
  readonly message: string;
}

/** How designers list and draw one operation. Source: connector reference, section 8. */
export interface Preview {
  readonly title: string;
  readonly description: string;
  readonly connector: string;
  readonly kind: 'action' | 'trigger';
  readonly badges: readonly ('Preview' | 'Deprecated')[];
  /** How the list of operations treats it. */
  readonly listed: 'yes' | 'behind-see-more' | 'not-for-new-flows' | 'never';
  /** Asks how often to look for items. */
  readonly isPolling: boolean;
  /** A trigger may run once for each item of its answer. */
  readonly splitsOn: boolean;
  readonly triggerHint: string;
  /** In the order of the card: required, important, others, advanced. */
  readonly inputs: readonly InputField[];
  readonly hidden: readonly HiddenField[];
  /** The response that the outputs are read from: `200`, `default`, `notification`; undefined when there is none. */
  readonly outputsFrom: string | undefined;
  readonly outputs: readonly OutputToken[];
  /** Undefined where Power Apps offers no function: triggers and internal operations. */
  readonly formula: Formula | undefined;
  readonly notices: readonly Notice[];
  /** False where the operation is too large to be drawn whole. */
  readonly isWhole: boolean;
}
