import { formatJson } from '../../../core/base/json-text/format-json';

/** The code laid out anew with the indentation and line ends that it has, two spaces where it has none. */
export function formatCode(text: string): string {
  const unit = /\n([ \t]+)\S/.exec(text.slice(0, 4000))?.[1] ?? '  ';
  return formatJson(text, unit, text.includes('\r\n') ? '\r\n' : '\n');
}
