/**
 * Inflates DEFLATE data (RFC 1950, 1951) in one go, without waiting: the platform's own inflater is asynchronous, which a
 * rule cannot be. Written for icons of up to a megabyte, not for archives.
 */

const lengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBase = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
];
const distanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const longestCode = 15;

/** Data that is cut off or breaks the format; caught inside. */
class BrokenData extends Error {}

/** A canonical Huffman code: how many codes there are of each length, and the symbols in the order of their codes. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

function codeOf(lengths: readonly number[]): Code {
  const counts = new Uint16Array(longestCode + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const next = new Uint16Array(longestCode + 2);
  for (let length = 1; length <= longestCode; length++) next[length + 1] = (next[length] ?? 0) + (counts[length] ?? 0);
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const place = next[length] ?? 0;
    symbols[place] = symbol;
    next[length] = place + 1;
  });
  return { counts, symbols };
}

const fixedLengths = codeOf(Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)));
const fixedDistances = codeOf(Array.from({ length: 30 }, () => 5));

class Inflater {
  private at = 0;
  private hold = 0;
  private held = 0;
  private length = 0;
  private output = new Uint8Array(4096);

  constructor(
    private readonly input: Uint8Array,
    private readonly limit: number,
  ) {}

  run(): Uint8Array<ArrayBuffer> {
    for (let last = false; !last; ) {
      last = this.bits(1) === 1;
      const kind = this.bits(2);
      if (kind === 0) this.stored();
      else if (kind === 1) this.compressed(fixedLengths, fixedDistances);
      else if (kind === 2) this.dynamic();
      else throw new BrokenData();
    }
    return this.output.slice(0, this.length);
  }

  private bits(count: number): number {
    while (this.held < count) {
      const byte = this.input[this.at++];
      if (byte === undefined) throw new BrokenData();
      this.hold |= byte << this.held;
      this.held += 8;
    }
    const value = this.hold & ((1 << count) - 1);
    this.hold >>>= count;
    this.held -= count;
    return value;
  }

  private symbol({ counts, symbols }: Code): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= longestCode; length++) {
      code |= this.bits(1);
      const count = counts[length] ?? 0;
      if (code - count < first) return symbols[index + code - first] ?? 0;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new BrokenData();
  }

  private put(byte: number): void {
    if (this.length === this.output.length) {
      if (this.length >= this.limit) throw new BrokenData();
      const larger = new Uint8Array(Math.min(this.limit, 2 * this.length));
      larger.set(this.output);
      this.output = larger;
    }
    this.output[this.length++] = byte;
  }

  private stored(): void {
    this.hold = 0;
    this.held = 0;
    const count = this.bits(16);
    if (this.bits(16) !== (~count & 0xffff) || this.at + count > this.input.length) throw new BrokenData();
    for (let end = this.at + count; this.at < end; this.at++) this.put(this.input[this.at] ?? 0);
  }

  private dynamic(): void {
    const lengthCount = this.bits(5) + 257;
    const distanceCount = this.bits(5) + 1;
    const lengths = Array.from({ length: 19 }, () => 0);
    const described = this.bits(4) + 4;
    for (const place of codeLengthOrder.slice(0, described)) lengths[place] = this.bits(3);
    const code = codeOf(lengths);
    const all: number[] = [];
    while (all.length < lengthCount + distanceCount) {
      const symbol = this.symbol(code);
      if (symbol < 16) all.push(symbol);
      else this.repeat(all, symbol);
    }
    if (all.length > lengthCount + distanceCount) throw new BrokenData();
    this.compressed(codeOf(all.slice(0, lengthCount)), codeOf(all.slice(lengthCount)));
  }

  private repeat(lengths: number[], symbol: number): void {
    const value = symbol === 16 ? lengths.at(-1) : 0;
    if (value === undefined) throw new BrokenData();
    const count = symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7);
    for (let times = 0; times < count; times++) lengths.push(value);
  }

  private compressed(lengths: Code, distances: Code): void {
    for (;;) {
      const symbol = this.symbol(lengths);
      if (symbol < 256) this.put(symbol);
      else if (symbol === 256) return;
      else this.copy(symbol - 257, distances);
    }
  }

  private copy(lengthSymbol: number, distances: Code): void {
    const base = lengthBase[lengthSymbol];
    if (base === undefined) throw new BrokenData();
    const length = base + this.bits(lengthExtra[lengthSymbol] ?? 0);
    const distanceSymbol = this.symbol(distances);
    const distance = (distanceBase[distanceSymbol] ?? Infinity) + this.bits(distanceExtra[distanceSymbol] ?? 0);
    if (distance > this.length) throw new BrokenData();
    for (let times = 0; times < length; times++) this.put(this.output[this.length - distance] ?? 0);
  }
}

/** The bytes that were deflated into zlib data, or undefined when it is broken, cut off, or makes more than `limit` bytes. The checksum is not looked at. */
export function inflateZlib(data: Uint8Array, limit: number): Uint8Array<ArrayBuffer> | undefined {
  const [first = 0, second = 0] = data;
  const usesDictionary = (second & 0x20) !== 0;
  if ((first & 0x0f) !== 8 || ((first << 8) | second) % 31 !== 0 || usesDictionary) return undefined;
  try {
    const output = new Inflater(data.subarray(2), limit).run();
    return output.length > limit ? undefined : output;
  } catch (error) {
    if (error instanceof BrokenData) return undefined;
    throw error;
  }
}
