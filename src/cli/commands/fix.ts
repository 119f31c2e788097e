import { nodeAt } from '../../core/base/tree';
import { splitPointer, type Connector } from '../../core/connector/connector';
import { exportConnectorFolder } from '../../core/exporters/connector-folder/export-folder';
import { ruleCatalogue } from '../../core/rules/catalogue';
import { checkConnector } from '../../core/rules/engine/check-connector';
import type { Finding } from '../../core/rules/finding';
import type { Rule } from '../../core/rules/rule';
import { formatOption, onlyArgument, readArguments, readFormat } from '../arguments';
import { checkFiles } from '../check-files';
import { openConnector, reasonOf } from '../open-connector';
import { jsonLine, Unusable, type CliCommand } from '../outcome';
import { isFolder } from '../read-path';
import { writeChangedFiles } from '../write-files';

/** A fix may make room for another one; rules that undo each other must not go round for ever. */
const mostRounds = 5;

interface Fixed {
  readonly connector: Connector;
  readonly fixed: readonly { readonly rule: string; readonly pointer: string }[];
}

const exists = (connector: Connector, { at }: Finding): boolean => {
  const place = splitPointer(at);
  return place === undefined || nodeAt(connector[place.part], place.inside) !== undefined;
};

/** Applies the fixes of the rules until they find nothing more to do; places are named as they were when they were found. */
function fixAll(original: Connector, rules: readonly Rule[]): Fixed {
  const fixed: { rule: string; pointer: string }[] = [];
  let connector = original;
  for (let round = 0; round < mostRounds; round++) {
    const before = connector;
    for (const rule of rules) {
      // From the end to the start: what a fix removes or renames then moves no place that is still to be fixed.
      for (const finding of checkConnector(connector, [rule]).toReversed()) {
        if (!finding.fixable || !exists(connector, finding)) continue;
        const next = rule.fix?.apply(connector, finding) ?? connector;
        if (next !== connector) fixed.push({ rule: finding.rule, pointer: finding.at });
        connector = next;
      }
    }
    if (connector === before) break;
  }
  return { connector, fixed };
}

function wantedRules(ids: readonly string[]): readonly Rule[] {
  for (const id of ids) {
    const rule = ruleCatalogue.find((known) => known.id === id);
    if (!rule) throw new Unusable(`There is no rule “${id}”; the command “rules” lists them.`);
    if (!rule.fix) throw new Unusable(`The rule “${id}” has no fix.`);
  }
  // Named rules are asked for one by one; without names only what nobody would object to is done.
  return ruleCatalogue.filter((rule) => (ids.length > 0 ? ids.includes(rule.id) : rule.fix?.safe === true));
}

/** `fix FOLDER`: applies the safe fixes, or those of the named rules; writes only with `--write`. */
export const fixCommand: CliCommand = {
  usage: 'fix FOLDER [--rule ID]… [--write] [--format text|json]',
  summary: 'Puts right what is mechanical; without --write it only says what it would do.',
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, { ...formatOption, rule: { type: 'string', multiple: true }, write: { type: 'boolean', default: false } });
    const format = readFormat(values.format, ['text', 'json']);
    const path = onlyArgument(positionals, 'connector folder');
    const rules = wantedRules(values.rule ?? []);
    if (!isFolder(path)) throw new Unusable(`${path} is no folder. Unzip it, or convert it with “import” first.`);
    const opened = await openConnector(path);
    if (!opened.readable) throw new Unusable(reasonOf(opened));

    const { connector, fixed } = fixAll(opened.connector, rules);
    const written = values.write ? writeChangedFiles(path, exportConnectorFolder(connector)) : [];
    if (format === 'json') terminal.out(jsonLine({ fixed }));
    else {
      const outcome = values.write ? `${written.length === 0 ? 'nothing' : written.join(', ')} written` : 'nothing written; add --write to do so';
      terminal.out(`${[...fixed.map(({ rule, pointer }) => `${pointer}: ${rule}`), `${fixed.length} fixed; ${outcome}.`].join('\n')}\n`);
    }
    return checkFiles(connector).some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
