const longest = 60;

/** A text as messages cite it: “…”, on one line, with at most 60 characters of it. */
export function quote(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
  return `“${/[^\S ]/.test(cut) ? cut.replaceAll(/\s/g, ' ') : cut}”`;
}
