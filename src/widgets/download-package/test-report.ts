import type { PackageKind } from '../../core/exporters/make-package';
import type { OutputFile } from '../../core/exporters/exporter';
import { exportReport } from '../../core/exporters/report/export-report';
import type { Session } from '../../session/session';

/**
 * The report of the test calls, as a page and as JSON: it goes beside the connector's folder once there was a call. The
 * formats of the other packages have no place for it.
 */
export function testReport(session: Session, kind: PackageKind): readonly OutputFile[] {
  const { evidence } = session.log.record;
  const last = evidence.at(-1);
  // Dated by the last call, so that equal contents give equal bytes.
  return kind === 'folder' && last ? exportReport({ connector: session.connector, findings: session.findings(), evidence, made: last.at }) : [];
}
