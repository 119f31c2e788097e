import { counted, grouped } from '../../core/base/counted';
import { operationCount } from '../../core/connector/operation-count';
import { exportConnectorFolder } from '../../core/exporters/connector-folder/export-folder';
import { keepOperations } from '../../core/importers/choose/choose-operations';
import { importFiles } from '../../core/importers/import-files';
import type { Imported, SourceFile } from '../../core/importers/importer';
import { sourcePlaces } from '../../core/importers/source-places';
import { formatOption, onlyArgument, readArguments, readFormat } from '../arguments';
import { expectAnswers, questionLines, readDecisions } from '../import-decisions';
import { noteLines } from '../note-lines';
import { jsonLine, placeText, Unusable, type CliCommand } from '../outcome';
import { readPath } from '../read-path';
import { selectedOperations } from '../select-operations';
import { writeNewFiles } from '../write-files';

const many = { type: 'string', multiple: true } as const;

async function placesOf(files: readonly SourceFile[], { connector, notes }: Imported): ReturnType<typeof sourcePlaces> {
  const file = files.find(({ name }) => name === connector.origin?.file);
  return file ? sourcePlaces(file, notes.map(({ from }) => from)) : new Map();
}

/** `import FILE --out FOLDER`: any format that the wizard opens becomes the connector folder that the page would make of it. */
export const importCommand: CliCommand = {
  usage: 'import FILE --out FOLDER [--decide ID=VALUE]… [--keep PATTERN]… [--skip PATTERN]… [--format text|json] · import FILE --questions',
  summary: 'Converts a Postman collection, an OpenAPI document or a zip into a connector folder. --questions says what may be decided; a PATTERN is an operation id, “METHOD /path” or tag:NAME, with * for any characters.',
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, { ...formatOption, out: { type: 'string' }, decide: many, keep: many, skip: many, questions: { type: 'boolean', default: false } });
    const format = readFormat(values.format, ['text', 'json']);
    const path = onlyArgument(positionals, 'file to import');
    if (values.out === undefined && !values.questions) throw new Unusable('Give the folder to write with --out FOLDER.');

    const source = readPath(path);
    const decisions = readDecisions(values.decide ?? []);
    const result = await importFiles(source, decisions);
    if (!result.ok) throw new Unusable(`${placeText(path, result.line, result.column)}: ${result.message}`);
    const questions = result.questions ?? [];
    expectAnswers(decisions, questions);
    if (values.questions) {
      const lines = questions.length === 0 ? ['This source leaves nothing to decide.'] : questions.flatMap(questionLines);
      terminal.out(format === 'json' ? jsonLine({ questions }) : `${lines.join('\n')}\n`);
      return 0;
    }
    const broken = result.connector.broken.definition ?? result.connector.broken.properties;
    if (broken) throw new Unusable(`${placeText(path, broken.error.line, broken.error.column)}: ${broken.error.message}`);

    const { source: kind, notes, requests, operations } = result;
    const isChoice = (values.keep ?? values.skip) !== undefined;
    const connector = isChoice ? keepOperations(result.connector, selectedOperations(result.connector, values.keep ?? [], values.skip ?? [])) : result.connector;
    const files = exportConnectorFolder(connector);
    writeNewFiles(values.out ?? '', files);
    const kept = operationCount(connector.definition);
    if (format === 'json') terminal.out(jsonLine({ source: kind, requests, operations, kept, notes, questions }));
    else {
      const choice = kept === operations ? '' : ` (${grouped(kept)} of them kept)`;
      const summary = `${kind}: ${counted(requests, 'request')}, ${counted(operations, 'operation')}${choice}, ${counted(notes.length, 'note')}; ${counted(files.length, 'file')} in ${values.out ?? ''}.`;
      terminal.out(`${[...noteLines(notes, await placesOf(source, result)), summary].join('\n')}\n`);
    }
    return 0;
  },
};
