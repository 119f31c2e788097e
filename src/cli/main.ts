#!/usr/bin/env node
import { connectorWizard } from './connector-wizard';

// A reader that has seen enough closes the pipe (`… | head`); that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await connectorWizard(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(`${text}\n`),
});
