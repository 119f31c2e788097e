const longest = 60;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A title as the name of a folder that every system and archive tool takes; "Connector" when nothing is left of it. */
export function folderName(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*[\]]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...name].slice(0, longest).join('').replace(/^[. ]+|[. ]+$/g, '');
  return short === '' || reserved.test(short) ? `Connector${short && ` ${short}`}` : short;
}
