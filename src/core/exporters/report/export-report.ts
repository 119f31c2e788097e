import type { OutputFile } from '../exporter';
import { reportPage } from './report-page';
import { submissionReport, type ReportInput } from './submission-report';

/** The report of a submission, as a page for people and as JSON for programs. */
export function exportReport(input: ReportInput): OutputFile[] {
  const report = submissionReport(input);
  const encoder = new TextEncoder();
  return [
    { name: 'report.html', bytes: encoder.encode(reportPage(report)) },
    { name: 'report.json', bytes: encoder.encode(`${JSON.stringify(report, null, 2)}\n`) },
  ];
}
