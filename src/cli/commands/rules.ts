import { formatOption, readArguments, readFormat } from '../arguments';
import { listedRules } from '../listed-rules';
import { jsonLine, Unusable, type CliCommand } from '../outcome';

/** `rules`: what is checked, and why. */
export const rulesCommand: CliCommand = {
  usage: 'rules [--format text|json]',
  summary: 'Lists the rules.',
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, formatOption);
    const format = readFormat(values.format, ['text', 'json']);
    if (positionals.length > 0) throw new Unusable('The command “rules” takes no path.');
    if (format === 'json') terminal.out(jsonLine(listedRules.map(({ id, aliases, severity, phase, title, why, source, fixable }) => ({ id, aliases, severity, phase, title, why, source, fixable }))));
    else terminal.out(`${[...listedRules.map(({ id, severity, title, fixable }) => `${severity.padEnd(7)} ${id}: ${title}.${fixable ? ' (fixable)' : ''}`), `${listedRules.length} rules.`].join('\n')}\n`);
    return 0;
  },
};
