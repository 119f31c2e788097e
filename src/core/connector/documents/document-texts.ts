import { objectOf, textOf, type JsonObject } from '../../base/json';
import { nodeAt } from '../../base/tree';
import { fileNames, type Connector } from '../connector';
import { firstSecurityDefinition } from '../default-properties';
import { operationsOf, type OperationEntry } from '../operations-of';
import { signInSets, singleSignIn, usesGateway, type AuthenticationKind } from '../sign-in';
import type { DocumentNames } from './document-sections';
import type { DocumentName, SectionId } from './document-template';

/** Where an app that signs in for independent publishers sends people back to. Source: connector features, 2.2. */
const redirectUrl = 'https://global.consent.azure-apim.net/redirect';

const inner = (connector: Connector): JsonObject => objectOf(connector.properties, 'properties') ?? {};
const trimmed = (text: string | undefined): string => text?.trim() ?? '';

/** The names that headings of the documents are made of. */
export function documentNames(connector: Connector): DocumentNames {
  return { title: trimmed(textOf(objectOf(connector.definition, 'info'), 'title')), publisher: trimmed(textOf(inner(connector), 'publisher')) };
}

type Asked = AuthenticationKind | 'several' | 'other';

/** What a connection asks for; `other` for parameters without a sign-in that has a name. */
function askedBy(connector: Connector): Asked {
  if (signInSets(connector).length > 0) return 'several';
  const { kind } = singleSignIn(connector);
  return kind === 'none' && dialogLabels(connector).length > 0 ? 'other' : kind;
}

/** True when someone has to enter anything to connect. */
export const hasSignIn = (connector: Connector): boolean => askedBy(connector) !== 'none';

/** The fields of the connection dialog, as people read them. */
function dialogLabels(connector: Connector): readonly string[] {
  const parameters = objectOf(inner(connector), 'connectionParameters') ?? {};
  return Object.entries(parameters).flatMap(([name, node]) => (name.startsWith('token:') ? [] : [textOf(objectOf(node, 'uiDefinition'), 'displayName') ?? name]));
}

const setLabels = (connector: Connector): readonly string[] => signInSets(connector).map(({ label }) => label).filter((label) => label !== '');

function scopes(connector: Connector): readonly string[] {
  return Object.keys(objectOf(firstSecurityDefinition(connector.definition)?.security, 'scopes') ?? {});
}

const bold = (names: readonly string[]): string => names.map((name) => `**${name}**`).join(', ').replace(/, (?=[^,]*$)/, ' and ');

function prerequisites(connector: Connector): string {
  const { title } = documentNames(connector);
  const service = title === '' ? 'the service' : title;
  const gateway = usesGateway(connector) ? ' The service is reached through an on-premises data gateway, which has to be installed.' : '';
  switch (askedBy(connector)) {
    case 'none':
      return `Nothing is needed: ${service} is called without signing in.${gateway}`;
    case 'apiKey':
      return `You need an account with ${service} and an API key.${gateway}`;
    case 'basic':
    case 'windows':
      return `You need a user name and password for ${service}.${gateway}`;
    case 'oauth2':
      return `You need an account with ${service} to sign in with.${gateway}`;
    case 'several':
      return `You need an account with ${service}. There are several ways to sign in: ${bold(setLabels(connector))}.${gateway}`;
    case 'other':
      return `You need an account with ${service}. A connection asks for ${bold(dialogLabels(connector))}.${gateway}`;
  }
}

function credentials(connector: Connector): string {
  const { title } = documentNames(connector);
  const service = title === '' ? 'the service' : title;
  const labels = dialogLabels(connector);
  const asked = labels.length === 0 ? '' : ` as ${bold(labels)}`;
  const wanted = scopes(connector);
  switch (askedBy(connector)) {
    case 'none':
      return 'No credentials are needed.';
    case 'apiKey':
      return `1. Sign in to ${service} and create an API key, or copy the one that you have.\n2. Create a connection and paste the key${asked}.`;
    case 'basic':
    case 'windows':
      return `Create a connection and enter the user name and password of your ${service} account${asked}.`;
    case 'oauth2': {
      const rights = wanted.length === 0 ? '' : ` with the scopes ${wanted.map((scope) => `\`${scope}\``).join(', ')}`;
      if (connector.submission.publisherKind === 'verified') return `Create a connection, sign in with your ${service} account, and agree to the access that is asked for${rights}.`;
      return `1. Register an app with ${service}${rights}.\n2. Enter \`${redirectUrl}\` as its redirect URL.\n3. Enter the client ID and client secret of the app in the Security step of the connector.\n4. Create a connection and sign in.`;
    }
    case 'several':
      return `Create a connection and choose how to sign in: ${bold(setLabels(connector))}.`;
    case 'other':
      return `Create a connection and enter ${bold(labels)}.`;
  }
}

const isListed = ({ visibility, deprecated }: OperationEntry): boolean => visibility !== 'internal' && !deprecated;
const nameOf = ({ summary, operationId, method, path }: OperationEntry): string => trimmed(summary) || operationId || `${method.toUpperCase()} ${path}`;

/** A text as one paragraph: what would begin a heading, a list, a quotation or code begins a sentence. */
const paragraph = (text: string): string => text.trim().replaceAll(/\s*\r?\n\s*/g, ' ').replace(/^(?=[#>~`=+*-])/, '\\');

function operationText(connector: Connector, entry: OperationEntry): string {
  const node = nodeAt({ definition: connector.definition }, entry.at);
  const description = paragraph(textOf(node, 'description') ?? '');
  return description === '' ? `### ${nameOf(entry)}` : `### ${nameOf(entry)}\n\n${description}`;
}

/** The operations that a readme lists: those that people see, in the order of the definition. */
const listedOperations = (connector: Connector): readonly OperationEntry[] => operationsOf(connector.definition).filter(isListed);

/** The operations that a text has no heading for, as their sections; empty when there are none. Names are compared without case. */
export function missingOperations(connector: Connector, headings: readonly string[]): readonly string[] {
  const there = new Set(headings.map((heading) => heading.toLowerCase()));
  const has = (entry: OperationEntry): boolean => [nameOf(entry), entry.operationId].some((name) => there.has(name.replaceAll(/[*_`]/g, '').toLowerCase()));
  return listedOperations(connector).filter((entry) => !has(entry)).map((entry) => operationText(connector, entry));
}

function counted(count: number, word: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
}

function introOpening(connector: Connector, description: string): string {
  if (description === '') return '';
  const operations = listedOperations(connector);
  const triggers = operations.filter(({ isTrigger }) => isTrigger).length;
  const parts = [...counted(operations.length - triggers, 'action'), ...counted(triggers, 'trigger')];
  const sentence = /[.!?]$/.test(description) ? description : `${description}.`;
  return parts.length === 0 ? sentence : `${sentence} The connector offers ${parts.join(' and ')}.`;
}

function knownIssues(connector: Connector): string {
  const status = textOf(objectOf(objectOf(connector.definition, 'info'), 'x-ms-api-annotation'), 'status');
  const deprecated = operationsOf(connector.definition).filter((entry) => entry.deprecated && entry.visibility !== 'internal');
  return [
    ...(status === 'Preview' ? ['- The connector is in preview: operations may still change.'] : []),
    ...(deprecated.length > 0 ? [`- Deprecated, and not to be used in new flows: ${deprecated.map(nameOf).join(', ')}.`] : []),
  ].join('\n');
}

function deployment(connector: Connector): string {
  const options = [`--api-def ${fileNames.definition}`, `--api-prop ${fileNames.properties}`, ...(connector.icon ? [`--icon ${fileNames.icon}`] : []), ...(connector.script ? [`--script ${fileNames.script}`] : [])];
  const secret = askedBy(connector) === 'oauth2' ? ' --secret <client secret>' : '';
  return `Deploy the connector as a custom connector with Microsoft's command line:\n\n\`\`\`\npaconn login\npaconn create ${options.join(' ')}${secret}\n\`\`\``;
}

/** What the connector itself says for a section of a document, or the empty text when that is for a person to write. */
export function derivedText(connector: Connector, document: DocumentName, id: SectionId): string {
  const description = paragraph(textOf(objectOf(connector.definition, 'info'), 'description') ?? '');
  switch (id) {
    case 'opening':
      return document === 'intro' ? introOpening(connector, description) : description;
    case 'publisher':
      return documentNames(connector).publisher;
    case 'prerequisites':
      return prerequisites(connector);
    case 'operations':
      return listedOperations(connector).map((entry) => operationText(connector, entry)).join('\n\n');
    case 'credentials':
      return document === 'intro' && !hasSignIn(connector) ? '' : credentials(connector);
    case 'knownIssues':
      return knownIssues(connector);
    case 'deployment':
      return deployment(connector);
    case 'gettingStarted':
    case 'errors':
    case 'faq':
      return '';
  }
}
