import { assertNever } from '../base/assert-never';
import type { Connector, PublisherKind } from '../connector/connector';
import { usesOAuth } from '../connector/uses-oauth';
import type { Phase } from './finding';

/** A criterion that only a person can answer for. */
export interface Attestation {
  /** The id of the criterion in the certification rules reference. */
  readonly id: string;
  /** Other names of the same criterion: those of 2017. */
  readonly aliases?: readonly string[];
  readonly phase: Phase;
  /** What the person says by agreeing: a sentence. */
  readonly criterion: string;
  readonly source: string;
  readonly appliesTo: readonly PublisherKind[];
  /** What must be so for the question to arise; absent when it always does. */
  readonly when?: 'new' | 'update' | 'oauth' | 'script';
  /** Set where a comparison with the published version gives the answer, so that nobody is asked. */
  readonly isCompared?: true;
}

const submitters: readonly PublisherKind[] = ['verified', 'independent'];
const verified: readonly PublisherKind[] = ['verified'];
const independent: readonly PublisherKind[] = ['independent'];

/** The criteria that no program can check, in the order of the reference; none applies to a private connector. */
export const attestations: readonly Attestation[] = [
  {
    id: 'title-unique',
    phase: 'content',
    criterion: 'No other published connector has this title.',
    source: 'Submit for certification (policy 5000.2.2.5)',
    appliesTo: submitters,
  },
  {
    id: 'title-is-product-or-organisation',
    phase: 'content',
    criterion: 'The title is the name of the product or organisation.',
    source: 'Submit for certification, step 3',
    appliesTo: submitters,
  },
  {
    id: 'description-spelling-grammar',
    phase: 'content',
    criterion: 'The description has no mistake of spelling or grammar.',
    source: 'Submit for certification (policy 5000.2.3.2)',
    appliesTo: submitters,
  },
  {
    id: 'description-marketplace-guidelines',
    phase: 'content',
    criterion: 'The description keeps to the guidelines for listings in the Marketplace.',
    source: 'Submit for certification (2025)',
    appliesTo: submitters,
  },
  {
    id: 'metadata-nothing-private',
    phase: 'content',
    criterion: 'Contact and metadata hold nothing private: they are published with the connector.',
    source: 'Submit for certification, step 3',
    appliesTo: submitters,
  },
  {
    id: 'text-spelling',
    phase: 'content',
    criterion: 'All texts are checked for spelling and written in whole sentences.',
    source: 'Submit for certification',
    appliesTo: submitters,
  },
  {
    id: 'text-no-composite-strings',
    phase: 'content',
    criterion: 'No text is put together from pieces when the connector runs.',
    source: 'Submit for certification',
    appliesTo: submitters,
  },
  {
    id: 'text-responsible-ai',
    phase: 'content',
    criterion: 'No text offends, and the text of each operation says what it does, so that agents choose rightly.',
    source: 'Submit for certification (2025)',
    appliesTo: submitters,
  },
  {
    id: 'auth-no-change-on-update',
    phase: 'functionality',
    criterion: 'The kind of authentication of the published connector has not changed.',
    source: 'Update a certified connector',
    appliesTo: submitters,
    when: 'update',
    isCompared: true,
  },
  {
    id: 'script-run-time',
    phase: 'functionality',
    criterion: 'The custom code ends within the time limit of the platform (5 seconds by the older page, 2 minutes by newer notes).',
    source: 'Define a connector from scratch; third-party notes',
    appliesTo: submitters,
    when: 'script',
  },
  {
    id: 'icon-unique',
    phase: 'package',
    criterion: 'The icon differs from that of every other published connector.',
    source: 'Submit for certification',
    appliesTo: verified,
  },
  {
    id: 'icon-white-logo',
    aliases: ['seed-icon-white-on-color'],
    phase: 'package',
    criterion: 'The logo is white on a coloured ground, where the brand allows it.',
    source: 'Criteria of 2017 (preferred)',
    appliesTo: verified,
  },
  {
    id: 'publisher-owns-service',
    aliases: ['seed-ownership'],
    phase: 'package',
    criterion: 'The publisher owns the service, or can show an explicit right to offer its API.',
    source: 'Criteria of 2017; certification overview',
    appliesTo: verified,
  },
  {
    id: 'scenario-fits',
    aliases: ['seed-saas-scenario'],
    phase: 'package',
    criterion: 'The service is a business application with a scenario that suits Power Automate, Power Apps and Logic Apps.',
    source: 'Criteria of 2017; certification overview',
    appliesTo: verified,
  },
  {
    id: 'service-uptime-99-9',
    aliases: ['seed-uptime'],
    phase: 'package',
    criterion: 'The service is up at least 99.9 % of the time (recommended).',
    source: 'Criteria of 2017; certification overview',
    appliesTo: verified,
  },
  {
    id: 'oauth-credentials-for-review',
    phase: 'package',
    criterion: 'A valid client ID and client secret for OAuth 2.0 are handed over with the submission.',
    source: 'Submit for certification; connector testing',
    appliesTo: verified,
    when: 'oauth',
  },
  {
    id: 'redirect-urls-registered',
    phase: 'functionality',
    criterion: 'The app registration for OAuth 2.0 allows the connector’s redirect address.',
    source: 'Submit for certification',
    appliesTo: submitters,
    when: 'oauth',
  },
  {
    id: 'each-operation-tested',
    aliases: ['seed-test-three-ways'],
    phase: 'functionality',
    criterion: 'Each operation has been called successfully at least ten times.',
    source: 'Submit for certification, checklist',
    appliesTo: submitters,
  },
  {
    id: 'no-runtime-or-schema-errors',
    aliases: ['seed-test-no-errors'],
    phase: 'functionality',
    criterion: 'No test call ended in an error, and every response fits its schema.',
    source: 'Criteria of 2017; submit for certification, checklist',
    appliesTo: submitters,
  },
  {
    id: 'tested-in-products',
    aliases: ['seed-operations-tested'],
    phase: 'functionality',
    criterion: 'Each operation has been tried in Power Automate, Power Apps and Logic Apps.',
    source: 'Criteria of 2017; connector testing',
    appliesTo: verified,
  },
  {
    id: 'validator-run',
    phase: 'functionality',
    criterion: 'Microsoft’s own validator (paconn validate) reports no error.',
    source: 'Submit for certification, step 3e; pull-request template',
    appliesTo: submitters,
  },
  {
    id: 'solution-checker-clean',
    phase: 'package',
    criterion: 'The solution checker reports no error for the solution that holds the connector.',
    source: 'Submit for certification (2024)',
    appliesTo: verified,
  },
  {
    id: 'agreements-signed',
    aliases: ['seed-nomination'],
    phase: 'package',
    criterion: 'The publisher has a verified Partner Center account, enrolled in the Microsoft 365 and Copilot programme, with an e-mail address on its Entra account.',
    source: 'Submit for certification (2024); in 2017 nomination and agreements',
    appliesTo: verified,
  },
  {
    id: 'package-no-malware',
    phase: 'package',
    criterion: 'The files of the package have been checked for malware.',
    source: 'Certification policies (5000.1.1.4)',
    appliesTo: submitters,
  },
  {
    id: 'folder-one-per-connector',
    phase: 'package',
    criterion: 'The pull request adds one folder for this connector, under the folder for its kind of publisher, to the branch dev.',
    source: 'Repository readme',
    appliesTo: submitters,
  },
  {
    id: 'pr-template-complete',
    phase: 'package',
    criterion: 'Every point of the pull request’s checklist is done.',
    source: 'Pull-request template',
    appliesTo: submitters,
  },
  {
    id: 'pr-independent-evidence',
    phase: 'package',
    criterion: 'The pull request is called “<Name> (Independent Publisher)” and shows three different operations that succeeded in a flow, and the Test tab.',
    source: 'Pull-request template; repository readme',
    appliesTo: independent,
  },
  {
    id: 'connector-does-not-exist',
    phase: 'package',
    criterion: 'The connector is not on the platform yet, no pull request for it is open, and its proposal is accepted.',
    source: 'Independent publisher certification',
    appliesTo: independent,
    when: 'new',
  },
  {
    id: 'independent-identity',
    phase: 'package',
    criterion: 'The publisher’s identity is verified.',
    source: 'Independent publisher certification (2025)',
    appliesTo: independent,
  },
  {
    id: 'same-publisher-for-updates',
    phase: 'package',
    criterion: 'The update comes from the account of the first submission.',
    source: 'Review of pull request 3832',
    appliesTo: submitters,
    when: 'update',
  },
  {
    id: 'update-no-new-offer',
    phase: 'package',
    criterion: 'The offer of the first submission is used again.',
    source: 'Update a certified connector',
    appliesTo: verified,
    when: 'update',
  },
  {
    id: 'package-sas-uri',
    phase: 'package',
    criterion: 'The package is in blob storage, and its SAS address is valid for at least 15 days.',
    source: 'Submit for certification (policy 5000.3.1.2)',
    appliesTo: verified,
  },
];

function arises({ when }: Attestation, connector: Connector): boolean {
  switch (when) {
    case undefined:
      return true;
    case 'new':
    case 'update':
      return connector.submission.state === when;
    case 'oauth':
      return usesOAuth(connector);
    case 'script':
      return connector.script !== null;
    default:
      return assertNever(when);
  }
}

/**
 * The criteria that whoever hands this connector in has to answer for, by kind of publisher, state and sign-in. What a
 * comparison with the published version answers is not asked once there is one.
 */
export const attestationsFor = (connector: Connector, { isCompared = false }: { readonly isCompared?: boolean } = {}): readonly Attestation[] =>
  attestations.filter((each) => each.appliesTo.includes(connector.submission.publisherKind) && arises(each, connector) && !(isCompared && each.isCompared));
