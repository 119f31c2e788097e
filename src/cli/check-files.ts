import { isWithin } from '../core/base/pointer';
import type { Connector } from '../core/connector/connector';
import { checkConnector } from '../core/rules/engine/check-connector';
import type { Finding, Severity } from '../core/rules/finding';

/** What kind of files a connector was read from. */
export type Kind = 'folder' | 'solution' | 'package' | 'definition';

/**
 * How hard the lack of a file or detail weighs, where the files read are not all that is handed in: people alone read the
 * readme of a folder; introduction and icon travel with the package and are in next to no folder; a solution holds neither
 * documents nor publisher. Source: submission package reference, 2.1.
 */
const absence: { readonly [kind in Kind]: { readonly [rule: string]: Severity | 'off' } } = {
  folder: { 'file-readme': 'warning', 'file-intro': 'info', 'icon-required': 'info' },
  solution: { 'file-readme': 'off', 'file-intro': 'off', 'publisher-required': 'off', 'stack-owner-required': 'off' },
  package: { 'file-readme': 'info', 'publisher-required': 'off', 'stack-owner-required': 'off' },
  definition: {},
};

function weighed(finding: Finding, kind: Kind): Finding | undefined {
  const { rule, at, missing, severity } = finding;
  // A definition alone says nothing of the files around it.
  if (kind === 'definition') return isWithin(at, '/definition') ? finding : undefined;
  const now = missing !== undefined && Object.hasOwn(absence[kind], rule) ? absence[kind][rule] : severity;
  return now === undefined || now === 'off' ? undefined : now === severity ? finding : { ...finding, severity: now };
}

/** The findings on what files of that kind can hold: the details of a submission are in no file, so their lack is no fault of the files. */
export function checkFiles(connector: Connector, kind: Kind): readonly Finding[] {
  return checkConnector(connector).flatMap((finding) => (isWithin(finding.at, '/submission') ? [] : (weighed(finding, kind) ?? [])));
}
