import { counted } from '../../base/counted';
import { arrayOf, isObject, type Json, type JsonObject, objectOf, textOf } from '../../base/json';
import type { Importer, ImportResult, SourceDocument } from '../importer';
import { connectorFrom } from '../requests-to-operations/connector-from';
import { nameFromHosts, noteTraffic } from '../requests-to-operations/from-traffic';
import type { SourceRequest } from '../requests-to-operations/model';
import { Notes, quoted } from '../requests-to-operations/notes';
import { placeAt } from '../requests-to-operations/place';
import { type LeftOut, leftOutAs } from './left-out';
import { isBrowserHeader, readEntry } from './read-entry';

export interface HarSource {
  readonly entries: readonly Json[];
}

/** A HAR file (HTTP Archive 1.1 and 1.2), as browsers and proxies record it: its requests to an API, with their answers as samples. */
export const harImporter: Importer<HarSource> = {
  id: 'har',
  name: 'HAR file',
  detect: ({ value }: SourceDocument) => {
    const entries = arrayOf(objectOf(value, 'log'), 'entries');
    return entries && { entries };
  },
  convert,
};

function convert({ entries }: HarSource): ImportResult {
  const notes = new Notes();
  const requests: SourceRequest[] = [];
  const leftOut = new Map<LeftOut, number>();
  let unread = 0;
  entries.forEach((entry, index) => {
    const place = placeAt('/log/entries').to(index);
    const kind = isObject(entry) ? leftOutAs(entry) : undefined;
    if (kind) {
      leftOut.set(kind, (leftOut.get(kind) ?? 0) + 1);
      return;
    }
    const request = isObject(entry) ? readEntry(entry, place) : undefined;
    if (request) requests.push(request);
    else {
      unread++;
      notes.add('skipped', place.at, 'The entry holds no request with a URL and was left out.');
    }
  });
  if (requests.length === 0) {
    const had = leftOut.size === 0 ? '' : `, only ${listed(leftOut)}`;
    return { ok: false, message: `The HAR file holds no requests to an API${had}. Record the traffic while the page or app calls the API, and save the recording with its contents.` };
  }
  noteLeftOut(leftOut, notes);
  noteBrowser(entries, notes);
  const name = nameFromHosts(requests);
  const recording = { name, noun: 'recording', requests };
  noteTraffic(recording, notes);
  return connectorFrom({ ...recording, source: 'har', description: '', version: '', folders: [], unread, at: '', variables: [], scripts: [] }, notes);
}

const listed = (counts: ReadonlyMap<LeftOut, number>): string => [...counts].map(([kind, count]) => `${kind} (${count})`).join(', ');

function noteLeftOut(counts: ReadonlyMap<LeftOut, number>, notes: Notes): void {
  if (counts.size === 0) return;
  const sum = [...counts.values()].reduce((all, count) => all + count, 0);
  notes.add('skipped', '/log/entries', `${counted(sum, 'recorded request')} ${sum === 1 ? 'is' : 'are'} no part of an API and ${sum === 1 ? 'was' : 'were'} left out: ${listed(counts)}.`);
}

const cookiesOf = (message: JsonObject | undefined, header: string): boolean =>
  (arrayOf(message, 'cookies') ?? []).length > 0 || (arrayOf(message, 'headers') ?? []).some((entry) => textOf(entry, 'name')?.toLowerCase() === header);

/** What a browser sends by itself: cookies are credentials, other headers say nothing about the API. */
function noteBrowser(entries: readonly Json[], notes: Notes): void {
  let cookies = 0;
  const headers = new Set<string>();
  for (const entry of entries) {
    const request = objectOf(entry, 'request');
    if (cookiesOf(request, 'cookie') || cookiesOf(objectOf(entry, 'response'), 'set-cookie')) cookies++;
    for (const header of arrayOf(request, 'headers') ?? []) {
      const name = textOf(header, 'name') ?? '';
      if (isBrowserHeader(name) && !name.startsWith(':')) headers.add(name.toLowerCase());
    }
  }
  if (cookies > 0) {
    notes.add('secret-removed', '/log/entries', `Cookies of ${counted(cookies, 'recorded request')} were not kept. Where the service signs in with a cookie, choose another sign-in on the Security tab: a connector keeps no session.`);
  }
  if (headers.size > 0) notes.add('lost', '/log/entries', `Headers that a browser sends by itself are no parameters: ${quoted(headers)}.`);
}
