/** An element whose children are plain texts: their texts by name, of repeated names the first. */
export type XmlRecord = ReadonlyMap<string, string>;

const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number.parseInt(decimal, 10) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return entities.get(name ?? '') ?? whole;
  });
}

type Token = { readonly kind: 'open' | 'close' | 'empty' | 'text'; readonly value: string };

/** The tags and texts of an XML document, in order; comments, declarations and attributes are passed over. */
function* tokens(xml: string): Generator<Token> {
  for (let at = 0; at < xml.length; ) {
    const tag = xml.indexOf('<', at);
    const end = tag < 0 ? xml.length : tag;
    if (end > at) yield { kind: 'text', value: decoded(xml.slice(at, end)) };
    if (tag < 0) return;
    const special = (
      [
        ['<!--', '-->'],
        ['<![CDATA[', ']]>'],
        ['<?', '?>'],
      ] as const
    ).find(([start]) => xml.startsWith(start, tag));
    const close = xml.indexOf(special?.[1] ?? '>', tag);
    if (close < 0) return;
    if (special?.[0] === '<![CDATA[') yield { kind: 'text', value: xml.slice(tag + special[0].length, close) };
    const name = special ? undefined : /^\/?[\w:.-]+/.exec(xml.slice(tag + 1, Math.min(close, tag + 200)))?.[0];
    if (name?.startsWith('/')) yield { kind: 'close', value: name.slice(1) };
    else if (name) yield { kind: xml[close - 1] === '/' ? 'empty' : 'open', value: name };
    at = close + (special?.[1].length ?? 1);
  }
}

/**
 * The elements called `name` (case counts) in an XML document, each with the texts of its children. For the flat records of
 * exported solutions; entities that a document declares itself stay as they are.
 */
export function xmlRecords(xml: string, name: string): XmlRecord[] {
  const records: XmlRecord[] = [];
  let record: Map<string, string> | undefined;
  let key: string | undefined;
  let text = '';
  for (const token of tokens(xml)) {
    if (!record) {
      if (token.kind === 'open' && token.value === name) record = new Map();
    } else if (token.kind === 'text') {
      text += token.value;
    } else if (token.kind === 'open' && key === undefined) {
      key = token.value;
      text = '';
    } else if (token.kind === 'close' && token.value === key) {
      if (!record.has(key)) record.set(key, text);
      key = undefined;
    } else if (token.kind === 'close' && token.value === name && key === undefined) {
      records.push(record);
      record = undefined;
    }
  }
  return records;
}
