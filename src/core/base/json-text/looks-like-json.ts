import { endOfComment, skipBlank } from './repair-gap';

/**
 * Whether a text is meant as a JSON object or array: the first thing in it, behind white space of any kind and comments as other
 * languages have them, is an opening bracket. Says nothing of whether it parses.
 */
export function looksLikeJson(text: string): boolean {
  let at = skipBlank(text, 0);
  for (let end = endOfComment(text, at); end !== undefined; end = endOfComment(text, at)) at = skipBlank(text, end);
  return text.charAt(at) === '{' || text.charAt(at) === '[';
}
