import type { JsonObject } from '../../base/json';
import { Notes } from '../requests-to-operations/notes';
import { coarsePlace } from '../requests-to-operations/place';
import { sampleAt, sampleOfRequest, type ReadSample } from '../requests-to-operations/request-sample';
import { emptyScope } from '../requests-to-operations/variables';
import { readScript } from './commands';
import { plainScript, startsWithCurl } from './plain-script';
import { readCommand } from './read-command';

/** Reads the first curl command of a text as a sample for an operation of a definition. */
export function sampleOfCurl(text: string, definition: JsonObject): ReadSample {
  if (!startsWithCurl(text)) return { ok: false, message: 'The text does not begin with a curl command.' };
  const { commands, values } = readScript(plainScript(text));
  const notes = new Notes();
  const [command] = commands;
  const request = command && readCommand(command, { values, outer: emptyScope }, coarsePlace(sampleAt), notes);
  if (!request) return { ok: false, message: 'The curl command names no address. Paste the whole command, with its URL.' };
  const url = `${request.base}${request.path}`;
  const opened = [...request.pathVariables].reduce((path, [name, { value }]) => path.replace(`{${name}}`, value), url);
  const read = sampleOfRequest(request, opened, definition);
  const further = commands.length > 1 ? [`The text holds ${commands.length} commands; the first was read.`] : [];
  return read.ok ? { ok: true, sample: { ...read.sample, notes: [...notes.all.map(({ message }) => message), ...read.sample.notes, ...further] } } : read;
}
