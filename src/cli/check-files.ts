import { isWithin } from '../core/base/pointer';
import type { Connector } from '../core/connector/connector';
import { checkConnector } from '../core/rules/engine/check-connector';
import type { Finding } from '../core/rules/finding';

/** The findings on what files can hold: the details of a submission are in no file, so their lack is no fault of the files. */
export function checkFiles(connector: Connector): readonly Finding[] {
  return checkConnector(connector).filter(({ at }) => !isWithin(at, '/submission'));
}
