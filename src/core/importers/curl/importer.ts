import type { Importer, ImportResult, SourceDocument } from '../importer';
import { connectorFrom } from '../requests-to-operations/connector-from';
import { nameFromHosts, noteTraffic } from '../requests-to-operations/from-traffic';
import type { SourceRequest } from '../requests-to-operations/model';
import { Notes, quoted } from '../requests-to-operations/notes';
import { coarsePlace } from '../requests-to-operations/place';
import { emptyScope, isSecretName, isSecretValue } from '../requests-to-operations/variables';
import { readScript } from './commands';
import { plainScript, startsWithCurl } from './plain-script';
import { readCommand } from './read-command';

export interface CurlSource {
  readonly text: string;
}

/** Nobody writes or pastes more; a longer text is something else. */
const longest = 2_000_000;

/** One or several curl commands, as they stand in documentation or are copied from a browser. Notes point at them by number, from `/0`. */
export const curlImporter: Importer<CurlSource> = {
  id: 'curl',
  name: 'curl command',
  detect: ({ format, value }: SourceDocument) => (format === 'text' && typeof value === 'string' && startsWithCurl(value) ? { text: value } : undefined),
  convert,
};

function convert({ text }: CurlSource): ImportResult {
  if (text.length > longest) return { ok: false, message: 'The text begins with a curl command but is longer than 2 MB. Import the commands in smaller parts.' };
  const notes = new Notes();
  const { commands, values, others } = readScript(plainScript(text));
  const scope = { values, outer: emptyScope };
  const requests: SourceRequest[] = [];
  let unread = 0;
  commands.forEach((command, index) => {
    const place = coarsePlace(`/${index}`);
    const request = readCommand(command, scope, place, notes);
    if (request) requests.push(request);
    else {
      unread++;
      notes.add('skipped', place.at, 'The command names no address and was left out.');
    }
  });
  if (requests.length === 0) return { ok: false, message: 'The curl command names no address. Paste the whole command, with its URL.' };
  if (others.length > 0) notes.add('skipped', '', `The script holds other commands, which were not read: ${quoted(others.slice(0, 10))}.`);
  const variables = [...values].map(([name, value]) => ({ name, value, secret: isSecretName(name) || isSecretValue(value), at: '' as const }));
  const name = nameFromHosts(requests);
  const script = { name, noun: commands.length === 1 ? 'command' : 'script', requests };
  noteTraffic(script, notes);
  return connectorFrom({ ...script, source: 'curl', description: '', version: '', folders: [], unread, at: '', variables, scripts: [] }, notes);
}
