import { setImmediate } from 'node:timers/promises';
import { fileNames, type Connector, type JsonPart } from '../../core/connector/connector';
import { exportConnectorFolder } from '../../core/exporters/connector-folder/export-folder';
import type { OutputFile } from '../../core/exporters/exporter';
import { ruleCatalogue } from '../../core/rules/catalogue';
import { fixingAll, fixingSafely, type Fixed } from '../../core/rules/engine/fix-all';
import { inFixingOrder } from '../../core/rules/fixing-order';
import type { Rule } from '../../core/rules/rule';
import { rulesById } from '../../core/rules/rules-by-id';
import { formatOption, inSituation, onlyArgument, readArguments, readFormat, situationOptions } from '../arguments';
import { haveError } from '../check-files';
import { openConnector, reasonOf } from '../open-connector';
import { jsonLine, Unusable, type CliCommand } from '../outcome';
import { isFolder } from '../read-path';
import { writeChangedFiles } from '../write-files';

function wantedRules(ids: readonly string[]): readonly Rule[] {
  for (const id of ids) {
    const rule = rulesById.get(id);
    if (!rule) throw new Unusable(`There is no rule “${id}”; the command “rules” lists them.`);
    if (!rule.fix) throw new Unusable(`The rule “${id}” has no fix.`);
  }
  // Named rules are asked for one by one; without names only what nobody would object to is done.
  return inFixingOrder(ruleCatalogue.filter((rule) => (ids.length > 0 ? ids.includes(rule.id) : rule.fix?.safe === true)));
}

/** So many small steps are made between two breaths. */
const steps = 100;

/**
 * What the fixes make, with a breath now and then: what a copy of a document remembers of the one before it (see
 * `base/tree`) is let go only then, and thousands of fixes in a large file would fill the memory with copies.
 */
async function applied(work: Generator<number, Fixed>): Promise<Fixed> {
  for (let step = 1; ; step++) {
    const { done, value } = work.next();
    if (done) return value;
    if (step % steps === 0) await setImmediate();
  }
}

const parts: readonly JsonPart[] = ['definition', 'properties'];

/** The files of a connector after fixes, without those of parts that no fix touched: one that was not there is not made for its own sake. */
function filesToWrite(before: Connector, after: Connector): readonly OutputFile[] {
  const untouched = new Set(parts.filter((part) => before[part] === after[part]).map((part) => after.sources[part]?.name ?? fileNames[part]));
  return exportConnectorFolder(after).filter(({ name }) => !untouched.has(name));
}

/** `fix FOLDER`: applies the safe fixes, or those of the named rules; writes only with `--write`. */
export const fixCommand: CliCommand = {
  usage: 'fix FOLDER [--rule ID]… [--write] [--publisher verified|independent|private] [--state new|update] [--format text|json]',
  summary: 'Puts right what is mechanical; without --write it only says what it would do.',
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, { ...formatOption, ...situationOptions, rule: { type: 'string', multiple: true }, write: { type: 'boolean', default: false } });
    const format = readFormat(values.format, ['text', 'json']);
    const path = onlyArgument(positionals, 'connector folder');
    const rules = wantedRules(values.rule ?? []);
    if (!isFolder(path)) throw new Unusable(`${path} is no folder. Unzip it, or convert it with “import” first.`);
    const opened = await openConnector(path);
    if (!opened.readable) throw new Unusable(reasonOf(opened));

    // What was named was asked for, whatever comes out.
    const fixing = values.rule === undefined ? fixingSafely : fixingAll;
    const before = inSituation(opened.connector, values);
    const { connector, fixed, held } = await applied(fixing(before, rules, { showsChanges: false }));
    const written = values.write ? writeChangedFiles(path, filesToWrite(before, connector)) : [];
    if (format === 'json') terminal.out(jsonLine({ fixed: fixed.map(({ finding }) => ({ rule: finding.rule, pointer: finding.at })) }));
    else {
      const outcome = values.write ? `${written.length === 0 ? 'nothing' : written.join(', ')} written` : 'nothing written; add --write to do so';
      const left = held.map(({ at, rule }) => `${at}: ${rule} left, since an error would come out that is hidden now; --rule ${rule} does it all the same`);
      terminal.out(`${[...fixed.map(({ finding }) => `${finding.at}: ${finding.rule}`), ...left, `${fixed.length} fixed; ${outcome}.`].join('\n')}\n`);
    }
    return haveError(connector, opened.kind) ? 1 : 0;
  },
};
