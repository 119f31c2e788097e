import type { Connector, PublisherKind } from '../connector';

export type DocumentName = keyof Connector['documents'];

export type SectionId = 'opening' | 'publisher' | 'prerequisites' | 'operations' | 'credentials' | 'gettingStarted' | 'knownIssues' | 'errors' | 'faq' | 'deployment';

/** One section that a document has or should have. */
export interface SectionTemplate {
  readonly id: SectionId;
  /** The heading as the template writes it; the opening has none. */
  readonly heading: string;
  /** Finds the section in a text, whatever its heading is called there exactly. */
  readonly pattern: RegExp;
  readonly required: 'always' | 'verified' | 'with sign-in' | 'never';
  /** What to write, in a sentence. */
  readonly hint: string;
}

const never = /(?!)/;

/** The sections of readme.md in their order. Source: submission package reference, 2.3. */
const readme: readonly SectionTemplate[] = [
  { id: 'opening', heading: '', pattern: never, required: 'always', hint: 'Two or three sentences below the title: what the service is and what the connector does.' },
  { id: 'publisher', heading: 'Publisher', pattern: /^publishers?\b/i, required: 'always', hint: 'The full name of the company or person; several are joined by commas.' },
  { id: 'prerequisites', heading: 'Prerequisites', pattern: /\bpre-?requisites?\b/i, required: 'always', hint: 'What is needed before the first connection: an account, a plan, a permission.' },
  { id: 'operations', heading: 'Supported Operations', pattern: /\b(?:operations?|actions?|triggers?)\b/i, required: 'always', hint: 'One heading “### …” for each operation, and a sentence below.' },
  { id: 'credentials', heading: 'Obtaining Credentials', pattern: /\b(?:credentials?|authentication|authorization|api key)\b/i, required: 'always', hint: 'Step by step; for OAuth 2.0 also how to make the app.' },
  { id: 'gettingStarted', heading: 'Getting Started', pattern: /\b(?:getting started|get started|quick ?start)\b/i, required: 'never', hint: 'A short example of use.' },
  { id: 'knownIssues', heading: 'Known Issues and Limitations', pattern: /\b(?:known issues?|limitations?)\b/i, required: 'always', hint: 'Write “None.” when there are none.' },
  { id: 'faq', heading: 'Frequently Asked Questions', pattern: /\b(?:faqs?|frequently asked)\b/i, required: 'never', hint: 'One heading “### …” for each question.' },
  { id: 'deployment', heading: 'Deployment Instructions', pattern: /\b(?:deploy|deployment|deploying|installation)\b/i, required: 'verified', hint: 'How to deploy the connector as a custom one.' },
];

/** The sections of intro.md in their order. Source: submission package reference, 2.4. */
const intro: readonly SectionTemplate[] = [
  { id: 'opening', heading: '', pattern: never, required: 'always', hint: 'One paragraph of up to eight sentences that says more than the description. No title: the page has one.' },
  { id: 'prerequisites', heading: 'Prerequisites', pattern: /\bpre-?requisites?\b/i, required: 'always', hint: 'What is needed before the first connection: an account, a plan, a permission.' },
  { id: 'credentials', heading: 'How to get credentials', pattern: /\bcredentials?\b/i, required: 'with sign-in', hint: 'Step by step. Leave it out when there is no sign-in.' },
  { id: 'gettingStarted', heading: 'Get started with your connector', pattern: /\b(?:getting started|get started|quick ?start)\b/i, required: 'never', hint: 'A short example of use. No list of operations: the page makes one.' },
  { id: 'knownIssues', heading: 'Known issues and limitations', pattern: /\b(?:known issues?|limitations?)\b/i, required: 'always', hint: 'Write “None.” when there are none.' },
  { id: 'errors', heading: 'Common errors and remedies', pattern: /\b(?:common errors?|remedies|troubleshooting)\b/i, required: 'never', hint: 'What people run into, and what to do.' },
  { id: 'faq', heading: 'FAQ', pattern: /\b(?:faqs?|frequently asked)\b/i, required: 'never', hint: 'One heading “### …” for each question.' },
];

/** The sections of a document, in the order that its template has them. */
export const documentTemplates: { readonly [name in DocumentName]: readonly SectionTemplate[] } = { readme, intro };

/** True when a submission of this kind has to have the section. */
export function isRequired({ required }: SectionTemplate, { publisherKind, hasSignIn }: { readonly publisherKind: PublisherKind; readonly hasSignIn: boolean }): boolean {
  if (publisherKind === 'private' || required === 'never') return false;
  if (required === 'verified') return publisherKind === 'verified';
  return required === 'always' || hasSignIn;
}
