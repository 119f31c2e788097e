import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32';
import { isZip, readZip, zipLimits } from './read-zip';
import { writeZip } from './write-zip';

interface Part {
  name: string | Uint8Array;
  content?: string | Uint8Array;
  deflate?: boolean;
  method?: number;
  flag?: number;
  localFlag?: number;
  localName?: string;
  crc?: number;
  size?: number;
  localSize?: number;
  packedSize?: number;
  data?: Uint8Array;
  attributes?: number;
  extra?: Uint8Array;
  disk?: number;
  localAt?: number;
}
interface End {
  disk?: number;
  count?: number;
  directorySize?: number;
  directoryStart?: number;
  comment?: string;
}

const bytesOf = (value: string | Uint8Array): Uint8Array => (typeof value === 'string' ? new TextEncoder().encode(value) : value);

function record(size: number, ...fields: [at: number, width: 2 | 4, value: number][]): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (const [at, width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return bytes;
}

/** A zip put together by hand, in which every field can lie. */
function handmade(parts: Part[], end: End = {}): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const content = bytesOf(part.content ?? 'content');
    const data = part.data ?? (part.deflate ? deflateRawSync(content) : content);
    const name = bytesOf(part.name);
    const localName = bytesOf(part.localName ?? part.name);
    const method = part.method ?? (part.deflate ? 8 : 0);
    const flag = part.flag ?? 0x0800;
    const crc = part.crc ?? crc32(content);
    const size = part.size ?? content.length;
    const packedSize = part.packedSize ?? data.length;
    const extra = part.extra ?? new Uint8Array(0);
    const local = record(30, [0, 4, 0x04034b50], [4, 2, 20], [6, 2, part.localFlag ?? flag], [8, 2, method], [14, 4, crc], [18, 4, packedSize], [22, 4, part.localSize ?? size], [26, 2, localName.length]);
    const central = record(46, [0, 4, 0x02014b50], [8, 2, flag], [10, 2, method], [16, 4, crc], [20, 4, packedSize], [24, 4, size], [28, 2, name.length], [30, 2, extra.length], [34, 2, part.disk ?? 0], [38, 4, part.attributes ?? 0], [42, 4, part.localAt ?? at]);
    locals.push(local, localName, data);
    centrals.push(central, name, extra);
    at += local.length + localName.length + data.length;
  }
  const directorySize = centrals.reduce((sum, piece) => sum + piece.length, 0);
  const comment = bytesOf(end.comment ?? '');
  const count = end.count ?? parts.length;
  const last = record(22, [0, 4, 0x06054b50], [4, 2, end.disk ?? 0], [8, 2, count], [10, 2, count], [12, 4, end.directorySize ?? directorySize], [16, 4, end.directoryStart ?? at], [20, 2, comment.length]);
  return Uint8Array.from([...locals, ...centrals, last, comment].flatMap((piece) => [...piece]));
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const bytes64 = (...numbers: number[]): Uint8Array => {
  const extra = record(4 + numbers.length * 8, [0, 2, 1], [2, 2, numbers.length * 8]);
  numbers.forEach((number, index) => new DataView(extra.buffer).setBigUint64(4 + index * 8, BigInt(number), true));
  return extra;
};

async function namesIn(zip: Uint8Array): Promise<string[]> {
  const result = await readZip(zip);
  if (!result.ok) throw new Error(result.message);
  return result.files.map(({ name }) => name);
}

describe('readZip reads', () => {
  it('stored and deflated members in their order', async () => {
    const result = await readZip(handmade([{ name: 'b.txt', content: 'stored' }, { name: 'a/c.txt', content: 'deflated '.repeat(50), deflate: true }]));
    expect(result.ok && result.files.map(({ name, bytes }) => [name, text(bytes)])).toEqual([
      ['b.txt', 'stored'],
      ['a/c.txt', 'deflated '.repeat(50)],
    ]);
  });

  it('an empty zip and an empty member, also one that is marked as deflated', async () => {
    expect(await readZip(handmade([]))).toEqual({ ok: true, files: [] });
    expect(await namesIn(handmade([{ name: 'a', content: '' }, { name: 'b', content: '', method: 8 }]))).toEqual(['a', 'b']);
  });

  it('backslashes as separators, and drops empty and single-dot steps', async () => {
    expect(await namesIn(handmade([{ name: 'x\\y.json' }, { name: './a//b.txt' }]))).toEqual(['x/y.json', 'a/b.txt']);
  });

  it('without folders and what macOS leaves behind', async () => {
    const zip = handmade([{ name: 'x/', content: '' }, { name: '__MACOSX/x/._a' }, { name: 'x/.DS_Store' }, { name: 'x/a' }]);
    expect(await namesIn(zip)).toEqual(['x/a']);
  });

  it('names in UTF-8 with or without the flag, and others as Western text', async () => {
    const umlaut = Uint8Array.of(0xfc, 0x2e, 0x74);
    expect(await namesIn(handmade([{ name: 'é', flag: 0 }, { name: 'è' }, { name: umlaut, flag: 0 }]))).toEqual(['é', 'è', 'ü.t']);
  });

  it('members whose sizes stand behind their data', async () => {
    const deflated = deflateRawSync('abc');
    const zip = handmade([{ name: 'a', content: 'abc', deflate: true, flag: 0x0808 }]);
    new DataView(zip.buffer).setUint32(14, 0, true);
    new DataView(zip.buffer).setUint32(18, 0, true);
    new DataView(zip.buffer).setUint32(22, 0, true);
    expect(deflated.length).toBeGreaterThan(0);
    expect(await namesIn(zip)).toEqual(['a']);
  });

  it('sizes in the zip64 field', async () => {
    const zip = handmade([{ name: 'a', content: 'abc', size: 0xffffffff, packedSize: 0xffffffff, extra: bytes64(3, 3) }]);
    expect(await namesIn(zip)).toEqual(['a']);
  });

  it('a zip with a comment', async () => {
    expect(await namesIn(handmade([{ name: 'a' }], { comment: 'made by hand' }))).toEqual(['a']);
  });
});

describe('readZip refuses', () => {
  const long = 'x'.repeat(5_000);
  const cases: [what: string, zip: Uint8Array, message: RegExp][] = [
    ['something else', bytesOf('{"swagger": "2.0"}'), /not a zip/],
    ['a cut-off zip', handmade([{ name: 'a' }]).slice(0, -3), /its end is missing/],
    ['bytes after the end', Uint8Array.of(...handmade([{ name: 'a' }]), 1), /its end is missing/],
    ['a path upwards', handmade([{ name: 'x/../../evil' }]), /“x\/\.\.\/\.\.\/evil” has a path that leads out/],
    ['a path upwards with backslashes', handmade([{ name: '..\\evil' }]), /leads out of its folder/],
    ['a path upwards with blanks, as Windows reads it', handmade([{ name: '.. /evil' }]), /leads out of its folder/],
    ['a folder entry upwards', handmade([{ name: '../', content: '' }]), /leads out of its folder/],
    ['an absolute path', handmade([{ name: '/etc/evil' }]), /“\/etc\/evil” has an absolute path/],
    ['a network path', handmade([{ name: '\\\\server\\evil' }]), /absolute path/],
    ['a drive letter', handmade([{ name: 'C:evil' }]), /“C:evil” has a path with a drive letter/],
    ['a NUL in a name', handmade([{ name: 'a\0b' }]), /control character/],
    ['an empty name', handmade([{ name: '' }]), /has no name/],
    ['a very long name', handmade([{ name: long }]), /more than 1,024 characters/],
    ['a name that is not UTF-8 although it says so', handmade([{ name: Uint8Array.of(0xff, 0xfe) }]), /not valid UTF-8/],
    ['two members of one name', handmade([{ name: 'a.json' }, { name: 'a.json' }]), /two members named “a\.json”/],
    ['two spellings of one path', handmade([{ name: 'x/a' }, { name: 'x\\a' }]), /two members named “x\/a”/],
    ['two members that differ in case', handmade([{ name: 'Readme.md' }, { name: 'README.md' }]), /“Readme\.md” and “README\.md”/],
    ['a symbolic link', handmade([{ name: 'link', attributes: 0xa1ff0000 }]), /“link” is a symbolic link/],
    ['a device', handmade([{ name: 'device', attributes: 0x21ff0000 }]), /“device” is no plain file/],
    ['an encrypted member', handmade([{ name: 'secret', flag: 0x0801 }]), /“secret” is encrypted/],
    ['a member encrypted only in its local header', handmade([{ name: 'secret', localFlag: 1 }]), /differently in its two headers/],
    ['an unknown method', handmade([{ name: 'a', method: 12 }]), /“a” is compressed by a method that is not read \(number 12\)/],
    ['one part of several', handmade([{ name: 'a' }], { disk: 1 }), /one part of several/],
    ['a member in another part', handmade([{ name: 'a', disk: 1 }]), /“a” lies in another part/],
    ['the zip64 form', handmade([{ name: 'a' }], { count: 0xffff }), /zip64 form/],
    ['10 GB that are declared', handmade([{ name: 'a', content: 'abc', deflate: true, size: 0xffffffff, extra: bytes64(10_000_000_000) }]), /“a” has 10,000 MB; up to 50 MB are read/],
    ['a zip64 size that is missing', handmade([{ name: 'a', size: 0xffffffff }]), /“a” has no size/],
    ['another name in the local header', handmade([{ name: 'good', localName: 'evil' }]), /“good” is described differently/],
    ['another size in the local header', handmade([{ name: 'a', localSize: 3 }]), /“a” is described differently/],
    ['a stored member of two sizes', handmade([{ name: 'a', size: 3 }]), /“a” is described differently/],
    ['a place outside the file', handmade([{ name: 'a', localAt: 0x7fffffff }]), /“a” is described differently/],
    ['data that run into the list of members', handmade([{ name: 'a', packedSize: 90_000, size: 90_000 }]), /“a” is described differently/],
    ['two members that share their bytes', handmade([{ name: 'a' }, { name: 'a', localAt: 0 }]), /“a” shares its bytes/],
    ['a folder with content', handmade([{ name: 'x/', content: 'y' }]), /“x\/” is a folder that says it has content/],
    ['a wrong checksum', handmade([{ name: 'a', crc: 1 }]), /“a” is damaged/],
    ['a member that is smaller than it says', handmade([{ name: 'a', content: 'abc', deflate: true, size: 4 }]), /“a” is damaged/],
    ['a member that is larger than it says', handmade([{ name: 'a', content: 'abc'.repeat(99), deflate: true, size: 4 }]), /“a” holds more than the 4 bytes that it says/],
    ['data that are no deflate stream', handmade([{ name: 'a', data: new Uint8Array(30).fill(255), method: 8 }]), /“a” is damaged/],
    ['a cut-off deflate stream', handmade([{ name: 'a', content: long, data: deflateRawSync(long).subarray(0, 9), method: 8 }]), /“a” is damaged/],
    ['a wrong count of members', handmade([{ name: 'a' }], { count: 2 }), /list of members cannot be read/],
    ['a list of members outside the file', handmade([{ name: 'a' }], { directorySize: 0x7fffffff }), /list of members cannot be read/],
  ];
  it.each(cases)('%s', async (_what, zip, message) => {
    const result = await readZip(zip);
    expect(result.ok ? 'read' : result.message).toMatch(message);
  });

  it('more members, a larger file and more in all than its limits', async () => {
    const zip = handmade([{ name: 'a', content: '12345' }, { name: 'b', content: '12345' }]);
    const refusal = async (limits: Partial<typeof zipLimits>) => {
      const result = await readZip(zip, { ...zipLimits, ...limits });
      return result.ok ? 'read' : result.message;
    };
    expect(await refusal({ members: 1 })).toMatch(/2 members; up to 1 are read/);
    expect(await refusal({ fileBytes: 4 })).toMatch(/“a” has .* are read/);
    expect(await refusal({ totalBytes: 9 })).toMatch(/unpacks to more than .* \(reached at “b”\)/);
    expect(await refusal({ totalBytes: 10, fileBytes: 5, members: 2 })).toBe('read');
  });

  it('a bomb that hides its size while it inflates, before it is in memory', async () => {
    const bomb = deflateRawSync(new Uint8Array(300_000_000), { level: 9 });
    const before = process.memoryUsage().arrayBuffers;
    const result = await readZip(handmade([{ name: 'bomb', data: bomb, method: 8, content: 'x', size: 1_000 }]));
    expect(result.ok ? 'read' : result.message).toMatch(/“bomb” holds more than the 1,000 bytes/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
  });

  it('an honest bomb without inflating it', async () => {
    const bomb = deflateRawSync(new Uint8Array(60_000_000), { level: 9 });
    const result = await readZip(handmade([{ name: 'bomb', data: bomb, method: 8, content: 'x', size: 60_000_000 }]));
    expect(result.ok ? 'read' : result.message).toMatch(/“bomb” has 60 MB; up to 50 MB/);
  });

  it('or reads, and never throws or hangs, whatever byte of a zip is changed', async () => {
    const zip = await writeZip([{ name: 'a.txt', bytes: bytesOf('hello '.repeat(20)) }, { name: 'b.txt', bytes: bytesOf('x') }]);
    const answers: string[] = [];
    for (let at = 0; at < zip.length; at++) {
      const changed = zip.with(at, (zip[at] ?? 0) ^ 0xff);
      const result = await readZip(changed);
      answers.push(result.ok ? 'read' : result.message);
    }
    expect(answers.filter((answer) => answer !== 'read' && !answer.endsWith('.'))).toEqual([]);
    expect(answers.filter((answer) => answer === 'read').length).toBeLessThan(zip.length / 2);
  });
});

describe('isZip', () => {
  it('looks at the first four bytes', () => {
    expect([handmade([]), handmade([{ name: 'a' }])].map(isZip)).toEqual([true, true]);
    expect([bytesOf('PK'), bytesOf('PKzip'), new Uint8Array(0)].map(isZip)).toEqual([false, false, false]);
  });
});
