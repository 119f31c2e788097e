const local = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** True for an ASCII e-mail address with a dot in its domain. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > 254) return false;
  const labels = text.slice(at + 1).split('.');
  return labels.length > 1 && labels.every((part) => label.test(part)) && local.test(text.slice(0, at));
}
