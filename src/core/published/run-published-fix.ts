import { assertNever } from '../base/assert-never';
import type { Command } from '../commands/command';
import { keepPublishedVersion } from '../commands/keep-published-version';
import { renameOperation } from '../commands/rename-operation';
import { restoreOperation } from '../commands/restore-operation';
import { restoreSignIn } from '../commands/restore-sign-in';
import { setValue } from '../commands/set-value';
import { valueAt, type Connector } from '../connector/connector';
import type { PublishedFix } from './comparison';

/** Runs the command that a way out of a breaking change stands for, as one step of undo. */
export function runPublishedFix(run: <Args>(command: Command<Args>, args: Args) => void, published: Connector, fix: PublishedFix): void {
  switch (fix.kind) {
    case 'restore':
      return run(restoreOperation, { at: fix.at, definition: published.definition, from: fix.from });
    case 'next-version':
      return run(keepPublishedVersion, { at: fix.at, published, from: fix.from });
    case 'restore-value':
      return run(setValue, { at: fix.at, value: valueAt(published, fix.from) });
    case 'restore-id':
      return run(renameOperation, { at: fix.at, to: fix.id });
    case 'restore-sign-in':
      return run(restoreSignIn, { published });
    default:
      return assertNever(fix);
  }
}
