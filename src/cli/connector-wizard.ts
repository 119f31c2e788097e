import { checkCommand } from './commands/check';
import { fixCommand } from './commands/fix';
import { importCommand } from './commands/import';
import { packCommand } from './commands/pack';
import { rulesCommand } from './commands/rules';
import { Unusable, type CliCommand, type ExitStatus, type Terminal } from './outcome';

const commands = new Map<string, CliCommand>([
  ['check', checkCommand],
  ['import', importCommand],
  ['pack', packCommand],
  ['fix', fixCommand],
  ['rules', rulesCommand],
]);

function help(): string {
  const lines = [...commands.values()].map(({ usage, summary }) => `  connector-wizard ${usage}\n      ${summary}`);
  return ['Usage:', ...lines, '', 'Exit status: 0 no errors, 1 errors found, 2 an input or a call that cannot be used.', ''].join('\n');
}

/** Runs one call of the command line (the arguments behind the program's name) and gives its exit status. */
export async function connectorWizard(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === 'help' || args.includes('--help') || args.includes('-h')) {
    terminal.out(help());
    return 0;
  }
  const command = commands.get(name ?? '');
  if (!command) {
    terminal.error(name === undefined ? 'Give a command.' : `There is no command “${name}”.`);
    terminal.error(help());
    return 2;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    terminal.error(error.message);
    return 2;
  }
}
