import { arrayOf, objectOf, textOf, type JsonObject } from '../../base/json';
import { assertNever } from '../../base/assert-never';
import type { Connector, PublisherKind, Submission } from '../../connector/connector';
import { attestationsFor } from '../../rules/attestations';
import type { OutputFile } from '../exporter';

export interface SubmissionOptions {
  /** What a muted criterion says; its id when unknown. */
  readonly titleOf?: (rule: string) => string | undefined;
}

function kindName(kind: PublisherKind): string {
  switch (kind) {
    case 'verified':
      return 'Verified publisher';
    case 'independent':
      return 'Independent publisher';
    case 'private':
      return 'Not to be published';
    default:
      return assertNever(kind);
  }
}

const oneLine = (text: string | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? '';
const row = (label: string, value: string | undefined): string => `- **${label}:** ${oneLine(value) || 'not given'}`;

function metadata(definition: JsonObject, name: string): string | undefined {
  const entry = arrayOf(definition, 'x-ms-connector-metadata')?.find((item) => textOf(item, 'propertyName')?.toLowerCase() === name.toLowerCase());
  return textOf(entry, 'propertyValue');
}

/** The criteria whose findings were set aside, each with its reason; no lines when there are none. */
function mutedLines({ muted = {} }: Submission, titleOf: SubmissionOptions['titleOf']): string[] {
  const rules = Object.entries(muted);
  if (rules.length === 0) return [];
  return ['## Criteria set aside', '', ...rules.map(([rule, reason]) => `- ${oneLine(titleOf?.(rule)) || rule} (${rule}): ${oneLine(reason) || 'no reason given'}`), ''];
}

/**
 * `submission.md`: the details of a submission that no file of the connector holds or that a reviewer looks for first
 * (colour, contacts, attestations, muted criteria and why). Never holds the test account. Source: submission package reference, 1.
 */
export function submissionDocument(connector: Connector, options: SubmissionOptions = {}): OutputFile {
  const { definition, submission } = connector;
  const info = objectOf(definition, 'info');
  const support = objectOf(info, 'contact');
  const properties = objectOf(connector.properties, 'properties');
  // Answers to what is no longer asked, of another kind of publisher for one, stay in the draft and out of the document.
  const attested = attestationsFor(connector).flatMap(({ id, criterion }) => {
    const answer = Object.hasOwn(submission.attestations, id) ? submission.attestations[id] : undefined;
    return answer?.agreed ? [`- ${criterion}${oneLine(answer.note) && ` ${oneLine(answer.note)}`}`] : [];
  });
  const lines = [
    `# Submission of ${oneLine(textOf(info, 'title')) || 'the connector'}`,
    '',
    row('Kind of publisher', kindName(submission.publisherKind)),
    row('State', submission.state === 'new' ? 'New connector' : 'Update of a published connector'),
    row('Publisher', textOf(properties, 'publisher')),
    row('Owner of the service', textOf(properties, 'stackOwner')),
    row('Brand colour', textOf(properties, 'iconBrandColor')),
    row('Website', metadata(definition, 'Website')),
    row('Privacy policy', metadata(definition, 'Privacy policy')),
    row('Categories', metadata(definition, 'Categories')),
    '',
    '## Support for users',
    '',
    row('Name', textOf(support, 'name')),
    row('Email', textOf(support, 'email')),
    row('URL', textOf(support, 'url')),
    '',
    '## Contact for Microsoft',
    '',
    row('Name', submission.contact.name),
    row('Email', submission.contact.email),
    '',
    '## Test account',
    '',
    'The test account is handed over separately.',
    '',
    '## Attestations',
    '',
    ...(attested.length === 0 ? ['None given.'] : attested),
    '',
    ...mutedLines(submission, options.titleOf),
  ];
  return { name: 'submission.md', bytes: new TextEncoder().encode(lines.join('\n')) };
}
