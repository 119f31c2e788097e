/** Signatures and sizes of the zip format (APPNOTE 4.3); all numbers in it are little-endian. */
export const localHeader = { signature: 0x04034b50, size: 30 } as const;
export const centralHeader = { signature: 0x02014b50, size: 46 } as const;
export const endRecord = { signature: 0x06054b50, size: 22 } as const;

export const methods = { store: 0, deflate: 8 } as const;
export const flags = { encrypted: 0x0001, sizesFollow: 0x0008, strongEncryption: 0x0040, utf8: 0x0800, maskedHeaders: 0x2000 } as const;

/** Stands in a 32-bit field whose true value is in the zip64 extra field. */
export const inZip64 = 0xffffffff;
export const zip64ExtraId = 0x0001;
