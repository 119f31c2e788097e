import type { Submission } from '../connector/connector';
import type { Command } from './command';

/** Sets some of the submission details. */
export const setSubmission: Command<Partial<Submission>> = {
  name: 'set-submission',
  label: () => 'Edit submission details',
  apply: (connector, change) => {
    const submission = { ...connector.submission, ...change };
    return JSON.stringify(submission) === JSON.stringify(connector.submission) ? connector : { ...connector, submission };
  },
};
