import { deflateRawSync, crc32 } from 'node:zlib';

/** What a member of a zip may say of itself without being so. */
export interface OddMember {
  /** The size after inflating, in both headers. */
  readonly size?: number;
  /** The size in the further field of the directory, where more than 4 GB are declared. */
  readonly size64?: bigint;
  /** The attributes of the file: a link, a device. */
  readonly attributes?: number;
}

/** The further field of a member that declares its size in 64 bits. */
function zip64Field(size: bigint): Buffer {
  const field = Buffer.alloc(12);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8, 2);
  field.writeBigUInt64LE(size, 4);
  return field;
}

/** A zip with members under the names given, however odd they are: what no honest program writes. */
export function zipOf(members: readonly (readonly [name: string, content: string | Buffer, odd?: OddMember])[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content, odd = {}] of members) {
    const nameBytes = Buffer.from(name);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = deflateRawSync(bytes);
    const sizes = Buffer.alloc(26);
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt16LE(8, 4);
    sizes.writeUInt32LE(crc32(bytes), 10);
    sizes.writeUInt32LE(packed.length, 14);
    sizes.writeUInt32LE(odd.size64 === undefined ? (odd.size ?? bytes.length) : 0xffffffff, 18);
    sizes.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), sizes, nameBytes, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(odd.attributes ?? 0, 6);
    rest.writeUInt32LE(offset, 10);
    const field = odd.size64 === undefined ? Buffer.alloc(0) : zip64Field(odd.size64);
    const inDirectory = Buffer.from(sizes);
    inDirectory.writeUInt16LE(field.length, 24);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), inDirectory, rest, nameBytes, field]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
