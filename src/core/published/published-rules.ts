import type { Rule } from '../rules/rule';

/** What a list shows of a criterion that compares with the published version. */
export type PublishedRule = Pick<Rule, 'id' | 'severity' | 'phase' | 'title' | 'why' | 'source'>;

const flowsBreak = 'Flows and apps of other people call the published connector; what they use must go on working after the update.';

/** The criteria about updates that need the published connector beside the new one. Source: certification rules, B15. */
export const publishedRules = {
  operation: {
    id: 'update-operation-kept',
    severity: 'warning',
    phase: 'functionality',
    title: 'Published operations stay',
    why: flowsBreak,
    source: 'Update a connector; breaking changes OperationDeleted, OperationHidden',
  },
  input: {
    id: 'update-input-kept',
    severity: 'warning',
    phase: 'functionality',
    title: 'Published inputs stay',
    why: flowsBreak,
    source: 'Breaking changes InputFieldDeleted, InputFieldVisibilityChangedToInternal',
  },
  output: {
    id: 'update-output-kept',
    severity: 'warning',
    phase: 'functionality',
    title: 'Published outputs stay as they are',
    why: flowsBreak,
    source: 'Breaking changes OutputFieldDeleted, OutputFieldTypeChanged',
  },
  connection: {
    id: 'update-connection-kept',
    severity: 'error',
    phase: 'functionality',
    title: 'Connections that people made go on working',
    why: 'A connection holds the values of the published connection parameters and its way of signing in; neither can be converted.',
    source: 'Update a connector; breaking changes ConnectionParametersRemoved, AuthenticationMethodRemoved',
  },
  version: {
    id: 'update-version-operations',
    severity: 'warning',
    phase: 'functionality',
    title: 'Changed inputs get a new version of the operation',
    why: flowsBreak,
    source: 'Operation versioning; Update a connector',
  },
} as const satisfies { readonly [name: string]: PublishedRule };
