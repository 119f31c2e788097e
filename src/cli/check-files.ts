import { isWithin } from '../core/base/pointer';
import type { Connector } from '../core/connector/connector';
import { checkConnector } from '../core/rules/engine/check-connector';
import { RuleEngine } from '../core/rules/engine/engine';
import { errorRules } from '../core/rules/error-rules';
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

/** A finding as it counts for files of a kind: the details of a submission are in no file, so their lack is no fault of the files. */
const counted = (finding: Finding, kind: Kind): Finding | undefined => (isWithin(finding.at, '/submission') ? undefined : weighed(finding, kind));

/** The findings on what files of that kind can hold. */
export function checkFiles(connector: Connector, kind: Kind): readonly Finding[] {
  return checkConnector(connector).flatMap((finding) => counted(finding, kind) ?? []);
}

/** Whether files of that kind have an error: asks no further once there is one. */
export function haveError(connector: Connector, kind: Kind): boolean {
  const engine = new RuleEngine(errorRules(connector.submission));
  engine.update(connector);
  let looked = 0;
  const isFound = (): boolean => {
    if (engine.counts.error === looked) return false;
    looked = engine.counts.error;
    return engine.lists().some((list) => list.some((finding) => counted(finding, kind)?.severity === 'error'));
  };
  while (!engine.work(() => engine.counts.error !== looked)) if (isFound()) return true;
  return isFound();
}
